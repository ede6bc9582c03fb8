#include "bench/tape.hpp"

#include <mutex>

#include "platform/db/overloaded.hpp"
#include "platform/db/sqlite_connection.hpp"

#include "bench/series.hpp"

namespace linli::bench {

namespace {
Kept kept(const db::Value& value) {
  return std::visit(
      db::Overloaded{
          [](std::nullptr_t) -> Kept { return nullptr; }, [](const db::Null&) -> Kept { return nullptr; },
          [](std::int64_t whole) -> Kept { return whole; }, [](double real) -> Kept { return real; },
          [](bool truth) -> Kept { return std::int64_t{truth}; },
          [](std::string_view text) -> Kept { return std::string{text}; },
          [](const Uuid& id) -> Kept {
            return Blob{{reinterpret_cast<const char*>(id.bytes.data()), id.bytes.size()}};
          },
          [](db::Bytes bytes) -> Kept { return Blob{std::string{bytes.data}}; }},
      value);
}

// Notes what goes through to the connection behind it.
class Recorder final : public db::Connection {
 public:
  Recorder(db::Connection& behind, Tape& tape) : behind_(behind), tape_(tape) {}

  std::int64_t run(std::string_view sql, std::span<const db::Value> arguments,
                   const std::function<void(const db::Cells&)>& each) override {
    auto [known, is_new] = numbers_.try_emplace(std::string{sql}, tape_.texts.size());
    if (is_new) tape_.texts.emplace_back(sql);
    Tape::Statement statement{known->second, {}, 0};
    for (const db::Value& value : arguments) statement.values.push_back(kept(value));
    statement.touched = behind_.run(sql, arguments, each);
    work.push_back(std::move(statement));
    return work.back().touched;
  }
  void abandon() noexcept override { behind_.abandon(); }

  Tape::Work work;

 private:
  db::Connection& behind_;
  Tape& tape_;
  std::map<std::string, std::size_t> numbers_;
};

class TapedDatabase final : public db::Database {
 public:
  TapedDatabase(const std::string& path, db::World world, Tape& tape)
      : Database(world),
        connection_(path, db::SqliteRole::writer, std::chrono::milliseconds{0}),
        recorder_(connection_, tape),
        tape_(tape) {}

  void submit_write(CommunityId community, Work work, Done done) override {
    std::exception_ptr failed;
    {
      const std::lock_guard lock{mutex_};
      recorder_.work.clear();
      connection_.run("BEGIN IMMEDIATE");
      try {
        db::Tx tx{recorder_, community, surroundings()};
        work(tx);
        connection_.run("COMMIT");
        tape_.works.push_back(std::move(recorder_.work));
      } catch (...) {
        failed = std::current_exception();
        connection_.abandon();
      }
    }
    done(failed);
  }
  void read(CommunityId community, const Work& work) override {
    const std::lock_guard lock{mutex_};
    db::Tx tx{connection_, community, surroundings()};
    work(tx);
  }
  void ping() override {}
  void backup_to(const std::string&) override { throw std::logic_error("a tape is not backed up"); }
  bool is_sqlite() const override { return true; }
  std::unique_ptr<db::Connection> connect() override { throw std::logic_error("a tape is not migrated"); }

 private:
  std::mutex mutex_;
  db::SqliteConnection connection_;
  Recorder recorder_;
  Tape& tape_;
};
}  // namespace

double Tape::statements() const {
  Series counts;
  for (const Work& work : works) counts.add(static_cast<double>(work.size()));
  return counts.median();
}

std::unique_ptr<db::Database> taped(const std::string& path, db::World world, Tape& tape) {
  return std::make_unique<TapedDatabase>(path, world, tape);
}

}  // namespace linli::bench
