#include "platform/jobs/queue.hpp"

#include <future>

#include "platform/jobs/clockwork.hpp"
#include "platform/jobs/desk.hpp"
#include "platform/jobs/store.hpp"
#include "platform/journal/journal.hpp"
#include "tests/support/scratch.hpp"

namespace linli::jobs {
namespace {

using namespace std::chrono_literals;
using tests::refused;

// What jobs leave behind: a counter a name, so that "exactly once" is a number.
void count(db::Tx& tx, std::string_view name) {
  tx.run(
      "INSERT INTO counter (community_id, name, value) VALUES ($1, $2, 1)"
      " ON CONFLICT (community_id, name) DO UPDATE SET value = counter.value + 1",
      name);
}

class Jobs : public tests::OnBoth {
 protected:
  void SetUp() override {
    OnBoth::SetUp();
    if (IsSkipped()) return;
    runners.add("count", [](db::Tx& tx, const Job& job) { count(tx, job.argument); });
    runners.add(
        "fail",
        [this](db::Tx& tx, const Job&) {
          count(tx, "failing");
          ++begun;
          if (is_broken) throw std::runtime_error("the printer is on fire");
        },
        3);
  }
  JobId give(std::string_view kind, std::string_view argument = "", std::optional<Time> due = {}) {
    return write([&](db::Tx& tx) { return enqueue(tx, kind, argument, due); });
  }
  std::int64_t counted(std::string_view name) {
    return read([&](db::Tx& tx) {
             return tx.query_one<std::int64_t>(
                 "SELECT value FROM counter WHERE community_id = $1 AND name = $2", name);
           })
        .value_or(0);
  }
  std::optional<Job> job(JobId id) {
    return read([&](db::Tx& tx) { return store::by_id(tx, id); });
  }
  Job only_job() {
    return read([&](db::Tx& tx) { return tx.many<Job>("TRUE"); }).at(0);
  }
  access::Actor admin() { return access::system_actor(); }

