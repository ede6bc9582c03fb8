// One connection to PostgreSQL, always in pipeline mode: what is posted travels with the next statement that
// is waited for. Statements are prepared once and kept on the server by their text.
#pragma once
#include <chrono>
#include <libpq-fe.h>
#include <memory>
#include <string>
#include <vector>

#include "platform/db/connection.hpp"
#include "platform/db/lru.hpp"
#include "platform/db/postgres_arguments.hpp"

namespace linli::db {

class PostgresConnection final : public Connection {
 public:
  // The URL goes to libpq as it is. Zero is without limit.
  PostgresConnection(const std::string& url, std::chrono::milliseconds statement_limit);

  std::int64_t run(std::string_view sql, std::span<const Value> arguments,
                   const std::function<void(const Cells&)>& each) override;
  void post(std::string_view sql, std::span<const Value> arguments) override;
  void abandon() noexcept override;

  void post(std::string_view sql) { post(sql, {}); }
  // Sends what is posted; its results are looked at before the next statement.
  void send_off();
  // Throws when the transaction ended otherwise than by a commit.
  void commit();
  // True when it must not be used again: lost, or in a state nobody knows.
  bool is_spoiled() const { return is_spoiled_ || PQstatus(connection_.get()) != CONNECTION_OK; }

 private:
  enum class Standing { unknown, sent, ready };
  struct Prepared {
    std::string sql;
    int places;
    std::string name;  // on the server
    std::vector<Oid> types;
    Standing standing = Standing::unknown;
  };
  // What was sent and not yet answered.
  struct Sent {
    Prepared* statement;  // none: tidying
    bool is_prepare;
    bool is_fresh;  // prepared in the same breath
  };
  struct Clear {
    void operator()(PGresult* result) const { PQclear(result); }
  };
  struct Finish {
    void operator()(PGconn* connection) const { PQfinish(connection); }
  };
  using Result = std::unique_ptr<PGresult, Clear>;

  void set_up(std::chrono::milliseconds statement_limit);
  Prepared& prepared(std::string_view sql);
  void prepare(Prepared& statement);
  void forget(const Prepared& statement);
  void send(std::string_view sql, std::span<const Value> arguments);
  void note_sent(int code, Sent sent);
  Result collect();
  Result next_result();
  DatabaseError failure(const PGresult* result, const Sent& sent);

  std::unique_ptr<PGconn, Finish> connection_;
  Lru<Prepared> statements_;
  PostgresArguments arguments_;
  std::vector<Sent> sent_, answering_;
  bool is_synced_ = false;  // the end of what was sent is marked
  bool is_spoiled_ = false;
  std::int64_t names_given_ = 0;
};

}  // namespace linli::db
