#include "modules/residents/rules.hpp"

#include <algorithm>
#include <tuple>

#include "modules/residents/codes.hpp"
#include "platform/core/identifiers.hpp"
#include "platform/core/pinyin.hpp"
#include "platform/core/place_text.hpp"
#include "platform/core/text.hpp"

namespace linli::residents::rules {

namespace {

constexpr int oldest_age = 130;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_alnum(char c) { return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::string without(std::string text, std::initializer_list<std::string_view> marks) {
  for (std::string_view mark : marks)
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at))
      text.erase(at, mark.size());
  return text;
}

IdKind kind_of(CitizenKind kind) {
  switch (kind) {
    case CitizenKind::citizen:
      return IdKind::identity_card;
    case CitizenKind::hong_kong_resident:
    case CitizenKind::macao_resident:
    case CitizenKind::taiwan_resident:
      return IdKind::residence_permit;
    case CitizenKind::foreign_resident:
      return IdKind::permanent_residence_card;
  }
  return IdKind::other;
}

bool has_checksum(IdKind kind) {
  return kind == IdKind::identity_card || kind == IdKind::residence_permit ||
         kind == IdKind::permanent_residence_card;
}

using Faults = std::vector<FieldError>;

void check_name(const std::string& name, Faults& faults) {
  if (std::ranges::any_of(normalise(name), is_digit))
    faults.push_back({"name", {"姓名里不能有数字。", "A name has no digits."}});
}

// A passport and its like have no checksum we know: letters and digits, 5 to 20 of them.
void check_other_number(Particulars& particulars, Faults& faults) {
  std::string number = plain_number(particulars.id_number);
  if (number.size() < 5 || number.size() > 20 || !std::ranges::all_of(number, is_alnum))
    faults.push_back({"id_number", {"证件号码是 5 到 20 位字母和数字。", "5 to 20 letters and digits."}});
  particulars.id_number = std::move(number);
}

void check_against(const CitizenNumber& number, Particulars& particulars, Faults& faults) {
  const SexCode sex = number.sex == linli::Sex::male ? SexCode::male : SexCode::female;
  const bool says_sex = particulars.sex == SexCode::male || particulars.sex == SexCode::female;
  if (says_sex && particulars.sex != sex)
    faults.push_back({"sex", {"性别和证件号码对不上。", "The sex does not fit the identity number."}});
  if (particulars.birth_date && *particulars.birth_date != number.born)
    faults.push_back(
        {"birth_date", {"出生日期和证件号码对不上。", "The birth date does not fit the identity number."}});
  particulars.sex = sex;
  particulars.birth_date = number.born;
}

void check_number(Particulars& particulars, Date today, Faults& faults) {
  if (particulars.id_number.empty()) {
    if (particulars.id_kind != IdKind::none)
      faults.push_back({"id_number", {"选了证件类型，请填号码。", "A kind of document needs its number."}});
    return;
  }
  auto number = read_citizen_number(particulars.id_number, today);
  if (particulars.id_kind == IdKind::none) {
    if (!number) {
      auto problem = citizen_number_problem(particulars.id_number, today);
      faults.push_back(
          {"id_number", problem.value_or(Phrase{"请选证件类型。", "Say which document this is."})});
      return;
    }
    particulars.id_kind = kind_of(number->kind);
  }
  if (!has_checksum(particulars.id_kind)) return check_other_number(particulars, faults);
  if (!number) {
    auto problem = citizen_number_problem(particulars.id_number, today);
    faults.push_back({"id_number", problem.value_or(Phrase{"证件号码不对。", "Not such a number."})});
    return;
  }
  if (kind_of(number->kind) != particulars.id_kind)
    faults.push_back(
        {"id_kind", {"这个号码属于另一种证件。", "This number belongs to another kind of document."}});
  particulars.id_number = number->text;
  check_against(*number, particulars, faults);
}

void check_birth_date(const Particulars& particulars, Date today, Faults& faults) {
  if (!particulars.birth_date) return;
  if (*particulars.birth_date > today)
    faults.push_back({"birth_date", {"出生日期不能晚于今天。", "Not later than today."}});
  else if (age_on(*particulars.birth_date, today) > oldest_age)
    faults.push_back({"birth_date", {"年龄超过 130 岁，请再看看。", "That is more than 130 years ago."}});
}

void check_code(CodeList list, std::string_view field, const std::string& code, Faults& faults) {
  if (code.empty() || code_of(list, code)) return;
  faults.push_back(
      {std::string{field}, {"没有这个代码，请从列表里选。", "No such code; choose from the list."}});
}

}  // namespace

std::string plain_number(std::string_view text) {
  std::string number = without(normalise(text), {" ", "-"});
  for (char& c : number)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return number;
}

std::optional<Refusal> why_not_keep(Particulars& particulars, Date today) {
  Faults faults;
  check_name(particulars.name, faults);
  check_number(particulars, today, faults);
  check_birth_date(particulars, today, faults);
  check_code(CodeList::nation, "nation", particulars.background.nation, faults);
  check_code(CodeList::education, "education", particulars.background.education, faults);
  check_code(CodeList::politics, "politics", particulars.background.politics, faults);
  check_code(CodeList::marriage, "marriage", particulars.background.marriage, faults);
  if (faults.empty()) return std::nullopt;
  return Refusal{Reason::invalid,
                 {"有的地方没填对，请看标出的地方。", "Some fields need another look."},
                 std::move(faults)};
}

Refusal conflict(Phrase detail) { return {Reason::conflict, std::move(detail)}; }

