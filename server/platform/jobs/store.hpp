// Every SQL statement of the queue.
#pragma once
#include "platform/jobs/job.hpp"

namespace linli::jobs::store {

bool is_something_due(db::Tx& tx);
// The job that has been due longest becomes `runner`'s until `leased_until`; also one whose lease has run
// out.
std::optional<Job> claim(db::Tx& tx, std::string_view runner, Time leased_until);
// False when the job is no longer this runner's: somebody else took it over.
bool finish(db::Tx& tx, const Job& job);
bool wait_until(db::Tx& tx, const Job& job, Time due, std::int64_t attempts, std::string_view error);
bool bury(db::Tx& tx, const Job& job, std::string_view error);

std::optional<Job> by_id(db::Tx& tx, JobId id);
void revive(db::Tx& tx, JobId id);
void remove(db::Tx& tx, JobId id);

}  // namespace linli::jobs::store
