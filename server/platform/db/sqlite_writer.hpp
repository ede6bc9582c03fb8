// The one thread and connection that writes an SQLite file, and checkpoints it.
// 1. What is queued becomes one durable commit; a work that throws leaves nothing. Savepoints copy every page
//    that a work changes, so a batch is first run without: who throws has seldom written before. Where one
//    had, all of the batch is given up, and the others are run again, each behind a savepoint.
// 2. `done` is called after the commit is on the disk, never before.
// 3. When SQLite gives up the whole transaction (disk full), the work it happened in fails and the others are
// run again.
// 4. No other connection writes or checkpoints: SQLite before 3.51.3 can corrupt a WAL when two do at once.
#pragma once
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "platform/db/database.hpp"
#include "platform/db/sqlite_connection.hpp"

namespace linli::db {

class SqliteWriter {
 public:
  SqliteWriter(const std::string& path, const Options& options, std::function<Surroundings()> around);
  ~SqliteWriter();  // writes what is queued

  void submit(CommunityId community, Database::Work work, Database::Done done);
  // The writer's own connection, between two commits; the writer rests until it is given back.
  std::unique_ptr<Connection> lend();

 private:
  class Lent;
  struct Entry {
    CommunityId community;
    Database::Work work;
    Database::Done done;
    std::exception_ptr failed;
  };
  using Entries = std::vector<Entry*>;

  void serve();
  bool wait_for_batch();
  void commit(std::vector<Entry>& batch);
  enum class Guard { none, savepoints };
  bool try_commit(const Entries& entries, Guard guard);
  bool run_all(const Entries& entries, Guard guard);
  bool run_guarded(Entry& entry);
  bool run_unguarded(Entry& entry);
  void run_work(Entry& entry);
  enum class Moment { busy, idle, closing };
  void checkpoint(Moment moment);
  static int on_commit(void* self, sqlite3*, const char*, int wal_pages);

  const Options options_;
  const std::function<Surroundings()> around_;
  SqliteConnection connection_;
  int wal_pages_ = 0;          // in the WAL after the latest commit
  int looked_at_pages_ = 0;    // in the WAL when it was last checkpointed
  bool has_uncopied_ = false;  // something was committed since the last checkpoint

  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Entry> queue_;
  std::vector<Entry> batch_;
  bool is_busy_ = false;
  bool is_lent_ = false;
  bool is_closing_ = false;
  std::thread thread_;  // last: it uses all of the above
};

}  // namespace linli::db
