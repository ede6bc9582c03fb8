#include "platform/blobs/document.hpp"

#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace linli::blobs {
namespace {

using namespace std::string_literals;

std::string little(std::size_t value, int width) {
  std::string bytes;
  for (int i = 0; i < width; ++i) bytes += static_cast<char>(value >> 8 * i & 0xff);
  return bytes;
}

// The directory alone decides; what the entries hold is not opened.
std::string zip(const std::vector<std::string>& names, std::size_t flags = 0) {
  std::string entries, directory;
  for (const std::string& name : names) {
    directory += "PK\x01\x02"s + little(0, 4) + little(flags, 2) + std::string(18, '\0') +
                 little(name.size(), 2) + std::string(12, '\0') + little(entries.size(), 4) + name;
    entries += "PK\x03\x04"s + std::string(22, '\0') + little(name.size(), 2) + little(0, 2) + name;
  }
  return entries + directory + "PK\x05\x06"s + little(0, 4) + little(names.size(), 2) +
         little(names.size(), 2) + little(directory.size(), 4) + little(entries.size(), 4) + little(0, 2);
}

const std::string types = "[Content_Types].xml", words = "word/document.xml", sheets = "xl/workbook.xml";
const std::string pdf = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n%%EOF\n";

std::string ending(const std::string& bytes) {
  const auto type = type_of_document(bytes);
  return type ? std::string{type->ending} : "none";
}

struct Sent {
  const char* name;
  std::string bytes;
  const char* ending;
};

class Documents : public testing::TestWithParam<Sent> {};

TEST_P(Documents, are_told_by_their_own_bytes) { EXPECT_EQ(ending(GetParam().bytes), GetParam().ending); }

INSTANTIATE_TEST_SUITE_P(
    all, Documents,
    testing::Values(
        Sent{"pdf", pdf, "pdf"}, Sent{"word", zip({types, words}), "docx"},
        Sent{"excel", zip({types, sheets}), "xlsx"},
        Sent{"text", "\xef\xbb\xbf已修好。\r\n明天再看。\r\n", "txt"},
        Sent{"a_pdf_cut_off", pdf.substr(0, pdf.size() - 6), "none"},
        Sent{"a_pdf_with_something_in_front", "GIF89a\x01" + pdf, "none"},
        Sent{"a_pdf_with_a_zip_behind", pdf + std::string(2000, ' ') + zip({types, words}), "none"},
        Sent{"a_zip_with_something_behind", zip({types, words}) + "<script>", "none"},
        Sent{"a_zip_with_something_in_front", "MZ" + zip({types, words}), "none"},
        Sent{"any_zip", zip({"a.txt"}), "none"}, Sent{"a_zip_without_types", zip({words}), "none"},
        Sent{"word_and_excel_at_once", zip({types, words, sheets}), "none"},
        Sent{"macros", zip({types, words, "word/vbaProject.bin"}), "none"},
        Sent{"a_locked_one", zip({types, words}, 1), "none"},
        Sent{"a_program", "\x7f"s + "ELF\x02\x01\x01\0\0"s, "none"},
        Sent{"a_gif", "GIF89a\x01\0\x01\0"s, "none"}, Sent{"not_utf8", "\xce\xd2\xc3\xc7", "none"},
        Sent{"nothing_but_space", " \n\t ", "none"}, Sent{"nothing", "", "none"}),
    [](const auto& each) { return each.param.name; });

TEST(Document, CutOffAnywhereIsSurvived) {
  const std::string whole = zip({types, words, "word/styles.xml"});
  for (std::size_t length = 2; length < whole.size(); ++length)
    EXPECT_EQ(ending(whole.substr(0, length)), "none") << length;
  for (std::size_t at = 2; at < whole.size(); ++at) {
    std::string changed = whole;
    changed[at] = '\xff';
    type_of_document(changed);
  }
}

}  // namespace
}  // namespace linli::blobs
