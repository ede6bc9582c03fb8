#include "platform/http/json.hpp"

#include <gtest/gtest.h>
#include <stdexcept>

namespace linli::http {
namespace {

struct Thing;
enum class Channel { hall, hotline };
DESCRIBE_ENUM(Channel, hall, hotline)
struct PhoneForm {
  Text<11, 3> number;
  std::optional<Text<10>> label;
};
DESCRIBE_FORM(PhoneForm, number, label)
struct MatterForm {
  Id<Thing> id;
  Text<10, 1> title;
  Channel channel;
  List<PhoneForm, 2> phones;
  Whole<1, 5> urgency;
  std::optional<Time> seen_at;
  std::optional<Date> born_on;
  bool secret;
  double weight;
  int version;
};
DESCRIBE_FORM(MatterForm, id, title, channel, phones, urgency, seen_at, born_on, secret, weight, version)

const std::string good =
    R"({"id":"01939000-0000-7000-8000-000000000001","title":" 下水道堵了 ","channel":"hotline",
  "phones":[{"number":"123456","label":null}],"urgency":5,"seen_at":"2026-02-13T09:30:00Z","born_on":"1960-02-29",
  "secret":false,"weight":1,"version":3})";

std::string with(std::string what, std::string instead) {
  std::string text = good;
  auto at = text.find(what);
  EXPECT_NE(at, std::string::npos) << what;
  return text.replace(at, what.size(), instead);
}

std::vector<std::string> faults_of(const std::string& json) {
  try {
    read_form<MatterForm>(json);
  } catch (const Refusal& refusal) {
    std::vector<std::string> faults;
    for (const auto& error : refusal.fields) faults.push_back(error.field + ": " + error.problem.en);
    if (faults.empty())
      faults.push_back(std::string{linli::name_of(refusal.reason)} + ": " + refusal.detail.en);
    return faults;
  }
  return {};
}

TEST(ReadForm, takes_what_fits) {
  auto form = read_form<MatterForm>(good);
  EXPECT_EQ(form.title, "下水道堵了");
  EXPECT_EQ(form.channel, Channel::hotline);
  ASSERT_EQ(form.phones.size(), 1u);
  EXPECT_FALSE(form.phones[0].label);
  EXPECT_EQ(form.urgency, 5);
  EXPECT_EQ(form.seen_at->text(), "2026-02-13T17:30:00.000+08:00");
  EXPECT_EQ(form.born_on->text(), "1960-02-29");
  EXPECT_EQ(form.weight, 1.0);
  EXPECT_EQ(form.version, 3);
}

struct OneFault {
  const char* name;
  std::string what, instead, fault;
};
class RefusedForm : public testing::TestWithParam<OneFault> {};

TEST_P(RefusedForm, names_field_and_limit) {
  const auto& p = GetParam();
  EXPECT_EQ(faults_of(with(p.what, p.instead)), std::vector{p.fault});
}

