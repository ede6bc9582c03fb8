#include "bench/desk.hpp"

#include <fmt/format.h>
#include <stdexcept>

#include "app/demo/town.hpp"

#include "bench/client.hpp"

namespace linli::bench {

Desk::Desk(unsigned short port) : port_(port) {
  const std::string body =
      fmt::format(R"({{"login":"chuangkou","password":"{}"}})", std::string_view{app::demo::password});
  Client client{port, 0};
  const std::string answer = client.ask(post("/api/v1/session", body));
  if (client.status() != 201) throw std::runtime_error("not signed in: " + answer);
  // The device's cookie stands beside the session's; a browser sends both.
  constexpr std::string_view field = "Set-Cookie: ";
  for (auto at = answer.find(field); at != std::string::npos; at = answer.find(field, at + 1)) {
    const auto begin = at + field.size();
    cookie_ += (cookie_.empty() ? "" : "; ") + answer.substr(begin, answer.find(';', begin) - begin);
  }
}

std::string Desk::head(const std::string& first_line) const {
  return fmt::format(
      "{} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nUser-Agent: linli-bench\r\nAccept: application/json\r\n"
      "Accept-Language: zh-CN\r\n{}",
      first_line, port_, cookie_.empty() ? "" : "Cookie: " + cookie_ + "\r\n");
}

std::string Desk::get(const std::string& path) const { return head("GET " + path) + "\r\n"; }

std::string Desk::post(const std::string& path, const std::string& body) {
  // Signing in heeds no key.
  const std::string key = cookie_.empty() ? "" : fmt::format("Idempotency-Key: bench-{:08}\r\n", ++keys_);
  return head("POST " + path) + fmt::format(
                                    "Origin: http://127.0.0.1:{}\r\nContent-Type: application/json\r\n"
                                    "{}Content-Length: {}\r\n\r\n{}",
                                    port_, key, body.size(), body);
}

}  // namespace linli::bench
