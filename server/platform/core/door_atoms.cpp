#include "platform/core/door_atoms.hpp"

#include <algorithm>
#include <array>

#include "platform/core/text.hpp"

namespace linli {

namespace {
bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_letter(char32_t c) { return c >= U'a' && c <= U'z'; }
bool is_alnum(char32_t c) { return is_digit(c) || is_letter(c); }
bool one_of(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }

constexpr std::u32string_view numerals = U"零〇一二三四五六七八九十百两";
constexpr std::u32string_view stems = U"甲乙丙丁戊东西南北中";
constexpr std::u32string_view dashes = U"-_/~\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u30FC\u301C";

int numeral_value(char32_t c) {
  if (c == U'两') return 2;
  if (c == U'〇') return 0;
  return static_cast<int>(std::u32string_view{U"零一二三四五六七八九"}.find(c));
}

// 十二 is 12, 一百零一 and 一〇一 are 101.
std::u32string numeral_digits(std::u32string_view text) {
  std::u32string out;
  if (text.find_first_of(U"十百") == std::u32string_view::npos) {
    for (char32_t c : text) out += static_cast<char32_t>(U'0' + numeral_value(c));
    return out;
  }
  int total = 0, digit = -1;
  for (char32_t c : text) {
    if (c == U'十' || c == U'百') {
      total += (digit < 0 ? 1 : digit) * (c == U'十' ? 10 : 100);
      digit = -1;
    } else {
      digit = numeral_value(c);
    }
  }
  for (char c : std::to_string(total + std::max(digit, 0))) out += static_cast<char32_t>(c);
  return out;
}

struct Word {
  std::u32string_view text;
  DoorWord word;
  std::u32string_view unless_before;  // 门 before 诊 is a clinic, 楼 before 下 is a spot
};
// Longer words stand before those they begin with.
constexpr std::array words = std::to_array<Word>({
    {U"号楼", DoorWord::building, U"上下道顶前后梯"},
    {U"号栋", DoorWord::building, U""},
    {U"号幢", DoorWord::building, U""},
    {U"号单元", DoorWord::entrance, U""},
    {U"号房", DoorWord::room, U"产"},
    {U"号室", DoorWord::room, U""},
    {U"号户", DoorWord::room, U""},
    {U"号", DoorWord::number, U"院线门店库地"},
    {U"栋楼", DoorWord::building, U"上下道顶前后梯"},
    {U"幢楼", DoorWord::building, U"上下道顶前后梯"},
    {U"栋", DoorWord::building, U""},
    {U"幢", DoorWord::building, U""},
    {U"橦", DoorWord::building, U""},
    {U"撞", DoorWord::building, U""},  // both are what the keyboard offers for 幢
    {U"座", DoorWord::building, U""},
    {U"#楼", DoorWord::building, U"上下道顶前后梯"},
    {U"#栋", DoorWord::building, U""},
    {U"#", DoorWord::hash, U""},
    {U"单元门", DoorWord::entrance, U"口前外"},
    {U"单元", DoorWord::entrance, U""},
    {U"单", DoorWord::entrance, U"位"},
    {U"门洞", DoorWord::entrance, U""},
    {U"楼门", DoorWord::entrance, U"口前外"},
    {U"门", DoorWord::entrance, U"口前外诊店卫市面县峡村镇里"},
    {U"梯", DoorWord::entrance, U""},
    {U"层", DoorWord::floor, U""},
    {U"楼", DoorWord::storey, U"上下道顶前后梯宇盘"},
    {U"办公室", DoorWord::room, U""},
    {U"房间", DoorWord::room, U""},
    {U"房", DoorWord::room, U"产屋"},
    {U"室", DoorWord::room, U"内外"},
    {U"户", DoorWord::room, U"外"},
    {U"排", DoorWord::row, U"水污气"},
});

const Word* word_at(std::u32string_view text) {
  for (const Word& word : words) {
    if (!text.starts_with(word.text)) continue;
    const bool misread = text.size() > word.text.size() && one_of(text[word.text.size()], word.unless_before);
    if (!misread) return &word;
  }
  return nullptr;
}

std::u32string without_zeros(std::u32string_view value) {
  std::size_t zeros = std::min(value.find_first_not_of(U'0'), value.size() - 1);
  return std::u32string{is_digit(value[zeros]) ? value.substr(zeros) : value};
}

// 9街, 2期, 3个月, 5米: the number of something else. 101街 is a street too, but 101区 may be 101, 区公所.
bool counts_something(std::u32string_view number, std::u32string_view behind) {
  if (behind.empty()) return false;
  return one_of(behind.front(), U"街弄巷") ||
         (number.size() < 3 && one_of(behind.front(), U"路区期组米个天月次"));
}

// A-101, 4-D-1259: a building or an entrance goes by its letter.
bool letter_of_a_door(std::u32string_view run, std::u32string_view behind) {
  return run.size() == 1 && behind.size() > 1 && behind[0] == U'-' && is_digit(behind[1]);
}

// "101", "3a", "b12", "a": digits with letters, or one letter alone before its word or a dash.
std::optional<DoorAtom> latin_atom(std::u32string_view text, std::size_t at) {
  if (at > 0 && is_alnum(text[at - 1])) return std::nullopt;
  std::size_t end = at;
  while (end < text.size() && is_alnum(text[end])) ++end;
  std::u32string_view run = text.substr(at, end - at);
  if (run.empty() || run.size() > 6) return std::nullopt;
  const Word* word = word_at(text.substr(end));
  const bool has_digit = std::ranges::any_of(run, is_digit);
  if (!has_digit && !letter_of_a_door(run, text.substr(end)) && (run.size() > 1 || !word))
    return std::nullopt;
  if (!word && counts_something(run, text.substr(end))) return std::nullopt;
  DoorAtom atom{word ? word->word : DoorWord::bare, without_zeros(run), at,
                end + (word ? word->text.size() : 0)};
  const bool digits_before = std::ranges::all_of(run.substr(0, run.size() - 1), is_digit);
  if (!word && run.back() == U'f' && run.size() > 1 && digits_before)
    return DoorAtom{DoorWord::floor, without_zeros(run.substr(0, run.size() - 1)), at, end};
  if (run.size() > 1 && run.front() == U'b' && is_digit(run[1]) &&
      (atom.word == DoorWord::floor || atom.word == DoorWord::storey))
    return DoorAtom{DoorWord::floor, U"-" + without_zeros(run.substr(1)), at, atom.to};
  return atom;
}

// 三栋, 十二号楼, 一〇一室, 甲单元: never without a word behind it.
std::optional<DoorAtom> chinese_atom(std::u32string_view text, std::size_t at) {
  if (one_of(text[at], stems)) {
    const Word* word = word_at(text.substr(at + 1));
    const bool fits = word && (word->text == U"单元" || word->word == DoorWord::building);
    if (!fits) return std::nullopt;
    return DoorAtom{word->word, std::u32string{text[at]}, at, at + 1 + word->text.size()};
  }
  std::size_t end = at;
  while (end < text.size() && one_of(text[end], numerals)) ++end;
  const Word* word = end > at ? word_at(text.substr(end)) : nullptr;
  if (!word) return std::nullopt;
  const std::u32string_view run = text.substr(at, end - at);
  // In the middle of a number only what 天一二栋 needs: 路七一号 is not number 1.
  const bool inside = at > 0 && one_of(text[at - 1], numerals);
  if (inside && word->word != DoorWord::building && word->word != DoorWord::entrance) return std::nullopt;
  // 天一二栋 is building 2 of 天一: only rooms are read digit by digit.
  const bool by_digits = run.find_first_of(U"十百") == std::u32string_view::npos;
  if (by_digits && run.size() > 1 && word->word != DoorWord::room) return std::nullopt;
  return DoorAtom{word->word, without_zeros(numeral_digits(run)), at, end + word->text.size()};
}
}  // namespace

std::optional<DoorAtom> door_atom_at(std::u32string_view text, std::size_t at) {
  if (at >= text.size()) return std::nullopt;
  for (std::u32string_view below : {U"地下", U"负"}) {
    if (!text.substr(at).starts_with(below)) continue;
    auto atom = door_atom_at(text, at + below.size());
    if (!atom || (atom->word != DoorWord::floor && atom->word != DoorWord::storey)) return std::nullopt;
    return DoorAtom{DoorWord::floor, U"-" + atom->value, at, atom->to};
  }
  if (text[at] == U'第' && at + 1 < text.size()) {
    auto atom = door_atom_at(text, at + 1);
    if (!atom || atom->word == DoorWord::bare) return std::nullopt;
    atom->from = at;
    return atom;
  }
  return is_alnum(text[at]) ? latin_atom(text, at) : chinese_atom(text, at);
}

std::u32string fold_place(std::string_view text) {
  std::u32string wide;
  for (std::string folded = normalise(trimmed(text)); const char& c : folded) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0) == 0x80)
      wide.back() = wide.back() << 6 | (byte & 0x3F);
    else
      wide += byte < 0x80 ? byte : byte < 0xE0 ? byte & 0x1F : byte < 0xF0 ? byte & 0x0F : byte & 0x07;
  }
  std::u32string out;
  bool gap = false;
  for (char32_t c : wide) {
    if (one_of(c, U" \t\r\n\u3000")) {
      gap = true;
      continue;
    }
    if (gap && !out.empty() && is_alnum(c) && (is_alnum(out.back()) || out.back() == U'#')) out += U'-';
    gap = false;
    const bool dash = one_of(c, dashes);
    if (!dash || out.empty() || out.back() != U'-') out += dash ? U'-' : c;
  }
  if (out.ends_with(U'-')) out.pop_back();
  return out;
}

std::string to_utf8(std::u32string_view text) {
  std::string out;
  for (char32_t c : text) {
    auto byte = [&](char32_t value) { out += static_cast<char>(value); };
    if (c < 0x80) {
      byte(c);
      continue;
    }
    if (c < 0x800)
      byte(0xC0 | c >> 6);
    else if (c < 0x10000)
      byte(0xE0 | c >> 12), byte(0x80 | (c >> 6 & 0x3F));
    else
      byte(0xF0 | c >> 18), byte(0x80 | (c >> 12 & 0x3F)), byte(0x80 | (c >> 6 & 0x3F));
    byte(0x80 | (c & 0x3F));
  }
  return out;
}

}  // namespace linli
