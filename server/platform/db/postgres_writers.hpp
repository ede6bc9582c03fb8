// The threads that write to PostgreSQL, each with its own connection. Works of one community run one after
// the other; communities take turns.
// 1. A write locks its community's journal head first, so that servers too write to one community one after
// the other.
// 2. A work is run again, from the start, when another transaction or a lost connection was in the way.
// 3. When the connection is lost during COMMIT, nobody knows whether it took place. Every write leaves a
// fresh tag in
//    write_marker, in the same transaction; the next try first locks the head, which waits for the lost one's
//    end, and looks for the tag: if it is there, the work is done and not run again. This holds across a
//    crash or a fail-over, where transaction numbers may be given out a second time.
#pragma once
#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "platform/db/database.hpp"
#include "platform/db/postgres_connection.hpp"

namespace linli::db {

class PostgresWriters {
 public:
  PostgresWriters(std::string url, const Options& options, std::function<Surroundings()> around);
  ~PostgresWriters();  // writes what is queued
  void submit(CommunityId community, Database::Work work, Database::Done done);

 private:
  struct Entry {
    CommunityId community;
    Database::Work work;
    Database::Done done;
  };
  // One thread's own.
  struct Desk {
    std::unique_ptr<PostgresConnection> connection;
    Uuid slot;                     // its line in write_marker
    std::optional<Uuid> doubtful;  // the tag of a COMMIT nobody answered
    bool is_committing = false;
    std::set<CommunityId> tidied;  // communities whose markers of former days are gone
  };

  void serve();
  std::optional<Entry> next_entry();
  void finished(CommunityId community);
  std::exception_ptr write(Desk& desk, const Entry& entry);
  void step_back(Desk& desk);
  void attempt(Desk& desk, const Entry& entry);
  bool took_place(Desk& desk, CommunityId community);
  void leave_marker(Desk& desk, CommunityId community, Time now);
  int tries() const;

  const std::string url_;
  const Options options_;
  const std::function<Surroundings()> around_;
  std::atomic<bool> is_away_{false};  // the last connection asked for was not given

  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::map<CommunityId, std::deque<Entry>> waiting_;
  std::deque<CommunityId> turns_;  // communities with something waiting and nobody at it
  std::size_t count_ = 0;
  bool is_closing_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace linli::db
