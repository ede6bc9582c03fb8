// The floor under a durable write: what is on the tape, sent straight to SQLite by one thread with nothing
// around it. Prepared once, bound, stepped; as many works in one commit as the server was seen to put there;
// the same file, the same settings (WAL, FULL, foreign keys) and the same rule for checkpoints.
#pragma once
#include <string>

#include "bench/tape.hpp"

namespace linli::bench {

// Works a second, over `count` works after `warm_up` others. Throws std::runtime_error when one fails.
double replay(const std::string& path, const Tape& tape, std::size_t warm_up, std::size_t count,
              std::size_t a_commit);

}  // namespace linli::bench
