#include "platform/jobs/store.hpp"

namespace linli::jobs {

JobId enqueue(db::Tx& tx, std::string_view kind, std::string_view argument, std::optional<Time> due) {
  Job job{};
  job.id = tx.new_id<JobId>();
  job.kind = kind;
  job.argument = argument;
  job.state = JobState::waiting;
  job.due_at = due.value_or(tx.now());
  job.created_at = tx.now();
  tx.insert(job);
  return job.id;
}

}  // namespace linli::jobs

namespace linli::jobs::store {

namespace {
// Two halves, so that each is answered by its own small index.
constexpr std::string_view due =
    "SELECT id, due_at FROM job WHERE community_id = $1 AND state = 'waiting' AND due_at <= $2"
    " UNION ALL SELECT id, leased_until FROM job WHERE community_id = $1 AND state = 'running' AND "
    "leased_until <= $2";
}  // namespace

bool is_something_due(db::Tx& tx) {
  static const std::string sql = "SELECT 1 FROM (" + std::string{due} + ") d LIMIT 1";
  return tx.query_one<std::int64_t>(sql, tx.now()).has_value();
}

std::optional<Job> claim(db::Tx& tx, std::string_view runner, Time leased_until) {
  static const std::string sql =
      "UPDATE job SET state = 'running', runner = $3, leased_until = $4, attempts = attempts + 1"
      " WHERE community_id = $1 AND id = (SELECT id FROM (" +
      std::string{due} +
      ") d ORDER BY due_at, id LIMIT 1)"
      " RETURNING id, kind, argument, recurs, state, due_at, attempts, runner, leased_until, last_error, "
      "created_at";
  return tx.query_one<Job>(sql, tx.now(), runner, leased_until);
}

bool finish(db::Tx& tx, const Job& job) {
  return tx.run(
             "DELETE FROM job WHERE community_id = $1 AND id = $2 AND state = 'running' AND runner = $3"
             " AND attempts = $4",
             job.id, job.runner, job.attempts) == 1;
}

bool wait_until(db::Tx& tx, const Job& job, Time due_at, std::int64_t attempts, std::string_view error) {
  return tx.run(
             "UPDATE job SET state = 'waiting', runner = '', due_at = $5, attempts = $6, last_error = $7"
             " WHERE community_id = $1 AND id = $2 AND state = 'running' AND runner = $3 AND attempts = $4",
             job.id, job.runner, job.attempts, due_at, attempts, error) == 1;
}

bool bury(db::Tx& tx, const Job& job, std::string_view error) {
  return tx.run(
             "UPDATE job SET state = 'dead', runner = '', last_error = $5"
             " WHERE community_id = $1 AND id = $2 AND state = 'running' AND runner = $3 AND attempts = $4",
             job.id, job.runner, job.attempts, error) == 1;
}

std::optional<Job> by_id(db::Tx& tx, JobId id) { return tx.one<Job>("id = $2", id); }

void revive(db::Tx& tx, JobId id) {
  tx.run(
      "UPDATE job SET state = 'waiting', due_at = $3, attempts = 0"
      " WHERE community_id = $1 AND id = $2 AND state <> 'running'",
      id, tx.now());
}

void remove(db::Tx& tx, JobId id) { tx.run("DELETE FROM job WHERE community_id = $1 AND id = $2", id); }

}  // namespace linli::jobs::store
