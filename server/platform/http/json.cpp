#include "platform/http/json.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>

#include "platform/core/text.hpp"

namespace linli::http {

namespace {
// The bytes of the character that begins here; 0 when it is not sound UTF-8.
std::size_t character_at(std::string_view text) {
  auto lead = static_cast<unsigned char>(text.front());
  std::size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 0;
  if (length == 0 || text.size() < length || !is_valid_utf8(text.substr(0, length))) return 0;
  return length;
}

void write_ascii(std::string& out, char c) {
  switch (c) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\t':
      out += "\\t";
      return;
    case '\r':
      out += "\\r";
      return;
    default:
      break;
  }
  if (static_cast<unsigned char>(c) >= 0x20)
    out += c;
  else
    fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(c));
}

bool is_ordinary(char c) { return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\'; }

std::string quoted(std::string_view text) {
  std::string out;
  write_text(out, text);
  return out;
}
}  // namespace

void write_text(std::string& out, std::string_view text) {
  out += '"';
  bool sound = is_valid_utf8(text);
  while (!text.empty()) {
    std::size_t run = 0;
    while (run < text.size() && is_ordinary(text[run]) &&
           (sound || static_cast<unsigned char>(text[run]) < 0x80))
      ++run;
    out.append(text.substr(0, run));
    text.remove_prefix(run);
    if (text.empty()) break;
    if (static_cast<unsigned char>(text.front()) < 0x80) {
      write_ascii(out, text.front());
      text.remove_prefix(1);
      continue;
    }
    std::size_t length = character_at(text);
    out.append(length ? text.substr(0, length) : std::string_view{"\xef\xbf\xbd"});
    text.remove_prefix(std::max<std::size_t>(length, 1));
  }
  out += '"';
}

void write_whole(std::string& out, std::int64_t value) {
  fmt::format_int digits{value};
  out.append(digits.data(), digits.size());
}

void write_real(std::string& out, double value) {
  if (std::isfinite(value))
    fmt::format_to(std::back_inserter(out), "{}", value);
  else
    out += "null";
}

void Json<Phrase>::out(std::string& out, const Phrase& value) {
  out += R"({"zh":)";
  write_text(out, value.zh);
  out += R"(,"en":)";
  write_text(out, value.en);
  out += '}';
}

std::string Json<Phrase>::schema(Schemas& schemas) {
  return schemas.named("Phrase", "linli::Phrase", [] {
    ObjectSchema object;
    object.member("zh", R"({"type":"string"})", true);
    object.member("en", R"({"type":"string"})", true);
    return object.text(false);
  });
}

void Json<Uuid>::in(const Node& node, Uuid& into, Reading& reading) {
  auto word = reading.word(node);
  if (!word) return;
  if (auto uuid = parse_uuid(*word))
    into = *uuid;
  else
    wrong_format(reading, {"编号（UUID，如 019395a0-…）", "an id (UUID)"});
}

void Json<Time>::in(const Node& node, Time& into, Reading& reading) {
  auto word = reading.word(node);
  if (!word) return;
  if (auto time = parse_time(*word))
    into = *time;
  else
    wrong_format(reading, {"确实存在的时间，如 2026-02-13T09:30:00+08:00",
                           "a time that exists, like 2026-02-13T09:30:00+08:00"});
}

void Json<Date>::in(const Node& node, Date& into, Reading& reading) {
  auto word = reading.word(node);
  if (!word) return;
  if (auto date = parse_date(*word))
    into = *date;
  else
    wrong_format(reading, {"确实存在的日期，如 2026-02-13", "a date that exists, like 2026-02-13"});
}

void wrong_format(Reading& reading, Phrase expected) {
  reading.wrong({"这里要填" + expected.zh + "。", "Must be " + expected.en + "."});
}

void unknown_enumerator(Reading& reading, const std::vector<std::string_view>& names) {
  auto list = fmt::format("{}", fmt::join(names, ", "));
  reading.wrong({"只能是其中之一：" + list + "。", "Must be one of: " + list + "."});
}

// ── schemas
std::string text_schema(std::size_t min, std::size_t max) {
  std::string least = min > 0 ? fmt::format(R"("minLength":{},)", min) : "";
  return fmt::format(R"({{"type":"string",{}"maxLength":{}}})", least, max);
}

std::string whole_schema(std::int64_t min, std::int64_t max) {
  return fmt::format(R"({{"type":"integer","minimum":{},"maximum":{}}})", min, max);
}

std::string list_schema(const std::string& item, std::size_t max) {
  std::string most = max > 0 ? fmt::format(R"(,"maxItems":{})", max) : "";
  return fmt::format(R"({{"type":"array","items":{}{}}})", item, most);
}

std::string enum_schema(const std::vector<std::string_view>& names) {
  std::string out = R"({"type":"string","enum":[)";
  for (auto name : names) (out += quoted(name)) += ',';
  out.back() = ']';
  return out + "}";
}

std::string nullable(const std::string& schema) {
  constexpr std::string_view type = R"({"type":")";
  if (schema.rfind(type, 0) != 0 || schema.find("\"enum\"") != std::string::npos)
    return R"({"anyOf":[)" + schema + R"(,{"type":"null"}]})";
  auto end = schema.find('"', type.size());
  return R"({"type":[")" + schema.substr(type.size(), end - type.size()) + R"(","null"])" +
         schema.substr(end + 1);
}

void ObjectSchema::member(std::string_view name, const std::string& schema, bool required) {
  if (!properties_.empty()) properties_ += ',';
  properties_ += quoted(name) + ":" + schema;
  if (!required) return;
  if (!required_.empty()) required_ += ',';
  required_ += quoted(name);
}

std::string ObjectSchema::text(bool closed) const {
  std::string out = R"({"type":"object")";
  if (!required_.empty()) out += R"(,"required":[)" + required_ + "]";
  out += R"(,"properties":{)" + properties_ + "}";
  if (closed) out += R"(,"additionalProperties":false)";
  return out + "}";
}

}  // namespace linli::http
