// When something recurs: "every 10 minutes", "every 2 hours", "daily at 02:00" (China time).
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "platform/core/time.hpp"

namespace linli::jobs {

class Rhythm {
 public:
  static Rhythm every(std::chrono::minutes period);
  static Rhythm daily_at(std::chrono::minutes after_midnight);
  // What text() wrote; anything else is nothing.
  static std::optional<Rhythm> parse(std::string_view text);

  std::string text() const;
  // The first beat after `time`. Beats are fixed points of the day, so whoever takes over keeps the same
  // time, and what a stopped server missed is made up for once, not once a beat.
  Time next(Time time) const;

 private:
  Rhythm(bool is_daily, std::chrono::minutes minutes) : is_daily_(is_daily), minutes_(minutes) {}
  bool is_daily_;
  std::chrono::minutes minutes_;  // the period, or the time of day
};

}  // namespace linli::jobs
