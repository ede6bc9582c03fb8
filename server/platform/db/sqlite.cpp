#include "platform/db/dialect.hpp"
#include "platform/db/engines.hpp"
#include "platform/db/pool.hpp"
#include "platform/db/sqlite_backup.hpp"
#include "platform/db/sqlite_connection.hpp"
#include "platform/db/sqlite_lock.hpp"
#include "platform/db/sqlite_writer.hpp"

namespace linli::db {

namespace {

// A reader's transaction, ended with its scope.
class Snapshot {
 public:
  explicit Snapshot(SqliteConnection& connection) : connection_(connection) {
    connection_.run(sqlite::begin_read);
  }
  ~Snapshot() { connection_.abandon(); }
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;

 private:
  SqliteConnection& connection_;
};

class SqliteDatabase final : public Database {
 public:
  SqliteDatabase(const std::string& path, World world, const Options& options)
      : Database(world), path_(path), readers_(options.readers, [path, options] {
          return std::make_unique<SqliteConnection>(path, SqliteRole::reader, options.statement_limit);
        }) {
    if (options.purpose == Purpose::look) return;
    lock_.emplace(path);
    writer_.emplace(path, options, [this] { return surroundings(); });
  }

  void submit_write(CommunityId community, Work work, Done done) override {
    if (writer_)
      writer_->submit(community, std::move(work), std::move(done));
    else
      done(std::make_exception_ptr(only_looks()));
  }

  void read(CommunityId community, const Work& work) override {
    const auto connection = readers_.lend();
    const Snapshot snapshot{*connection};
    Tx tx{*connection, community, surroundings()};
    work(tx);
  }

  void ping() override { readers_.lend()->run("SELECT 1 FROM sqlite_schema LIMIT 1"); }

  void backup_to(const std::string& path) override {
    const auto connection = readers_.lend();
    const Snapshot snapshot{*connection};
    // The moment is taken by the first read, not by BEGIN.
    connection->run("SELECT 1 FROM sqlite_schema LIMIT 1");
    back_up(*connection, path);
  }

  bool is_sqlite() const override { return true; }

  std::unique_ptr<Connection> connect() override {
    if (writer_) return writer_->lend();
    return std::make_unique<SqliteConnection>(path_, SqliteRole::reader, std::chrono::milliseconds{0});
  }

 private:
  static DatabaseError only_looks() {
    return {DatabaseError::Kind::read_only, "the database was opened to look at it, not to write"};
  }

  const std::string path_;
  Pool<SqliteConnection> readers_;
  std::optional<SqliteLock> lock_;
  std::optional<SqliteWriter> writer_;  // goes first, while the lock is still held
};

}  // namespace

std::unique_ptr<Database> open_sqlite(const std::string& path, World world, const Options& options) {
  if (path.empty()) throw std::runtime_error("sqlite: needs a path: sqlite:data/linli.db");
  return std::make_unique<SqliteDatabase>(path, world, options);
}

}  // namespace linli::db
