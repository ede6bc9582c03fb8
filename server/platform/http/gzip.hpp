// Answers made smaller for clients that ask for it.
#pragma once
#include <string>
#include <string_view>

#include "platform/http/message.hpp"

namespace linli::http {

std::string gzipped(std::string_view plain, int level);
bool accepts_gzip(const Request& request);

// Text and JSON above 1 KiB, when the client takes gzip. Sets Vary either way.
void compress(const Request& request, Response& response);

}  // namespace linli::http
