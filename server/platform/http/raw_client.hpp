// For tests: a client that sends exactly the bytes it is told to, and gives up after five seconds.
#pragma once
#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdexcept>
#include <string>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>
#include <utility>

namespace linli::http {

class RawClient {
 public:
  explicit RawClient(unsigned short port, const char* from = "127.0.0.1")
      : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    timeval patience{5, 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    sockaddr_in mine = at(from, 0), theirs = at("127.0.0.1", port);
    ::bind(socket_, reinterpret_cast<sockaddr*>(&mine), sizeof mine);
    if (::connect(socket_, reinterpret_cast<sockaddr*>(&theirs), sizeof theirs) != 0)
      throw std::runtime_error("no connection");
  }
  ~RawClient() { ::close(socket_); }
  RawClient(const RawClient&) = delete;

  int fd() const { return socket_; }
  void send(std::string_view text) {
    while (!text.empty()) {
      auto sent = ::send(socket_, text.data(), text.size(), MSG_NOSIGNAL);
      if (sent <= 0) return;
      text.remove_prefix(static_cast<std::size_t>(sent));
    }
  }
  // One more piece; empty once the other side has closed.
  std::string some() {
    char piece[16384];
    auto got = ::recv(socket_, piece, sizeof piece, 0);
    if (got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK))
      throw std::runtime_error("nothing came for five seconds");
    return got > 0 ? std::string(piece, static_cast<std::size_t>(got)) : std::string{};
  }
  // Up to and with `end`; what came after it is kept for the next call.
  std::string until(std::string_view end) {
    std::size_t at;
    while ((at = kept_.find(end)) == std::string::npos) {
      auto piece = some();
      if (piece.empty()) return std::exchange(kept_, "");
      kept_ += piece;
    }
    auto text = kept_.substr(0, at + end.size());
    kept_.erase(0, at + end.size());
    return text;
  }
  std::string bytes(std::size_t count) {
    while (kept_.size() < count) {
      auto piece = some();
      if (piece.empty()) break;
      kept_ += piece;
    }
    auto text = kept_.substr(0, count);
    kept_.erase(0, count);
    return text;
  }
  std::string all() {
    for (auto piece = some(); !piece.empty(); piece = some()) kept_ += piece;
    return std::exchange(kept_, "");
  }
  // Head and body of one answer that has a Content-Length.
  struct Answer {
    std::string head, body;
    int status() const { return head.size() > 12 ? std::stoi(head.substr(9, 3)) : 0; }
  };
  Answer answer(bool with_body = true) {
    Answer answer{until("\r\n\r\n"), ""};
    auto length = answer.head.find("Content-Length: ");
    if (with_body && length != std::string::npos)
      answer.body = bytes(std::stoul(answer.head.substr(length + 16)));
    return answer;
  }

 private:
  static sockaddr_in at(const char* address, unsigned short port) {
    sockaddr_in out{};
    out.sin_family = AF_INET;
    out.sin_port = htons(port);
    ::inet_pton(AF_INET, address, &out.sin_addr);
    return out;
  }
  int socket_;
  std::string kept_;
};

}  // namespace linli::http
