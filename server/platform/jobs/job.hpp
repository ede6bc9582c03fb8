// A job is one transaction of work that is due. It is a row, so it outlives the server that was asked for it.
#pragma once
#include <string>

#include "platform/core/described.hpp"
#include "platform/core/id.hpp"
#include "platform/core/time.hpp"
#include "platform/db/tx.hpp"

namespace linli {

enum class JobState { waiting, running, dead };
DESCRIBE_ENUM(JobState, waiting, running, dead)

struct Job;
using JobId = Id<Job>;
struct Job {
  JobId id;
  std::string kind;      // "matters.urge_overdue": the part, then what is done
  std::string argument;  // ids and numbers, never personal data: it is shown to whoever looks after jobs
  std::string recurs;    // a Rhythm, or empty: once
  JobState state;
  Time due_at;
  std::int64_t attempts;  // begun so far, since it last went well
  std::string runner;     // the server that has it, while it runs
  Time leased_until;      // from then on another may take it over
  std::string last_error;
  Time created_at;
};
DESCRIBE_ROW(Job, "job", id, kind, argument, recurs, state, due_at, attempts, runner, leased_until,
             last_error, created_at)

}  // namespace linli

namespace linli::jobs {

// Written with everything else of the transaction: the job is there exactly if the change is. Due now unless
// said.
JobId enqueue(db::Tx& tx, std::string_view kind, std::string_view argument = "",
              std::optional<Time> due = {});

}  // namespace linli::jobs
