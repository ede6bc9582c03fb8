#include "modules/residents/imports.hpp"

#include <algorithm>
#include <map>
#include <sstream>

#include "modules/grid/places.hpp"
#include "modules/residents/codes.hpp"
#include "modules/residents/household_store.hpp"
#include "modules/residents/import_line.hpp"
#include "modules/residents/inner.hpp"
#include "modules/residents/store.hpp"
#include "platform/journal/journal.hpp"

namespace linli::residents {

namespace {

constexpr std::size_t lines_told = 200;
constexpr std::size_t one_number = 100;  // persons under one phone

enum class Outcome { taken, already_there };
using Result = std::variant<Outcome, Phrase>;

Phrase phrase_of(const Refusal& refusal) {
  return refusal.fields.empty() ? refusal.detail : refusal.fields.front().problem;
}

class Import {
 public:
  Import(db::Tx& tx, const Actor& actor) : tx_(tx), actor_(actor) {}

  Result take(const ImportLine& line) {
    const auto place = place_of(line.door);
    if (!place) return Phrase{"门牌：没有这个门牌。", "door: No such dwelling."};
    auto household = household_of(line, *place);
    if (household && household->place_id != place->id)
      return Phrase{"户号：这个户号在别的门牌。", "household: This number belongs to another door."};
    const auto all = household ? store::members(tx_, {household->id}) : std::vector<Member>{};
    if (auto known = known_person(line, all)) return take_known(line, *place, household, all, *known);
    return take_new(line, *place, household, all);
  }

 private:
  std::optional<Place> place_of(const std::string& door) {
    auto [entry, fresh] = places_.try_emplace(door);
    if (fresh) entry->second = grid::door_named(tx_, door);
    const auto& place = entry->second;
    const bool usable = place && place->kind == PlaceKind::dwelling &&
                        access::may(actor_, Permission::edit_residents, place->area_id);
    return usable ? place : std::nullopt;
  }

  std::optional<Household> household_of(const ImportLine& line, const Place& place) {
    if (!line.household_number.empty()) return store::household_numbered(tx_, line.household_number);
    auto households = store::households_at(tx_, {place.id});
    auto same = std::ranges::find_if(households, [&](const Household& household) {
      return household.kind == line.kind && household.number.empty();
    });
    return same == households.end() ? std::nullopt : std::optional{*same};
  }

  // By identity number; else by name (and birth date, where both are known) in the household; else by name
  // and phone.
  std::optional<Person> known_person(const ImportLine& line, const std::vector<Member>& members) {
    if (auto person = with_number(line)) return person;
    std::vector<PersonId> ids;
    for (const Member& member : members) ids.push_back(member.person_id);
    if (auto person = named(line, standing_persons(tx_, ids))) return person;
    ids.clear();
    for (const NewPhone& phone : line.phones)
      for (PersonId id : store::with_phone(tx_, phone_digest(tx_, phone.number), one_number))
        ids.push_back(id);
    return named(line, standing_persons(tx_, ids));
  }

  std::optional<Person> with_number(const ImportLine& line) {
    const Digest digest = tx_.vault().digest(line.particulars.id_number, field::id_number);
    if (digest.bytes.empty()) return std::nullopt;
    auto person = store::person_with_number(tx_, digest);
    return person && is_visible(*person) ? person : std::nullopt;
  }

  bool is_visible(const Person& person) const {
    return access::may(actor_, Permission::edit_residents, person.area_id);
  }

  std::optional<Person> named(const ImportLine& line, const std::vector<Person>& persons) const {
    const auto& asked = line.particulars;
    const std::string key = rules::search_key(asked.name);
    const Digest digest = tx_.vault().digest(asked.id_number, field::id_number);
    for (const Person& person : persons) {
      const bool numbers_differ =
          !digest.bytes.empty() && !person.id_digest.bytes.empty() && digest != person.id_digest;
      const bool births_differ =
          asked.birth_date && person.birth_date && *asked.birth_date != *person.birth_date;
      if (!numbers_differ && !births_differ && is_visible(person) && rules::search_key(person.name) == key)
        return person;
    }
    return std::nullopt;
  }

  Result take_known(const ImportLine& line, const Place& place, std::optional<Household> household,
                    const std::vector<Member>& members, const Person& person) {
    const auto ids = selves(tx_, person.id);
    // Whoever was in this household once is known to it: an old list does not bring them back.
    const bool was_here = std::ranges::any_of(
        members, [&](const Member& member) { return std::ranges::find(ids, member.person_id) != ids.end(); });
    if (was_here) return Outcome::already_there;
    if (line.kind != HouseholdKind::registered_only && lives_elsewhere(person))
      return Phrase{"这个人住在别的门牌，搬家请办迁入。",
                    "This person lives elsewhere; a move is done by moving in."};
    if (auto refusal = why_not_join(line, household, members, person)) return phrase_of(*refusal);
    const Household home = opened(line, place, household);
    join(tx_, home, person, line.relation, from_day(line));
    note_state(tx_, person, PersonState::present);
    follow_homes(tx_, {person.id});
    journal::record(tx_, actor_, "household.moved_in", home.id.value, home.area_id,
                    {{"person", person.id.text()}});
    return Outcome::taken;
  }

