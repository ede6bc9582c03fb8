// The floor under a read: Beast on Asio and nothing else. It reads a request and writes an answer that was
// ready before, on as many threads as our server has for its connections.
#pragma once
#include <string>

namespace linli::bench {

// Serves until SIGTERM; every answer has this many bytes of head (about) and of body. Prints its port.
int serve_bare(std::size_t head, std::size_t body);

}  // namespace linli::bench
