// Verbs throw Refusal. Duty lists (职责清单), one for each level.
#pragma once
#include <string_view>

#include "modules/grid/duty.hpp"
#include "platform/db/tx.hpp"

namespace linli::grid {

DutyListView publish_duty_list(db::Tx& tx, const access::Actor& actor, const PublishDutyList& form);
DutyListView duty_list(db::Tx& tx, const access::Actor& actor, const DutyListQuery& form);

// ── asked by other modules

// 北京市接诉即办工作条例 17: a community may only be given what stands on its duty list, and never leads what
// it only assists. An item covers its category and all below it; the most particular item counts. As of
// today.
Duty duty_of(db::Tx& tx, AreaKind level, std::string_view category_code);
inline bool is_on_duty_list(Duty duty) { return duty == Duty::leads || duty == Duty::assists; }

}  // namespace linli::grid
