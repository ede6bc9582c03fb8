// Many matters out of few, fast: inserted straight into the table, its indexes made afterwards.
#pragma once
#include <string>

namespace linli::bench {

void grow(const std::string& path, int matters);

}  // namespace linli::bench
