// The load generator: many kept-alive connections on one thread, sending requests that are ready made.
// 1. Closed loop: every client sends its next request once it has its answer. It finds the throughput; its
//    latencies say nothing, because a slow server is asked less.
// 2. Open loop: request i is due at i / rate whatever the server does, and its latency counts from when it
//    was due, waiting for a free connection included. Nothing slow is left out.
#pragma once
#include <cstddef>
#include <span>
#include <string>

#include "bench/series.hpp"

namespace linli::bench {

struct LoadOptions {
  unsigned short port = 0;
  std::size_t clients = 1;
  std::size_t count = 1;  // requests in all; the given ones are sent round and round
  double rate = 0;        // a second; 0: closed loop
};

struct Load {
  double seconds = 0;     // from the first request to the last answer; connecting is not counted
  std::size_t fine = 0;   // answered 2xx
  std::size_t other = 0;  // answered anything else
  std::string strange;    // the first such answer
  Series latency_ms;
  double rate() const { return seconds > 0 ? static_cast<double>(fine + other) / seconds : 0; }
};

// Throws std::runtime_error when the server does not take a connection or goes away.
Load put_load(const LoadOptions& options, std::span<const std::string> requests);

// The same, but throws unless every single answer is 2xx: a refused request is cheap and would flatter.
Load put_fine_load(const LoadOptions& options, std::span<const std::string> requests);

}  // namespace linli::bench
