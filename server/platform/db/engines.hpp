// The two engines behind Database::open.
#pragma once
#include <memory>
#include <string>

#include "platform/db/database.hpp"

namespace linli::db {

std::unique_ptr<Database> open_sqlite(const std::string& path, World world, const Options& options);
std::unique_ptr<Database> open_postgres(const std::string& url, World world, const Options& options);

}  // namespace linli::db