INSTANTIATE_TEST_SUITE_P(
    Json, RefusedForm,
    testing::Values(
        OneFault{"unknown_member", R"("secret":)", R"("admin":true,"secret":)",
                 "admin: There is no such member."},
        OneFault{"missing_member", R"(,"version":3)", "", "version: This member is missing."},
        OneFault{"missing_in_element", R"("number":"123456",)", "",
                 "phones[0].number: This member is missing."},
        OneFault{"number_for_text", R"("hotline")", "1", "channel: Must be text."},
        OneFault{"text_for_number", ":5", R"(:"5")", "urgency: Must be a whole number."},
        OneFault{"fraction_for_whole", ":5", ":5.0", "urgency: Must be a whole number."},
        OneFault{"number_for_truth", "false", "0", "secret: Must be true or false."},
        OneFault{"null_for_required", "false", "null", "secret: Must be true or false."},
        OneFault{"object_for_list", R"([{"number":"123456","label":null}])", "{}", "phones: Must be a list."},
        OneFault{"text_for_object", R"({"number":"123456","label":null})", R"("1")",
                 "phones[0]: Must be an object."},
        OneFault{"too_small", ":5", ":0", "urgency: Must be between 1 and 5."},
        OneFault{"beyond_64_bits", ":5", ":99999999999999999999", "urgency: Must be between 1 and 5."},
        OneFault{"beyond_int", R"("version":3)", R"("version":3000000000)",
                 "version: Must be between -2147483648 and 2147483647."},
        OneFault{"too_long", " 下水道堵了 ", "一二三四五六七八九十一",
                 "title: At most 10 characters; there are 11."},
        OneFault{"too_short", "123456", "12", "phones[0].number: At least 3 characters."},
        OneFault{"empty_after_trimming", " 下水道堵了 ", "　 \\n", "title: Must be filled in."},
        OneFault{"control_character", " 下水道堵了 ", "a\\u0000b",
                 "title: Contains control characters; remove them."},
        OneFault{"unknown_enumerator", "hotline", "fax", "channel: Must be one of: hall, hotline."},
        OneFault{"not_an_id", "01939000-", "x1939000-", "id: Must be an id (UUID)."},
        OneFault{"impossible_date", "1960-02-29", "1961-02-29",
                 "born_on: Must be a date that exists, like 2026-02-13."},
        OneFault{"time_without_zone", "09:30:00Z", "09:30:00",
                 "seen_at: Must be a time that exists, like 2026-02-13T09:30:00+08:00."},
        OneFault{"too_many_elements", R"({"number":"123456","label":null})",
                 R"({"number":"1234"},{"number":"1234"},{"number":"1234"})",
                 "phones: At most 2 items; there are 3."},
        OneFault{"member_twice", R"("version":3)", R"("version":3,"version":4)",
                 "malformed: \"version\" is given twice."}),
    [](const auto& row) { return row.param.name; });

TEST(ReadForm, tells_all_faults_at_once_with_their_paths) {
  auto faults = faults_of(R"({"phones":[{"number":"1"},{"number":"1234","x":1}],"urgency":9})");
  std::vector<std::string> expected{
      "id: This member is missing.",           "title: This member is missing.",
      "channel: This member is missing.",      "phones[0].number: At least 3 characters.",
      "phones[1].x: There is no such member.", "urgency: Must be between 1 and 5.",
      "weight: This member is missing.",       "version: This member is missing."};
  EXPECT_EQ(faults, expected);
}

TEST(ReadForm, turns_windows_line_ends_into_line_feeds) {
  EXPECT_EQ(read_form<MatterForm>(with(" 下水道堵了 ", "a\\r\\nb")).title, "a\nb");
}

TEST(ReadForm, takes_the_version_from_if_match) {
  Reading reading;
  reading.if_match = 7;
  EXPECT_EQ(read_form<MatterForm>(parse_json(with(R"(,"version":3)", "")), reading).version, 7);
  EXPECT_THROW(read_form<MatterForm>(parse_json(good), reading), Refusal);
}

struct WindowForm {
  std::optional<Whole<1, 9>> limit;
  std::optional<bool> open;
  std::optional<Date> from;
};
DESCRIBE_FORM(WindowForm, limit, open, from)

TEST(ReadForm, reads_a_query_string) {
  Reading reading{Reading::Source::query};
  auto form = read_form<WindowForm>(parse_query("limit=5&open=true&from=2026-01-02"), reading);
  EXPECT_EQ(*form.limit, 5);
  EXPECT_TRUE(*form.open);
  EXPECT_EQ(form.from->text(), "2026-01-02");
  EXPECT_THROW(read_form<WindowForm>(parse_query("limit=5x"), reading), Refusal);
}

