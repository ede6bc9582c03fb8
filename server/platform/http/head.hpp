// A strict look at the raw head of a request, before the parser sees it. The parser forgives what proxies
// read in other ways (line ends, folded fields, lengths given twice), and that difference is what request
// smuggling lives on.
#pragma once
#include <optional>
#include <string_view>

#include "platform/core/phrase.hpp"
#include "platform/http/server.hpp"

namespace linli::http {

struct HeadFault {
  int status;             // 400, 414, 417, 431, 501 or 505; the connection is closed after it
  std::string_view what;  // for the client, in English: no browser sends these
};

struct HeadLook {
  std::optional<HeadFault> fault;
  std::size_t length = 0;  // with the empty line; 0: more has to come
};

// `so_far` begins with the request line.
HeadLook look_at_head(std::string_view so_far, const Limits& limits);

}  // namespace linli::http
