#pragma once
#include <vector>

#include "platform/db/reseal.hpp"

namespace linli::diary {
// What rotation of the keys has to seal again.
const std::vector<db::SealedColumn>& sealed_columns();
}  // namespace linli::diary
