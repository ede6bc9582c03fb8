// Verbs throw Refusal. Finding people by what a caller or a clerk says: a name or its pinyin, a phone or its
// last four digits, a door, an identity number. Answers hold no count and do not page on: who is not among
// the first is found by saying more, so that nobody can read the register through this door.
#pragma once
#include "modules/residents/person.hpp"
#include "platform/db/tx.hpp"

namespace linli::residents {

struct FindPersons {                     // exactly one of them
  std::optional<Text<60, 1>> q;          // whatever was typed; told apart by its looks
  std::optional<Text<40, 1>> name;       // 王秀兰, wangxiulan, wxl, or how it begins
  std::optional<Text<30, 4>> phone;      // all of it, or its last four digits
  std::optional<PlaceId> place_id;       // a dwelling
  std::optional<Text<80, 1>> door;       // "欣园3栋2单元101", "3-2-101"
  std::optional<Text<30, 6>> id_number;  // all of it
};
DESCRIBE_FORM(FindPersons, q, name, phone, place_id, door, id_number)

struct FoundPersons {
  std::vector<PersonBrief> persons;  // at most found_max
  bool more;                         // there are others: say more
};
DESCRIBE_VIEW(FoundPersons, persons, more)
inline constexpr std::size_t found_max = 20;

FoundPersons find_persons(db::Tx& tx, const access::Actor& actor, const FindPersons& form);

struct FindCaller {
  Text<30, 3> phone;
};
DESCRIBE_FORM(FindCaller, phone)
// The whole number is needed. A number nobody has and a number out of scope are answered alike: with nobody.
CallerCard caller_card(db::Tx& tx, const access::Actor& actor, const FindCaller& form);

}  // namespace linli::residents
