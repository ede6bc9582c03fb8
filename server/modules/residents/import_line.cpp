#include "modules/residents/import_line.hpp"

#include <algorithm>

#include "modules/residents/codes.hpp"
#include "modules/residents/record_rules.hpp"
#include "platform/core/identifiers.hpp"
#include "platform/core/text.hpp"

namespace linli::residents {

namespace {

struct Column {
  std::string_view en, zh;
  bool must = false;
};
constexpr Column import_columns[] = {
    {"household", "户号"},      {"door", "门牌", true},
    {"kind", "户类型"},         {"relation", "与户主关系", true},
    {"name", "姓名", true},     {"id_kind", "证件类型"},
    {"id_number", "证件号码"},  {"sex", "性别"},
    {"birth_date", "出生日期"}, {"nation", "民族"},
    {"education", "文化程度"},  {"politics", "政治面貌"},
    {"marriage", "婚姻状况"},   {"phone", "电话"},
    {"phone2", "电话2"},        {"from_day", "入住日期"},
    {"traits", "特征"},         {"statute", "特征依据"},
    {"consent_text", "告知书"},
};

std::string_view zh_of(std::string_view column) {
  return std::ranges::find(import_columns, column, &Column::en)->zh;
}

template <class T>
struct Word {
  std::string_view word;
  T value;
};
constexpr Word<HouseholdKind> kinds[] = {
    {"", HouseholdKind::registered},
    {"户籍", HouseholdKind::registered},
    {"常住", HouseholdKind::resident},
    {"流动", HouseholdKind::floating},
    {"空挂", HouseholdKind::registered_only},
    {"registered", HouseholdKind::registered},
    {"resident", HouseholdKind::resident},
    {"floating", HouseholdKind::floating},
    {"registered_only", HouseholdKind::registered_only},
};
constexpr Word<SexCode> sexes[] = {
    {"", SexCode::unknown},        {"男", SexCode::male},       {"女", SexCode::female},
    {"male", SexCode::male},       {"female", SexCode::female}, {"1", SexCode::male},
    {"2", SexCode::female},        {"0", SexCode::unknown},     {"9", SexCode::unstated},
    {"未说明", SexCode::unstated},
};
constexpr Word<IdKind> id_kinds[] = {
    {"", IdKind::none},
    {"身份证", IdKind::identity_card},
    {"居民身份证", IdKind::identity_card},
    {"港澳台居民居住证", IdKind::residence_permit},
    {"外国人永久居留身份证", IdKind::permanent_residence_card},
    {"护照", IdKind::passport},
    {"通行证", IdKind::travel_permit},
    {"其他", IdKind::other},
};

template <class T, std::size_t N>
std::optional<T> read_word(const Word<T> (&words)[N], std::string_view text) {
  for (const Word<T>& word : words)
    if (word.word == text) return word.value;
  return std::nullopt;
}

Phrase not_known(std::string_view written) {
  return {"不认识“" + std::string{shortened(written, 20)} + "”。", "Not a known word or code."};
}

// "计生特殊家庭(失独)" is written whole, without its bracket, or as what stands in it.
bool is_word_of(const TraitWords& trait, std::string_view word) {
  const auto open = std::min(trait.zh.find('('), trait.zh.size());
  const auto close = std::min(trait.zh.find(')'), trait.zh.size());
  const bool in_bracket = open < close && trait.zh.substr(open + 1, close - open - 1) == word;
  return trait.zh == word || trait.zh.substr(0, open) == word || in_bracket || name_of(trait.code) == word;
}

// Reads the cells of one line; the first that does not read is kept.
class LineReader {
 public:
  LineReader(const ImportColumns& columns, const csv::Record& record) : columns_(columns), record_(record) {}

  const std::optional<Phrase>& wrong() const { return wrong_; }
  std::string text(std::string_view column) const { return columns_.cell(record_, column); }

  void refuse(std::string_view column, const Phrase& problem) {
    if (!wrong_)
      wrong_ =
          Phrase{std::string{zh_of(column)} + "：" + problem.zh, std::string{column} + ": " + problem.en};
  }
  template <class T, std::size_t N>
  T word(std::string_view column, const Word<T> (&words)[N]) {
    auto value = read_word(words, text(column));
    if (!value) refuse(column, not_known(text(column)));
    return value.value_or(T{});
  }
  std::string code(std::string_view column, CodeList list) {
    const std::string written = text(column);
    if (written.empty()) return {};
    auto found = code_named(list, written);
    if (!found) refuse(column, not_known(written));
    return found ? std::string{found->code} : std::string{};
  }
  std::optional<Date> date(std::string_view column) {
    std::string written = text(column);
    if (written.empty()) return std::nullopt;
    if (written.size() == 8)
      written = written.substr(0, 4) + "-" + written.substr(4, 2) + "-" + written.substr(6);
    std::ranges::replace(written, '/', '-');
    auto day = parse_date(written);
    if (!day) refuse(column, {"日期写成 2026-02-13。", "Write dates like 2026-02-13."});
    return day;
  }
  void phone(std::string_view column, ImportLine& line) {
    const std::string number = text(column);
    if (number.empty()) return;
    if (number.size() > Text<30, 3>::max || !read_phone(number))
      return refuse(column, rules::unreadable_phone);
    line.phones.push_back({{}, number, {}, {}});
  }
  void traits(std::string_view column, ImportLine& line) {
    std::string written = text(column);
    for (std::string_view mark : {"；", "、", "，", ";", ","})
      for (auto at = written.find(mark); at != std::string::npos; at = written.find(mark))
        written.replace(at, mark.size(), "\n");
    for (std::size_t from = 0; from < written.size();) {
      const auto end = std::min(written.find('\n', from), written.size());
      add_trait(column, trimmed(std::string_view{written}.substr(from, end - from)), line);
      from = end + 1;
    }
  }

