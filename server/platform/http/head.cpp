#include "platform/http/head.hpp"

#include <algorithm>

namespace linli::http {

namespace {
constexpr std::string_view line_end = "\r\n";

bool is_token(std::string_view text) {
  constexpr std::string_view others = "!#$%&'*+-.^_`|~";
  return !text.empty() && std::all_of(text.begin(), text.end(), [&](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           others.find(c) != std::string_view::npos;
  });
}

bool is_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool same(std::string_view a, std::string_view lower) {
  return std::equal(a.begin(), a.end(), lower.begin(), lower.end(),
                    [](char x, char y) { return (x >= 'A' && x <= 'Z' ? x + 32 : x) == y; });
}

std::string_view trimmed(std::string_view value) {
  while (!value.empty() && (value.front() == ' ' || value.front() == '\t')) value.remove_prefix(1);
  while (!value.empty() && (value.back() == ' ' || value.back() == '\t')) value.remove_suffix(1);
  return value;
}

// Every CR is followed by LF and every LF follows a CR, and nothing else of the control characters but tab is
// there.
bool has_clean_bytes(std::string_view head) {
  for (std::size_t i = 0; i < head.size(); ++i) {
    auto byte = static_cast<unsigned char>(head[i]);
    if (byte >= 0x20 && byte != 0x7f) continue;
    if (byte == '\t') continue;
    if (byte == '\r' && (i + 1 == head.size() || head[i + 1] == '\n')) continue;
    if (byte == '\n' && i > 0 && head[i - 1] == '\r') continue;
    return false;
  }
  return true;
}

std::optional<HeadFault> fault_in_request_line(std::string_view line, bool& http11) {
  auto first = line.find(' '), last = line.rfind(' ');
  if (first == std::string_view::npos || first == last) return HeadFault{400, "bad request line"};
  auto method = line.substr(0, first), target = line.substr(first + 1, last - first - 1);
  auto version = line.substr(last + 1);
  bool target_fine = !target.empty() && (target.front() == '/' || (target == "*" && method == "OPTIONS")) &&
                     std::all_of(target.begin(), target.end(), [](char c) { return c > 0x20 && c < 0x7f; }) &&
                     target.find('#') == std::string_view::npos;
  if (!is_token(method)) return HeadFault{400, "bad method"};
  if (!target_fine) return HeadFault{400, "bad request target"};
  http11 = version == "HTTP/1.1";
  if (http11 || version == "HTTP/1.0") return std::nullopt;
  bool other = version.size() == 8 && version.substr(0, 5) == "HTTP/" && version[6] == '.';
  return other ? HeadFault{505, "HTTP/1.1 only"} : HeadFault{400, "bad version"};
}

// What may stand only once, and what contradicts each other.
struct Framing {
  int hosts = 0, lengths = 0, encodings = 0, fields = 0;
  bool chunked = false;

  std::optional<HeadFault> add(std::string_view name, std::string_view value) {
    ++fields;
    if (same(name, "host")) {
      bool plain = value.find_first_of("/@?#, \\") == std::string_view::npos;
      if (++hosts > 1 || !plain) return HeadFault{400, "bad Host"};
    } else if (same(name, "content-length")) {
      if (++lengths > 1) return HeadFault{400, "Content-Length twice"};
      if (!is_digits(value) || value.size() > 15) return HeadFault{400, "bad Content-Length"};
    } else if (same(name, "transfer-encoding")) {
      if (++encodings > 1) return HeadFault{400, "Transfer-Encoding twice"};
      if (!same(value, "chunked")) return HeadFault{501, "chunked is the only transfer encoding"};
    } else if (same(name, "expect")) {
      if (!same(value, "100-continue")) return HeadFault{417, "100-continue is the only expectation"};
    }
    return std::nullopt;
  }

  std::optional<HeadFault> end(bool http11) const {
    if (encodings && lengths) return HeadFault{400, "Content-Length beside Transfer-Encoding"};
    if (encodings && !http11) return HeadFault{400, "Transfer-Encoding in HTTP/1.0"};
    if (http11 && hosts == 0) return HeadFault{400, "no Host"};
    return std::nullopt;
  }
};

std::optional<HeadFault> fault_in(std::string_view head, const Limits& limits) {
  if (head.find("\r\n ") != std::string_view::npos || head.find("\r\n\t") != std::string_view::npos)
    return HeadFault{400, "folded field"};
  bool http11 = true;
  auto end = head.find(line_end);
  if (auto fault = fault_in_request_line(head.substr(0, end), http11)) return fault;
  head.remove_prefix(end + 2);
  Framing framing;
  while (head.substr(0, 2) != line_end) {
    end = head.find(line_end);
    auto line = head.substr(0, end);
    head.remove_prefix(end + 2);
    auto colon = line.find(':');
    if (colon == std::string_view::npos || !is_token(line.substr(0, colon)))
      return HeadFault{400, "bad field"};
    if (auto fault = framing.add(line.substr(0, colon), trimmed(line.substr(colon + 1)))) return fault;
  }
  if (framing.fields > static_cast<int>(limits.fields_max)) return HeadFault{431, "too many fields"};
  return framing.end(http11);
}
}  // namespace

HeadLook look_at_head(std::string_view so_far, const Limits& limits) {
  auto line = so_far.find(line_end);
  if (std::min(line, so_far.size()) > limits.request_line_max)
    return {HeadFault{414, "request line too long"}};
  auto end = so_far.find("\r\n\r\n");
  bool complete = end != std::string_view::npos;
  auto head = complete ? so_far.substr(0, end + 4) : so_far;
  if (head.size() > limits.head_max) return {HeadFault{431, "head too long"}};
  if (!has_clean_bytes(head)) return {HeadFault{400, "bad byte in head"}};
  if (!complete) return {};
  return {fault_in(head, limits), head.size()};
}

}  // namespace linli::http
