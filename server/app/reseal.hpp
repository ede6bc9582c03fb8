#pragma once
#include "platform/db/database.hpp"

namespace linli::app {

// Seals every sealed field of every community with the newest key; returns how many it changed.
std::int64_t reseal(db::Database& database);

}  // namespace linli::app
