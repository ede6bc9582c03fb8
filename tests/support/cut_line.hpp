// A line to a server that can be cut just when a COMMIT goes over it: before it arrives, or after it has
// taken place but before the answer comes back.
#pragma once
#include <arpa/inet.h>
#include <atomic>
#include <cstdint>
#include <functional>
#include <poll.h>
#include <stdexcept>
#include <string_view>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace linli::tests {

class CutLine {
 public:
  enum class Cut { nowhere, before_commit, after_commit, everything };

  explicit CutLine(std::uint16_t to_port) : to_port_(to_port), listener_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address = loopback(0);
    socklen_t length = sizeof address;
    if (::bind(listener_, reinterpret_cast<sockaddr*>(&address), length) != 0 || ::listen(listener_, 16) != 0)
      throw std::runtime_error("no port for the line");
    ::getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &length);
    port = ntohs(address.sin_port);
    acceptor_ = std::thread{[this] { accept_all(); }};
  }
  ~CutLine() {
    is_over_ = true;
    ::shutdown(listener_, SHUT_RDWR);
    acceptor_.join();
    ::close(listener_);
    for (std::thread& carrier : carriers_) carrier.join();
  }
  CutLine(const CutLine&) = delete;
  CutLine& operator=(const CutLine&) = delete;

  std::uint16_t port = 0;
  std::atomic<Cut> cut{Cut::nowhere};  // a cut at a COMMIT happens once
  std::atomic<int> cuts{0};
  std::function<void()> when_cut = [] {};

 private:
  static sockaddr_in loopback(std::uint16_t port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
  }

  void accept_all() {
    for (;;) {
      const int client = ::accept(listener_, nullptr, nullptr);
      if (client < 0) return;
      carriers_.emplace_back([this, client] { carry(client); });
    }
  }

  void carry(int client) {
    const int server = ::socket(AF_INET, SOCK_STREAM, 0);
    const sockaddr_in address = loopback(to_port_);
    if (cut != Cut::everything &&
        ::connect(server, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0)
      while (!is_over_ && cut != Cut::everything && carry_some(client, server)) {
      }
    ::close(server);
    ::close(client);
  }

  // False when the line is cut, or one side has hung up.
  bool carry_some(int client, int server) {
    pollfd ends[] = {{client, POLLIN, 0}, {server, POLLIN, 0}};
    if (::poll(ends, 2, 20) < 0) return false;
    if (ends[1].revents != 0 && !pass(server, client)) return false;
    if (ends[0].revents == 0) return true;
    char bytes[65'536];
    const ssize_t length = ::recv(client, bytes, sizeof bytes, 0);
    if (length <= 0) return false;
    // As a statement is prepared, and not within "READ COMMITTED".
    const bool is_commit = std::string_view{bytes, static_cast<std::size_t>(length)}.find(
                               std::string_view{"\0COMMIT\0", 8}) != std::string_view::npos;
    const Cut where = is_commit ? cut.exchange(Cut::nowhere) : Cut::nowhere;
    if (where != Cut::before_commit &&
        ::send(server, bytes, static_cast<std::size_t>(length), MSG_NOSIGNAL) != length)
      return false;
    if (where == Cut::nowhere) return true;
    if (where == Cut::after_commit)
      ::recv(server, bytes, sizeof bytes, 0);  // it has taken place; nobody will know
    ++cuts;
    when_cut();
    return false;
  }

  static bool pass(int from, int to) {
    char bytes[65'536];
    const ssize_t length = ::recv(from, bytes, sizeof bytes, 0);
    return length > 0 && ::send(to, bytes, static_cast<std::size_t>(length), MSG_NOSIGNAL) == length;
  }

  const std::uint16_t to_port_;
  const int listener_;
  std::atomic<bool> is_over_{false};
  std::thread acceptor_;
  std::vector<std::thread> carriers_;  // grown by the acceptor alone, joined after it
};

}  // namespace linli::tests
