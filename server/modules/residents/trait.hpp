// A trait (特征标签) says what a person may need: alone, very old, disabled, poor. Traits are sensitive: code
// and note are sealed, no list shows them, and reading them takes a purpose. An ended trait stays as history.
// Each rests on a separate consent to its purpose, or on a duty in law that is named (个人信息保护法 13,
// 28-31). Once the consent is withdrawn it is neither shown nor listed: only the copy made for the person has
// it (15, 45).
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "modules/residents/consent.hpp"
#include "modules/residents/disclosure.hpp"
#include "modules/residents/ids.hpp"
#include "modules/residents/person.hpp"
#include "platform/access/actor.hpp"
#include "platform/core/described.hpp"
#include "platform/core/fields.hpp"
#include "platform/core/phrase.hpp"
#include "platform/core/sealed.hpp"
#include "platform/core/time.hpp"

namespace linli::residents {

enum class TraitCode {
  living_alone,
  empty_nest,
  over_eighty,
  disabled_self_care,
  half_disabled_self_care,
  dementia,
  severely_disabled,
  lost_only_child,
  minimum_living,
  extreme_poverty,
  low_income_margin,
  rigid_expense,
  orphan,
  de_facto_orphan,
  left_behind_child,
  child_in_difficulty,
  preferential_treatment,
  serious_illness,
};
DESCRIBE_ENUM(TraitCode, living_alone, empty_nest, over_eighty, disabled_self_care, half_disabled_self_care,
              dementia, severely_disabled, lost_only_child, minimum_living, extreme_poverty,
              low_income_margin, rigid_expense, orphan, de_facto_orphan, left_behind_child,
              child_in_difficulty, preferential_treatment, serious_illness)

enum class TraitSource { told_by_self, told_by_family, visit, certificate, civil_affairs, imported };
DESCRIBE_ENUM(TraitSource, told_by_self, told_by_family, visit, certificate, civil_affairs, imported)

struct Trait {
  TraitId id;
  PersonId person_id;
  Sealed code;
  Digest code_digest;
  Sealed note;
  TraitSource source;
  Date as_of;                    // the day it was so, by that source
  std::optional<Date> last_day;  // the last it is known to hold: a certificate's
  Time recorded_at;
  std::optional<StaffId> recorded_by;
  std::optional<Time> ended_at;
  std::optional<StaffId> ended_by;
  std::optional<ConsentId> consent_id;  // what it rests on: this,
  std::optional<Sealed> statute;        // or the law and its article, which would tell the trait
};
DESCRIBE_ROW(Trait, "trait", id, person_id, code, code_digest, note, source, as_of, last_day, recorded_at,
             recorded_by, ended_at, ended_by, consent_id, statute)

struct NewTrait {
  std::optional<TraitId> id;
  TraitCode code = TraitCode::living_alone;
  TraitSource source = TraitSource::visit;
  Date as_of;
  std::optional<Date> last_day;
  std::optional<Text<200>> note;
  std::optional<Text<80, 2>> statute;  // left out: the person has consented to the trait's purpose
};
DESCRIBE_FORM(NewTrait, id, code, source, as_of, last_day, note, statute)

// Whoever records a trait is told its id and nothing that was known before.
struct TraitRecorded {
  TraitId id;
  PersonId person_id;
};
DESCRIBE_VIEW(TraitRecorded, id, person_id)

struct TraitView {
  TraitId id;
  TraitCode code;
  Phrase word;
  std::string note;
  TraitSource source;
  Date as_of;
  std::optional<Date> last_day;
  ConsentBasis basis;
  std::string statute;
  bool holds;  // today: neither ended nor past its last day, and what it rests on stands
};
DESCRIBE_VIEW(TraitView, id, code, word, note, source, as_of, last_day, basis, statute, holds)

// Who holds a trait, for a purpose: a disclosure of each person on the list.
struct TraitQuery {
  TraitCode code = TraitCode::living_alone;
  Purpose purpose = Purpose::visit;
  Text<200, 2> reason;
  std::optional<AreaId> area_id;  // of one grid alone; all of mine when left out
};
DESCRIBE_FORM(TraitQuery, code, purpose, reason, area_id)

struct TraitHolders {
  Phrase word;  // as it stands on lists
  std::vector<PersonBrief> persons;
  bool more;  // there are others: narrow it down
};
DESCRIBE_VIEW(TraitHolders, word, persons, more)

struct TraitCodeView {
  TraitCode code;
  Phrase word;
  Phrase on_lists;         // gentler where the plain word hurts: 特扶
  ConsentPurpose purpose;  // what the person consents to, where no law names the duty
};
DESCRIBE_VIEW(TraitCodeView, code, word, on_lists, purpose)

}  // namespace linli::residents
