// Everything held about one person, in plain: what `reveal` shows a part of, and what a resident takes home
// when they ask for a copy (个人信息保护法 45). Nothing here leaves without a disclosure.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "modules/residents/consent.hpp"
#include "modules/residents/disclosure.hpp"
#include "modules/residents/person.hpp"
#include "modules/residents/trait.hpp"

namespace linli::residents {

struct PlainPhone {
  PersonPhoneId id;
  std::string number;
  PhoneLabel label;
  std::string note;
  Trust trust;
  Time from_at;
  std::optional<Time> until_at;
};
DESCRIBE_VIEW(PlainPhone, id, number, label, note, trust, from_at, until_at)

struct BackgroundView {
  std::string nation, education, politics, marriage;  // codes
  std::string nation_word, education_word, politics_word, marriage_word;
};
DESCRIBE_VIEW(BackgroundView, nation, education, politics, marriage, nation_word, education_word,
              politics_word, marriage_word)

// Only what was asked for is there.
struct PlainPerson {
  PersonId id;
  DisclosureId disclosure_id;
  std::optional<std::string> name;
  std::optional<IdKind> id_kind;
  std::optional<std::string> id_number;
  std::optional<Date> birth_date;
  std::optional<std::vector<PlainPhone>> phones;
  std::optional<BackgroundView> background;
  std::optional<std::vector<TraitView>> traits;
};
DESCRIBE_VIEW(PlainPerson, id, disclosure_id, name, id_kind, id_number, birth_date, phones, background,
              traits)

struct EarlierPerson {
  std::string name;
  IdKind id_kind;
  std::string id_number;
  SexCode sex;
  std::optional<Date> birth_date;
  BackgroundView background;
  PersonChangeKind kind;
  std::string why;
  Time changed_at;
};
DESCRIBE_VIEW(EarlierPerson, name, id_kind, id_number, sex, birth_date, background, kind, why, changed_at)

struct PersonCopy {
  PersonId id;
  std::string name;
  IdKind id_kind;
  std::string id_number;
  SexCode sex;
  std::optional<Date> birth_date;
  BackgroundView background;
  std::vector<PlainPhone> phones;
  std::vector<MembershipView> households;
  std::vector<TraitView> traits;
  std::vector<ConsentView> consents;
  std::vector<EarlierPerson> earlier;
  std::vector<PersonId> merged_doubles;
  std::vector<DisclosureView> disclosures;  // who looked, when, what for
  Time made_at;
  std::string made_by;  // the staff member's name: a copy says whose hands it left
};
DESCRIBE_VIEW(PersonCopy, id, name, id_kind, id_number, sex, birth_date, background, phones, households,
              traits, consents, earlier, merged_doubles, disclosures, made_at, made_by)

struct CopyPerson {
  Text<200, 2> reason;  // who asked, and how they showed that they may
};
DESCRIBE_FORM(CopyPerson, reason)

}  // namespace linli::residents
