// Looking after jobs: what waits, what failed, and what lies dead. Verbs; they throw Refusal.
#pragma once
#include "platform/access/actor.hpp"
#include "platform/jobs/job.hpp"

namespace linli::jobs {

struct JobView {
  JobId id;
  std::string kind, argument, recurs;
  JobState state;
  Time due_at;
  std::int64_t attempts;
  std::string last_error;
  Time created_at;
};
DESCRIBE_VIEW(JobView, id, kind, argument, recurs, state, due_at, attempts, last_error, created_at)

extern const db::Listing job_listing;
Page<JobView> list_jobs(db::Tx& tx, const access::Actor& actor, const db::ListQuery& query);
// Due now, with all its tries before it. Dead ones, and those that wait for their next try or beat.
JobView retry_job(db::Tx& tx, const access::Actor& actor, JobId id);
// A dead job is given up.
void discard_job(db::Tx& tx, const access::Actor& actor, JobId id);

}  // namespace linli::jobs
