#include "platform/journal/facts.hpp"

#include <fmt/format.h>
#include <iterator>
#include <stdexcept>

namespace linli::journal {

namespace {
void write_string(std::string& out, std::string_view text) {
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

class Reader {
 public:
  explicit Reader(std::string_view json) : rest_(json) {}

  bool skip(char c) {
    if (rest_.empty() || rest_.front() != c) return false;
    rest_.remove_prefix(1);
    return true;
  }
  void expect(char c) {
    if (!skip(c)) throw std::runtime_error("a journal entry's facts are not an object of strings");
  }
  std::string string() {
    std::string out;
    expect('"');
    while (!skip('"')) out += character();
    return out;
  }

 private:
  char next() {
    if (rest_.empty()) expect('"');
    char c = rest_.front();
    rest_.remove_prefix(1);
    return c;
  }
  char character() {
    char c = next();
    if (c != '\\') return c;
    c = next();
    if (c != 'u') return c;
    int code = 0;  // only what write_string escapes: below 0x20
    for (int i = 0; i < 4; ++i) {
      char digit = next();
      code = code * 16 + (digit <= '9' ? digit - '0' : digit - 'a' + 10);
    }
    return static_cast<char>(code);
  }

  std::string_view rest_;
};
}  // namespace

std::string write_facts(const Facts& facts) {
  std::string out = "{";
  for (const auto& [name, value] : facts) {
    if (out.size() > 1) out += ',';
    write_string(out, name);
    out += ':';
    write_string(out, value);
  }
  out += '}';
  return out;
}

Facts read_facts(std::string_view json) {
  Facts facts;
  Reader reader{json};
  reader.expect('{');
  if (!reader.skip('}')) {
    do {
      std::string name = reader.string();
      reader.expect(':');
      facts.emplace_back(std::move(name), reader.string());
    } while (reader.skip(','));
    reader.expect('}');
  }
  return facts;
}

}  // namespace linli::journal
