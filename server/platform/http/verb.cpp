#include "platform/http/verb.hpp"

#include <cctype>
#include <charconv>

namespace linli::http::detail {

namespace {
// Which community a public page means; read by EdgeOptions::community_of, never by a verb.
constexpr std::string_view reserved = "community";

Node query_without_reserved(const Call& call) {
  Node query = parse_query(call.request.query);
  for (std::size_t i = 0; i < query.names.size(); ++i) {
    if (query.names[i] != reserved) continue;
    query.names.erase(query.names.begin() + static_cast<std::ptrdiff_t>(i));
    query.elements.erase(query.elements.begin() + static_cast<std::ptrdiff_t>(i));
    break;
  }
  return query;
}

// RFC 5987: letters and digits as they are, the rest in hexadecimal.
std::string escaped(std::string_view name) {
  constexpr char digits[] = "0123456789ABCDEF";
  std::string out;
  for (char c : name) {
    auto byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte) && byte < 0x80) {
      out += c;
    } else {
      out += '%';
      out += digits[byte >> 4];
      out += digits[byte & 15];
    }
  }
  return out;
}

// For clients that do not read filename*: ASCII letters, digits, dot and dash.
std::string plain_name(std::string_view name) {
  std::string out;
  for (char c : name) {
    auto byte = static_cast<unsigned char>(c);
    bool fine = byte < 0x80 && (std::isalnum(byte) || c == '.' || c == '-');
    if (fine)
      out += c;
    else if (out.empty() || out.back() != '_')
      out += '_';
  }
  return out;
}
}  // namespace

Node body_of(const Call& call) { return parse_json(call.request.body); }
Node beside_of(const Call& call) {
  const auto form = call.request.headers.find(beside_header);
  if (form.empty())
    throw Refusal{Reason::malformed,
                  {"文件旁边要有 Linli-Form：它叫什么、是什么。",
                   "The header Linli-Form says what the file is, as JSON in ASCII."}};
  return parse_json(form);
}
Node query_of(const Call& call) { return query_without_reserved(call); }

db::ListQuery list_query_of(const Call& call) {
  Node query = query_without_reserved(call);
  db::ListQuery list;
  for (std::size_t i = 0; i < query.names.size(); ++i)
    list.asked.emplace(std::move(query.names[i]), std::move(query.elements[i].text));
  return list;
}

void refuse_body(const Call& call) {
  if (call.if_match)
    throw Refusal{Reason::malformed, {"这里不看 If-Match。", "If-Match means nothing here."}};
  if (call.request.body.empty()) return;
  Node body = parse_json(call.request.body);
  Reading reading;
  if (reading.is_object(body)) reading.refuse_members_but(body, {});
  reading.finish();
}

void refuse_query(const Call& call) {
  Reading reading{Reading::Source::query};
  reading.refuse_members_but(query_without_reserved(call), {});
  reading.finish();
}

Reading reading_of(const Call& call, bool takes_version) {
  Reading reading{is_safe(call.request.method) ? Reading::Source::query : Reading::Source::body};
  if (call.if_match && !takes_version)
    throw Refusal{Reason::malformed, {"这里不看 If-Match。", "If-Match means nothing here."}};
  reading.if_match = call.if_match;
  return reading;
}

std::optional<std::int64_t> whole_word(std::string_view word) {
  std::int64_t value = 0;
  auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error != std::errc{} || end != word.data() + word.size()) return std::nullopt;
  return value;
}

Response file_response(const Document& document) {
  Response response;
  response.headers.add("Content-Type", document.media_type);
  response.headers.add("Content-Disposition", "attachment; filename=\"" + plain_name(document.name) +
                                                  "\"; filename*=UTF-8''" + escaped(document.name));
  // Whatever it is, it runs nothing here, even where a browser shows it.
  response.headers.add("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
  response.body = document.bytes;
  return response;
}

std::string etag_of(std::int64_t version) { return "\"" + std::to_string(version) + "\""; }

}  // namespace linli::http::detail
