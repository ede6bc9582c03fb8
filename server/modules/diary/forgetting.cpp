// Whoever asked to be erased is spoken of in nobody's diary.
#include "modules/diary/diary.hpp"
#include "modules/diary/promise_store.hpp"
#include "modules/diary/store.hpp"
#include "modules/residents/persons.hpp"
#include "platform/journal/journal.hpp"

namespace linli::diary {

std::vector<LineId> forget_person(db::Tx& tx, PersonId person) {
  const auto ids = residents::same_person(tx, person);
  const auto lines = store::lines_about(tx, ids);
  store::wipe(tx, lines);
  store::wipe_promises(tx, lines, ids);
  if (!lines.empty())
    journal::record(tx, access::system_actor(), "diary_lines.person_erased", person.value, {},
                    {{"lines", std::to_string(lines.size())}});
  return lines;
}

}  // namespace linli::diary
