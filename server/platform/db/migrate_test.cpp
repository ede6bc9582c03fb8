// The schema moves in one direction, each file whole or not at all, and never under a program that does not
// know it.
#include <sys/wait.h>
#include <thread>

#include "platform/db/dialect.hpp"
#include "tests/support/own_database.hpp"

namespace linli::tests {

class Migrating : public OwnDatabase {
 protected:
  static std::vector<db::Migration> with(std::initializer_list<db::Migration> more) {
    auto files = sample_schema();
    files.insert(files.end(), more);
    return files;
  }
  std::string sentence_of(const std::function<void()>& act) {
    try {
      act();
    } catch (const std::exception& error) {
      return error.what();
    }
    return "";
  }
  bool has_table(const char* name) {
    return !kind_thrown([&] {
      database_->read(home, [&](db::Tx& tx) { tx.shared<int>("SELECT COUNT(*) FROM " + std::string{name}); });
    });
  }
};
ON_BOTH_DATABASES(Migrating);

TEST_P(Migrating, again_changes_nothing) {
  const auto report = db::migrate(*database_, sample_schema());
  EXPECT_EQ(report.before, 1);
  EXPECT_EQ(report.after, 1);
  EXPECT_TRUE(report.applied.empty());
  EXPECT_NO_THROW(db::require_current(*database_, sample_schema()));
}

TEST_P(Migrating, adds_what_is_new_and_keeps_what_is_there) {
  put("there");
  const auto files = with({{2, "tags",
                            "CREATE TABLE tag (id bigint NOT NULL PRIMARY KEY, word text NOT NULL);"
                            "ALTER TABLE sample ADD COLUMN mood text NOT NULL DEFAULT 'calm';",
                            "2"}});
  EXPECT_NE(sentence_of([&] { db::require_current(*database_, files); }).find("run `linli migrate`"),
            std::string::npos);
  const auto report = db::migrate(*database_, files);
  EXPECT_EQ(report.applied, std::vector<std::string>{"tags"});
  EXPECT_EQ(report.after, 2);
  EXPECT_TRUE(has_table("tag"));
  EXPECT_EQ(database_->reading(home,
                               [](db::Tx& tx) {
                                 return *tx.query_one<std::string>(
                                     "SELECT mood FROM sample WHERE community_id = $1");
                               }),
            "calm");
}

TEST_P(Migrating, leaves_nothing_of_a_file_that_fails) {
  const auto files =
      with({{2, "good", "CREATE TABLE good (id bigint NOT NULL PRIMARY KEY);", "2"},
            {3, "bad", "CREATE TABLE bad (id bigint NOT NULL PRIMARY KEY); INSERT INTO nowhere VALUES (1);",
             "3"}});
  EXPECT_NE(sentence_of([&] { db::migrate(*database_, files); }), "");
  EXPECT_TRUE(has_table("good"));
  EXPECT_FALSE(has_table("bad"));
  put("works on");
  auto mended = files;
  mended[2].sql = "CREATE TABLE bad (id bigint NOT NULL PRIMARY KEY);";
  EXPECT_EQ(db::migrate(*database_, mended).applied, std::vector<std::string>{"bad"});
}

TEST_P(Migrating, refuses_a_file_that_was_changed_after_it_was_applied) {
  auto files = sample_schema();
  files[0].checksum = "another";
  const std::string sentence = sentence_of([&] { db::migrate(*database_, files); });
  EXPECT_NE(sentence.find("1 (sample)"), std::string::npos) << sentence;
  EXPECT_NE(sentence.find("never changed"), std::string::npos) << sentence;
  EXPECT_NE(sentence_of([&] { db::require_current(*database_, files); }), "");
}

TEST_P(Migrating, refuses_a_database_newer_than_the_program) {
  db::migrate(*database_,
              with({{2, "future", "CREATE TABLE future (id bigint NOT NULL PRIMARY KEY);", "2"}}));
  const std::string sentence = sentence_of([&] { db::migrate(*database_, sample_schema()); });
  EXPECT_NE(sentence.find("newer than this program"), std::string::npos) << sentence;
  EXPECT_NE(sentence.find("2 (future)"), std::string::npos) << sentence;
  EXPECT_NE(sentence_of([&] { db::require_current(*database_, sample_schema()); }), "");
}

TEST_P(Migrating, makes_columns_that_hold_no_other_type) {
  EXPECT_ANY_THROW(database_->write(home, [](db::Tx& tx) {
    tx.run("INSERT INTO sample (community_id, id, name, number) VALUES ($1, $2, $3, $4)",
           tx.new_id<Id<Sample>>(), "n", "not a number");
  }));
}

TEST_P(Migrating, from_several_servers_at_once_happens_once) {
  if (!is_postgres()) GTEST_SKIP() << "one process at a time: the lock file's test";
  const auto files = with({{2, "tags", "CREATE TABLE tag (id bigint NOT NULL PRIMARY KEY);", "2"}});
  std::atomic<int> applied{0};
  std::vector<std::thread> servers;
  for (int i = 0; i < 4; ++i)
    servers.emplace_back([&] { applied += static_cast<int>(db::migrate(*open(), files).applied.size()); });
  for (std::thread& server : servers) server.join();
  EXPECT_EQ(applied, 1);
}

// Killed in the middle of a file: the next start finds the schema as it was and goes on.
TEST_P(Migrating, leaves_nothing_half_done_when_it_is_killed) {
  if (is_postgres()) GTEST_SKIP() << "the server rolls back what a vanished client left open";
  database_.reset();
  const auto files = with({{2, "tags", "CREATE TABLE tag (id bigint NOT NULL PRIMARY KEY);", "2"}});
  const pid_t child = ::fork();
  if (child == 0) {
    const auto database = open();
    const auto connection = database->connect();
    connection->run("BEGIN IMMEDIATE", {}, {});
    connection->run("CREATE TABLE tag (id INTEGER) STRICT", {}, {});
    ::kill(::getpid(), SIGKILL);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  ASSERT_TRUE(WIFSIGNALED(status));
  database_ = open();
  EXPECT_FALSE(has_table("tag"));
  EXPECT_EQ(db::migrate(*database_, files).applied, std::vector<std::string>{"tags"});
}

TEST_P(Migrating, of_the_programs_own_files_works) {
  const Place place{is_postgres()};
  const auto database = open(place.url, {});
  EXPECT_NE(sentence_of([&] { db::require_current(*database); }).find("no tables yet"), std::string::npos);
  const auto report = db::migrate(*database);
  EXPECT_EQ(report.before, 0);
  EXPECT_EQ(report.applied.size(), db::migrations().size());
  EXPECT_NO_THROW(db::require_current(*database));
}

TEST(Migrations, are_numbered_without_a_gap_and_named) {
  int number = 0;
  for (const db::Migration& file : db::migrations()) {
    EXPECT_EQ(file.number, ++number);
    EXPECT_FALSE(file.name.empty());
    EXPECT_EQ(file.checksum.size(), 64U);
  }
  EXPECT_GT(number, 0);
}

struct Translation {
  const char* name;
  const char* ours;
  const char* sqlite;
  const char* postgres;
};
class Dialects : public testing::TestWithParam<Translation> {};

TEST_P(Dialects, say_the_same) {
  EXPECT_EQ(db::translated(GetParam().ours, db::Dialect::sqlite), GetParam().sqlite);
  EXPECT_EQ(db::translated(GetParam().ours, db::Dialect::postgres), GetParam().postgres);
}

INSTANTIATE_TEST_SUITE_P(
    , Dialects,
    testing::Values(
        Translation{
            "types",
            "CREATE TABLE t (a bigint, b text NOT NULL, c uuid, d bytea, e boolean, f double precision)",
            "CREATE TABLE t (a INTEGER, b TEXT NOT NULL, c BLOB, d BLOB, e INTEGER, f REAL) STRICT",
            "CREATE TABLE t (a bigint, b text COLLATE \"C\" NOT NULL, c uuid, d bytea, e boolean, f double "
            "precision)"},
        Translation{
            "strings_and_comments",
            "CREATE TABLE t (a text DEFAULT 'text, uuid', -- a text\n \"text\" bigint /* uuid */)",
            "CREATE TABLE t (a TEXT DEFAULT 'text, uuid', -- a text\n \"text\" INTEGER /* uuid */) STRICT",
            "CREATE TABLE t (a text COLLATE \"C\" DEFAULT 'text, uuid', -- a text\n \"text\" bigint /* uuid "
            "*/)"},
        Translation{"columns_named_like_types", "CREATE TABLE t (text text, uuid uuid, UNIQUE (text, uuid))",
                    "CREATE TABLE t (text TEXT, uuid BLOB, UNIQUE (text, uuid)) STRICT",
                    "CREATE TABLE t (text text COLLATE \"C\", uuid uuid, UNIQUE (text, uuid))"},
        Translation{"alter", "ALTER TABLE t ADD COLUMN a text", "ALTER TABLE t ADD COLUMN a TEXT",
                    "ALTER TABLE t ADD COLUMN a text COLLATE \"C\""},
        Translation{"casts", "CREATE TABLE t (a bigint CHECK (CAST(a AS text) <> ''))",
                    "CREATE TABLE t (a INTEGER CHECK (CAST(a AS TEXT) <> '')) STRICT",
                    "CREATE TABLE t (a bigint CHECK (CAST(a AS text) <> ''))"},
        Translation{"indexes", "CREATE INDEX i ON t (a, text) WHERE text = 'uuid'",
                    "CREATE INDEX i ON t (a, text) WHERE TEXT = 'uuid'",
                    "CREATE INDEX i ON t (a, text) WHERE text = 'uuid'"}),
    [](const auto& row) { return row.param.name; });

}  // namespace linli::tests
