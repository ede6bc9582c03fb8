// Short numbers that people can say over the phone: 2026-000123.
#pragma once
#include "platform/db/tx.hpp"

namespace linli::access {

// 1, 2, 3 … by name, "matter-2026". Without gaps as far as transactions are committed.
std::int64_t next_number(db::Tx& tx, std::string_view counter);

}  // namespace linli::access
