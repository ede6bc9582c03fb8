// Verbs throw Refusal. Duty lists (职责清单), one for each level.
#pragma once
#include <map>
#include <span>
#include <string>

#include "modules/grid/duty.hpp"
#include "platform/db/tx.hpp"

namespace linli::grid {

DutyListView publish_duty_list(db::Tx& tx, const access::Actor& actor, const PublishDutyList& form);
DutyListView duty_list(db::Tx& tx, const access::Actor& actor, const DutyListQuery& form);
// What holds today, of each level that has published any, from above downwards.
std::vector<DutyListView> public_duties(db::Tx& tx, const access::Actor& resident);

// ── asked by other modules

// 北京市接诉即办工作条例 17: a community may only be given what stands on its duty list, and never leads what
// it only assists. An item covers its category and all below it; the most particular item counts. As of
// today.
// Asked for all categories in one statement; the answer knows each of them.
std::map<std::string, Duties> duties_over(db::Tx& tx, std::span<const std::string> categories);

}  // namespace linli::grid
