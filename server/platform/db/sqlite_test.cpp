// What holds on SQLite alone: the group commit, the full disk, one writing process, backups while serving.
#include <fstream>
#include <sqlite3.h>
#include <sys/stat.h>
#include <thread>

#include "platform/db/sqlite_connection.hpp"
#include "tests/support/own_database.hpp"

namespace linli::tests {

class Sqlite : public OwnDatabase {
 protected:
  // Queues while the writer is held still, so that all of it becomes one batch.
  template <class Fill>
  void as_one_batch(Fill fill) {
    const auto held = database_->connect();
    fill();
  }
  std::filesystem::path folder() const { return std::filesystem::path{path()}.parent_path(); }
};
INSTANTIATE_TEST_SUITE_P(, Sqlite, testing::Values("sqlite"), engine_name);

using Kind = db::DatabaseError::Kind;

TEST_P(Sqlite, commits_what_is_queued_together) {
  std::vector<std::future<void>> outcomes;
  int seen_by_others = -1;
  as_one_batch([&] {
    outcomes.push_back(submit([](db::Tx& tx) { insert_named(tx, "first"); }));
    // Not committed yet, though it is done: a reader beside it sees nothing of it.
    outcomes.push_back(submit([&](db::Tx& tx) {
      insert_named(tx, "second");
      seen_by_others = static_cast<int>(all().size());
    }));
  });
  for (auto& outcome : outcomes) outcome.get();
  EXPECT_EQ(seen_by_others, 0);
  EXPECT_EQ(names(), (std::vector<std::string>{"first", "second"}));
}

TEST_P(Sqlite, commits_a_batch_without_those_that_failed) {
  std::vector<std::future<void>> outcomes;
  as_one_batch([&] {
    for (int i = 0; i < 9; ++i)
      outcomes.push_back(submit([i](db::Tx& tx) {
        insert_named(tx, std::to_string(i));
        if (i % 3 == 1) throw Refusal{Reason::conflict, {"不行", "no"}};
        if (i % 3 == 2) insert_named(tx, "forbidden; name");
      }));
  });
  for (int i = 0; i < 9; i += 3) {
    EXPECT_NO_THROW(outcomes[i].get());
    EXPECT_THROW(outcomes[i + 1].get(), Refusal);
    EXPECT_EQ(kind_thrown([&] { outcomes[i + 2].get(); }), Kind::check_failed);
  }
  EXPECT_EQ(names(), (std::vector<std::string>{"0", "3", "6"}));
}

// SQLite gives up the whole transaction when the disk is full; the innocent are run again without the one
// that filled it.
TEST_P(Sqlite, does_not_fail_a_batch_for_the_one_that_fills_the_disk) {
  std::vector<std::future<void>> outcomes;
  {
    const auto held = database_->connect();
    held->run("PRAGMA max_page_count = 60", {}, {});
    outcomes.push_back(submit([](db::Tx& tx) { insert_named(tx, "before"); }));
    outcomes.push_back(submit([](db::Tx& tx) { insert_named(tx, std::string(1'000'000, 'x')); }));
    outcomes.push_back(submit([](db::Tx& tx) { insert_named(tx, "after"); }));
  }
  EXPECT_NO_THROW(outcomes[0].get());
  EXPECT_EQ(kind_thrown([&] { outcomes[1].get(); }), Kind::full);
  EXPECT_NO_THROW(outcomes[2].get());
  EXPECT_EQ(names(), (std::vector<std::string>{"after", "before"}));

  database_->connect()->run("PRAGMA max_page_count = 1000000", {}, {});
  EXPECT_NO_THROW(put(std::string(1'000'000, 'x'))) << "room was made, and nobody had to restart it";
}

TEST_P(Sqlite, blames_a_dangling_reference_on_the_work_that_left_it) {
  database_->connect()->run(
      "CREATE TABLE link (community_id INTEGER, to_id BLOB, FOREIGN KEY (community_id, to_id) "
      "REFERENCES sample (community_id, id) DEFERRABLE INITIALLY DEFERRED) STRICT",
      {}, {});
  std::vector<std::future<void>> outcomes;
  as_one_batch([&] {
    for (int i = 0; i < 3; ++i)
      outcomes.push_back(submit([i](db::Tx& tx) {
        insert_named(tx, std::to_string(i));
        if (i == 1) tx.run("INSERT INTO link (community_id, to_id) VALUES ($1, $2)", tx.new_id<Id<Sample>>());
      }));
  });
  EXPECT_NO_THROW(outcomes[0].get());
  EXPECT_EQ(kind_thrown([&] { outcomes[1].get(); }), Kind::broken_reference);
  EXPECT_NO_THROW(outcomes[2].get());
  EXPECT_EQ(names(), (std::vector<std::string>{"0", "2"}));
}

TEST_P(Sqlite, lends_its_writer_and_gives_up_what_was_left_open) {
  {
    const auto held = database_->connect();
    held->run("BEGIN IMMEDIATE", {}, {});
    held->run("DELETE FROM journal_head", {}, {});
  }
  put("still works");
  EXPECT_EQ(all().size(), 1U);
}

TEST_P(Sqlite, is_written_by_one_process_and_says_so_to_the_next) {
  try {
    open();
    FAIL() << "opened twice for writing";
  } catch (const Refusal& error) {
    EXPECT_NE(
        std::string_view{error.what()}.find("in use by another linli (process " + std::to_string(getpid())),
        std::string_view::npos)
        << error.what();
  }
  database_.reset();
  EXPECT_NO_THROW(open());
}

TEST_P(Sqlite, may_be_looked_at_beside_a_running_server) {
  put("there");
  const auto beside = open({.purpose = db::Purpose::look});
  EXPECT_EQ(beside->reading(home, [](db::Tx& tx) { return tx.many<Sample>("TRUE").size(); }), 1U);
  EXPECT_NO_THROW(db::require_current(*beside, sample_schema()));
  EXPECT_EQ(kind_thrown([&] { beside->connect()->run("DELETE FROM sample", {}, {}); }), Kind::read_only);
}

TEST_P(Sqlite, is_not_made_by_looking) {
  const std::string nowhere = (folder() / "nowhere.db").string();
  EXPECT_EQ(kind_thrown([&] { open("sqlite:" + nowhere, {.purpose = db::Purpose::look})->ping(); }),
            Kind::away);
  EXPECT_FALSE(std::filesystem::exists(nowhere));
}

TEST_P(Sqlite, is_readable_by_its_owner_alone) {
  put("there");
  for (const char* tail : {"", "-wal", "-shm", ".lock"}) {
    struct stat file {};
    ASSERT_EQ(::stat((path() + tail).c_str(), &file), 0) << tail;
    EXPECT_EQ(file.st_mode & 0777, 0600) << tail;
  }
}

TEST_P(Sqlite, leaves_a_whole_file_and_an_empty_wal_when_it_is_closed) {
  put("there");
  database_->read(home, [](db::Tx& tx) { tx.many<Sample>("TRUE"); });
  database_.reset();
  EXPECT_TRUE(!std::filesystem::exists(path() + "-wal") || std::filesystem::file_size(path() + "-wal") == 0);
  const std::string copy = (folder() / "copy.db").string();
  std::filesystem::copy_file(path(), copy);
  EXPECT_EQ(
      open("sqlite:" + copy, {})->reading(home, [](db::Tx& tx) { return tx.many<Sample>("TRUE").size(); }),
      1U);
}

// What lies on the disk at any moment, as after a kill, holds all that was answered.
TEST_P(Sqlite, holds_every_answered_write_at_any_moment) {
  for (int i = 1; i <= 5; ++i) {
    put(std::to_string(i));
    const std::string copy = (folder() / ("copy" + std::to_string(i))).string();
    std::filesystem::copy_file(path(), copy);
    std::filesystem::copy_file(path() + "-wal", copy + "-wal");
    EXPECT_EQ(
        open("sqlite:" + copy, {})->reading(home, [](db::Tx& tx) { return tx.many<Sample>("TRUE").size(); }),
        static_cast<std::size_t>(i));
  }
}

TEST_P(Sqlite, writes_with_full_synchronisation_and_checkpoints_only_on_purpose) {
  const auto held = database_->connect();
  const auto setting = [&](db::Connection& connection, const char* name) {
    std::int64_t value = -1;
    connection.run("PRAGMA " + std::string{name}, {},
                   [&](const db::Cells& cells) { value = cells.whole(0); });
    return value;
  };
  EXPECT_EQ(setting(*held, "synchronous"), 2);
  EXPECT_EQ(setting(*held, "foreign_keys"), 1);
  EXPECT_EQ(setting(*held, "wal_autocheckpoint"), 0);
  db::SqliteConnection reader{path(), db::SqliteRole::reader, std::chrono::milliseconds{0}};
  EXPECT_EQ(setting(reader, "wal_autocheckpoint"), 0);
  EXPECT_EQ(setting(reader, "query_only"), 1);
}

// Two rows whose sum never changes: a copy that mixes two moments would show it.
TEST_P(Sqlite, backs_up_one_moment_while_it_is_written) {
  const Uuid left = put("left", 500), right = put("right", 500);
  for (int i = 0; i < 40; ++i) put("bulk " + std::string(60'000, 'x'));
  std::atomic<bool> is_enough{false};
  std::thread writer{[&] {
    while (!is_enough)
      database_->write(home, [&](db::Tx& tx) {
        tx.run("UPDATE sample SET number = number - 1 WHERE community_id = $1 AND id = $2", left);
        tx.run("UPDATE sample SET number = number + 1 WHERE community_id = $1 AND id = $2", right);
      });
  }};
  for (int i = 0; i < 3; ++i) {
    const std::string copy = (folder() / ("backup" + std::to_string(i))).string();
    database_->backup_to(copy);
    EXPECT_FALSE(std::filesystem::exists(copy + ".part"));
    const auto restored = open("sqlite:" + copy, {});
    EXPECT_EQ(restored->reading(
                  home,
                  [](db::Tx& tx) {
                    return *tx.query_one<std::int64_t>(
                        "SELECT SUM(number) FROM sample WHERE community_id = $1 AND number IS NOT NULL");
                  }),
              1000);
    std::string verdict;
    restored->connect()->run("PRAGMA integrity_check", {},
                             [&](const db::Cells& cells) { verdict = cells.text(0); });
    EXPECT_EQ(verdict, "ok");
  }
  is_enough = true;
  writer.join();
}

TEST_P(Sqlite, does_not_overwrite_with_a_backup) {
  const std::string there = (folder() / "there").string();
  std::ofstream{there} << "precious";
  EXPECT_THROW(database_->backup_to(there), Refusal);
  EXPECT_EQ(std::filesystem::file_size(there), 8U);
  EXPECT_ANY_THROW(database_->backup_to((folder() / "no such folder" / "copy").string()));
}

}  // namespace linli::tests
