// Where something is: a door, a point or words; and the grid that follows from it. Who says it, and a new
// matter of both.
#pragma once
#include <optional>
#include <string>

#include "modules/matters/forms.hpp"
#include "platform/access/actor.hpp"
#include "platform/db/tx.hpp"

namespace linli::matters::work {

struct SaidWhere {
  std::optional<PlaceId> place_id;
  std::string text;
  std::optional<AreaId> area_id;
  std::optional<double> longitude, latitude;
};

struct Where {
  AreaId area_id;
  std::optional<PlaceId> dwelling_id, entrance_id, building_id;
  std::string text;
};

// Throws Refusal for a door or an area that is not there, has ended, or where this clerk takes nothing in.
Where where(db::Tx& tx, const access::Actor& clerk, const SaidWhere& said);

Where at_place(const Place& place, const std::string& text);  // its own label where no text is given

// Who says it: plain, as said; sealed before anything is stored.
struct Reporter {
  std::optional<PersonId> id;
  std::string name, phone;
};
// Found again by their number where they are not in the register; who may name them was asked already.
Reporter heard_from(db::Tx& tx, const access::Actor& raiser, Reporter who, bool is_hidden, const Where& at);
// Whoever takes in what comes by itself there. Throws Refusal{unavailable} when there is nobody.
StaffId receiver_in(db::Tx& tx, AreaId area);
// register_matter, where place and reporter are settled already.
Matter register_settled(db::Tx& tx, const access::Actor& clerk, const IntakeForm& form, const Where& at,
                        const Reporter& who, State state, std::optional<StaffId> receiver);

}  // namespace linli::matters::work
