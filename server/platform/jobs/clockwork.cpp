#include "platform/jobs/clockwork.hpp"

#include <algorithm>

namespace linli::jobs {

namespace {
struct Wound {
  JobId id;
  std::string kind, recurs;
};
DESCRIBE_ROW(Wound, "job", id, kind, recurs)

void begin(db::Tx& tx, const std::string& kind, const Rhythm& rhythm) {
  tx.run(
      "INSERT INTO job (community_id, id, kind, argument, recurs, state, due_at, attempts, runner, "
      "leased_until,"
      " last_error, created_at) VALUES ($1, $2, $3, '', $4, 'waiting', $5, 0, '', 0, '', $6)"
      " ON CONFLICT (community_id, kind) WHERE recurs <> '' DO UPDATE SET recurs = excluded.recurs,"
      " due_at = excluded.due_at",
      tx.new_id<JobId>(), kind, rhythm.text(), rhythm.next(tx.now()), tx.now());
}
}  // namespace

void wind(db::Tx& tx, const Runners& runners) {
  const auto wound = tx.many<Wound>("recurs <> ''");
  for (const auto& [kind, runner] : runners.all()) {
    if (!runner.rhythm) continue;
    auto there = std::ranges::find(wound, kind, &Wound::kind);
    if (there == wound.end() || there->recurs != runner.rhythm->text()) begin(tx, kind, *runner.rhythm);
  }
  for (const Wound& job : wound) {
    const Runner* runner = runners.find(job.kind);
    if (!runner || !runner->rhythm) tx.run("DELETE FROM job WHERE community_id = $1 AND id = $2", job.id);
  }
}

}  // namespace linli::jobs