  Result take_new(const ImportLine& line, const Place& place, std::optional<Household> household,
                  const std::vector<Member>& members) {
    Person person{};
    person.birth_date = line.particulars.birth_date;
    if (auto refusal = why_not_join(line, household, members, person)) return phrase_of(*refusal);
    const Household home = opened(line, place, household);
    const Person settled = settle(tx_, actor_,
                                  {tx_.new_id<PersonId>(), home.area_id, line.particulars, line.phones,
                                   FirstHome{home, line.relation, from_day(line)}});
    keep_traits(line, settled);
    return Outcome::taken;
  }

  // A consent is given once for each purpose, whatever number of traits rest on it.
  void keep_traits(const ImportLine& line, const Person& person) {
    std::map<ConsentPurpose, ConsentId> consents;
    for (TraitCode code : line.traits) {
      NewTrait form{};
      form.code = code;
      form.source = TraitSource::imported;
      form.as_of = today(tx_);
      const ConsentPurpose purpose = words_of(code).purpose;
      if (!line.statute.empty()) {
        form.statute.emplace(line.statute);
      } else if (!consents.contains(purpose)) {
        NewConsent given{};
        given.purpose = purpose;
        given.text_version.emplace(line.consent_text);
        consents.emplace(purpose, keep_consent(tx_, actor_, person, given).id);
      }
      const auto consent = consents.find(purpose);
      keep_trait(tx_, actor_, person, form,
                 consent == consents.end() ? std::nullopt : std::optional{consent->second});
    }
  }

  std::optional<Refusal> why_not_join(const ImportLine& line, const std::optional<Household>& household,
                                      std::vector<Member> members, const Person& person) {
    std::erase_if(members, [](const Member& member) { return member.until_day.has_value(); });
    return rules::why_not_move_in(household.value_or(Household{}), members, person,
                                  {line.relation, from_day(line)}, today(tx_));
  }

  bool lives_elsewhere(const Person& person) {
    for (const auto& [_, homes] : homes_of(tx_, {person}))
      for (const rules::Home& home : homes)
        if (home.household.kind != HouseholdKind::registered_only) return true;
    return false;
  }

  Household opened(const ImportLine& line, const Place& place, const std::optional<Household>& household) {
    if (household) return *household;
    const NewHousehold form{{}, Text<30>{line.household_number}, place.id, line.kind, {}};
    return found_household(tx_, actor_, form, place, from_day(line));
  }

  Date from_day(const ImportLine& line) const { return line.from_day.value_or(today(tx_)); }

  db::Tx& tx_;
  const Actor& actor_;
  std::map<std::string, std::optional<Place>> places_;
};

ImportColumns columns_of(const csv::Reader& reader) {
  if (const auto& problem = reader.header_problem()) throw wrong_field("text", problem->problem);
  ImportColumns columns{reader};
  std::string missing;
  for (const std::string& name : columns.missing()) missing += (missing.empty() ? "" : "、") + name;
  if (!missing.empty())
    throw wrong_field("text", {"第一行缺少：" + missing + "。", "The first line lacks: " + missing + "."});
  return columns;
}

}  // namespace

grid::ImportReport import_residents(db::Tx& tx, const Actor& actor, const grid::ImportText& csv_text) {
  std::istringstream in{csv_text.text};
  csv::Reader reader{in};
  const ImportColumns columns = columns_of(reader);
  Import import{tx, actor};
  grid::ImportReport report{0, 0, 0, {}};
  csv::Record record;
  while (reader.next(record)) {
    Result result = Phrase{};
    if (record.problem)
      result = *record.problem;
    else if (auto line = read_line(columns, record, today(tx));
             const auto* wrong = std::get_if<Phrase>(&line))
      result = *wrong;
    else
      result = import.take(std::get<ImportLine>(line));

    if (const auto* refused = std::get_if<Phrase>(&result)) {
      ++report.refused;
      if (report.lines.size() < lines_told)
        report.lines.push_back({static_cast<std::int64_t>(record.line), *refused});
    } else {
      ++(std::get<Outcome>(result) == Outcome::taken ? report.taken : report.already_there);
    }
  }
  if (report.taken > 0)
    journal::record(tx, actor, "residents.imported", {}, {},
                    {{"taken", std::to_string(report.taken)}, {"refused", std::to_string(report.refused)}});
  return report;
}

}  // namespace linli::residents
