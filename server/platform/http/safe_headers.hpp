// What every answer tells the browser not to do (reliability.md, row 16).
#pragma once
#include "platform/http/message.hpp"

namespace linli::http {

// API answers are never kept by a browser or proxy, unless they say otherwise themselves.
void add_safe_headers(Response& response, bool api);

}  // namespace linli::http
