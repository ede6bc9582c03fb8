#include "platform/core/refusal.hpp"
#include "platform/db/dialect.hpp"
#include "platform/db/engines.hpp"
#include "platform/db/pool.hpp"
#include "platform/db/postgres_connection.hpp"
#include "platform/db/postgres_writers.hpp"
#include "platform/db/retry.hpp"

namespace linli::db {

namespace {

constexpr int tries_of_a_read = 4;

class PostgresDatabase final : public Database {
 public:
  PostgresDatabase(const std::string& url, World world, const Options& options)
      : Database(world), url_(url), readers_(options.readers, [url, options] {
          return std::make_unique<PostgresConnection>(url, options.statement_limit);
        }) {
    readers_.lend();  // a wrong address is told at once
    if (options.purpose == Purpose::write) writers_.emplace(url, options, [this] { return surroundings(); });
  }

  void submit_write(CommunityId community, Work work, Done done) override {
    if (writers_) return writers_->submit(community, std::move(work), std::move(done));
    done(std::make_exception_ptr(DatabaseError{DatabaseError::Kind::read_only,
                                               "the database was opened to look at it, not to write"}));
  }

  // BEGIN travels with the first statement, and nobody waits for the COMMIT: a point read is one round trip.
  void read(CommunityId community, const Work& work) override {
    on_a_connection([&](PostgresConnection& connection) {
      connection.post(postgres::begin_read);
      Tx tx{connection, community, surroundings()};
      work(tx);
      connection.post("COMMIT");
      connection.send_off();
    });
  }

  void ping() override {
    on_a_connection([](PostgresConnection& connection) { connection.run("SELECT 1", {}, {}); });
  }

  void backup_to(const std::string&) override {
    throw Refusal{Reason::conflict,
                  {"PostgreSQL 数据库请用它自己的工具备份：pg_basebackup 或 pg_dump。",
                   "PostgreSQL is backed up by its own tools: pg_basebackup or pg_dump."}};
  }

  bool is_sqlite() const override { return false; }

  std::unique_ptr<Connection> connect() override {
    return std::make_unique<PostgresConnection>(url_, std::chrono::milliseconds{0});
  }

 private:
  template <class Use>
  void on_a_connection(Use use) {
    for (Retry retry{tries_of_a_read};;) {
      try {
        return use_one(use);
      } catch (const DatabaseError& error) {
        if (error.kind == DatabaseError::Kind::away) readers_.forget_idle();
        // A read that writes is the program's mistake, not the server's state.
        if (error.kind == DatabaseError::Kind::read_only || !retry.is_worth(error)) throw;
      }
    }
  }

  template <class Use>
  void use_one(Use& use) {
    auto connection = readers_.lend();
    try {
      use(*connection);
    } catch (...) {
      connection->abandon();
      if (connection->is_spoiled()) connection.drop();
      throw;
    }
  }

  const std::string url_;
  Pool<PostgresConnection> readers_;
  std::optional<PostgresWriters> writers_;  // goes first
};

}  // namespace

std::unique_ptr<Database> open_postgres(const std::string& url, World world, const Options& options) {
  return std::make_unique<PostgresDatabase>(url, world, options);
}

}  // namespace linli::db