 private:
  void add_trait(std::string_view column, std::string_view word, ImportLine& line) {
    if (word.empty()) return;
    auto words =
        std::ranges::find_if(trait_words(), [&](const TraitWords& known) { return is_word_of(known, word); });
    if (words == trait_words().end()) return refuse(column, {"不认识这个特征。", "Not a known trait."});
    if (std::ranges::find(line.traits, words->code) == line.traits.end()) line.traits.push_back(words->code);
  }

  const ImportColumns& columns_;
  const csv::Record& record_;
  std::optional<Phrase> wrong_;
};

void check_length(LineReader& reader, std::string_view column, std::size_t max) {
  if (length_of(reader.text(column)) > max)
    reader.refuse(column, {"最多 " + std::to_string(max) + " 个字。",
                           "At most " + std::to_string(max) + " characters."});
}

// Nobody consents by being on a list: it says under which notice they did, or which law asks for it.
void check_basis(LineReader& reader, const ImportLine& line, Date today) {
  if (line.traits.empty() || length_of(line.statute) >= 2) return;
  if (line.consent_text.empty())
    return reader.refuse("statute",
                         {"特征是敏感信息：请写明依据的法规和条款，或者本人同意时看的是哪一版告知书。",
                          "Traits are sensitive: name the law and its article, or the notice under which the"
                          " person consented."});
  if (rules::is_child(line.particulars.birth_date, today))
    reader.refuse("consent_text", {"不满 14 周岁要由监护人同意，请在页面上逐个办。",
                                   "Below 14 years a guardian consents: do it on the person's page."});
}

}  // namespace

ImportColumns::ImportColumns(const csv::Reader& reader) {
  for (const Column& column : import_columns) {
    auto place = reader.column(column.zh);
    places_.emplace_back(column.en, place ? place : reader.column(column.en));
  }
}

std::vector<std::string> ImportColumns::missing() const {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < places_.size(); ++i)
    if (import_columns[i].must && !places_[i].second) names.emplace_back(import_columns[i].zh);
  return names;
}

std::string ImportColumns::cell(const csv::Record& record, std::string_view column) const {
  auto place = std::ranges::find(places_, column, [](const auto& entry) { return entry.first; });
  if (!place->second || *place->second >= record.fields.size()) return {};
  return std::string{trimmed(csv::unguarded(record.fields[*place->second]))};
}

std::variant<ImportLine, Phrase> read_line(const ImportColumns& columns, const csv::Record& record,
                                           Date today) {
  LineReader reader{columns, record};
  ImportLine line;
  for (const Column& column : import_columns)
    if (column.must && reader.text(column.en).empty())
      reader.refuse(column.en, {"不能空着。", "Must be filled in."});
  check_length(reader, "name", 40);
  check_length(reader, "household", 30);
  line.household_number = reader.text("household");
  line.door = reader.text("door");
  line.kind = reader.word("kind", kinds);
  line.relation = reader.code("relation", CodeList::relation);
  line.particulars = {
      .name = reader.text("name"),
      .id_kind = reader.word("id_kind", id_kinds),
      .id_number = reader.text("id_number"),
      .sex = reader.word("sex", sexes),
      .birth_date = reader.date("birth_date"),
      .background = {reader.code("nation", CodeList::nation), reader.code("education", CodeList::education),
                     reader.code("politics", CodeList::politics),
                     reader.code("marriage", CodeList::marriage)}};
  // A column for the kind, and no number: the sheet has both for everybody.
  if (line.particulars.id_number.empty()) line.particulars.id_kind = IdKind::none;
  reader.phone("phone", line);
  reader.phone("phone2", line);
  line.from_day = reader.date("from_day");
  reader.traits("traits", line);
  line.statute = reader.text("statute");
  line.consent_text = reader.text("consent_text");
  check_length(reader, "statute", 80);
  check_length(reader, "consent_text", 40);
  check_basis(reader, line, today);
  if (reader.wrong()) return *reader.wrong();
  if (auto refusal = rules::why_not_keep(line.particulars, today)) {
    const FieldError& first = refusal->fields.front();
    reader.refuse(first.field, first.problem);
    return *reader.wrong();
  }
  return line;
}

}  // namespace linli::residents
