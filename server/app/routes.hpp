#pragma once
#include <string>

namespace linli::app {

// The OpenAPI document of every route there is; no database of anybody's is needed for it.
std::string describe_routes();

}  // namespace linli::app
