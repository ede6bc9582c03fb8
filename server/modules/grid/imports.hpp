// Verbs throw Refusal. Areas and places as CSV files; importing the same file twice changes nothing.
//   areas   代码,名称,类型,上级代码,性质,区域范围,监督电话       a parent stands before its children, or is
//   there already places  小区,楼栋,单元,门牌,楼层,网格代码,经度,纬度         one line a door; what is above
//   it is made on the way
// English headers (code,name,kind,…) are read too.
#pragma once
#include "modules/grid/import.hpp"
#include "platform/access/actor.hpp"
#include "platform/db/tx.hpp"

namespace linli::grid {

ImportReport import_areas(db::Tx& tx, const access::Actor& actor, const ImportText& csv);
ImportReport import_places(db::Tx& tx, const access::Actor& actor, const ImportText& csv);
Document export_areas(db::Tx& tx, const access::Actor& actor);
Document export_places(db::Tx& tx, const access::Actor& actor);

}  // namespace linli::grid
