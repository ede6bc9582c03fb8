#include "platform/http/origin.hpp"

#include <algorithm>
#include <cstdio>

#include "platform/core/refusal.hpp"

namespace linli::http {

namespace {
std::string lower(std::string_view text) {
  std::string out{text};
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return out;
}

bool take(std::string& text, std::string_view start) {
  if (text.rfind(start, 0) != 0) return false;
  text.erase(0, start.size());
  return true;
}

void drop_end(std::string& text, std::string_view end) {
  if (text.size() > end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0)
    text.resize(text.size() - end.size());
}

bool is_ours(const Request& request, std::string_view sent) {
  std::string origin = lower(sent), host = lower(request.headers.find("Host"));
  bool secure = take(origin, "https://");
  if (!secure && !take(origin, "http://")) return false;
  if (request.tls && !secure) return false;  // a page that anybody on the line may have changed
  std::string_view port = secure ? ":443" : ":80";
  drop_end(origin, port);
  drop_end(host, port);
  return !host.empty() && origin == host;
}
}  // namespace

void require_same_origin(const Request& request) {
  auto origin = request.headers.find("Origin");
  auto site = request.headers.find("Sec-Fetch-Site");
  bool site_fine = site.empty() || site == "same-origin" || (site == "none" && origin.empty());
  bool origin_fine = !request.headers.has("Origin") || is_ours(request, origin);
  if (site_fine && origin_fine) return;
  throw Refusal{Reason::forbidden,
                {"这个请求是从别的网站发来的，没有执行。",
                 "This request came from another site and was not carried out."}};
}

void require_json(const Request& request, bool has_form) {
  if (request.body.empty() && !has_form) return;
  std::string type = lower(request.headers.find("Content-Type"));
  type.erase(std::remove(type.begin(), type.end(), ' '), type.end());
  if (type == "application/json" || type == "application/json;charset=utf-8") return;
  throw Refusal{
      Reason::unsupported,
      {"请用 JSON 提交（Content-Type: application/json）。", "Send JSON (Content-Type: application/json)."}};
}

void require_bytes(const Request& request) {
  if (lower(request.headers.find("Content-Type")) == "application/octet-stream") return;
  throw Refusal{Reason::unsupported,
                {"请直接发送文件（Content-Type: application/octet-stream）。",
                 "Send the file itself (Content-Type: application/octet-stream)."}};
}

}  // namespace linli::http
