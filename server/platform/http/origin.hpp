// Where a write may come from. Browsers say so in Origin and Sec-Fetch-Site, and pages of other sites cannot
// forge it; programs that are no browsers send neither.
#pragma once
#include "platform/http/message.hpp"

namespace linli::http {

// Throws Refusal{forbidden} for a request that a page of another site caused.
void require_same_origin(const Request& request);

// Throws Refusal{unsupported} unless a body is JSON: a page of another site can send every type but this one
// unasked.
void require_json(const Request& request, bool has_form);

// A file is sent as application/octet-stream whatever it is: another site's page would have to ask first.
void require_bytes(const Request& request);

}  // namespace linli::http
