// Times as other systems write them, by ICU's pattern letters and a named zone, summer time included.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "platform/core/time.hpp"

namespace linli {

class TimeReader {
 public:
  // Throws Refusal{invalid} for a pattern or zone nobody knows.
  TimeReader(const std::string& pattern, const std::string& zone);
  ~TimeReader();
  // The whole text must fit; impossible dates are nothing.
  std::optional<Time> read(std::string_view text) const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace linli
