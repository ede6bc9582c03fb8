#include "platform/core/pinyin.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>

#include "platform/core/text.hpp"

namespace linli {

namespace {
// 单于 is left out on purpose: 单于飞 is nearly always 单 (shan) and 于飞.
constexpr auto compound_surnames = std::to_array<std::string_view>(
    {"欧阳", "司马", "上官", "诸葛", "司徒", "夏侯", "皇甫",     "尉迟",    "公孙", "慕容", "令狐",
     "长孙", "宇文", "司空", "端木", "东方", "南宫", "西门",     "独孤",    "轩辕", "呼延", "申屠",
     "太史", "闻人", "赫连", "澹台", "濮阳", "淳于", "钟离",     "鲜于",    "闾丘", "亓官", "万俟",
     "拓跋", "完颜", "百里", "公羊", "公冶", "宗政", "东郭",     "南门",    "第五", "梁丘", "左丘",
     "谷梁", "乐正", "漆雕", "壤驷", "耶律", "纳兰", "爱新觉罗", "叶赫那拉"});

struct Reading {
  std::string_view surname, pinyin;
};
// Only those that read otherwise than the same characters do elsewhere.
constexpr auto surname_readings = std::to_array<Reading>(
    {{"单", "shan"},     {"曾", "zeng"},       {"解", "xie"},         {"仇", "qiu"},     {"区", "ou"},
     {"查", "zha"},      {"任", "ren"},        {"朴", "piao"},        {"盖", "ge"},      {"缪", "miao"},
     {"折", "she"},      {"黑", "he"},         {"种", "chong"},       {"秘", "bi"},      {"繁", "po"},
     {"员", "yun"},      {"贠", "yun"},        {"乐", "yue"},         {"覃", "qin"},     {"翟", "zhai"},
     {"洗", "xian"},     {"句", "gou"},        {"召", "shao"},        {"祭", "zhai"},    {"乜", "nie"},
     {"卜", "bu"},       {"都", "du"},         {"么", "yao"},         {"阚", "kan"},     {"能", "nai"},
     {"佴", "nai"},      {"郄", "qie"},        {"逯", "lu"},          {"薄", "bo"},      {"尉", "wei"},
     {"便", "pian"},     {"尉迟", "yu chi"},   {"长孙", "zhang sun"}, {"万俟", "mo qi"}, {"澹台", "tan tai"},
     {"拓跋", "tuo ba"}, {"乐正", "yue zheng"}});

// ICU's table of Han readings takes 80 ms to load: once, and only where somebody needs it.
class HanReader {
 public:
  HanReader() {
    UErrorCode error = U_ZERO_ERROR;
    reader_.reset(icu::Transliterator::createInstance("Han-Latin", UTRANS_FORWARD, error));
    nfd_ = icu::Normalizer2::getNFDInstance(error);
    if (U_FAILURE(error) || !reader_) throw std::runtime_error("ICU has no Han-Latin transliteration data");
  }

  // "lv" for 吕; empty for what has no reading.
  std::string read(std::string_view character) {
    auto text = icu::UnicodeString::fromUTF8({character.data(), static_cast<std::int32_t>(character.size())});
    const auto before = text;
    {
      const std::lock_guard lock{one_at_a_time_};
      reader_->transliterate(text);
    }
    if (text == before) return {};
    UErrorCode error = U_ZERO_ERROR;
    const icu::UnicodeString apart = nfd_->normalize(text, error);
    std::string out;
    for (std::int32_t i = 0; i < apart.length(); ++i) {
      const char16_t c = apart[i];
      if (c >= u'a' && c <= u'z') out += static_cast<char>(c);
      if (c == u'\u0308' && out.ends_with('u')) out.back() = 'v';
    }
    return out;
  }

 private:
  std::unique_ptr<icu::Transliterator> reader_;
  const icu::Normalizer2* nfd_ = nullptr;
  std::mutex one_at_a_time_;
};

std::string read_han(std::string_view character) {
  static HanReader reader;
  return reader.read(character);
}

bool is_ascii_word(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

void add(Pinyin& pinyin, std::string_view syllable) {
  if (syllable.empty()) return;
  pinyin.full += syllable;
  pinyin.initials += syllable.front();
}

void add_surname(Pinyin& pinyin, std::string_view surname) {
  const auto special = std::ranges::find(surname_readings, surname, &Reading::surname);
  if (special == surname_readings.end()) {
    while (!surname.empty()) {
      const std::string_view character = shortened(surname, 1);
      add(pinyin, read_han(character));
      surname.remove_prefix(character.size());
    }
    return;
  }
  const std::size_t space = std::min(special->pinyin.find(' '), special->pinyin.size());
  add(pinyin, special->pinyin.substr(0, space));
  if (space < special->pinyin.size()) add(pinyin, special->pinyin.substr(space + 1));
}
}  // namespace

std::size_t surname_bytes(std::string_view name) {
  for (std::string_view surname : compound_surnames)
    if (name.starts_with(surname) && name.size() > surname.size()) return surname.size();
  return shortened(name, 1).size();
}

Pinyin pinyin_of_name(std::string_view name) {
  const std::string folded = normalise(trimmed(name));
  std::string_view rest = folded;
  Pinyin pinyin;
  if (!rest.empty() && static_cast<signed char>(rest.front()) < 0) {
    const std::size_t surname = surname_bytes(rest);
    add_surname(pinyin, rest.substr(0, surname));
    rest.remove_prefix(surname);
  }
  bool inside_word = false;
  while (!rest.empty()) {
    const std::string_view character = shortened(rest, 1);
    rest.remove_prefix(character.size());
    const bool word = character.size() == 1 && is_ascii_word(character.front());
    if (word && inside_word)
      pinyin.full += character;
    else if (word)
      add(pinyin, character);
    else if (character.size() > 1)
      add(pinyin, read_han(character));
    inside_word = word;
  }
  return pinyin;
}

}  // namespace linli
