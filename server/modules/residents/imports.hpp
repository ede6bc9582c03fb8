// Verbs throw Refusal. A register of households as CSV, one line a person; importing the same file twice
// changes nothing.
//   门牌,与户主关系,姓名 and, where known:
//   户号,户类型,证件类型,证件号码,性别,出生日期,民族,文化程度,政治面貌,
//   婚姻状况,电话,电话2,入住日期,特征,特征依据,告知书
// English headers (door, relation, name, household, kind, id_kind, id_number, sex, birth_date, nation,
// education, politics, marriage, phone, phone2, from_day, traits, statute, consent_text) are read too. A line
// with traits says what they rest on. Codes are written as codes or as words.
#pragma once
#include "modules/grid/import.hpp"
#include "platform/access/actor.hpp"
#include "platform/db/tx.hpp"

namespace linli::residents {

grid::ImportReport import_residents(db::Tx& tx, const access::Actor& actor, const grid::ImportText& csv);

}  // namespace linli::residents
