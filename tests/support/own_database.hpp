// For tests of the database layer itself: each test has a database of its own, with a small schema of its
// own, on the engine that is its parameter. PostgreSQL where LINLI_TEST_POSTGRES names a server.
#pragma once
#include <algorithm>
#include <future>
#include <gtest/gtest.h>

#include "tests/support/scratch.hpp"

namespace linli::tests {

// What the engines themselves need (the lock, the marker), and a table with a column of every type.
inline const std::vector<db::Migration>& sample_schema() {
  static const std::vector<db::Migration> files{{1, "sample", R"(
    CREATE TABLE community (id bigint NOT NULL PRIMARY KEY, name text NOT NULL);
    CREATE TABLE journal_head (
      community_id bigint NOT NULL PRIMARY KEY REFERENCES community (id), seq bigint NOT NULL, hash bytea NOT NULL);
    CREATE TABLE write_marker (
      community_id bigint NOT NULL REFERENCES community (id), slot uuid NOT NULL, tag uuid NOT NULL, at bigint NOT NULL,
      PRIMARY KEY (community_id, slot));
    CREATE TABLE sample (
      community_id bigint NOT NULL REFERENCES community (id),
      id uuid NOT NULL,
      name text NOT NULL CHECK (name <> 'forbidden; name'),  -- a semicolon; in a comment too
      number bigint,
      ratio double precision,
      is_true boolean,
      other_id uuid,
      bytes bytea,
      PRIMARY KEY (community_id, id),
      FOREIGN KEY (community_id, other_id) REFERENCES sample (community_id, id));
    CREATE TABLE letter (
      community_id bigint NOT NULL, id uuid NOT NULL, body text NOT NULL, scan bytea NOT NULL,
      PRIMARY KEY (community_id, id));
    CREATE INDEX sample_by_number ON sample (community_id, number, id);
    CREATE INDEX sample_by_name ON sample (community_id, name, id);
  )",
                                                 "1"}};
  return files;
}

struct Sample {
  Uuid id;
  std::string name;
  std::optional<std::int64_t> number;
  std::optional<double> ratio;
  std::optional<bool> is_true;
  std::optional<Uuid> other_id;
  std::optional<db::Blob> bytes;
};
DESCRIBE_ROW(Sample, "sample", id, name, number, ratio, is_true, other_id, bytes)

class OwnDatabase : public testing::TestWithParam<std::string> {
 protected:
  void SetUp() override {
    if (is_postgres() && !Place::postgres_server()) GTEST_SKIP() << "LINLI_TEST_POSTGRES names no server";
    place_.emplace(is_postgres());
    database_ = open();
    db::migrate(*database_, sample_schema());
    for (const std::int64_t community : {1, 2})
      database_->write({community}, [&](db::Tx& tx) {
        tx.run_shared("INSERT INTO community (id, name) VALUES ($1, $2)", community, "里仁社区");
        tx.run("INSERT INTO journal_head (community_id, seq, hash) VALUES ($1, 0, $2)", db::Blob{});
      });
  }

  bool is_postgres() const { return GetParam() == "postgres"; }
  std::unique_ptr<db::Database> open(db::Options options = {}) { return open(place_->url, options); }
  std::unique_ptr<db::Database> open(const std::string& url, db::Options options) {
    return db::Database::open(url, {clock, random, *vault_}, options);
  }
  void reopen(db::Options options) {
    database_.reset();
    database_ = open(options);
  }
  std::string path() const { return place_->url.substr(std::string_view{"sqlite:"}.size()); }

  Uuid put(std::string name, std::optional<std::int64_t> number = {}) {
    return database_->writing(home, [&](db::Tx& tx) {
      Sample row{tx.new_id<Id<Sample>>().value, std::move(name), number, {}, {}, {}, {}};
      tx.insert(row);
      return row.id;
    });
  }
  std::vector<Sample> all() {
    return database_->reading(home, [](db::Tx& tx) { return tx.many<Sample>("TRUE ORDER BY id"); });
  }
  std::vector<std::string> names() {
    std::vector<std::string> names;
    for (const Sample& row : all()) names.push_back(row.name);
    std::ranges::sort(names);
    return names;
  }

  // The outcome of a write that nobody waits for yet.
  std::future<void> submit(db::Database::Work work, CommunityId community = home) {
    auto outcome = std::make_shared<std::promise<void>>();
    database_->submit_write(community, std::move(work), [outcome](std::exception_ptr failed) {
      failed ? outcome->set_exception(failed) : outcome->set_value();
    });
    return outcome->get_future();
  }

  static constexpr CommunityId home{1}, elsewhere{2};
  HandClock clock;
  SeededRandom random;
  std::unique_ptr<crypto::Vault> vault_ = crypto::test_vault();
  std::optional<Place> place_;
  std::unique_ptr<db::Database> database_;
};

inline void insert_named(db::Tx& tx, const std::string& name) {
  tx.insert(Sample{tx.new_id<Id<Sample>>().value, name, {}, {}, {}, {}, {}});
}

// The kind of DatabaseError that `use` throws; nothing when it throws none.
template <class Use>
std::optional<db::DatabaseError::Kind> kind_thrown(Use use) {
  try {
    use();
  } catch (const db::DatabaseError& error) {
    return error.kind;
  }
  return std::nullopt;
}

}  // namespace linli::tests
