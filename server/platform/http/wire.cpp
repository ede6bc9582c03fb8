#include "platform/http/wire.hpp"

#include <ctime>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <iterator>

namespace linli::http {

namespace {
// Formatted once a second and thread.
const std::string& date_now() {
  thread_local std::time_t at = 0;
  thread_local std::string text;
  std::time_t now = std::time(nullptr);
  if (now != at) {
    at = now;
    text = fmt::format("{:%a, %d %b %Y %H:%M:%S} GMT", fmt::gmtime(now));
  }
  return text;
}

void add(std::string& out, std::string_view name, std::string_view value) {
  ((out += name) += ": ") += value;
  out += "\r\n";
}

// No value of ours holds a line end; what a client sent and comes back in a field must not bring one.
void add_clean(std::string& out, std::string_view name, std::string value) {
  for (char& c : value)
    if (static_cast<unsigned char>(c) < 0x20 && c != '\t') c = ' ';
  add(out, name, value);
}
}  // namespace

std::string_view reason_phrase(int status) {
  switch (status) {
    case 100:
      return "Continue";
    case 200:
      return "OK";
    case 201:
      return "Created";
    case 204:
      return "No Content";
    case 302:
      return "Found";
    case 304:
      return "Not Modified";
    case 400:
      return "Bad Request";
    case 401:
      return "Unauthorized";
    case 403:
      return "Forbidden";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 408:
      return "Request Timeout";
    case 409:
      return "Conflict";
    case 413:
      return "Content Too Large";
    case 414:
      return "URI Too Long";
    case 415:
      return "Unsupported Media Type";
    case 417:
      return "Expectation Failed";
    case 422:
      return "Unprocessable Content";
    case 429:
      return "Too Many Requests";
    case 431:
      return "Request Header Fields Too Large";
    case 500:
      return "Internal Server Error";
    case 501:
      return "Not Implemented";
    case 503:
      return "Service Unavailable";
    case 505:
      return "HTTP Version Not Supported";
    case 507:
      return "Insufficient Storage";
    default:
      return "Other";
  }
}

std::string wire_head(const Response& response, bool close) {
  std::string out;
  out.reserve(1024);
  fmt::format_to(std::back_inserter(out), "HTTP/1.1 {} {}\r\n", response.status,
                 reason_phrase(response.status));
  for (const auto& [name, value] : response.headers) {
    bool clean = value.find_first_of("\r\n") == std::string::npos && value.find('\0') == std::string::npos;
    if (clean)
      add(out, name, value);
    else
      add_clean(out, name, value);
  }
  add(out, "Date", date_now());
  bool bodiless = response.status == 204 || response.status == 304 || response.status < 200;
  if (!response.stream && !bodiless && !response.headers.has("Content-Length"))
    add(out, "Content-Length", std::to_string(response.body.size()));
  if (close) add(out, "Connection", "close");
  out += "\r\n";
  return out;
}

}  // namespace linli::http
