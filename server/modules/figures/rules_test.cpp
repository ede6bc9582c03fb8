#include "modules/figures/rules.hpp"

#include <algorithm>
#include <gtest/gtest.h>

namespace linli::figures {
namespace {

const Indicator& named_one(const std::vector<Indicator>& all, std::string_view name) {
  return *std::ranges::find_if(all, [&](const Indicator& one) { return one.name == name; });
}

TEST(Indicators, ARateSaysWhatItWasDividedByAndIsAbsentOverNothing) {
  Tally tally{};
  tally.received = 10;
  tally.accepted = 9;
  tally.finishable = 4;
  tally.finished_on_time = 3;
  tally.asked = 2;
  tally.satisfied = 1;
  tally.rated = 8;
  tally.satisfied_rated = 7;
  const auto all = rules::indicators({tally, tally}, "created_from=2026-01-01");
  EXPECT_DOUBLE_EQ(*named_one(all, "accepted").rate, 0.9);
  EXPECT_DOUBLE_EQ(*named_one(all, "finished_on_time").rate, 0.75);
  EXPECT_EQ(named_one(all, "finished_on_time").whole, 4);
  EXPECT_FALSE(named_one(all, "signed_on_time").rate) << "nothing to divide by";
  EXPECT_DOUBLE_EQ(*named_one(all, "satisfied").rate, 0.5) << "of those who spoke";
  EXPECT_DOUBLE_EQ(*named_one(all, "satisfied_with_defaults").rate, 7.0 / 8)
      << "with those counted by default";
  EXPECT_DOUBLE_EQ(*named_one(all, "rated_by_themselves").rate, 0.25);
}

TEST(Indicators, EveryNumberOpensItsList) {
  const auto all = rules::indicators(Counts{}, "created_from=2026-01-01");
  for (const Indicator& one : all) {
    EXPECT_TRUE(one.list.starts_with("created_from=2026-01-01&counted=")) << one.name;
    EXPECT_EQ(one.whole.has_value(), one.whole_list.has_value()) << one.name;
  }
  EXPECT_EQ(named_one(all, "responded").list, "created_from=2026-01-01&counted=contacted_on_time");
  EXPECT_EQ(named_one(all, "responded").whole_list, "created_from=2026-01-01&counted=contactable");
  EXPECT_FALSE(named_one(all, "open").whole_list);
}

TEST(Indicators, SayHowManyMattersTheListShowsWhereOneWasHandledTwice) {
  Counts group{};
  group.counted.asked = 3;
  group.listed.asked = 2;
  group.counted.solved = group.listed.solved = 1;
  const auto all = rules::indicators(group, "created_from=2026-01-01");
  const Indicator& solved = named_one(all, "solved");
  EXPECT_EQ(solved.whole, 3);
  EXPECT_EQ(solved.whole_matters, 2);
  EXPECT_FALSE(solved.part_matters) << "the one number serves both";
  EXPECT_DOUBLE_EQ(*solved.rate, 1.0 / 3) << "a rate is of what is counted";
  EXPECT_EQ(named_one(all, "rated_by_themselves").part_matters, 2);
}

TEST(LeftOut, IsWhatIsHeldUnlessAllOfItWasAskedFor) {
  const Days held{{2014, 5, 1}, {2020, 3, 2}};
  EXPECT_FALSE(rules::left_out(held, held));
  EXPECT_FALSE(rules::left_out(held, {{2014, 1, 1}, {2021, 1, 1}}));
  EXPECT_EQ(rules::left_out(held, {{2025, 1, 1}, {2026, 1, 1}})->from, (Date{2014, 5, 1})) << "nothing in it";
  EXPECT_TRUE(rules::left_out(held, {{2014, 5, 2}, {2020, 3, 2}})) << "not the first day";
  EXPECT_TRUE(rules::left_out(held, {{2014, 5, 1}, {2020, 3, 1}})) << "not the last day";
}

TEST(Months, AreCutToWhatWasAskedFor) {
  const Date from{2025, 12, 15}, until{2026, 2, 3};
  EXPECT_EQ(rules::list_of(rules::days_of("2025-12", from, until)),
            "created_from=2025-12-15&created_until=2026-01-01");
  EXPECT_EQ(rules::list_of(rules::days_of("2026-01", from, until)),
            "created_from=2026-01-01&created_until=2026-02-01");
  EXPECT_EQ(rules::list_of(rules::days_of("2026-02", from, until)),
            "created_from=2026-02-01&created_until=2026-02-03");
}

TEST(Span, TheLastTwelveMonthsAcrossTheYearsEnd) {
  FiguresQuery nothing_said{};
  EXPECT_EQ(rules::first_day(nothing_said, {2026, 3, 15}), (Date{2025, 4, 1}));
  EXPECT_EQ(rules::first_day(nothing_said, {2026, 12, 31}), (Date{2026, 1, 1}));
  EXPECT_EQ(rules::end_day(nothing_said, {2026, 12, 31}), (Date{2027, 1, 1}));
  EXPECT_EQ(rules::month_of(0), "1970-01");
  EXPECT_EQ(rules::month_of(59), "1970-03");
}

TEST(Span, BackwardsAndTooLongAreRefused) {
  const Date today{2026, 3, 2};
  FiguresQuery backwards{Date{2026, 3, 2}, Date{2026, 3, 2}, {}, {}};
  FiguresQuery too_long{Date{1990, 1, 1}, Date{2026, 1, 1}, {}, {}};
  FiguresQuery sound{Date{2026, 1, 1}, Date{2026, 2, 1}, {}, {}};
  EXPECT_TRUE(rules::why_not_asked(backwards, today));
  EXPECT_TRUE(rules::why_not_asked(too_long, today));
  EXPECT_FALSE(rules::why_not_asked(sound, today));
}

TEST(Today, SumsWhatIsOpenAndOpensEachList) {
  const std::vector<OpenInArea> open{{AreaId{}, 4, 1, 2}, {AreaId{}, 3, 0, 1}};
  const auto counts = rules::counts_of(open, 5, 6, {2026, 12, 31});
  ASSERT_EQ(counts.size(), 5U);
  EXPECT_EQ(counts[0].count, 5);
  EXPECT_EQ(counts[0].list, "created_from=2026-12-31&created_until=2027-01-01&counted=received");
  EXPECT_EQ(counts[1].count, 6);
  EXPECT_EQ(counts[2].count, 7);
  EXPECT_EQ(counts[3].count, 1);
  EXPECT_EQ(counts[4].count, 3);
}

PlaceId place_numbered(std::uint8_t number) { return PlaceId{Uuid{{number}}}; }

TEST(Repeats, StandAtTheNearestPlaceThatRepeats) {
  const PlaceId house = place_numbered(1), stairs = place_numbered(2), others = place_numbered(3);
  const PlaceId second = place_numbered(4);
  const std::vector<Trouble> troubles{
      {house, stairs, "0201", 3, 5, Time{30}},  // an entrance by itself
      {house, others, "0201", 2, 5, Time{40}},  // its neighbour does not, and the building is told already
      {second, stairs, "0201", 2, 4, Time{10}},
      {second, others, "0201", 1, 4, Time{50}},  // together they do
      {second, {}, "0201", 1, 4, Time{20}},
      {second, stairs, "0402", 2, 2, Time{60}},  // too few altogether
  };
  const auto repeats = rules::repeats_in(troubles, 3, {{2026, 1, 1}, {2026, 4, 1}});
  ASSERT_EQ(repeats.size(), 2U);
  EXPECT_EQ(repeats[0].kind, PlaceKind::building) << "the most often first";
  EXPECT_EQ(repeats[0].place_id, second);
  EXPECT_EQ(repeats[0].count, 4);
  EXPECT_EQ(repeats[0].last_at.ms, 50);
  EXPECT_EQ(repeats[0].list,
            "building_id=" + second.text() +
                "&category=0201&created_from=2026-01-01&created_until=2026-04-01&counted=received");
  EXPECT_EQ(repeats[1].kind, PlaceKind::entrance);
  EXPECT_EQ(repeats[1].place_id, stairs);
  EXPECT_EQ(repeats[1].count, 3);
}

TEST(Sum, AddsEveryCount) {
  Tally one{}, other{};
  one.received = 2;
  one.supervised = 1;
  other.received = 3;
  other.supervised = 4;
  EXPECT_EQ(rules::sum(one, other).received, 5);
  EXPECT_EQ(rules::sum(one, other).supervised, 5);
  const Counts both = rules::sum(Counts{one, other}, Counts{other, other});
  EXPECT_EQ(both.counted.received, 5);
  EXPECT_EQ(both.listed.received, 6);
}

}  // namespace
}  // namespace linli::figures
