#include "platform/http/message.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace linli::http {

namespace {
struct MethodName {
  Method method;
  std::string_view name;
};
constexpr std::array<MethodName, 8> methods{{{Method::get, "GET"},
                                             {Method::head, "HEAD"},
                                             {Method::post, "POST"},
                                             {Method::put, "PUT"},
                                             {Method::patch, "PATCH"},
                                             {Method::del, "DELETE"},
                                             {Method::options, "OPTIONS"},
                                             {Method::trace, "TRACE"}}};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool same_name(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return lower(x) == lower(y); });
}

std::string_view trimmed_of_blanks(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

}  // namespace

std::string_view method_name(Method method) {
  for (const auto& known : methods)
    if (known.method == method) return known.name;
  return "other";
}

Method method_named(std::string_view name) {
  for (const auto& known : methods)
    if (known.name == name) return known.method;
  return Method::other;
}

std::string_view Headers::find(std::string_view name) const {
  for (const auto& [field, value] : fields_)
    if (same_name(field, name)) return value;
  return {};
}

bool Headers::has(std::string_view name) const {
  return std::any_of(fields_.begin(), fields_.end(),
                     [&](const auto& field) { return same_name(field.first, name); });
}

std::string Headers::joined(std::string_view name) const {
  std::string out;
  for (const auto& [field, value] : fields_)
    if (same_name(field, name)) (out += out.empty() ? "" : ",") += value;
  return out;
}

void Headers::set(std::string_view name, std::string value) {
  std::erase_if(fields_, [&](const auto& field) { return same_name(field.first, name); });
  fields_.emplace_back(name, std::move(value));
}

Response json_response(int status, std::string json) {
  Response response;
  response.status = status;
  response.headers.add("Content-Type", "application/json");
  response.body = std::move(json);
  return response;
}

std::optional<std::string_view> cookie_of(const Request& request, std::string_view name) {
  std::optional<std::string_view> found;
  for (const auto& [field, value] : request.headers) {
    if (!same_name(field, "Cookie")) continue;
    std::string_view rest = value;
    while (!rest.empty()) {
      auto end = std::min(rest.find(';'), rest.size());
      auto pair = trimmed_of_blanks(rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
      auto equals = pair.find('=');
      if (equals == std::string_view::npos || pair.substr(0, equals) != name) continue;
      if (found) return std::nullopt;  // two of them: somebody put one beside ours
      found = pair.substr(equals + 1);
    }
  }
  return found;
}

std::string cookie_name(bool tls, std::string_view name) {
  return (tls ? "__Host-" : "") + std::string{name};
}

void give_cookie(Response& response, bool tls, std::string_view name, std::string_view value,
                 std::int64_t max_age_s) {
  std::string cookie = cookie_name(tls, name) + "=" + std::string{value};
  cookie += "; Path=/; HttpOnly; SameSite=Strict";
  if (tls) cookie += "; Secure";
  cookie += "; Max-Age=" + std::to_string(value.empty() ? 0 : max_age_s);
  response.headers.add("Set-Cookie", std::move(cookie));
}

Language language_of(std::string_view accept) {
  double best = 0;
  Language language = Language::zh;
  while (!accept.empty()) {
    auto end = std::min(accept.find(','), accept.size());
    auto range = trimmed_of_blanks(accept.substr(0, end));
    accept.remove_prefix(std::min(end + 1, accept.size()));
    double weight = 1;
    if (auto q = range.find(";q="); q != std::string_view::npos)
      weight = std::strtod(std::string{range.substr(q + 3)}.c_str(), nullptr);
    auto tag = range.substr(0, 2);
    bool ours = same_name(tag, "zh") || same_name(tag, "en");
    if (!ours || weight <= best) continue;
    best = weight;
    language = same_name(tag, "en") ? Language::en : Language::zh;
  }
  return language;
}

}  // namespace linli::http
