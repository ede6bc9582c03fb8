#include "bench/floor.hpp"

#include <algorithm>
#include <chrono>
#include <memory>
#include <sqlite3.h>
#include <stdexcept>

#include "platform/db/dialect.hpp"
#include "platform/db/overloaded.hpp"

namespace linli::bench {

namespace {
constexpr int pages_before_checkpoint = 4'096;  // as the server's writer has it

class Replay {
 public:
  Replay(const std::string& path, const Tape& tape) : tape_(tape) {
    sqlite3* db = nullptr;
    const int code = sqlite3_open_v2(path.c_str(), &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
    db_.reset(db);
    check(code);
    for (const std::string_view setting : db::sqlite::settings) run(std::string{setting}.c_str());
    run("PRAGMA journal_mode = WAL");
    run("PRAGMA cache_size = -8192");
    sqlite3_wal_autocheckpoint(db, pages_before_checkpoint);
    for (const std::string& text : tape.texts) {
      sqlite3_stmt* statement = nullptr;
      check(sqlite3_prepare_v3(db, text.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr));
      statements_.push_back({std::unique_ptr<sqlite3_stmt, Close>{statement}, {}});
      for (int place = 1; place <= sqlite3_bind_parameter_count(statement); ++place)
        statements_.back().places.push_back(
            sqlite3_bind_parameter_index(statement, ("$" + std::to_string(place)).c_str()));
    }
  }

  void commit(std::size_t from, std::size_t to) {
    run("BEGIN IMMEDIATE");
    for (std::size_t i = from; i < to; ++i)
      for (const Tape::Statement& statement : tape_.works.at(i)) run(statement);
    run("COMMIT");
  }

 private:
  struct Close {
    void operator()(sqlite3* db) const { sqlite3_close_v2(db); }
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };
  struct Statement {
    std::unique_ptr<sqlite3_stmt, Close> prepared;
    std::vector<int> places;
  };

  void check(int code) const {
    if (code != SQLITE_OK && code != SQLITE_DONE)
      throw std::runtime_error(std::string{"the floor: "} + sqlite3_errmsg(db_.get()));
  }
  void run(const char* sql) const { check(sqlite3_exec(db_.get(), sql, nullptr, nullptr, nullptr)); }

  void run(const Tape::Statement& taped) const {
    const Statement& statement = statements_[taped.text];
    sqlite3_stmt* prepared = statement.prepared.get();
    for (std::size_t i = 0; i < taped.values.size(); ++i)
      check(bind(prepared, statement.places[i], taped.values[i]));
    int code = SQLITE_ROW;
    while (code == SQLITE_ROW) code = sqlite3_step(prepared);
    check(code);
    sqlite3_reset(prepared);
    if (sqlite3_stmt_readonly(prepared) == 0 && sqlite3_changes64(db_.get()) != taped.touched)
      throw std::runtime_error("the floor does not do what the server did: " + tape_.texts[taped.text]);
  }

  static int bind(sqlite3_stmt* to, int place, const Kept& value) {
    return std::visit(db::Overloaded{[&](std::nullptr_t) { return sqlite3_bind_null(to, place); },
                                     [&](std::int64_t whole) { return sqlite3_bind_int64(to, place, whole); },
                                     [&](double real) { return sqlite3_bind_double(to, place, real); },
                                     [&](const std::string& text) {
                                       return sqlite3_bind_text64(to, place, text.data(), text.size(),
                                                                  SQLITE_STATIC, SQLITE_UTF8);
                                     },
                                     [&](const Blob& blob) {
                                       return sqlite3_bind_blob64(to, place, blob.bytes.data(),
                                                                  blob.bytes.size(), SQLITE_STATIC);
                                     }},
                      value);
  }

  const Tape& tape_;
  std::unique_ptr<sqlite3, Close> db_;
  std::vector<Statement> statements_;
};
}  // namespace

double replay(const std::string& path, const Tape& tape, std::size_t warm_up, std::size_t count,
              std::size_t a_commit) {
  Replay replay{path, tape};
  const auto all = [&](std::size_t from, std::size_t to) {
    for (; from < to; from += a_commit) replay.commit(from, std::min(from + a_commit, to));
  };
  all(0, warm_up);
  const auto began = std::chrono::steady_clock::now();
  all(warm_up, warm_up + count);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
  return static_cast<double>(count) / took.count();
}

}  // namespace linli::bench
