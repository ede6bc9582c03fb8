// What a write promises, the same on both engines: all of it or nothing, durable before it is answered, and
// never another community's.
#include <thread>

#include "tests/support/own_database.hpp"

namespace linli::tests {

class Writing : public OwnDatabase {};
ON_BOTH_DATABASES(Writing);

using Kind = db::DatabaseError::Kind;

TEST_P(Writing, leaves_nothing_when_the_verb_refuses) {
  EXPECT_THROW(database_->write(home,
                                [](db::Tx& tx) {
                                  insert_named(tx, "half");
                                  EXPECT_EQ(tx.run("UPDATE sample SET number = 1 WHERE community_id = $1"),
                                            1);
                                  throw Refusal{Reason::conflict, {"不行", "no"}};
                                }),
               Refusal);
  EXPECT_TRUE(all().empty());
}

TEST_P(Writing, leaves_nothing_when_a_later_statement_fails) {
  EXPECT_EQ(kind_thrown([&] {
              database_->write(home, [](db::Tx& tx) {
                insert_named(tx, "first");
                tx.run("UPDATE sample SET name = 'forbidden; name' WHERE community_id = $1");
              });
            }),
            Kind::check_failed);
  EXPECT_TRUE(all().empty());
}

TEST_P(Writing, goes_on_after_a_work_that_failed) {
  EXPECT_ANY_THROW(put("forbidden; name"));
  put("next");
  EXPECT_EQ(names(), std::vector<std::string>{"next"});
}

TEST_P(Writing, says_in_which_way_the_data_did_not_fit) {
  const Uuid id = put("there");
  const auto insert = [&](Sample row) {
    return kind_thrown([&] { database_->write(home, [&](db::Tx& tx) { tx.insert(row); }); });
  };
  const Uuid nobody = *parse_uuid("018f3c2a-0000-7abc-8def-0123456789ab");
  EXPECT_EQ(insert({id, "again", {}, {}, {}, {}, {}}), Kind::duplicate);
  EXPECT_EQ(insert({nobody,
                    "refers",
                    {},
                    {},
                    {},
                    id.is_nil() ? id : *parse_uuid("018f3c2a-0000-7abc-8def-ffffffffffff"),
                    {}}),
            Kind::broken_reference);
  EXPECT_EQ(insert({nobody, "forbidden; name", {}, {}, {}, {}, {}}), Kind::check_failed);
  EXPECT_EQ(kind_thrown([&] {
              database_->write(
                  home, [](db::Tx& tx) { tx.run("UPDATE sample SET name = NULL WHERE community_id = $1"); });
            }),
            Kind::check_failed);
  EXPECT_EQ(
      kind_thrown([&] { database_->write(home, [](db::Tx& tx) { tx.run("UPDATE nothing SET a = $1"); }); }),
      Kind::fault);
  EXPECT_EQ(names(), std::vector<std::string>{"there"});
}

TEST_P(Writing, tells_how_many_rows_were_touched) {
  put("a"), put("b"), put("c");
  database_->write(home, [](db::Tx& tx) {
    EXPECT_EQ(tx.run("UPDATE sample SET number = 1 WHERE community_id = $1 AND name <> 'a'"), 2);
    EXPECT_EQ(tx.run("UPDATE sample SET number = 1 WHERE community_id = $1 AND name = 'z'"), 0);
    EXPECT_EQ(tx.run("DELETE FROM sample WHERE community_id = $1"), 3);
    EXPECT_EQ(tx.run("SELECT name FROM sample WHERE community_id = $1"), 0);
  });
}

TEST_P(Writing, reads_what_it_has_just_inserted) {
  database_->write(home, [](db::Tx& tx) {
    for (int i = 0; i < 200; ++i) insert_named(tx, "row " + std::to_string(i));
    EXPECT_EQ(tx.query_one<int>("SELECT COUNT(*) FROM sample WHERE community_id = $1"), 200);
  });
  EXPECT_EQ(all().size(), 200U);
}

// An insert may travel with the next statement, but not past the end of the transaction.
TEST_P(Writing, tells_of_a_duplicate_when_nothing_follows_it) {
  const Uuid id = put("there");
  EXPECT_EQ(kind_thrown([&] {
              database_->write(home, [&](db::Tx& tx) { tx.insert(Sample{id, "again", {}, {}, {}, {}, {}}); });
            }),
            Kind::duplicate);
}

TEST_P(Writing, refuses_a_statement_that_forgets_the_community) {
  put("mine");
  EXPECT_THROW(database_->write(home, [](db::Tx& tx) { tx.run("DELETE FROM sample"); }), std::logic_error);
  EXPECT_THROW(
      database_->write(home, [](db::Tx& tx) { tx.run("DELETE FROM sample WHERE name = $2", "mine"); }),
      std::logic_error);
  EXPECT_THROW(database_->write(home, [](db::Tx& tx) { tx.run("DELETE FROM sample -- $1"); }),
               std::logic_error);
  EXPECT_THROW(database_->write(home, [](db::Tx& tx) { tx.run("DELETE FROM sample WHERE name <> '$1'"); }),
               std::logic_error);
  EXPECT_THROW(database_->read(home, [](db::Tx& tx) { tx.query<std::string>("SELECT name FROM sample"); }),
               std::logic_error);
  EXPECT_EQ(names(), std::vector<std::string>{"mine"});
}

TEST_P(Writing, refuses_arguments_without_a_place_and_places_without_an_argument) {
  EXPECT_THROW(database_->write(
                   home, [](db::Tx& tx) { tx.run("DELETE FROM sample WHERE community_id = $1", "more"); }),
               std::logic_error);
  EXPECT_THROW(
      database_->write(
          home, [](db::Tx& tx) { tx.run("DELETE FROM sample WHERE community_id = $1 AND name = $2"); }),
      std::logic_error);
}

TEST_P(Writing, of_shared_tables_needs_no_community) {
  database_->write(home, [](db::Tx& tx) {
    EXPECT_EQ(tx.run_shared("UPDATE community SET name = 'x'"), 2);
    EXPECT_EQ(tx.shared<std::string>("SELECT name FROM community WHERE id = $1", std::int64_t{2}).at(0), "x");
  });
}

TEST_P(Writing, stays_in_its_community) {
  put("home");
  database_->write(elsewhere, [](db::Tx& tx) {
    EXPECT_TRUE(tx.many<Sample>("TRUE").empty());
    EXPECT_EQ(tx.run("DELETE FROM sample WHERE community_id = $1"), 0);
  });
  EXPECT_EQ(names(), std::vector<std::string>{"home"});
}

TEST_P(Writing, never_sees_time_run_backwards) {
  const auto moment = [&] { return database_->writing(home, [](db::Tx& tx) { return tx.now(); }); };
  const Time before = moment();
  clock.move(std::chrono::hours{-1});
  EXPECT_EQ(moment(), before);
  clock.move(std::chrono::hours{2});
  EXPECT_EQ(moment(), before + std::chrono::hours{1});
}

TEST_P(Writing, inside_a_write_is_a_fault_and_not_a_standstill) {
  EXPECT_THROW(database_->write(home, [&](db::Tx&) { database_->write(home, [](db::Tx&) {}); }),
               std::logic_error);
}

TEST_P(Writing, of_many_threads_loses_no_update) {
  const Uuid id = put("counter", 0);
  constexpr int threads = 8, times = 25;
  std::vector<std::thread> writers;
  for (int i = 0; i < threads; ++i)
    writers.emplace_back([&] {
      for (int k = 0; k < times; ++k)
        database_->write(home, [&](db::Tx& tx) {
          const Sample row = *tx.one<Sample>("id = $2", id);
          tx.run("UPDATE sample SET number = $3 WHERE community_id = $1 AND id = $2", id, *row.number + 1);
        });
    });
  for (std::thread& writer : writers) writer.join();
  EXPECT_EQ(all().at(0).number, threads * times);
}

TEST_P(Writing, beyond_the_queue_is_refused_with_a_time_to_come_back) {
  reopen({.writers = 1, .queue_max = 3});
  std::promise<void> let_go;
  std::promise<void> is_at_it;
  auto first = submit([&, gate = let_go.get_future().share()](db::Tx&) {
    is_at_it.set_value();
    gate.wait();
  });
  is_at_it.get_future().wait();
  std::vector<std::future<void>> queued;
  for (int i = 0; i < 6; ++i)
    queued.push_back(submit([i](db::Tx& tx) { insert_named(tx, std::to_string(i)); }));
  let_go.set_value();
  first.get();
  int refused = 0, written = 0;
  for (auto& one : queued) {
    try {
      one.get();
      ++written;
    } catch (const Refusal& refusal) {
      ++refused;
      EXPECT_EQ(refusal.reason, Reason::unavailable);
      EXPECT_EQ(refusal.retry_after_s, 1);
      EXPECT_NE(refusal.detail.en.find("3"), std::string::npos);
    }
  }
  EXPECT_GE(refused, 3);
  EXPECT_GE(written, 2);
  EXPECT_EQ(all().size(), static_cast<std::size_t>(written));
}

TEST_P(Writing, that_is_queued_is_finished_before_the_database_closes) {
  std::vector<std::future<void>> queued;
  for (int i = 0; i < 50; ++i)
    queued.push_back(submit([i](db::Tx& tx) { insert_named(tx, std::to_string(i)); }));
  reopen({});
  for (auto& one : queued) {
    ASSERT_EQ(one.wait_for(std::chrono::seconds{0}), std::future_status::ready);
    one.get();
  }
  EXPECT_EQ(all().size(), 50U);
}

TEST_P(Writing, is_cut_off_when_a_statement_takes_too_long) {
  reopen({.statement_limit = std::chrono::milliseconds{50}});
  constexpr std::string_view endless =
      "WITH RECURSIVE n (i) AS (SELECT $1 UNION ALL SELECT i + 1 FROM n) SELECT COUNT(*) FROM n WHERE i < 0";
  EXPECT_EQ(kind_thrown([&] { database_->write(home, [&](db::Tx& tx) { tx.query_one<int>(endless); }); }),
            Kind::timed_out);
  EXPECT_EQ(kind_thrown([&] { database_->read(home, [&](db::Tx& tx) { tx.query_one<int>(endless); }); }),
            Kind::timed_out);
  put("after");
  EXPECT_EQ(names(), std::vector<std::string>{"after"});
}

TEST_P(Writing, is_refused_when_the_database_was_opened_to_look) {
  put("there");
  reopen({.purpose = db::Purpose::look});
  EXPECT_EQ(kind_thrown([&] { put("more"); }), Kind::read_only);
  EXPECT_EQ(names(), std::vector<std::string>{"there"});
}

}  // namespace linli::tests
