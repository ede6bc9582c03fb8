// The key file is compared with the database before anything is sealed or opened with it.
#pragma once
#include "app/config.hpp"

namespace linli::app {

// Throws Refusal{conflict} when it is another office's. Where a community has no word of the newest key yet
// it gets one, unless the database is only looked at.
void require_own_keys(db::Database& database, const Place& place, db::Purpose purpose);

}  // namespace linli::app
