#include "platform/db/sqlite_writer.hpp"

#include <algorithm>
#include <iterator>

#include "platform/db/dialect.hpp"
#include "platform/db/queue_refusal.hpp"

namespace linli::db {

using namespace std::chrono_literals;

// Holds the writer still for as long as it lives.
class SqliteWriter::Lent final : public Connection {
 public:
  explicit Lent(SqliteWriter& writer) : writer_(writer) {
    std::unique_lock lock{writer_.mutex_};
    writer_.changed_.wait(lock, [&] { return !writer_.is_lent_; });
    writer_.is_lent_ = true;
    writer_.changed_.wait(lock, [&] { return !writer_.is_busy_; });
    writer_.connection_.limit_statements(0ms);  // a migration takes as long as it takes
  }
  ~Lent() override {
    const std::lock_guard lock{writer_.mutex_};
    writer_.connection_.abandon();
    writer_.connection_.limit_statements(writer_.options_.statement_limit);
    writer_.is_lent_ = false;
    writer_.changed_.notify_all();
  }
  Lent(const Lent&) = delete;
  Lent& operator=(const Lent&) = delete;
  std::int64_t run(std::string_view sql, std::span<const Value> arguments,
                   const std::function<void(const Cells&)>& each) override {
    return writer_.connection_.run(sql, arguments, each);
  }
  void abandon() noexcept override { writer_.connection_.abandon(); }

 private:
  SqliteWriter& writer_;
};

SqliteWriter::SqliteWriter(const std::string& path, const Options& options,
                           std::function<Surroundings()> around)
    : options_(options),
      around_(std::move(around)),
      connection_(path, SqliteRole::writer, options.statement_limit) {
  sqlite3_wal_hook(connection_.raw(), on_commit, this);
  thread_ = std::thread{[this] { serve(); }};
}

SqliteWriter::~SqliteWriter() {
  {
    const std::lock_guard lock{mutex_};
    is_closing_ = true;
    changed_.notify_all();
  }
  thread_.join();
}

std::unique_ptr<Connection> SqliteWriter::lend() { return std::make_unique<Lent>(*this); }

void SqliteWriter::submit(CommunityId community, Database::Work work, Database::Done done) {
  {
    const std::lock_guard lock{mutex_};
    if (!is_closing_ && queue_.size() < options_.queue_max) {
      queue_.push_back({community, std::move(work), std::move(done), nullptr});
      changed_.notify_all();
      return;
    }
  }
  done(std::make_exception_ptr(queue_is_full(options_.queue_max)));
}

void SqliteWriter::serve() {
  Database::this_thread_writes();
  while (wait_for_batch()) {
    commit(batch_);
    for (Entry& entry : batch_) entry.done(std::move(entry.failed));
    batch_.clear();
    checkpoint(Moment::busy);
  }
  checkpoint(Moment::closing);
}

// False when everything is written and the writer is to end.
bool SqliteWriter::wait_for_batch() {
  std::unique_lock lock{mutex_};
  is_busy_ = false;
  changed_.notify_all();
  const auto is_due = [&] { return !is_lent_ && (!queue_.empty() || is_closing_); };
  while (!is_due()) {
    if (is_lent_ || !has_uncopied_) {
      changed_.wait(lock);
    } else if (!changed_.wait_for(lock, 250ms, is_due) && !is_lent_) {
      is_busy_ = true;
      lock.unlock();
      checkpoint(Moment::idle);
      lock.lock();
      is_busy_ = false;
      changed_.notify_all();
    }
  }
  const std::size_t count = std::min<std::size_t>(queue_.size(), std::max(options_.batch_max, 1));
  std::move(queue_.begin(), queue_.begin() + count, std::back_inserter(batch_));
  queue_.erase(queue_.begin(), queue_.begin() + count);
  is_busy_ = count > 0;
  return count > 0;
}

void SqliteWriter::commit(std::vector<Entry>& batch) {
  Entries open;
  for (Entry& entry : batch) open.push_back(&entry);
  // Every round either settles all that is open or loses at least one to a failure of its own.
  Guard guard = Guard::none;
  while (!open.empty() && !try_commit(open, guard)) {
    std::erase_if(open, [](const Entry* entry) { return entry->failed; });
    guard = Guard::savepoints;
  }
}

bool SqliteWriter::try_commit(const Entries& entries, Guard guard) {
  try {
    connection_.run(sqlite::begin_write);
    if (!run_all(entries, guard)) return false;
    connection_.run("COMMIT");
    return true;
  } catch (const DatabaseError& error) {
    connection_.abandon();
    // A deferred reference is only looked at by COMMIT: alone, each work fails for itself.
    if (error.kind == DatabaseError::Kind::broken_reference && entries.size() > 1) {
      for (Entry* entry : entries)
        if (!entry->failed) try_commit({entry}, Guard::none);
      return true;
    }
    for (Entry* entry : entries)
      if (!entry->failed) entry->failed = std::current_exception();
    return true;
  }
}

// False when the transaction is given up, and with it what other works had written.
bool SqliteWriter::run_all(const Entries& entries, Guard guard) {
  return std::ranges::all_of(entries, [&](Entry* entry) {
    return guard == Guard::savepoints ? run_guarded(*entry) : run_unguarded(*entry);
  });
}

bool SqliteWriter::run_guarded(Entry& entry) {
  connection_.run("SAVEPOINT work");
  try {
    run_work(entry);
    connection_.run("RELEASE work");
  } catch (...) {
    entry.failed = std::current_exception();
    if (!connection_.is_in_transaction()) return false;
    connection_.run("ROLLBACK TO work");
    connection_.run("RELEASE work");
  }
  return true;
}

bool SqliteWriter::run_unguarded(Entry& entry) {
  const auto changes_before = sqlite3_total_changes64(connection_.raw());
  try {
    run_work(entry);
  } catch (...) {
    entry.failed = std::current_exception();
    const bool has_written = sqlite3_total_changes64(connection_.raw()) != changes_before;
    if (!has_written && connection_.is_in_transaction()) return true;
    connection_.abandon();
    return false;
  }
  return true;
}

void SqliteWriter::run_work(Entry& entry) {
  Tx tx{connection_, entry.community, around_()};
  entry.work(tx);
}

}  // namespace linli::db