Refusal saved_in_between() {
  return conflict(
      {"您看的时候别人改过了，请看看最新的再改。", "Somebody saved in between; look at it again."});
}

std::optional<Refusal> why_not_version(std::int64_t ours, std::int64_t theirs) {
  if (ours == theirs) return std::nullopt;
  return saved_in_between();
}

std::optional<Refusal> why_not_change(const Person& person, std::int64_t version) {
  if (person.state == PersonState::erased)
    return conflict({"这个人的信息已经删除了。", "This person's record was erased."});
  if (person.state == PersonState::merged)
    return conflict(
        {"这条已经并到另一条里了，请改那一条。", "This record was merged into another; change that one."});
  return why_not_version(person.version, version);
}

std::optional<Refusal> why_not_merge(const Person& double_person, const Person& into, std::int64_t version) {
  if (double_person.id == into.id)
    return wrong_field("into", {"不能和自己合并。", "A record is not merged into itself."});
  if (auto refusal = why_not_change(double_person, version)) return refusal;
  if (auto refusal = why_not_change(into, into.version)) return refusal;
  if (!double_person.id_digest.bytes.empty() && !into.id_digest.bytes.empty() &&
      double_person.id_digest != into.id_digest)
    return conflict({"两条的证件号码不同，是两个人。", "They have different identity numbers: two people."});
  return std::nullopt;
}

void fill_from_double(Person& into, const Person& double_person) {
  if (into.id_digest.bytes.empty() && !double_person.id_digest.bytes.empty()) {
    into.id_kind = double_person.id_kind;
    into.id_number = double_person.id_number;
    into.id_digest = double_person.id_digest;
  }
  if (into.sex == SexCode::unknown) into.sex = double_person.sex;
  if (!into.birth_date) into.birth_date = double_person.birth_date;
  if (into.nation.empty()) into.nation = double_person.nation;
  if (into.education.empty()) into.education = double_person.education;
  if (into.politics.empty()) into.politics = double_person.politics;
  if (into.marriage.empty()) into.marriage = double_person.marriage;
  if (!into.told_place_id) into.told_place_id = double_person.told_place_id;
}

// Seven digits on end are a phone; eleven with dashes or spaces between them too. A date has eight.
std::optional<Refusal> why_not_reason(std::string_view reason, std::string field) {
  int run = 0, joined = 0;
  for (char c : normalise(reason)) {
    const bool digit = c >= '0' && c <= '9';
    run = digit ? run + 1 : 0;
    joined = digit ? joined + 1 : c == ' ' || c == '-' ? joined : 0;
    if (run >= 7 || joined >= 11)
      return wrong_field(std::move(field),
                         {"这里不要写电话或证件号码。", "No phone or identity numbers here."});
  }
  return std::nullopt;
}

// ── phones

const Phrase unreadable_phone{"看不出这是哪个电话；座机请加区号。",
                              "Not a phone number; a landline needs its area code."};

std::optional<Refusal> why_not_phones(const std::vector<NewPhone>& phones) {
  for (std::size_t i = 0; i < phones.size(); ++i) {
    const std::string place = "phones[" + std::to_string(i) + "]";
    if (!read_phone(phones[i].number)) return wrong_field(place + ".number", unreadable_phone);
    if (phones[i].note)
      if (auto refusal = why_not_reason(*phones[i].note, place + ".note")) return refusal;
  }
  return std::nullopt;
}

void order(std::vector<PersonPhone>& phones) {
  auto rank = [](const PersonPhone& phone) {
    return std::tuple{!phone.until_at, phone.trust, phone.label == PhoneLabel::own, phone.from_at, phone.id};
  };
  std::ranges::sort(phones, std::ranges::greater{}, rank);
}

const PersonPhone* best_phone(std::span<const PersonPhone> phones) {
  return phones.empty() || phones.front().until_at ? nullptr : &phones.front();
}

std::string tail_of(std::string_view number) {
  number = number.substr(0, number.find(';'));
  return number.size() < 4 ? std::string{} : std::string{number.substr(number.size() - 4)};
}

// ── what people are found by

std::string search_key(std::string_view typed) {
  std::string key = without(normalise(typed), {" ", "·", "•", "・", "'", "’", ".", "-", "\t", "\n"});
  for (auto at = key.find("ü"); at != std::string::npos; at = key.find("ü", at)) key.replace(at, 2, "v");
  return key;
}

std::vector<std::string> search_keys(std::string_view name) {
  const Pinyin pinyin = pinyin_of_name(name);
  std::vector<std::string> keys{search_key(name), pinyin.full, pinyin.initials};
  std::erase(keys, "");
  std::ranges::sort(keys);
  keys.erase(std::ranges::unique(keys).begin(), keys.end());
  return keys;
}

Looks looks_of(std::string_view typed) {
  const std::string text = without(normalise(trimmed(typed)), {" "});
  const auto digits = std::ranges::count_if(text, is_digit);
  if (digits == 0) return Looks::name;
  const bool bare = std::ranges::all_of(text, [](char c) { return is_digit(c) || c == 'x'; });
  if (bare && (text.size() == 18 || text.size() == 15)) return Looks::id_number;
  if (bare && text.size() == 4) return Looks::phone_tail;
  // "3-2-101" is a door, "0456-7123456" a phone: no part of a door has five digits.
  std::size_t longest = 0, run = 0;
  for (char c : text) longest = std::max(longest, run = is_digit(c) ? run + 1 : 0);
  if (longest < 5) return Looks::door;
  return Looks::phone;
}

}  // namespace linli::residents::rules
