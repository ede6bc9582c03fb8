#include "platform/access/settings.hpp"

#include "platform/access/counter.hpp"
#include "platform/journal/journal.hpp"
#include "tests/support/office.hpp"

namespace linli::access {
namespace {

using tests::refused;

constexpr Setting greeting{.name = "hall.greeting",
                           .kind = SettingKind::text,
                           .fallback = "您好",
                           .min = 0,
                           .max = 5,
                           .zh = "问候语",
                           .en = "Greeting",
                           .source = "五个一"};
constexpr Setting open_on_sunday{.name = "hall.open_on_sunday",
                                 .kind = SettingKind::truth,
                                 .fallback = "false",
                                 .zh = "周日开门",
                                 .en = "Open on Sundays",
                                 .source = "office"};

class Settings : public tests::Office {
 protected:
  void SetUp() override {
    Office::SetUp();
    if (IsSkipped()) return;
    admin = as(employ("admin", Role::system_administrator, whole));
    secretary = as(employ("shu", Role::community_secretary, whole));
    worker = as(employ("li", Role::grid_worker, grid1));
  }
  std::optional<Reason> change(const Actor& who, std::string_view name, const std::string& value,
                               std::int64_t version = 0) {
    return refused([&] {
      write([&](db::Tx& tx) {
        ChangeSettingForm form{value, "办公会纪要2026-3", version};
        change_setting(tx, who, known, name, form);
      });
    });
  }
  std::int64_t whole_of(const Setting& setting) {
    return read([&](db::Tx& tx) { return SettingValues{tx}.whole(setting); });
  }

  const SettingList known{&session_idle_minutes, &greeting, &open_on_sunday};
  Actor admin, secretary, worker;
};

TEST_P(Settings, have_a_default_until_they_are_changed) {
  EXPECT_EQ(whole_of(session_idle_minutes), 30);
  EXPECT_EQ(change(admin, "session.idle_minutes", "20"), std::nullopt);
  EXPECT_EQ(whole_of(session_idle_minutes), 20);
}

TEST_P(Settings, of_sign_in_are_the_system_administrators_alone) {
  EXPECT_EQ(change(secretary, "session.idle_minutes", "480"), Reason::not_found);
  EXPECT_EQ(change(secretary, "hall.greeting", "你好"), std::nullopt);
  EXPECT_EQ(change(worker, "hall.greeting", "你好"), Reason::not_found);
  EXPECT_EQ(change(admin, "no.such", "1"), Reason::not_found);
  EXPECT_EQ(read([&](db::Tx& tx) { return list_settings(tx, admin, known); }).size(), 3U);
  EXPECT_EQ(read([&](db::Tx& tx) { return list_settings(tx, secretary, known); }).size(), 2U);
  EXPECT_EQ(read([&](db::Tx& tx) { return list_settings(tx, worker, known); }).size(), 0U);
}

TEST_P(Settings, keep_to_their_kind_and_limits) {
  for (const char* bad : {"4", "481", "", "ten", "10.5", " 10", "10 "})
    EXPECT_EQ(change(admin, "session.idle_minutes", bad), Reason::invalid) << bad;
  for (const char* bad : {"TRUE", "1", ""})
    EXPECT_EQ(change(admin, "hall.open_on_sunday", bad), Reason::invalid) << bad;
  EXPECT_EQ(change(admin, "hall.greeting", "六个字太长了"), Reason::invalid);
  EXPECT_EQ(change(admin, "hall.greeting", "五个字正好"), std::nullopt);
}

TEST_P(Settings, of_two_who_change_at_once_one_is_told) {
  EXPECT_EQ(change(admin, "session.idle_minutes", "20", 0), std::nullopt);
  EXPECT_EQ(change(admin, "session.idle_minutes", "25", 0), Reason::conflict);
  EXPECT_EQ(change(admin, "session.idle_minutes", "25", 1), std::nullopt);
  EXPECT_EQ(change(admin, "session.idle_minutes", "35", 1), Reason::conflict);
  EXPECT_EQ(whole_of(session_idle_minutes), 25);
}

TEST_P(Settings, that_are_no_longer_allowed_are_read_as_their_default) {
  write([](db::Tx& tx) {
    tx.run(
        "INSERT INTO setting (community_id, name, value, source_note, version)"
        " VALUES ($1, 'session.idle_minutes', '100000', '', 1)");
  });
  EXPECT_EQ(whole_of(session_idle_minutes), 30);
}

TEST_P(Settings, say_what_changed_but_no_text_in_the_journal) {
  change(admin, "session.idle_minutes", "20");
  change(admin, "hall.greeting", "李红好");
  auto entries = read([](db::Tx& tx) {
    return journal::search(tx, {.act = "setting.changed", .subject = {}, .actor = {}, .before = {}});
  });
  ASSERT_EQ(entries.size(), 2U);
  EXPECT_EQ(entries[0].facts, R"({"name":"hall.greeting"})");
  EXPECT_EQ(entries[1].facts, R"({"name":"session.idle_minutes","value":"20"})");
}

TEST_P(Settings, numbers_follow_one_another_by_name) {
  auto next = [&](std::string_view name) { return write([&](db::Tx& tx) { return next_number(tx, name); }); };
  EXPECT_EQ(next("matter-2026"), 1);
  EXPECT_EQ(next("matter-2026"), 2);
  EXPECT_EQ(next("matter-2027"), 1);
  EXPECT_THROW(write([](db::Tx& tx) {
                 next_number(tx, "matter-2026");
                 throw std::runtime_error("no");
               }),
               std::runtime_error);
  EXPECT_EQ(next("matter-2026"), 3);
}

ON_BOTH_DATABASES(Settings);

}  // namespace
}  // namespace linli::access
