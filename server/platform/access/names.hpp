// How staff are called beside what they did, for lists and timelines.
#pragma once
#include <map>
#include <set>
#include <span>

#include "platform/access/actor.hpp"
#include "platform/db/tx.hpp"

namespace linli::access {

// In one query; ids that are not there are left out.
// Those among them who may sign in and hold a grant today.
std::set<StaffId> at_work(db::Tx& tx, std::span<const StaffId> ids);
std::map<StaffId, std::string> staff_names(db::Tx& tx, std::span<const StaffId> ids);

}  // namespace linli::access
