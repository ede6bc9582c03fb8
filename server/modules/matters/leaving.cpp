// When people leave: whoever works here no more is responsible for nothing, and whoever asked to be erased is
// named on nothing.
#include "modules/matters/leaving.hpp"

#include <set>

#include "modules/matters/store.hpp"
#include "modules/matters/work.hpp"
#include "modules/residents/persons.hpp"
#include "platform/access/names.hpp"
#include "platform/journal/journal.hpp"

namespace linli::matters {

namespace {
bool is_at_work(StaffId id, const std::set<StaffId>& absent) { return !absent.contains(id); }

// Nobody signed for it yet, or who did is gone: it waits to be signed for by `next`.
void hand_over(db::Tx& tx, const Actor& system, Matter& matter, StaffId next) {
  const auto limit = catalogue::limit_for(tx, matter.kind, matter.urgency, matter.category_code);
  const bool was_in_work = matter.state == State::signed_for || matter.state == State::handling;
  matter.owner_id = next;
  if (was_in_work && !matter.lead_unit_id)
    work::give_to(matter, {next, {}, {}, matter.level},
                  rules::clocks(limit, tx.now(), tx.workdays()).sign_due, tx.now());
  std::array named{next};
  work::save(tx, system, matter, "handed_over",
             {.to = work::Whom{next.value, access::staff_names(tx, named)[next]}});
}

void take_back(db::Tx& tx, const Actor& system, Matter& matter) {
  matter.state = State::accepted;
  matter.assignee_id.reset();
  work::save(tx, system, matter, "handed_over", {});
}
}  // namespace

int hand_over_from_absent(db::Tx& tx, int most) {
  const auto busy = store::staff_with_open_matters(tx);
  const auto here = access::at_work(tx, busy);
  std::set<StaffId> absent;
  for (StaffId id : busy)
    if (!here.contains(id)) absent.insert(id);
  const Actor system = access::system_actor();
  int handed = 0;
  for (StaffId gone : absent) {
    for (Matter& matter : store::open_with(tx, gone, most)) {
      if (matter.assignee_id == gone && matter.state == State::dispatched &&
          is_at_work(matter.owner_id, absent)) {
        take_back(tx, system, matter);
        ++handed;
        continue;
      }
      const StaffId next = work::responsible(tx, matter, matter.level);
      if (!is_at_work(next, absent)) continue;  // nobody else is there: it stays on the list of what is late
      if (matter.assignee_id == gone) matter.assignee_id = next;
      hand_over(tx, system, matter, next);
      ++handed;
    }
  }
  return handed;
}

std::vector<MatterId> forget_reporter(db::Tx& tx, PersonId person, const std::vector<Digest>& phones) {
  const auto ids = residents::same_person(tx, person);
  store::forget_followers(tx, ids);
  auto matters = store::forget_reporters(tx, ids);
  const auto without_card = store::forget_numbers(tx, phones);
  matters.insert(matters.end(), without_card.begin(), without_card.end());
  store::forget_words(tx, matters);
  if (!matters.empty())
    journal::record(tx, access::system_actor(), "matters.reporter_erased", person.value, {},
                    {{"matters", std::to_string(matters.size())}});
  return matters;
}

std::multimap<Uuid, StaffId> about_whom(db::Tx& tx, const std::vector<Uuid>& subjects) {
  std::multimap<Uuid, StaffId> found;
  for (const About& about : store::about_whom(tx, subjects))
    found.emplace(about.id.value, about.about_staff_id);
  return found;
}

}  // namespace linli::matters
