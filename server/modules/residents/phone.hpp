// Several phones a person, several persons a phone: each pair is one episode with its own label and trust.
#pragma once
#include <optional>
#include <string>

#include "modules/residents/ids.hpp"
#include "platform/access/actor.hpp"
#include "platform/core/described.hpp"
#include "platform/core/fields.hpp"
#include "platform/core/sealed.hpp"
#include "platform/core/time.hpp"

namespace linli::residents {

enum class PhoneLabel { own, family, work, neighbour, other };
DESCRIBE_ENUM(PhoneLabel, own, family, work, neighbour, other)

// told: somebody said so. confirmed: the office has reached them under it or seen proof.
enum class Trust { unknown, told, confirmed };
DESCRIBE_ENUM(Trust, unknown, told, confirmed)

struct PersonPhone {
  PersonPhoneId id;
  PersonId person_id;
  Sealed number;  // E.164
  Digest number_digest;
  Digest tail_digest;  // of the last four digits: people remember those
  PhoneLabel label = PhoneLabel::own;
  std::string note;  // "女儿"; never a number or a name
  Trust trust = Trust::told;
  Time from_at;
  std::optional<Time> until_at;
  std::optional<Time> confirmed_at;
  std::optional<StaffId> confirmed_by;
};
DESCRIBE_ROW(PersonPhone, "person_phone", id, person_id, number, number_digest, tail_digest, label, note,
             trust, from_at, until_at, confirmed_at, confirmed_by)

struct NewPhone {
  std::optional<PersonPhoneId> id;
  Text<30, 3> number;
  std::optional<PhoneLabel> label;
  std::optional<Text<20>> note;
};
DESCRIBE_FORM(NewPhone, id, number, label, note)

struct PhoneView {
  PersonPhoneId id;
  std::string number;  // masked
  PhoneLabel label;
  std::string note;
  Trust trust;
  Time from_at;
  std::optional<Time> until_at;
};
DESCRIBE_VIEW(PhoneView, id, number, label, note, trust, from_at, until_at)

}  // namespace linli::residents
