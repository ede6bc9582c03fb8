// What holds on PostgreSQL alone: works are run again when the server or another transaction was in the way,
// and a COMMIT whose answer was lost is neither forgotten nor done twice.
#include <libpq-fe.h>
#include <thread>

#include "tests/support/cut_line.hpp"
#include "tests/support/own_database.hpp"

namespace linli::tests {

class Postgres : public OwnDatabase {
 protected:
  static std::string raising(const std::string& sqlstate) {
    return "DO 'BEGIN RAISE EXCEPTION USING ERRCODE = ''" + sqlstate + "''; END'";
  }
  static int backend(db::Tx& tx) { return tx.shared<int>("SELECT pg_backend_pid()").at(0); }

  static std::uint16_t server_port() {
    char* error = nullptr;
    PQconninfoOption* options = PQconninfoParse(Place::postgres_server()->c_str(), &error);
    std::string port = "5432";
    for (PQconninfoOption* option = options; option && option->keyword; ++option)
      if (std::string_view{option->keyword} == "port" && option->val) port = option->val;
    PQconninfoFree(options);
    return static_cast<std::uint16_t>(std::stoi(port));
  }
  std::unique_ptr<db::Database> open_over(const CutLine& line, db::Options options = {}) {
    return open(place_->url + "&host=127.0.0.1&sslmode=disable&port=" + std::to_string(line.port), options);
  }
};
INSTANTIATE_TEST_SUITE_P(, Postgres, testing::Values("postgres"), engine_name);

using Kind = db::DatabaseError::Kind;

TEST_P(Postgres, runs_a_work_again_when_another_was_in_the_way) {
  for (const char* sqlstate : {"40001", "40P01"}) {
    int runs = 0;
    database_->write(home, [&](db::Tx& tx) {
      insert_named(tx, sqlstate);
      if (++runs < 3) tx.run_shared(raising(sqlstate));
    });
    EXPECT_EQ(runs, 3) << sqlstate;
  }
  EXPECT_EQ(names(), (std::vector<std::string>{"40001", "40P01"}));
}

TEST_P(Postgres, gives_up_running_again_after_a_while) {
  int runs = 0;
  EXPECT_EQ(kind_thrown([&] {
              database_->write(home, [&](db::Tx& tx) {
                ++runs;
                insert_named(tx, "never");
                tx.run_shared(raising("40001"));
              });
            }),
            Kind::again);
  EXPECT_EQ(runs, 10);
  EXPECT_TRUE(all().empty());
}

TEST_P(Postgres, does_not_run_again_what_is_wrong_in_itself) {
  int runs = 0;
  EXPECT_EQ(kind_thrown([&] {
              database_->write(home, [&](db::Tx& tx) {
                ++runs;
                insert_named(tx, "forbidden; name");
              });
            }),
            Kind::check_failed);
  EXPECT_EQ(runs, 1);
}

TEST_P(Postgres, runs_a_work_again_when_its_connection_is_killed) {
  int runs = 0;
  database_->write(home, [&](db::Tx& tx) {
    insert_named(tx, "once");
    if (++runs == 1) tx.shared<bool>("SELECT pg_terminate_backend(pg_backend_pid())");
  });
  EXPECT_EQ(runs, 2);
  EXPECT_EQ(names(), std::vector<std::string>{"once"});
}

TEST_P(Postgres, takes_another_connection_when_the_server_became_a_stand_by) {
  std::vector<int> backends;
  database_->write(home, [&](db::Tx& tx) {
    backends.push_back(backend(tx));
    if (backends.size() == 1) tx.run_shared(raising("25006"));
  });
  ASSERT_EQ(backends.size(), 2U);
  EXPECT_NE(backends[0], backends[1]);
}

TEST_P(Postgres, does_not_let_its_callers_notice_that_idle_connections_were_killed) {
  // Known by a name of their own: other tests are on the same server.
  const std::string name = "victim_" + std::to_string(::getpid());
  const auto victim = open(place_->url + "&application_name=" + name, {});
  const auto read = [](db::Tx& tx) { return tx.many<Sample>("TRUE").size(); };
  victim->write(home, [](db::Tx& tx) { insert_named(tx, "before"); });
  EXPECT_EQ(victim->reading(home, read), 1U);
  const auto killed = database_->reading(home, [&](db::Tx& tx) {
    return tx.shared<bool>(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1", name);
  });
  EXPECT_GE(killed.size(), 2U);
  EXPECT_EQ(victim->reading(home, read), 1U);
  EXPECT_NO_THROW(victim->write(home, [](db::Tx& tx) { insert_named(tx, "after"); }));
  EXPECT_EQ(names(), (std::vector<std::string>{"after", "before"}));
}

TEST_P(Postgres, knows_that_a_commit_took_place_whose_answer_was_lost) {
  CutLine line{server_port()};
  const auto far = open_over(line, {.writers = 1});
  line.cut = CutLine::Cut::after_commit;
  std::atomic<int> runs{0};
  line.when_cut = [&] { EXPECT_EQ(runs, 1) << "the work itself was done by then"; };
  far->write(home, [&](db::Tx& tx) {
    ++runs;
    insert_named(tx, "once");
  });
  EXPECT_EQ(line.cuts, 1);
  EXPECT_EQ(runs, 1);
  EXPECT_EQ(names(), std::vector<std::string>{"once"});
}

TEST_P(Postgres, knows_it_too_when_others_have_written_since) {
  CutLine line{server_port()};
  const auto far = open_over(line, {.writers = 1});
  line.when_cut = [&] { put("from another server"); };
  line.cut = CutLine::Cut::after_commit;
  far->write(home, [](db::Tx& tx) { insert_named(tx, "once"); });
  EXPECT_EQ(line.cuts, 1);
  EXPECT_EQ(names(), (std::vector<std::string>{"from another server", "once"}));
}

TEST_P(Postgres, runs_a_work_again_whose_commit_never_arrived) {
  CutLine line{server_port()};
  const auto far = open_over(line, {.writers = 1});
  line.cut = CutLine::Cut::before_commit;
  std::atomic<int> runs{0};
  line.when_cut = [&] { EXPECT_EQ(runs, 1) << "the work itself was done by then"; };
  far->write(home, [&](db::Tx& tx) {
    ++runs;
    insert_named(tx, "once");
  });
  EXPECT_EQ(line.cuts, 1);
  EXPECT_EQ(runs, 2);
  EXPECT_EQ(names(), std::vector<std::string>{"once"});
}

TEST_P(Postgres, admits_that_it_does_not_know_when_the_server_stays_away) {
  CutLine line{server_port()};
  const auto far = open_over(line, {.writers = 1});
  line.when_cut = [&] { line.cut = CutLine::Cut::everything; };
  line.cut = CutLine::Cut::after_commit;
  try {
    far->write(home, [](db::Tx& tx) { insert_named(tx, "once"); });
    FAIL();
  } catch (const db::DatabaseError& error) {
    EXPECT_EQ(error.kind, Kind::away);
    EXPECT_NE(std::string_view{error.what()}.find("whether it took place"), std::string_view::npos);
  }
}

TEST_P(Postgres, says_it_is_away_while_it_is_and_works_when_it_is_back) {
  CutLine line{server_port()};
  const auto far = open_over(line, {.readers = 1, .writers = 1});
  far->write(home, [](db::Tx& tx) { insert_named(tx, "before"); });
  line.cut = CutLine::Cut::everything;
  EXPECT_EQ(kind_thrown([&] { far->write(home, [](db::Tx& tx) { insert_named(tx, "meanwhile"); }); }),
            Kind::away);
  EXPECT_EQ(kind_thrown([&] { far->ping(); }), Kind::away);
  line.cut = CutLine::Cut::nowhere;
  EXPECT_NO_THROW(far->ping());
  far->write(home, [](db::Tx& tx) { insert_named(tx, "after"); });
  EXPECT_EQ(names(), (std::vector<std::string>{"after", "before"}));
}

TEST_P(Postgres, is_not_opened_where_none_answers) {
  EXPECT_EQ(kind_thrown([&] { open("postgresql://nobody@127.0.0.1:1/none", {}); }), Kind::away);
}

TEST_P(Postgres, prepares_anew_what_a_migration_has_changed) {
  put("n", 7);
  EXPECT_EQ(all().at(0).number, 7);
  database_->connect()->run("ALTER TABLE sample ALTER COLUMN number TYPE numeric", {}, {});
  EXPECT_EQ(all().at(0).number, 7);
  put("m", 8);
}

TEST_P(Postgres, prepares_anew_what_the_server_has_forgotten) {
  reopen({.readers = 1, .writers = 1});
  put("a");
  database_->write(home, [](db::Tx& tx) { tx.run_shared("DEALLOCATE ALL"); });
  put("b");
  EXPECT_EQ(names(), (std::vector<std::string>{"a", "b"}));
}

TEST_P(Postgres, does_not_hold_one_community_up_for_another) {
  std::promise<void> let_go, is_at_it;
  auto slow = submit([&, gate = let_go.get_future().share()](db::Tx& tx) {
    insert_named(tx, "slow");
    is_at_it.set_value();
    gate.wait();
  });
  is_at_it.get_future().wait();
  auto queued = submit([](db::Tx& tx) { insert_named(tx, "behind it"); });
  database_->write(elsewhere, [](db::Tx& tx) { insert_named(tx, "elsewhere"); });
  EXPECT_EQ(queued.wait_for(std::chrono::seconds{0}), std::future_status::timeout);
  let_go.set_value();
  slow.get();
  queued.get();
  EXPECT_EQ(names(), (std::vector<std::string>{"behind it", "slow"}));
}

TEST_P(Postgres, lets_servers_write_one_community_one_after_the_other) {
  const Uuid id = put("counter", 0);
  const auto other = open();
  std::vector<std::thread> servers;
  for (db::Database* server : {database_.get(), other.get()})
    servers.emplace_back([&, server] {
      for (int i = 0; i < 30; ++i)
        server->write(home, [&](db::Tx& tx) {
          const Sample row = *tx.one<Sample>("id = $2", id);
          tx.run("UPDATE sample SET number = $3 WHERE community_id = $1 AND id = $2", id, *row.number + 1);
        });
    });
  for (std::thread& server : servers) server.join();
  EXPECT_EQ(all().at(0).number, 60);
}

TEST_P(Postgres, points_to_its_own_tools_for_a_backup) {
  try {
    database_->backup_to("/nowhere");
    FAIL();
  } catch (const Refusal& refusal) {
    EXPECT_NE(refusal.detail.en.find("pg_basebackup"), std::string::npos);
  }
}

// What a log may hold of an error: never a value somebody gave.
TEST_P(Postgres, keeps_values_out_of_its_errors) {
  try {
    database_->write(home, [](db::Tx& tx) {
      tx.query<std::int64_t>("SELECT CAST($2 AS bigint) FROM journal_head WHERE community_id = $1",
                             "张三13800001111");
    });
    FAIL();
  } catch (const db::DatabaseError& error) {
    EXPECT_EQ(std::string_view{error.what()}.find("13800001111"), std::string_view::npos) << error.what();
  }
  const Uuid id = put("张三");
  try {
    database_->write(home, [&](db::Tx& tx) { tx.insert(Sample{id, "张三", {}, {}, {}, {}, {}}); });
    FAIL();
  } catch (const db::DatabaseError& error) {
    EXPECT_EQ(std::string_view{error.what()}.find(id.text()), std::string_view::npos) << error.what();
  }
}

}  // namespace linli::tests
