#include "platform/core/foreign_time.hpp"

#include <unicode/parsepos.h>
#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>

#include "platform/core/refusal.hpp"

namespace linli {

struct TimeReader::Parts {
  std::unique_ptr<icu::SimpleDateFormat> format;
};

TimeReader::TimeReader(const std::string& pattern, const std::string& zone)
    : parts_(std::make_unique<Parts>()) {
  std::unique_ptr<icu::TimeZone> known{icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(zone))};
  if (*known == icu::TimeZone::getUnknown())
    throw wrong_field("time_zone", {"不认识的时区：" + zone, "No such time zone: " + zone});
  UErrorCode status = U_ZERO_ERROR;
  parts_->format = std::make_unique<icu::SimpleDateFormat>(icu::UnicodeString::fromUTF8(pattern),
                                                           icu::Locale::getUS(), status);
  if (U_FAILURE(status))
    throw wrong_field("time_pattern", {"读不懂的时间格式：" + pattern, "Not a time pattern: " + pattern});
  parts_->format->setLenient(false);
  parts_->format->adoptTimeZone(known.release());
}

TimeReader::~TimeReader() = default;

std::optional<Time> TimeReader::read(std::string_view text) const {
  auto words = icu::UnicodeString::fromUTF8(icu::StringPiece{text.data(), static_cast<int32_t>(text.size())});
  icu::ParsePosition at{0};
  UDate read = parts_->format->parse(words, at);
  if (at.getErrorIndex() >= 0 || at.getIndex() != words.length()) return std::nullopt;
  return Time{static_cast<std::int64_t>(read)};
}

}  // namespace linli
