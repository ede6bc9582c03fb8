// What this server knows how to do: one list, written out by the app, of every kind of job and how often it
// recurs.
#pragma once
#include <functional>
#include <map>
#include <optional>

#include "platform/jobs/job.hpp"
#include "platform/jobs/rhythm.hpp"

namespace linli::jobs {

// Runs in a write transaction of its own, in which the job is finished too: its effects happen exactly once.
// What is long cuts itself into parts and enqueues the next one.
using Work = std::function<void(db::Tx&, const Job&)>;

struct Runner {
  Work work;
  int tries;                     // then it is dead; a recurring one waits for its next beat instead
  std::optional<Rhythm> rhythm;  // in every community
};

class Runners {
 public:
  static constexpr int usual_tries = 8;  // with the waits between them about a day and a half

  void add(std::string kind, Work work, int tries = usual_tries) {
    runners_[std::move(kind)] = {std::move(work), tries, {}};
  }
  void add_recurring(std::string kind, const Rhythm& rhythm, Work work, int tries = 3) {
    runners_[std::move(kind)] = {std::move(work), tries, rhythm};
  }
  const Runner* find(std::string_view kind) const {
    auto found = runners_.find(kind);
    return found == runners_.end() ? nullptr : &found->second;
  }
  const std::map<std::string, Runner, std::less<>>& all() const { return runners_; }

 private:
  std::map<std::string, Runner, std::less<>> runners_;
};

}  // namespace linli::jobs
