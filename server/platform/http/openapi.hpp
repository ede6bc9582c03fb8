// The OpenAPI 3.1 document, generated from the route table and the descriptions. Its order is that of the
// table, so that docs/api/openapi.json can be compared as a text; web clients take their types from it.
#pragma once
#include <string>

#include "platform/http/router.hpp"

namespace linli::http {

std::string openapi(const Router& router, std::string_view title, std::string_view version);

}  // namespace linli::http
