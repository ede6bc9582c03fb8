#include "modules/diary/rules.hpp"

#include <functional>
#include <gtest/gtest.h>

namespace linli::diary {
namespace {

template <class SomeId>
SomeId numbered(unsigned char n) {
  SomeId id;
  id.value.bytes[15] = n;
  return id;
}
const StaffId me = numbered<StaffId>(1), another = numbered<StaffId>(2);
const AreaId here = numbered<AreaId>(3), there = numbered<AreaId>(4);
const Time now = *parse_time("2026-03-02T09:00:00+08:00");

access::Actor staff(StaffId id, access::Role role, AreaId area) {
  access::Actor actor;
  actor.kind = access::ActorKind::staff;
  actor.id = id;
  actor.reaches.push_back({role, area, false, {area}, {}});
  return actor;
}

DiaryLine shared_line() {
  DiaryLine line{};
  line.author_id = me;
  line.area_id = here;
  line.is_shared = true;
  line.sent_digest = {"newest"};
  line.version = 3;
  return line;
}

struct Seen {
  const char* name;
  bool seen;
  access::Actor who;
  std::function<void(DiaryLine&)> change = {};
};

class MaySee : public testing::TestWithParam<Seen> {};

TEST_P(MaySee, differs_in_one_thing) {
  DiaryLine line = shared_line();
  if (GetParam().change) GetParam().change(line);
  EXPECT_EQ(rules::may_see(line, GetParam().who), GetParam().seen);
}

using access::Role;
INSTANTIATE_TEST_SUITE_P(
    lines, MaySee,
    testing::Values(Seen{"its_author", true, staff(me, Role::volunteer, here)},
                    Seen{"its_author_alone", true, staff(me, Role::volunteer, here),
                         [](DiaryLine& line) { line.is_shared = false; }},
                    Seen{"its_author_wherever_they_work_now", true, staff(me, Role::volunteer, there)},
                    Seen{"the_grid_worker", true, staff(another, Role::grid_worker, here)},
                    Seen{"the_grid_worker_not_what_is_private", false,
                         staff(another, Role::grid_worker, here),
                         [](DiaryLine& line) { line.is_shared = false; }},
                    Seen{"the_grid_worker_of_the_next_grid", false, staff(another, Role::grid_worker, there)},
                    Seen{"another_volunteer", false, staff(another, Role::volunteer, here)},
                    Seen{"another_helper", false, staff(another, Role::helper, here)},
                    Seen{"a_window_clerk", false, staff(another, Role::window_clerk, here)},
                    Seen{"the_administrator", false, staff(another, Role::system_administrator, here)}),
    [](const auto& each) { return each.param.name; });

struct Written {
  const char* name;
  const char* wrong;  // the field
  std::function<void(LineForm&)> change;
};

class WhyNotWrite : public testing::TestWithParam<Written> {};

TEST_P(WhyNotWrite, breaks_one_thing) {
  LineForm form{};
  form.kind = LineKind::hard;
  form.said = "下水道又堵了";
  GetParam().change(form);
  const auto refusal = rules::why_not_write(form, now);
  EXPECT_EQ(refusal ? refusal->fields.front().field : "", GetParam().wrong);
}

INSTANTIATE_TEST_SUITE_P(
    lines, WhyNotWrite,
    testing::Values(Written{"what_was_said", "", [](LineForm&) {}},
                    Written{"what_was_seen_alone", "",
                            [](LineForm& form) {
                              form.said.clear();
                              form.judgement = "楼道灯不亮";
                            }},
                    Written{"nothing", "said", [](LineForm& form) { form.said.clear(); }},
                    Written{"a_door_and_words", "place_text",
                            [](LineForm& form) {
                              form.place_id = numbered<PlaceId>(5);
                              form.place_text.emplace("菜市场");
                            }},
                    Written{"a_person_and_words", "met",
                            [](LineForm& form) {
                              form.person_id = numbered<PersonId>(6);
                              form.met.emplace("王大妈");
                            }},
                    Written{"yesterday", "",
                            [](LineForm& form) { form.written_at = now - std::chrono::hours{24}; }},
                    Written{"by_a_clock_a_little_fast", "",
                            [](LineForm& form) { form.written_at = now + std::chrono::minutes{9}; }},
                    Written{"tomorrow", "written_at",
                            [](LineForm& form) { form.written_at = now + std::chrono::hours{24}; }},
                    Written{"years_ago", "written_at",
                            [](LineForm& form) { form.written_at = now - std::chrono::days{367}; }}),
    [](const auto& each) { return each.param.name; });

struct Sent {
  const char* name;
  rules::Sending what;
  StaffId sender;
  std::int64_t version_read;
  const char* digest;
  std::optional<const char*> said_next = {};
  bool is_stored = true;
};

class SendingLine : public testing::TestWithParam<Sent> {};

TEST_P(SendingLine, is_told_apart) {
  const auto& given = GetParam();
  const auto stored = given.is_stored ? std::optional{shared_line()} : std::nullopt;
  const auto said_next = given.said_next ? std::optional{Digest{*given.said_next}} : std::nullopt;
  EXPECT_EQ(rules::sending(stored, given.sender, given.version_read, {given.digest}, said_next), given.what);
}

using rules::Sending;
INSTANTIATE_TEST_SUITE_P(
    lines, SendingLine,
    testing::Values(Sent{"new", Sending::first, me, 0, "newest", {}, false},
                    Sent{"a_version_of_nothing", Sending::stale, me, 2, "newest", {}, false},
                    Sent{"the_same_again", Sending::again, me, 2, "newest"},
                    Sent{"the_same_from_the_newest", Sending::again, me, 3, "newest"},
                    Sent{"an_older_one_that_came_late", Sending::again, me, 0, "first", "first"},
                    Sent{"other_words", Sending::revision, me, 3, "other"},
                    Sent{"other_words_read_before", Sending::stale, me, 2, "other"},
                    Sent{"other_words_as_if_new", Sending::stale, me, 0, "other", "first"},
                    Sent{"the_same_by_another", Sending::taken, another, 2, "newest"}),
    [](const auto& each) { return each.param.name; });

TEST(AllWords, tells_fields_apart) {
  LineForm one{}, two{};
  one.said = "ab";
  one.judgement = "c";
  two.said = "a";
  two.judgement = "bc";
  EXPECT_NE(rules::all_words(one), rules::all_words(two));
  two = one;
  EXPECT_EQ(rules::all_words(one), rules::all_words(two));
  two.shared = true;
  EXPECT_NE(rules::all_words(one), rules::all_words(two));
}

TEST(OwnArea, is_the_only_one) {
  auto actor = staff(me, Role::volunteer, here);
  EXPECT_EQ(rules::own_area(actor), here);
  actor.reaches.push_back({Role::grid_worker, there, false, {there}, another});
  EXPECT_EQ(rules::own_area(actor), here) << "what is lent does not count beside one's own";
  actor.reaches.push_back({Role::window_clerk, there, false, {there}, {}});
  EXPECT_EQ(rules::own_area(actor), here) << "who keeps no diary there has no area by it";
  actor.reaches.push_back({Role::helper, there, false, {there}, {}});
  EXPECT_EQ(rules::own_area(actor), std::nullopt);
}

}  // namespace
}  // namespace linli::diary
