// How staff are called beside what they did, for lists and timelines.
#pragma once
#include <map>
#include <span>

#include "platform/access/actor.hpp"
#include "platform/db/tx.hpp"

namespace linli::access {

// In one query; ids that are not there are left out.
std::map<StaffId, std::string> staff_names(db::Tx& tx, std::span<const StaffId> ids);

}  // namespace linli::access
