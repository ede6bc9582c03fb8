#include "platform/jobs/desk.hpp"

#include "platform/jobs/store.hpp"
#include "platform/journal/journal.hpp"

namespace linli::jobs {

using access::Actor;
using access::Permission;

const db::Listing job_listing{
    .from = "job",
    .filters = {{"state", "state"}, {"kind", "kind", db::As::text, db::Match::prefix}},
    .sorts = {{"due_at", "due_at"}, {"created_at", "created_at"}}};

namespace {
JobView view_of(const Job& job) {
  return {job.id,     job.kind,     job.argument,   job.recurs,    job.state,
          job.due_at, job.attempts, job.last_error, job.created_at};
}

Job found(db::Tx& tx, JobId id) {
  auto job = store::by_id(tx, id);
  if (!job)
    throw Refusal{Reason::not_found,
                  {"没有这项后台任务，也许已经做完。", "There is no such job; perhaps it is done."}};
  return std::move(*job);
}
}  // namespace

Page<JobView> list_jobs(db::Tx& tx, const Actor& actor, const db::ListQuery& query) {
  access::require(actor, Permission::manage_jobs);
  return db::page<Job>(tx, job_listing, query).map([](const Job& job) { return view_of(job); });
}

JobView retry_job(db::Tx& tx, const Actor& actor, JobId id) {
  access::require(actor, Permission::manage_jobs);
  if (found(tx, id).state == JobState::running)
    throw Refusal{Reason::conflict, {"这项任务正在做。", "This job is running."}};
  store::revive(tx, id);
  journal::record(tx, actor, "job.retried", id.value);
  return view_of(found(tx, id));
}

void discard_job(db::Tx& tx, const Actor& actor, JobId id) {
  access::require(actor, Permission::manage_jobs);
  const Job job = found(tx, id);
  if (job.state != JobState::dead)
    throw Refusal{Reason::conflict, {"只能放弃已经停下的任务。", "Only a dead job can be given up."}};
  store::remove(tx, id);
  journal::record(tx, actor, "job.discarded", id.value, {}, {{"kind", job.kind}});
}

}  // namespace linli::jobs
