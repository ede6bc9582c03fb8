// Verbs throw Refusal. What was heard elsewhere (a diary's line, a visit) becomes a matter, once: the module
// that heard it has settled who may raise it, where it was and who said it. Whoever raises it need not be
// allowed to see matters: they are told its number and state and nothing more.
#pragma once
#include <map>
#include <optional>
#include <span>
#include <string>

#include "modules/matters/matter.hpp"
#include "platform/core/fields.hpp"
#include "platform/db/tx.hpp"

namespace linli::matters {

struct RaiseForm {
  std::optional<MatterKind> kind;  // help, where not said
  std::optional<Urgency> urgency;  // normal, where not said
  std::optional<Text<6>> category_code;
  Text<60> title;                     // the body's first words where empty
  std::optional<Text<4000, 1>> body;  // the words that were heard, where not said
  std::optional<Text<40, 1>> name;    // who is to be answered, where they are not in the register
  std::optional<Text<30, 3>> phone;
  bool confidential = false;
  bool no_reply_wanted = false;
};
DESCRIBE_FORM(RaiseForm, kind, urgency, category_code, title, body, name, phone, confidential,
              no_reply_wanted)

struct RaisedView {
  std::string number;
  State state;
  Time raised_at;
  std::optional<MatterId> matter_id;  // for whoever may see the matter
};
DESCRIBE_VIEW(RaisedView, number, state, raised_at, matter_id)

// ── for other modules; never sent

struct Heard {
  Channel channel;
  std::string source_kind;  // "diary_line"
  Uuid source;
  Time heard_at;
  AreaId area_id;  // of that day: the matter belongs to what stands there today
  std::optional<PlaceId> place_id;
  std::string place_text;
  std::optional<PersonId> person_id;
  std::string name;   // in words; empty where nobody was named
  std::string words;  // the resident's
};

// Raised already: the same matter. Taken in by whoever takes in matters there, else reported to the office of
// the area.
RaisedView raise(db::Tx& tx, const access::Actor& raiser, const Heard& heard, const RaiseForm& form);
// What became of these; those not raised are left out.
std::map<Uuid, RaisedView> raised_from(db::Tx& tx, const access::Actor& actor, std::string_view source_kind,
                                       std::span<const Uuid> sources);

}  // namespace linli::matters
