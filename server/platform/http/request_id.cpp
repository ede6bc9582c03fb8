#include "platform/http/request_id.hpp"

#include <atomic>
#include <cstdint>

#include "platform/core/random.hpp"

namespace linli::http {

namespace {
constexpr char letters[] = "0123456789abcdefghjkmnpqrstvwxyz";

std::uint64_t chance_of_this_process() {
  std::uint64_t chance = 0;
  system_random().fill({reinterpret_cast<std::uint8_t*>(&chance), sizeof chance});
  return chance;
}

void write(std::string& out, std::uint64_t value, int count) {
  for (int i = 5 * count - 5; i >= 0; i -= 5) out += letters[value >> i & 31];
}
}  // namespace

std::string new_request_id() {
  static const std::uint64_t process = chance_of_this_process();
  static std::atomic<std::uint64_t> last{0};
  std::string id;
  write(id, process, 5);
  write(id, ++last, 7);
  return id;
}

}  // namespace linli::http
