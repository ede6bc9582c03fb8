#include "platform/core/csv.hpp"

#include <gtest/gtest.h>
#include <sstream>

namespace linli::csv {
namespace {

using Rows = std::vector<std::vector<std::string>>;

struct Reading {
  std::vector<std::string> header;
  Rows rows;
  std::vector<LineProblem> problems;
  Encoding encoding = Encoding::utf8;
};

Reading read(const std::string& bytes, Options options = {}) {
  std::istringstream in{bytes};
  Reader reader{in, options};
  Reading reading{reader.header(), {}, {}, Encoding::utf8};
  if (reader.header_problem()) reading.problems.push_back(*reader.header_problem());
  Record record;
  while (reader.next(record)) {
    if (record.problem)
      reading.problems.push_back({record.line, *record.problem});
    else
      reading.rows.push_back(record.fields);
  }
  reading.encoding = reader.encoding();
  return reading;
}

struct Wrong {
  const char* name;
  std::string bytes;
  std::size_t line;
  const char* says;
};
class WrongRecords : public testing::TestWithParam<Wrong> {};
TEST_P(WrongRecords, are_told_with_their_line) {
  Reading reading = read(GetParam().bytes);
  ASSERT_EQ(reading.problems.size(), 1u);
  EXPECT_EQ(reading.problems[0].line, GetParam().line);
  EXPECT_NE(reading.problems[0].problem.en.find(GetParam().says), std::string::npos)
      << reading.problems[0].problem.en;
  EXPECT_FALSE(reading.problems[0].problem.zh.empty());
}
INSTANTIATE_TEST_SUITE_P(
    Csv, WrongRecords,
    testing::Values(Wrong{"empty", "", 1, "empty"}, Wrong{"blank_lines_alone", "\n\r\n", 1, "empty"},
                    Wrong{"name_twice", "a,b,A\n", 1, "twice"},
                    Wrong{"too_few", "a,b\n1,2\n3\n4,5\n", 3, "1 fields"},
                    Wrong{"too_many", "a,b\n1,2,3\n", 2, "3 fields"},
                    Wrong{"quote_inside", "a,b\n1,2\"3\n", 2, "wrong place"},
                    Wrong{"text_after_quote", "a,b\n\"1\"x,2\n", 2, "wrong place"},
                    Wrong{"space_after_quote", "a,b\n\"1\" ,2\n", 2, "wrong place"},
                    Wrong{"never_closed", "a,b\n1,2\n3,\"4\n5,6\n", 3, "never closed"},
                    Wrong{"line_counted_through_quotes", "a,b\n\"1\n\n2\",3\r\n4\r\n", 5, "1 fields"},
                    Wrong{"not_utf8", "a,b\n欣园,1\n三栋,\xFF\n", 3, "Column 2"},
                    Wrong{"cut_off_at_the_end", "a,b\n欣园,1\n三栋,\xE6\xA0", 3, "Column 2"}),
    [](const auto& test) { return std::string{test.param.name}; });

struct Sound {
  const char* name;
  std::string bytes;
  Rows rows;
};
class SoundFiles : public testing::TestWithParam<Sound> {};
TEST_P(SoundFiles, are_read_cell_by_cell) {
  Reading reading = read(GetParam().bytes);
  EXPECT_EQ(reading.header, (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(reading.rows, GetParam().rows);
  EXPECT_TRUE(reading.problems.empty());
}
INSTANTIATE_TEST_SUITE_P(
    Csv, SoundFiles,
    testing::Values(Sound{"line_feeds", "a,b\n1,2\n3,4\n", {{"1", "2"}, {"3", "4"}}},
                    Sound{"carriage_returns", "a,b\r\n1,2\r\n3,4\r\n", {{"1", "2"}, {"3", "4"}}},
                    Sound{"old_macintosh", "a,b\r1,2\r", {{"1", "2"}}},
                    Sound{"no_last_line_end", "a,b\n1,2", {{"1", "2"}}},
                    Sound{"byte_order_mark",
                          "\xEF\xBB\xBF"
                          "a,b\n1,2\n",
                          {{"1", "2"}}},
                    Sound{"quoted_header_behind_the_mark", "\xEF\xBB\xBF\"a\",\"b\"\n1,2\n", {{"1", "2"}}},
                    Sound{"spaced_header", " a ,\tb\n1,2\n", {{"1", "2"}}},
                    Sound{"empty_cells", "a,b\n,\n,x\n", {{"", ""}, {"", "x"}}},
                    Sound{"quotes", "a,b\n\"1,2\",\"say \"\"hello\"\"\"\n", {{"1,2", "say \"hello\""}}},
                    Sound{"empty_quotes", "a,b\n\"\",\"\"\"\"\n", {{"", "\""}}},
                    Sound{"lines_in_a_cell", "a,b\n\"1\r\n2\r3\n4\",x\n", {{"1\n2\n3\n4", "x"}}},
                    Sound{"blank_lines", "a,b\n\n1,2\n\r\n\n3,4\n\n", {{"1", "2"}, {"3", "4"}}},
                    Sound{"spaces_kept", "a,b\n 1 ,2\n", {{" 1 ", "2"}}},
                    Sound{"own_guard_taken_off", "a,b\n'=1+1,'tis\n", {{"=1+1", "'tis"}}}),
    [](const auto& test) { return std::string{test.param.name}; });

TEST(Csv, recovers_behind_a_wrong_record) {
  Reading reading = read("a,b\n1,2\"\n3,4\n5\n6,7\n");
  EXPECT_EQ(reading.rows, (Rows{{"3", "4"}, {"6", "7"}}));
  EXPECT_EQ(reading.problems.size(), 2u);
}

TEST(Csv, keeps_its_limits) {
  const Options small{.field_bytes = 4, .record_bytes = 10, .columns = 3};
  Reading reading = read("a,b,c\n12345,2,3\n1234,1234,1234\n1,2,3\n1,2,3,4\n", small);
  EXPECT_EQ(reading.rows, (Rows{{"1", "2", "3"}}));
  ASSERT_EQ(reading.problems.size(), 3u);
  EXPECT_EQ(reading.problems[0].problem.en, "This record is over 4 bytes.");
  EXPECT_EQ(reading.problems[1].problem.en, "This record is over 10 bytes.");
  EXPECT_EQ(reading.problems[2].problem.en, "More than 3 columns.");
}

TEST(Csv, does_not_grow_with_a_quote_that_never_closes) {
  Reading reading = read("a,b\n1,\"" + std::string(3'000'000, 'x'));
  ASSERT_EQ(reading.problems.size(), 1u);
  EXPECT_EQ(reading.problems[0].line, 2u);
}

TEST(Csv, finds_columns_by_name_whatever_the_width_or_case) {
  std::istringstream in{"Name,ＩＤ,楼栋\n"};
  Reader reader{in};
  EXPECT_EQ(reader.column("name"), 0u);
  EXPECT_EQ(reader.column("id"), 1u);
  EXPECT_EQ(reader.column(" 楼栋 "), 2u);
  EXPECT_EQ(reader.column("单元"), std::nullopt);
  EXPECT_EQ(reader.column(""), std::nullopt);
}

// "姓名,地址\n王秀兰,欣园３栋\n" as Excel in China saves it.
constexpr char gbk[] =
    "\xD0\xD5\xC3\xFB,\xB5\xD8\xD6\xB7\r\n\xCD\xF5\xD0\xE3\xC0\xBC,\xD0\xC0\xD4\xB0\xA3\xB3\xB6\xB0\r\n";
const std::vector<std::string> names = {"姓名", "地址"};
const Rows people = {{"王秀兰", "欣园３栋"}};

TEST(Csv, tells_gbk_from_utf8) {
  Reading reading = read(gbk);
  EXPECT_EQ(reading.encoding, Encoding::gb18030);
  EXPECT_EQ(reading.header, names);
  EXPECT_EQ(reading.rows, people);
  EXPECT_EQ(read("姓名,地址\n王秀兰,欣园３栋\n").encoding, Encoding::utf8);
}

TEST(Csv, tells_gbk_wherever_it_begins_in_a_long_file) {
  // The first Chinese character may lie on either side of the end of a 64 KiB chunk, or across it.
  for (std::size_t before : {100u, 65'530u, 65'531u, 65'532u, 65'533u, 131'070u}) {
    std::string ascii = "a\n";
    while (ascii.size() < before) ascii += "x\n";
    ascii.resize(before - 1, '\n');
    ascii += '\n';
    Reading gb = read(ascii + "\xD0\xC0\xD4\xB0\xC8\xFD\xB6\xB0\n");
    ASSERT_TRUE(gb.problems.empty()) << before;
    EXPECT_EQ(gb.rows.back().front(), "欣园三栋") << before;
    Reading utf8 = read(ascii + "欣园三栋\n");
    ASSERT_TRUE(utf8.problems.empty()) << before;
    EXPECT_EQ(utf8.rows.back().front(), "欣园三栋") << before;
  }
}

TEST(Csv, reads_utf16_as_excel_saves_unicode_text) {
  auto wide = [](std::u16string text, bool big) {
    std::string bytes;
    for (char16_t unit : u"\uFEFF" + text) {
      const char high = static_cast<char>(unit >> 8), low = static_cast<char>(unit & 0xFF);
      bytes += big ? std::string{high, low} : std::string{low, high};
    }
    return bytes;
  };
  const Options tabs{.delimiter = '\t'};
  for (bool big : {false, true}) {
    Reading reading = read(wide(u"姓名\t地址\r\n王秀兰\t欣园３栋\r\n", big), tabs);
    EXPECT_EQ(reading.header, names);
    EXPECT_EQ(reading.rows, people);
  }
}

TEST(Csv, tells_bytes_that_are_wrong_in_gb18030) {
  Reading reading = read(std::string{gbk} + "\xFF\xFF,1\r\n");
  ASSERT_EQ(reading.problems.size(), 1u);
  EXPECT_EQ(reading.problems[0].line, 3u);
}

TEST(Csv, withstands_any_bytes) {
  const std::string pieces[] = {
      "a", ",", "\"", "\n", "\r", "\xD0\xC0", "欣", "\xFF", std::string(1, '\0'), "'=", "\xEF\xBB\xBF"};
  unsigned state = 11;
  for (int file = 0; file < 3000; ++file) {
    std::string bytes;
    for (int i = 0; i < 40; ++i) {
      state = state * 1664525 + 1013904223;
      bytes += pieces[(state >> 20) % std::size(pieces)];
    }
    std::size_t line = 0;
    for (const LineProblem& problem : read(bytes).problems) {
      EXPECT_GE(problem.line, line) << testing::PrintToString(bytes);
      line = problem.line;
    }
  }
}

std::string written(std::initializer_list<Cell> cells) {
  std::ostringstream out;
  Writer{out, Mark::without}.row(cells);
  return out.str();
}

TEST(Csv, lets_no_cell_be_a_formula) {
  for (std::string start : {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"}) {
    const std::string cell = start + "cmd|' /C calc'!A0";
    std::string line = written({cell});
    std::string_view shown = line;
    if (shown.starts_with('"')) shown.remove_prefix(1);
    EXPECT_TRUE(shown.starts_with("'" + start)) << line;
    EXPECT_EQ(unguarded(guarded(cell)), cell);
  }
  EXPECT_EQ(written({"a=b", -5, 2.5, std::int64_t{-7}}), "a=b,-5,2.5,-7\r\n");
}

TEST(Csv, quotes_exactly_what_needs_it) {
  EXPECT_EQ(written({"plain", "欣园", ""}), "plain,欣园,\r\n");
  EXPECT_EQ(written({"a,b", "say \"hi\"", "two\nlines", " edge"}),
            "\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",\" edge\"\r\n");
  EXPECT_EQ(written({""}), "\"\"\r\n");
}

TEST(Csv, reads_what_it_wrote) {
  const std::vector<std::string> strange = {"",   "=1",   "'=1",  "\"",   "a,b", "x\ny",   "  ", "-5", "'",
                                            "\t", "欣园", "＋86", "@all", "''=", "a\"b\"", "\n", "é😀"};
  std::ostringstream out;
  Writer writer{out};
  writer.row({"a", "b"});
  for (const auto& first : strange)
    for (const auto& second : strange) writer.row({first, second});
  Reading reading = read(out.str());
  EXPECT_TRUE(reading.problems.empty());
  ASSERT_EQ(reading.rows.size(), strange.size() * strange.size());
  std::size_t at = 0;
  for (const auto& first : strange)
    for (const auto& second : strange) EXPECT_EQ(reading.rows[at++], (std::vector{first, second}));
}

}  // namespace
}  // namespace linli::csv
