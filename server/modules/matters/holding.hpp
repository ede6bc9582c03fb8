// Verbs throw Refusal. A matter for modules that hang something on it (files): whoever asks comes by one of
// the three ways to a matter, and what is told stands in its timeline. Nobody sees more by this than by the
// timeline itself.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "modules/matters/matter.hpp"
#include "platform/access/actor.hpp"
#include "platform/journal/journal.hpp"

namespace linli::matters {

enum class Wish {
  look,
  add,  // as a note is added: the matter is not over, and one works on it or for its area
};

struct Held {
  Matter matter;
  access::Actor speaker;               // in whose name something is told
  std::optional<UnitId> unit_id = {};  // who came by a task's link
  bool is_outside = false;             // a unit's contact: sees what is public, and their own
  std::vector<MatterId> joined = {};   // what was merged into it, for those in the office who may see it
};

Held hold(db::Tx& tx, const access::Actor& actor, MatterId id, Wish wish);
// By a task's link: its unit, without account.
Held hold_by_link(db::Tx& tx, const access::Actor& anyone, std::string_view token, Wish wish);
// By number and code: the resident. A wrong code is counted, as everywhere.
Held hold_by_code(db::Tx& tx, const access::Actor& resident, std::string_view number, std::string_view code,
                  Wish wish);

struct Told {
  std::string text = {};
  bool is_public = false;
  journal::Facts facts = {};
};
// The timeline's line and the journal's entry "matter.<act>". The matter itself, and its version, stay.
void tell_of(db::Tx& tx, const Held& held, std::string_view act, const Told& told);

}  // namespace linli::matters
