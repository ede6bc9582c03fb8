// Runs what is due, in every community, on threads of its own. Several servers may run queues on one
// database: a job is claimed for a time, and taken over when its server died. What a job does and that it is
// done are one transaction.
#pragma once
#include <condition_variable>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "platform/db/database.hpp"
#include "platform/jobs/runners.hpp"

namespace linli::jobs {

// "host:process": tells this server from the others on its database.
std::string this_server();

struct QueueOptions {
  std::string name = this_server();                           // whose a job is, once it was claimed
  std::chrono::milliseconds lease = std::chrono::minutes{5};  // longer than any job's transaction
  std::chrono::milliseconds poll = std::chrono::seconds{1};
  int threads = 1;
};

// How long to wait after the n-th failure: 10 s, doubling up to 6 hours, give or take a quarter, so that what
// failed together does not come back together. `chance` is any random number.
std::chrono::milliseconds backoff(std::int64_t attempts, std::uint32_t chance);

class Queue {
 public:
  Queue(db::Database& database, const Runners& runners, QueueOptions options = {});
  ~Queue();  // stops
  Queue(const Queue&) = delete;
  Queue& operator=(const Queue&) = delete;

  void start();
  void stop();   // lets the jobs that run come to their end, and begins no other
  void nudge();  // looks now, not at the next poll

  // What is due just now in one community; returns how many were begun. For the threads, and for tests, which
  // move the clock themselves.
  int run_due(CommunityId community);

 private:
  void keep_running();
  int run_some_communities();
  std::size_t next_of(std::size_t communities);
  void wind_once(CommunityId community);
  void run(CommunityId community, const Job& job);
  void failed(CommunityId community, const Job& job, const std::string& error);
  bool is_stopping();

  db::Database& database_;
  const Runners& runners_;
  const QueueOptions options_;
  std::vector<std::thread> threads_;
  std::mutex mutex_;
  std::condition_variable changed_;
  bool stopping_ = false;
  bool nudged_ = false;
  std::size_t turn_ = 0;
  std::set<CommunityId> wound_;
};

}  // namespace linli::jobs
