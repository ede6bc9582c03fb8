// The mapping files of maps/, compiled in by cmake/EmbedMaps.cmake.
#pragma once
#include <span>
#include <string_view>

namespace linli::imports {

struct ShippedMap {
  std::string_view name, text;
};
std::span<const ShippedMap> shipped_maps();

}  // namespace linli::imports
