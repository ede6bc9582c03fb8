// What another system brought counts for what is known of it, on both databases.
#include "modules/matters/past.hpp"

#include <algorithm>

#include "modules/catalogue/catalogues.hpp"
#include "modules/figures/figures.hpp"
#include "modules/grid/areas.hpp"
#include "modules/matters/matters.hpp"
#include "platform/access/accounts.hpp"
#include "platform/access/grants.hpp"
#include "tests/support/scratch.hpp"

namespace linli::figures {
namespace {

const Actor system = access::system_actor();

class Past : public tests::OnBoth {
 protected:
  void SetUp() override {
    OnBoth::SetUp();
    if (IsSkipped()) return;
    write([&](db::Tx& tx) {
      catalogue::plant_defaults(tx, system);
      grid::AddArea area{};
      area.kind = AreaKind::community;
      area.code = "990001000000";
      area.name = "里仁";
      access::NewStaffForm chen{};
      chen.login = "chen";
      chen.name = "chen";
      access::GrantForm grant{};
      grant.area_id = grid::add_area(tx, system, area).id;
      grant.staff_id = access::create_staff(tx, system, chen, {"none", false}).id;
      grant.role = access::Role::community_secretary;
      access::give_grant(tx, system, grant);
    });
  }

  bool bring(const char* key, std::chrono::days ago, std::optional<matters::PastReply> reply) {
    matters::PastMatter past{};
    past.said = database().now() - ago;
    past.form.channel = matters::Channel::import;
    past.form.body = "楼道灯不亮";
    past.form.source_kind = Text<40>{"board"};
    past.form.source_key = Text<80>{key};
    past.reply = std::move(reply);
    return write([&](db::Tx& tx) { return matters::record_past(tx, system, past); });
  }
  static matters::ReplyForm done() {
    matters::ReplyForm form{};
    form.ending = matters::Ending::explained;
    form.text = "已经换好";
    return form;
  }
  Figures counted() {
    return read([](db::Tx& tx) { return figures(tx, system, {}); });
  }
  std::optional<Days> left_out() {
    return read([](db::Tx& tx) { return days_left_out(tx, system, {}); });
  }
  static Indicator part(const Figures& all, std::string_view name) {
    return *std::ranges::find(all.total.indicators, name, &Indicator::name);
  }
};

TEST_P(Past, over_at_an_unknown_moment_is_ended_and_neither_on_time_nor_late) {
  EXPECT_TRUE(bring("unknown", std::chrono::days{30}, matters::PastReply{{}, done()}));
  EXPECT_FALSE(bring("unknown", std::chrono::days{30}, matters::PastReply{{}, done()})) << "once";
  EXPECT_TRUE(bring("known", std::chrono::days{30},
                    matters::PastReply{database().now() - std::chrono::days{28}, done()}));
  EXPECT_TRUE(bring("open", std::chrono::days{1}, {}));
  const Figures all = counted();
  EXPECT_EQ(part(all, "received").part, 3);
  EXPECT_EQ(part(all, "open").part, 1) << "what is over is not open";
  EXPECT_EQ(part(all, "overdue_open").part, 0);
  EXPECT_EQ(part(all, "ended").part, 2);
  EXPECT_EQ(part(all, "direct_answered").part, 0);
  EXPECT_EQ(part(all, "finished_on_time").whole, 1) << "of one only it can be told";
  EXPECT_EQ(part(all, "satisfied_with_defaults").whole, 0) << "no resident was asked";
  EXPECT_EQ(part(all, "solved").whole, 0);
  EXPECT_EQ(all.total.median_days, 2.0) << "an invented moment would make it less";
  EXPECT_EQ(all.total.p90_days, 2.0);
}

TEST_P(Past, answered_is_closed_and_no_clock_rates_it) {
  EXPECT_TRUE(bring("new", std::chrono::days{2},
                    matters::PastReply{database().now() - std::chrono::days{1}, done()}));
  EXPECT_EQ(part(counted(), "open").part, 0) << "nobody here has to call back";
  clock().move(std::chrono::days{30});
  EXPECT_EQ(write([](db::Tx& tx) { return matters::keep_time(tx, 100); }), 0);
  const Figures all = counted();
  EXPECT_EQ(part(all, "satisfied_with_defaults").whole, 0);
  EXPECT_EQ(part(all, "ended").part, 1);
  EXPECT_EQ(all.total.median_days, 1.0);
}

TEST_P(Past, days_that_were_not_asked_for_are_named) {
  EXPECT_FALSE(left_out()) << "nothing is held";
  EXPECT_TRUE(bring("today", {}, {}));
  EXPECT_FALSE(left_out());
  EXPECT_TRUE(bring("old", std::chrono::days{1000}, {}));
  const auto days = left_out();
  ASSERT_TRUE(days);
  EXPECT_EQ(days->from, day_of(database().now() - std::chrono::days{1000}));
  EXPECT_EQ(days->until, day_of(database().now()) + std::chrono::days{1});
}

TEST_P(Past, nothing_of_unknown_moment_has_no_time_to_reply_at_all) {
  EXPECT_TRUE(bring("unknown", std::chrono::days{30}, matters::PastReply{{}, done()}));
  EXPECT_FALSE(counted().total.median_days);
}

ON_BOTH_DATABASES(Past);

}  // namespace
}  // namespace linli::figures