  Runners runners;
  std::atomic<int> begun = 0;
  bool is_broken = true;
};

TEST_P(Jobs, run_when_they_are_due_and_are_gone) {
  Queue queue{database(), runners};
  const JobId now = give("count", "now"), later = give("count", "later", database().now() + 1h);
  EXPECT_EQ(queue.run_due(community), 1);
  EXPECT_EQ(counted("now"), 1);
  EXPECT_EQ(counted("later"), 0);
  EXPECT_FALSE(job(now));
  EXPECT_TRUE(job(later));
  clock().move(1h);
  EXPECT_EQ(queue.run_due(community), 1);
  EXPECT_EQ(counted("later"), 1);
  EXPECT_EQ(queue.run_due(community), 0);
}

TEST_P(Jobs, of_a_verb_that_failed_do_not_exist) {
  Queue queue{database(), runners};
  EXPECT_THROW(write([](db::Tx& tx) {
                 enqueue(tx, "count", "never");
                 throw std::runtime_error("no");
               }),
               std::runtime_error);
  EXPECT_EQ(queue.run_due(community), 0);
}

TEST_P(Jobs, that_fail_leave_nothing_and_wait_longer_each_time) {
  Queue queue{database(), runners};
  const JobId id = give("fail");
  queue.run_due(community);
  EXPECT_EQ(counted("failing"), 0);
  Job waiting = job(id).value();
  EXPECT_EQ(waiting.state, JobState::waiting);
  EXPECT_EQ(waiting.last_error, "the printer is on fire");
  EXPECT_GE(waiting.due_at - database().now(), 7500ms);
  EXPECT_LE(waiting.due_at - database().now(), 12500ms);
  EXPECT_EQ(queue.run_due(community), 0);

  clock().move(13s);
  queue.run_due(community);
  waiting = job(id).value();
  EXPECT_EQ(waiting.attempts, 2);
  EXPECT_GE(waiting.due_at - database().now(), 15s);

  is_broken = false;
  clock().move(25s);
  queue.run_due(community);
  EXPECT_FALSE(job(id));
  EXPECT_EQ(counted("failing"), 1);
  EXPECT_EQ(begun, 3);
}

TEST_P(Jobs, that_fail_every_time_lie_dead_until_somebody_looks) {
  Queue queue{database(), runners};
  const JobId id = give("fail");
  for (int i = 0; i < 3; ++i) {
    queue.run_due(community);
    clock().move(1h);
  }
  EXPECT_EQ(job(id).value().state, JobState::dead);
  EXPECT_EQ(queue.run_due(community), 0);

  auto page = read([&](db::Tx& tx) { return list_jobs(tx, admin(), {{{"state", "dead"}}}); });
  ASSERT_EQ(page.items.size(), 1U);
  EXPECT_EQ(page.items[0].last_error, "the printer is on fire");

  is_broken = false;
  write([&](db::Tx& tx) { retry_job(tx, admin(), id); });
  EXPECT_EQ(queue.run_due(community), 1);
  EXPECT_EQ(counted("failing"), 1);
  EXPECT_EQ(refused([&] { write([&](db::Tx& tx) { retry_job(tx, admin(), id); }); }), Reason::not_found);
}

TEST_P(Jobs, dead_ones_can_be_given_up_and_only_those) {
  Queue queue{database(), runners};
  const JobId dead = give("fail"), waiting = give("count", "x", database().now() + 1h);
  for (int i = 0; i < 3; ++i) {
    queue.run_due(community);
    clock().move(10min);
  }
  EXPECT_EQ(refused([&] { write([&](db::Tx& tx) { discard_job(tx, admin(), waiting); }); }),
            Reason::conflict);
  write([&](db::Tx& tx) { discard_job(tx, admin(), dead); });
  EXPECT_FALSE(job(dead));
  EXPECT_EQ(read([&](db::Tx& tx) { return journal::of_subject(tx, dead.value, 9); }).at(0).act,
            "job.discarded");
}

TEST_P(Jobs, are_looked_after_by_the_system_administrator_alone) {
  access::Actor clerk;
  clerk.kind = access::ActorKind::staff;
  clerk.reaches.push_back({access::Role::community_secretary, {}, true, {}, {}});
  EXPECT_EQ(refused([&] { read([&](db::Tx& tx) { return list_jobs(tx, clerk, {}); }); }), Reason::forbidden);
  EXPECT_EQ(refused([&] { write([&](db::Tx& tx) { retry_job(tx, clerk, {}); }); }), Reason::forbidden);
  EXPECT_EQ(refused([&] { write([&](db::Tx& tx) { discard_job(tx, clerk, {}); }); }), Reason::forbidden);
}

TEST_P(Jobs, of_a_server_that_died_are_taken_over_when_the_lease_is_out) {
  const JobId id = give("count", "once");
  const Job taken =
      write([](db::Tx& tx) { return store::claim(tx, "dead server", tx.now() + 5min); }).value();
  EXPECT_EQ(taken.id, id);
  Queue other{database(), runners, {.name = "other"}};
  EXPECT_EQ(other.run_due(community), 0);
  clock().move(5min);
  EXPECT_EQ(other.run_due(community), 1);
  EXPECT_EQ(counted("once"), 1);
  // The dead one was only slow, and comes back: its end is no longer its own.
  EXPECT_FALSE(write([&](db::Tx& tx) { return store::finish(tx, taken); }));
}

// A recurring job begins its count anew at each beat, so the count alone does not tell a late server from the
// one that took over.
TEST_P(Jobs, recurring_ones_are_not_done_by_a_server_that_comes_late) {
  runners.add_recurring("beat", Rhythm::every(10min), [](db::Tx&, const Job&) {});
  Queue other{database(), runners, {.name = "other"}};
  other.run_due(community);
  clock().move(10min);
  const auto claim = [&](std::string_view server) {
    return write([&](db::Tx& tx) { return store::claim(tx, server, tx.now() + 5min); }).value();
  };
  const Job late = claim("late");
  clock().move(5min);
  EXPECT_EQ(other.run_due(community), 1);
  clock().move(10min);
  EXPECT_EQ(claim("other").attempts, late.attempts);
  EXPECT_FALSE(write([&](db::Tx& tx) { return store::finish(tx, late); }));
}

TEST_P(Jobs, that_kill_their_server_each_time_are_not_begun_for_ever) {
  const JobId id = give("fail");
  for (int i = 0; i < 3; ++i) {
    write([](db::Tx& tx) { return store::claim(tx, "dying", tx.now() + 5min); });
    clock().move(5min);
  }
  Queue queue{database(), runners};
  queue.run_due(community);
  EXPECT_EQ(job(id).value().state, JobState::dead);
  EXPECT_EQ(begun, 0);
}

TEST_P(Jobs, of_a_kind_nobody_knows_wait_for_a_server_that_does) {
  const JobId id = give("from tomorrow's version");
  Queue queue{database(), runners};
  queue.run_due(community);
  EXPECT_EQ(job(id).value().state, JobState::waiting);
  runners.add("from tomorrow's version", [](db::Tx& tx, const Job&) { count(tx, "known"); });
  clock().move(1min);
  queue.run_due(community);
  EXPECT_EQ(counted("known"), 1);
}

TEST_P(Jobs, may_make_others) {
  runners.add("first", [](db::Tx& tx, const Job&) { enqueue(tx, "count", "second"); });
  give("first");
  Queue queue{database(), runners};
  EXPECT_EQ(queue.run_due(community), 2);
  EXPECT_EQ(counted("second"), 1);
}

TEST_P(Jobs, of_many_servers_at_once_each_run_once) {
  for (int i = 0; i < 60; ++i) give("count", "each");
  std::vector<std::future<int>> servers;
  for (int i = 0; i < 4; ++i)
    servers.push_back(std::async(std::launch::async, [&, i] {
      Queue queue{database(), runners, {.name = "server " + std::to_string(i)}};
      return queue.run_due(community);
    }));
  int ran = 0;
  for (auto& server : servers) ran += server.get();
  EXPECT_EQ(ran, 60);
  EXPECT_EQ(counted("each"), 60);
}

TEST_P(Jobs, run_on_threads_until_they_are_stopped) {
  std::promise<void> done;
  runners.add("tell", [&](db::Tx&, const Job&) { done.set_value(); });
  Queue queue{database(), runners, {.poll = 1h}};
  queue.start();
  give("tell");
  queue.nudge();
  done.get_future().wait();
  queue.stop();
  give("count", "after the end");
  EXPECT_EQ(queue.run_due(community), 0);
}

// ── recurring ones

TEST_P(Jobs, recurring_ones_run_at_each_beat_and_make_up_once_for_what_was_missed) {
  runners.add_recurring("beat", Rhythm::every(10min), [](db::Tx& tx, const Job&) { count(tx, "beat"); });
  Queue one{database(), runners, {.name = "one"}}, two{database(), runners, {.name = "two"}};
  EXPECT_EQ(one.run_due(community), 0);
  EXPECT_EQ(two.run_due(community), 0);
  for (int beats = 1; beats <= 3; ++beats) {
    clock().move(10min);
    EXPECT_EQ(one.run_due(community) + two.run_due(community), 1);
    EXPECT_EQ(counted("beat"), beats);
  }
  clock().move(5h);
  EXPECT_EQ(two.run_due(community), 1);
  EXPECT_EQ(one.run_due(community), 0);
  EXPECT_EQ(only_job().due_at, Rhythm::every(10min).next(database().now()));
}

TEST_P(Jobs, recurring_ones_that_fail_are_tried_again_and_never_die) {
  is_broken = true;
  runners.add_recurring("beat", Rhythm::every(1h), [this](db::Tx& tx, const Job&) {
    ++begun;
    if (is_broken) throw std::runtime_error("no");
    count(tx, "beat");
  });
  Queue queue{database(), runners};
  queue.run_due(community);
  clock().move(1h);
  for (int i = 0; i < 3; ++i) {
    queue.run_due(community);
    clock().move(1min);
  }
  EXPECT_EQ(begun, 3);
  EXPECT_EQ(only_job().state, JobState::waiting);
  EXPECT_EQ(only_job().last_error, "no");
  EXPECT_EQ(queue.run_due(community), 0);
  is_broken = false;
  clock().move(1h);
  EXPECT_EQ(queue.run_due(community), 1);
  EXPECT_EQ(counted("beat"), 1);
  EXPECT_EQ(only_job().last_error, "");
}

TEST_P(Jobs, the_clockwork_follows_the_program) {
  auto rhythms = [&] {
    std::map<std::string, std::string> all;
    for (const Job& one : read([](db::Tx& tx) { return tx.many<Job>("recurs <> ''"); }))
      all[one.kind] = one.recurs;
    return all;
  };
  const Work nothing = [](db::Tx&, const Job&) {};
  Runners yesterday, today;
  yesterday.add_recurring("stays", Rhythm::every(10min), nothing);
  yesterday.add_recurring("changes", Rhythm::every(10min), nothing);
  yesterday.add_recurring("goes", Rhythm::daily_at(2h), nothing);
  today.add_recurring("stays", Rhythm::every(10min), nothing);
  today.add_recurring("changes", Rhythm::daily_at(3h), nothing);
  for (int i = 0; i < 2; ++i) write([&](db::Tx& tx) { wind(tx, yesterday); });
  EXPECT_EQ(rhythms(),
            (std::map<std::string, std::string>{
                {"stays", "every 10 minutes"}, {"changes", "every 10 minutes"}, {"goes", "daily at 02:00"}}));
  write([&](db::Tx& tx) { wind(tx, today); });
  EXPECT_EQ(rhythms(), (std::map<std::string, std::string>{{"stays", "every 10 minutes"},
                                                           {"changes", "daily at 03:00"}}));
}

ON_BOTH_DATABASES(Jobs);

TEST(ThisServer, is_told_from_others_by_its_process) {
  EXPECT_TRUE(this_server().ends_with(":" + std::to_string(::getpid()))) << this_server();
}

TEST(Backoff, doubles_up_to_six_hours_give_or_take_a_quarter) {
  EXPECT_EQ(backoff(1, 0), 7500ms);
  EXPECT_EQ(backoff(1, 0xffffffff), 12500ms);
  EXPECT_EQ(backoff(2, 0), 15s);
  EXPECT_EQ(backoff(8, 0), 960s);
  EXPECT_EQ(backoff(50, 0), 4h + 30min);
  EXPECT_EQ(backoff(50, 0xffffffff), 7h + 30min);
}

}  // namespace
}  // namespace linli::jobs
