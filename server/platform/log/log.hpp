// The log: one JSON object a line on stderr. Event names and numbers, never bodies, query strings or personal
// data; whoever needs those asks the journal, where looking is itself recorded.
#pragma once
#include <cstdint>
#include <initializer_list>
#include <ostream>
#include <string>
#include <string_view>
#include <variant>

namespace linli::log {

enum class Level { debug, info, warning, error, off };

struct Field {
  std::string_view name;
  std::variant<std::string_view, std::int64_t, double> value;

  Field(std::string_view field, std::string_view text) : name(field), value(text) {}
  Field(std::string_view field, const char* text) : name(field), value(std::string_view{text}) {}
  Field(std::string_view field, const std::string& text) : name(field), value(std::string_view{text}) {}
  Field(std::string_view field, std::int64_t number) : name(field), value(number) {}
  Field(std::string_view field, int number) : name(field), value(std::int64_t{number}) {}
  Field(std::string_view field, std::size_t number) : name(field), value(static_cast<std::int64_t>(number)) {}
  Field(std::string_view field, double number) : name(field), value(number) {}
};
using Fields = std::initializer_list<Field>;

// `event` is a short fixed name: "request", "job failed". {"at":…,"level":"info","event":"request",…fields}
void debug(std::string_view event, Fields fields = {});
void info(std::string_view event, Fields fields = {});
void warning(std::string_view event, Fields fields = {});
void error(std::string_view event, Fields fields = {});

// Before anything is written the level is info and the place stderr. Tests turn it to a stream of their own.
void set_level(Level level);
void write_to(std::ostream& stream);
void write_to_stderr();

}  // namespace linli::log
