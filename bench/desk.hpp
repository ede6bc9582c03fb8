// A clerk signed in at a server: requests as the desk's pages send them.
#pragma once
#include <cstdint>
#include <string>

namespace linli::bench {

class Desk {
 public:
  explicit Desk(unsigned short port);  // signs in

  unsigned short port() const { return port_; }
  std::string get(const std::string& path) const;
  // With the page's origin, and an Idempotency-Key of its own.
  std::string post(const std::string& path, const std::string& body);

 private:
  std::string head(const std::string& first_line) const;

  unsigned short port_;
  std::string cookie_;
  std::uint64_t keys_ = 0;
};

}  // namespace linli::bench
