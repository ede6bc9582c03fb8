#include "platform/jobs/rhythm.hpp"

#include <charconv>
#include <fmt/format.h>
#include <stdexcept>

namespace linli::jobs {

using namespace std::chrono;

namespace {
bool take(std::string_view& text, std::string_view word) {
  if (!text.starts_with(word)) return false;
  text.remove_prefix(word.size());
  return true;
}

std::optional<int> take_number(std::string_view& text) {
  int value = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{}) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return value;
}

bool divides_the_day(minutes period) {
  return period >= minutes{1} && period <= days{1} && days{1} % period == minutes{0};
}
}  // namespace

Rhythm Rhythm::every(minutes period) {
  if (!divides_the_day(period)) throw std::logic_error("a period is a whole part of a day");
  return {false, period};
}

Rhythm Rhythm::daily_at(minutes after_midnight) {
  if (after_midnight < minutes{0} || after_midnight >= days{1})
    throw std::logic_error("a time of day is within the day");
  return {true, after_midnight};
}

std::optional<Rhythm> Rhythm::parse(std::string_view text) {
  if (take(text, "every ")) {
    auto count = take_number(text);
    if (!count) return std::nullopt;
    const minutes period = text == " minutes" ? minutes{*count}
                           : text == " hours" ? minutes{hours{*count}}
                                              : minutes{0};
    if (!divides_the_day(period)) return std::nullopt;
    return every(period);
  }
  if (!take(text, "daily at ") || text.size() != 5) return std::nullopt;
  auto hour = take_number(text);
  if (!hour || !take(text, ":")) return std::nullopt;
  auto minute = take_number(text);
  if (!minute || !text.empty() || *hour < 0 || *hour > 23 || *minute < 0 || *minute > 59) return std::nullopt;
  return daily_at(hours{*hour} + minutes{*minute});
}

std::string Rhythm::text() const {
  if (is_daily_) return fmt::format("daily at {:02}:{:02}", minutes_.count() / 60, minutes_.count() % 60);
  if (minutes_ % hours{1} == minutes{0}) return fmt::format("every {} hours", minutes_.count() / 60);
  return fmt::format("every {} minutes", minutes_.count());
}

Time Rhythm::next(Time time) const {
  const Time midnight = start_of(day_of(time));
  if (is_daily_) {
    const Time today = midnight + minutes_;
    return today > time ? today : today + days{1};
  }
  return midnight + minutes_ * ((time - midnight) / milliseconds{minutes_} + 1);
}

}  // namespace linli::jobs
