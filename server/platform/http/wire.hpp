// An answer as it goes over the wire.
#pragma once
#include <string>

#include "platform/http/message.hpp"

namespace linli::http {

// Status line and fields with the empty line. Adds Date and, where a body is known, Content-Length.
std::string wire_head(const Response& response, bool close);
std::string_view reason_phrase(int status);

}  // namespace linli::http
