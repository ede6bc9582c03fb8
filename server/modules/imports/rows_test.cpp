#include <gtest/gtest.h>
#include <sstream>

#include "modules/imports/imports.hpp"
#include "platform/core/foreign_time.hpp"
#include "platform/core/refusal.hpp"

namespace linli::imports {
namespace {

const Time now = *parse_time("2026-03-02T09:00:00+08:00");

TEST(Mapping, NamesTheLineItCannotRead) {
  EXPECT_THROW(read_mapping("source = a\nkey\nbody = c\n"), Refusal);
  EXPECT_THROW(read_mapping("source = a\nkey = b\nbody = c\ncolour = red\n"), Refusal);
  EXPECT_THROW(read_mapping("source = a\nkey = b\nbody = c\nkind = ticket\n"), Refusal);
  EXPECT_THROW(read_mapping("source = a\nkey = b\n"), Refusal) << "no body";
  EXPECT_THROW(read_mapping("source = a\nkey = b\nbody = c\nending = deferred\n"), Refusal) << "needs a plan";
  EXPECT_EQ(read_mapping("source = a\nkey = b\nbody = c\n").ending, matters::Ending::explained)
      << "solved is not claimed by itself";
  EXPECT_EQ(read_mapping("source = a\nkey = b\nbody = c\nending = solved\n").ending, matters::Ending::solved);
  auto mapping = read_mapping("# words\nsource = a\n\nkey = b\nbody = c\ncategory.X = 0501\n");
  EXPECT_EQ(mapping.categories.at("X"), "0501");
}

TEST(Mapping, EveryOneThatShipsCanBeRead) {
  EXPECT_EQ(shipped_names().size(), 5u);
  for (const auto& name : shipped_names()) EXPECT_TRUE(shipped_mapping(name)) << name;
  EXPECT_FALSE(shipped_mapping("nobody"));
}

TEST(ForeignTime, SummerTimeAndImpossibleDates) {
  TimeReader new_york{"MM/dd/yyyy hh:mm:ss a", "America/New_York"};
  EXPECT_EQ(new_york.read("06/20/2016 10:04:21 PM"), parse_time("2016-06-21T02:04:21Z"));
  EXPECT_EQ(new_york.read("01/20/2016 10:04:21 PM"), parse_time("2016-01-21T03:04:21Z"));
  EXPECT_FALSE(new_york.read("02/30/2016 10:04:21 PM"));
  EXPECT_FALSE(new_york.read("06/20/2016 10:04:21 PM and more"));
  EXPECT_THROW(TimeReader("yyyy", "Mars/Olympus"), Refusal);
}

std::vector<std::variant<matters::PastMatter, RefusedRow>> all_rows(const std::string& csv) {
  auto mapping = *shipped_mapping("replies");
  std::istringstream in{csv};
  MatterRows rows{in, mapping};
  std::vector<std::variant<matters::PastMatter, RefusedRow>> all;
  while (auto row = rows.next(now)) all.push_back(std::move(*row));
  return all;
}

TEST(Rows, TakesSoundOnesAndRefusesOthersByLine) {
  auto rows = all_rows(
      "msg_id,user,time,subject,body,reply,reply_time\n"
      "1,甲,2020-01-02 08:00:00,灯,楼道灯不亮,已换,2020-01-05 09:00:00\n"
      "2,乙,2020-02-30 08:00:00,灯,楼道灯不亮,已换,2020-03-05 09:00:00\n"
      "3,丙,2020-01-02 08:00:00,灯,\"又\n坏了\",,\n"
      ",丁,2020-01-02 08:00:00,灯,没有编号,,\n"
      "5,戊,2020-01-05 08:00:00,灯,早答,已换,2020-01-04 09:00:00\n");
  ASSERT_EQ(rows.size(), 5u);
  const auto& first = std::get<matters::PastMatter>(rows[0]);
  EXPECT_EQ(first.said, parse_time("2020-01-02T08:00:00+08:00"));
  ASSERT_TRUE(first.reply);
  EXPECT_EQ(first.reply->at, parse_time("2020-01-05T09:00:00+08:00"));
  EXPECT_EQ(first.reply->form.ending, matters::Ending::explained);
  EXPECT_EQ(std::get<RefusedRow>(rows[1]).line, 3u) << "30 February";
  EXPECT_FALSE(std::get<matters::PastMatter>(rows[2]).reply);
  EXPECT_EQ(std::get<RefusedRow>(rows[3]).line, 6u) << "lines count through quoted line ends";
  EXPECT_EQ(std::get<RefusedRow>(rows[4]).line, 7u) << "answered before it was said";
}

TEST(Rows, OverAtAnUnknownMomentIsOverAndHasNoMoment) {
  auto mapping = *shipped_mapping("nyc311_mixed");
  std::istringstream in{
      "Unique Key,Complaint Type,Descriptor,Incident Address,Status\n"
      "1,Elevator,Defective,900 RIVERSIDE DRIVE,Closed\n"
      "2,Elevator,Defective,900 RIVERSIDE DRIVE,Open\n"};
  MatterRows rows{in, mapping};
  const auto closed = std::get<matters::PastMatter>(*rows.next(now));
  ASSERT_TRUE(closed.reply);
  EXPECT_FALSE(closed.reply->at) << "no moment is made up";
  EXPECT_FALSE(closed.said) << "nor a day it was said";
  EXPECT_FALSE(std::get<matters::PastMatter>(*rows.next(now)).reply);

  const auto replied = all_rows(
      "msg_id,user,time,subject,body,reply,reply_time\n"
      "1,甲,2020-01-02 08:00:00,灯,楼道灯不亮,已换,\n"
      "2,乙,2020-01-02 08:00:00,灯,楼道灯不亮,已换,昨天\n");
  EXPECT_FALSE(std::get<matters::PastMatter>(replied[0]).reply->at);
  EXPECT_EQ(std::get<RefusedRow>(replied[1]).line, 3u) << "a time that cannot be read is not passed over";
}

TEST(Rows, AFileWithoutAMappedColumnIsRefusedWhole) {
  std::istringstream in{"msg_id,body\n1,x\n"};
  auto mapping = *shipped_mapping("replies");
  EXPECT_THROW((MatterRows{in, mapping}), Refusal);
}

}  // namespace
}  // namespace linli::imports
