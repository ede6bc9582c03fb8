// A request and its answer as the rest of the server sees them: plain values, no type of the HTTP library.
#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/core/id.hpp"
#include "platform/core/phrase.hpp"

namespace linli::http {

enum class Method { get, head, post, put, patch, del, options, trace, other };
std::string_view method_name(Method method);  // "GET"
Method method_named(std::string_view name);
inline bool is_safe(Method method) {
  return method == Method::get || method == Method::head || method == Method::options ||
         method == Method::trace;
}

// Fields in the order they came; names are compared without regard to case.
class Headers {
 public:
  // Empty when absent. Of a field that came twice this is the first.
  std::string_view find(std::string_view name) const;
  bool has(std::string_view name) const;
  std::string joined(std::string_view name) const;  // of a list field all there are, with commas between
  void add(std::string name, std::string value) { fields_.emplace_back(std::move(name), std::move(value)); }
  void set(std::string_view name, std::string value);  // replaces what was there
  auto begin() const { return fields_.begin(); }
  auto end() const { return fields_.end(); }
  std::size_t size() const { return fields_.size(); }

 private:
  std::vector<std::pair<std::string, std::string>> fields_;
};

struct Request {
  Method method = Method::get;
  std::string path;   // as it was sent, without the query: "/api/v1/matters"
  std::string query;  // as it was sent, without "?"
  Headers headers;
  std::string body;
  std::string address;      // the peer's, or what a trusted proxy says of it
  bool tls = false;         // the client speaks TLS, to us or to a trusted proxy
  std::string id;           // given by the server; in every log line, journal entry and problem
  CommunityId community{};  // whom it concerns; set by the edge before anybody else looks
};

// A body that goes on: live updates. The server takes what is there and is woken when there is more.
class Stream {
 public:
  virtual ~Stream() = default;
  // What to send now; empty when there is nothing yet; nothing at all once it has ended.
  virtual std::optional<std::string> take() = 0;
  // Called once, by the server. `wake` may be called from any thread, while no lock of the stream is held.
  virtual void on_more(std::function<void()> wake) = 0;
  virtual void close() = 0;  // the client has gone
};

struct Response {
  int status = 200;
  Headers headers;
  std::string body;
  std::shared_ptr<Stream> stream;  // with a stream the body is empty
};

Response json_response(int status, std::string json);
// The value of a cookie the client sent; nothing when absent or sent twice.
std::optional<std::string_view> cookie_of(const Request& request, std::string_view name);

// A Set-Cookie for this site alone: HttpOnly, SameSite=Strict, Path=/, and with TLS Secure and the prefix
// "__Host-". An empty value takes the cookie away.
void give_cookie(Response& response, bool tls, std::string_view name, std::string_view value,
                 std::int64_t max_age_s);
// The name as it is sent: with TLS "__Host-" stands before it.
std::string cookie_name(bool tls, std::string_view name);

// The best of Chinese and English for an Accept-Language; Chinese when it says nothing.
Language language_of(std::string_view accept_language);

}  // namespace linli::http
