// A database of communities behind one interface, either engine:
//   sqlite:PATH       one writer thread that groups queued verbs into one durable commit; readers apart
//   postgresql://…    a pool of connections; a verb is retried on serialization failure or a lost connection
// Writes of one community run one after the other on both: on PostgreSQL a write first locks the community.
#pragma once
#include <atomic>
#include <chrono>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "platform/db/tx.hpp"

namespace linli::db {

// The clock, chance, calendar and keys that every transaction is given.
struct World {
  Clock& clock;
  Random& random;
  const crypto::Vault& vault;
};

// A file is written by one process at a time. Command-line tools that only look open it beside a running
// server.
enum class Purpose { write, look };

struct Options {
  int readers = 4;               // connections for reading, opened when they are first needed
  int writers = 4;               // PostgreSQL: connections, each with its thread, that write; SQLite has one
  int batch_max = 256;           // SQLite: verbs in one commit
  std::size_t queue_max = 4096;  // verbs waiting; beyond it a write is refused with `unavailable`
  std::chrono::milliseconds statement_limit{30'000};  // a statement beyond it ends as `timed_out`
  Purpose purpose = Purpose::write;
};

class Database {
 public:
  using Work = std::function<void(Tx&)>;
  using Done = std::function<void(std::exception_ptr)>;  // null: it is durable

  static std::unique_ptr<Database> open(const std::string& url, World world, Options options = {});
  virtual ~Database() = default;  // finishes what is queued

  // Runs `work` in a transaction and calls `done` once it is durable, or with what it threw. `done` runs on a
  // thread of the database: it must be short and must not throw. When the queue is full or the database is
  // closing, it is called with the Refusal before this returns.
  virtual void submit_write(CommunityId community, Work work, Done done) = 0;
  // On the calling thread, against a snapshot; waits for a connection. Not inside another read of the same
  // thread.
  virtual void read(CommunityId community, const Work& work) = 0;
  // Waits until durable; rethrows what `work` threw. Not inside a work or a `done`: that would wait for
  // itself.
  void write(CommunityId community, Work work);

  // The same with the work's result handed back.
  template <class F>
  auto reading(CommunityId community, F work) {
    std::optional<std::invoke_result_t<F&, Tx&>> result;
    read(community, [&](Tx& tx) { result.emplace(work(tx)); });
    return std::move(*result);
  }
  template <class F>
  auto writing(CommunityId community, F work) {
    std::optional<std::invoke_result_t<F&, Tx&>> result;
    write(community, [&](Tx& tx) { result.emplace(work(tx)); });
    return std::move(*result);
  }

  // Waits: PostgreSQL answers, SQLite's file can be read. Throws DatabaseError.
  virtual void ping() = 0;
  // SQLite: an online copy of one moment while serving, complete or not there at all; an existing file is
  // refused. PostgreSQL: refused with a sentence that names pg_basebackup.
  virtual void backup_to(const std::string& path) = 0;
  virtual bool is_sqlite() const = 0;
  // A connection for migrations, outside any community and any transaction. While it lives, nothing else is
  // written on SQLite: the writer itself is lent out.
  virtual std::unique_ptr<Connection> connect() = 0;

  // Now, and never before a moment given out earlier, though the machine's clock be set back.
  Time now() const;

  // Called by an engine's own threads: write() on one of them would wait for itself, and is a fault instead.
  static void this_thread_writes();

  // The working-day calendar that transactions see; replaced when an administrator loads a year.
  void use_calendar(std::shared_ptr<const Workdays> calendar);
  std::shared_ptr<const Workdays> calendar() const;

 protected:
  explicit Database(World world);
  Surroundings surroundings() const;
  World world_;

 private:
  mutable std::atomic<std::int64_t> latest_ms_{0};
  mutable std::mutex calendar_mutex_;
  std::shared_ptr<const Workdays> calendar_;
};

}  // namespace linli::db
