#include "platform/log/log.hpp"

#include <fmt/format.h>
#include <iterator>
#include <memory>
#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace linli::log {

namespace {
// The message is a JSON object already begun by the pattern: time and level are added by spdlog.
constexpr const char* pattern = R"({"at":"%Y-%m-%dT%H:%M:%S.%e%z","level":"%l",%v})";

std::shared_ptr<spdlog::logger> made(spdlog::sink_ptr sink) {
  auto logger = std::make_shared<spdlog::logger>("linli", std::move(sink));
  logger->set_pattern(pattern);
  logger->set_level(spdlog::level::info);
  logger->flush_on(spdlog::level::warn);
  return logger;
}

std::shared_ptr<spdlog::logger>& logger() {
  static auto the_one = made(std::make_shared<spdlog::sinks::stderr_sink_mt>());
  return the_one;
}

spdlog::level::level_enum level_of(Level level) {
  switch (level) {
    case Level::debug:
      return spdlog::level::debug;
    case Level::info:
      return spdlog::level::info;
    case Level::warning:
      return spdlog::level::warn;
    case Level::error:
      return spdlog::level::err;
    case Level::off:
      return spdlog::level::off;
  }
  return spdlog::level::info;
}

void quote(std::string& out, std::string_view text) {
  out += '"';
  for (char c : text) {
    if (c == '"' || c == '\\')
      (out += '\\') += c;
    else if (static_cast<unsigned char>(c) < 0x20)
      fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(c));
    else
      out += c;
  }
  out += '"';
}

void write(spdlog::level::level_enum level, std::string_view event, Fields fields) {
  auto& to = *logger();
  if (!to.should_log(level)) return;
  std::string line = R"("event":)";
  quote(line, event);
  for (const Field& field : fields) {
    line += ',';
    quote(line, field.name);
    line += ':';
    if (auto text = std::get_if<std::string_view>(&field.value))
      quote(line, *text);
    else
      std::visit([&](auto value) { fmt::format_to(std::back_inserter(line), "{}", value); }, field.value);
  }
  to.log(level, line);
}
}  // namespace

void debug(std::string_view event, Fields fields) { write(spdlog::level::debug, event, fields); }
void info(std::string_view event, Fields fields) { write(spdlog::level::info, event, fields); }
void warning(std::string_view event, Fields fields) { write(spdlog::level::warn, event, fields); }
void error(std::string_view event, Fields fields) { write(spdlog::level::err, event, fields); }

void set_level(Level level) { logger()->set_level(level_of(level)); }
void write_to(std::ostream& stream) {
  logger() = made(std::make_shared<spdlog::sinks::ostream_sink_mt>(stream, true));
}
void write_to_stderr() { logger() = made(std::make_shared<spdlog::sinks::stderr_sink_mt>()); }

}  // namespace linli::log
