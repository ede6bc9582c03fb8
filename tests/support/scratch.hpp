// A database for unit tests that speak SQL: one an engine and process, migrated once, and a community of its
// own for every test. SQLite always; PostgreSQL where LINLI_TEST_POSTGRES names a server that lets us create
// databases.
#pragma once
#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <gtest/gtest.h>
#include <mutex>
#include <unistd.h>

#include "platform/core/random.hpp"
#include "platform/core/refusal.hpp"
#include "platform/db/migrate.hpp"

namespace linli::tests {

// Moves only when a test moves it.
class HandClock : public Clock {
 public:
  Time now() override { return {ms_.load()}; }
  void move(std::chrono::milliseconds by) { ms_ += by.count(); }

 private:
  std::atomic<std::int64_t> ms_{parse_time("2026-03-02T09:00:00+08:00")->ms};  // a Monday
};

// The same sequence in every run (splitmix64).
class SeededRandom : public Random {
 public:
  explicit SeededRandom(std::uint64_t seed = 365) : state_(seed) {}
  void fill(std::span<std::uint8_t> bytes) override {
    const std::lock_guard lock{mutex_};
    for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(next() >> 56);
  }

 private:
  std::uint64_t next() {
    std::uint64_t z = state_ += 0x9e3779b97f4a7c15;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
  }
  std::mutex mutex_;
  std::uint64_t state_;
};

// An empty database somewhere, taken away at the end.
class Place {
 public:
  static std::optional<std::string> postgres_server() {
    const char* url = std::getenv("LINLI_TEST_POSTGRES");
    return url && *url ? std::optional<std::string>{url} : std::nullopt;
  }

  explicit Place(bool is_postgres) {
    if (is_postgres) {
      make_postgres();
      return;
    }
    const std::filesystem::path memory{"/dev/shm"};
    const auto base = std::filesystem::is_directory(memory) ? memory : std::filesystem::temp_directory_path();
    std::string name = (base / "linli-unit-XXXXXX").string();
    if (!mkdtemp(name.data())) throw std::runtime_error("no temporary folder for a test's database");
    folder_ = name;
    url = "sqlite:" + (folder_ / "unit.db").string();
  }
  ~Place() {
    std::error_code ignored;
    if (!folder_.empty()) std::filesystem::remove_all(folder_, ignored);
    if (!name_.empty()) on_server("DROP SCHEMA " + name_ + " CASCADE");
  }
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;

  std::string url;

 private:
  // A schema is as good as a database of its own here, and made a hundred times quicker.
  void make_postgres() {
    static std::atomic<int> made{0};
    name_ = "linli_unit_" + std::to_string(getpid()) + "_" + std::to_string(++made);
    on_server("CREATE SCHEMA " + name_);
    const std::string server = *postgres_server();
    url = server + (server.find('?') == std::string::npos ? "?" : "&") + "options=-csearch_path%3D" + name_;
  }
  void on_server(const std::string& sql) {
    const auto vault = crypto::test_vault();
    const auto server = db::Database::open(*postgres_server(), {system_clock(), system_random(), *vault});
    server->connect()->run(sql, {}, {});
  }

  std::filesystem::path folder_;
  std::string name_;
};

class Scratch {
 public:
  static Scratch& on(const std::string& engine) {
    static Scratch sqlite{false};
    if (engine == "sqlite") return sqlite;
    static Scratch postgres{true};
    return postgres;
  }

  HandClock clock;
  SeededRandom random;
  std::unique_ptr<crypto::Vault> vault = crypto::test_vault();
  Place place;
  std::unique_ptr<db::Database> database;

 private:
  explicit Scratch(bool is_postgres)
      : place(is_postgres), database(db::Database::open(place.url, {clock, random, *vault})) {
    vault->chain_hash("");  // OpenSSL begins before, and so ends after, the threads that use it
    db::migrate(*database);
  }
};

// The base of a test that runs on both engines: TEST_P(MyTest, …) after ON_BOTH_DATABASES(MyTest).
class OnBoth : public testing::TestWithParam<std::string> {
 protected:
  void SetUp() override {
    if (GetParam() == "postgres" && !Place::postgres_server())
      GTEST_SKIP() << "LINLI_TEST_POSTGRES names no server";
    scratch_ = &Scratch::on(GetParam());
    community = another_community();
  }

  db::Database& database() { return *scratch_->database; }
  HandClock& clock() { return scratch_->clock; }
  template <class F>
  auto write(F work) {
    return writing(community, work);
  }
  template <class F>
  auto writing(CommunityId where, F work) {
    if constexpr (std::is_void_v<std::invoke_result_t<F&, db::Tx&>>)
      database().write(where, work);
    else
      return database().writing(where, work);
  }
  template <class F>
  auto read(F work) {
    return database().reading(community, work);
  }

  // By hand and not by access, so that the parts below it can be tested too.
  CommunityId another_community() {
    return database().writing({}, [](db::Tx& tx) {
      const CommunityId made{
          tx.shared<std::int64_t>("SELECT COALESCE(max(id), 0) + 1 FROM community").front()};
      tx.run_shared("INSERT INTO community (id, code, name, created_at) VALUES ($1, $2, $3, $4)", made,
                    "unit-" + std::to_string(made.value), "测试社区", tx.now());
      tx.run_shared("INSERT INTO journal_head (community_id, seq, hash) VALUES ($1, 0, $2)", made,
                    db::Blob{std::string(32, '\0')});
      return made;
    });
  }

  CommunityId community;

 private:
  Scratch* scratch_ = nullptr;
};

inline std::string engine_name(const testing::TestParamInfo<std::string>& engine) { return engine.param; }

#define ON_BOTH_DATABASES(Fixture) \
  INSTANTIATE_TEST_SUITE_P(, Fixture, testing::Values("sqlite", "postgres"), ::linli::tests::engine_name)

// What `act` refused with; the test fails when it did not.
template <class Act>
std::optional<Reason> refused(Act act) {
  try {
    act();
  } catch (const Refusal& refusal) {
    return refusal.reason;
  }
  return std::nullopt;
}

}  // namespace linli::tests