class NotJson : public testing::TestWithParam<std::pair<const char*, std::string>> {};
TEST_P(NotJson, is_malformed) {
  try {
    parse_json(GetParam().second);
    FAIL();
  } catch (const Refusal& refusal) {
    EXPECT_EQ(refusal.reason, Reason::malformed);
  }
}
std::string deep(int levels) {
  return std::string(static_cast<std::size_t>(levels), '[') +
         std::string(static_cast<std::size_t>(levels), ']');
}
INSTANTIATE_TEST_SUITE_P(
    Json, NotJson,
    testing::Values(std::pair{"empty", ""}, std::pair{"cut_short", "{\"a\":"},
                    std::pair{"two_texts", "{} {}"}, std::pair{"comment", "{/**/}"},
                    std::pair{"trailing_comma", "[1,]"}, std::pair{"nan", "NaN"},
                    std::pair{"overlong_utf8", "\"\xc0\xaf\""}, std::pair{"cut_utf8", "\"\xe4\xb8\""},
                    std::pair{"lone_surrogate", R"("\ud800")"}, std::pair{"raw_control", "\"\x01\""},
                    std::pair{"byte_order_mark", "\xef\xbb\xbf{}"}, std::pair{"deeper_than_64", deep(65)},
                    std::pair{"twice_by_escape", R"({"a":1,"\u0061":2})"}),
    [](const auto& row) { return row.param.first; });

TEST(ParseJson, takes_64_levels) { EXPECT_NO_THROW(parse_json(deep(64))); }
TEST(ParseJson, refuses_more_values_than_it_can_hold) {
  std::string bomb = "[";
  for (int i = 0; i < 200'001; ++i) bomb += "0,";
  EXPECT_THROW(parse_json(bomb + "0]"), Refusal);
}
TEST(ParseQuery, refuses_bad_escapes_and_names_twice) {
  EXPECT_THROW(parse_query("a=%zz"), Refusal);
  EXPECT_THROW(parse_query("a=%e4"), Refusal);
  EXPECT_THROW(parse_query("a=1&a=2"), Refusal);
  EXPECT_EQ(parse_query("q=%E4%B8%AD+a").member("q")->text, "中 a");
}

struct LineView {
  std::string text;
};
DESCRIBE_VIEW(LineView, text)
struct MatterView {
  Id<Thing> id;
  std::optional<std::string> note;
  std::vector<LineView> lines;
  std::map<std::string, int> counts;
  Channel channel;
  Time at;
  double share;
};
DESCRIBE_VIEW(MatterView, id, note, lines, counts, channel, at, share)

TEST(WriteView, leaves_out_absent_optionals) {
  MatterView view{{}, {}, {{"他说\"堵\"\n\x01"}, {"b"}}, {{"open", 3}}, Channel::hall, {0}, 0.5};
  EXPECT_EQ(
      write_json(view),
      R"({"id":"00000000-0000-0000-0000-000000000000","lines":[{"text":"他说\"堵\"\n\u0001"},{"text":"b"}],)"
      R"("counts":{"open":3},"channel":"hall","at":"1970-01-01T08:00:00.000+08:00","share":0.5})");
}
TEST(WriteView, makes_pages) {
  EXPECT_EQ(write_json(Page<LineView>{{{"a"}}, "n"}), R"({"items":[{"text":"a"}],"next":"n"})");
  EXPECT_EQ(write_json(Page<LineView>{}), R"({"items":[]})");
}
TEST(WriteView, never_sends_what_is_not_utf8) {
  EXPECT_EQ(write_json(LineView{"a\xff\xe4\xb8z中"}),
            "{\"text\":\"a\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbdz中\"}");
}

TEST(Schema, carries_the_limits) {
  Schemas schemas;
  Json<MatterForm>::schema(schemas);
  EXPECT_EQ(
      schemas.all().at("PhoneForm"),
      R"({"type":"object","required":["number"],"properties":{"number":{"type":"string","minLength":3,"maxLength":11},)"
      R"("label":{"type":["string","null"],"maxLength":10}},"additionalProperties":false})");
  EXPECT_EQ(schema_name("linli::matters::State"), "MattersState");
}
TEST(Schema, refuses_two_types_of_one_name) {
  Schemas schemas;
  schemas.named("View", "a::View", [] { return "{}"; });
  EXPECT_THROW(schemas.named("View", "b::View", [] { return "{}"; }), std::logic_error);
}

}  // namespace
}  // namespace linli::http
