#include "bench/client.hpp"

#include <arpa/inet.h>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>

namespace linli::bench {

namespace {
constexpr std::size_t clients_an_address = 64;

sockaddr_in at(std::uint32_t address, unsigned short port) {
  sockaddr_in out{};
  out.sin_family = AF_INET;
  out.sin_port = htons(port);
  out.sin_addr.s_addr = htonl(address);
  return out;
}
}  // namespace

Client::Client(unsigned short port, std::size_t number)
    : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  const int yes = 1;
  ::setsockopt(socket_, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
  const auto own = static_cast<std::uint32_t>(INADDR_LOOPBACK + number / clients_an_address);
  const sockaddr_in mine = at(own, 0), theirs = at(INADDR_LOOPBACK, port);
  const bool is_bound = ::bind(socket_, reinterpret_cast<const sockaddr*>(&mine), sizeof mine) == 0;
  if (!is_bound || ::connect(socket_, reinterpret_cast<const sockaddr*>(&theirs), sizeof theirs) != 0) {
    ::close(socket_);
    throw std::runtime_error(std::string{"cannot connect: "} + std::strerror(errno));
  }
}

Client::~Client() { ::close(socket_); }

void Client::send(std::string_view request) {
  answer_.clear();
  wanted_ = 0;
  while (!request.empty()) {
    const auto sent = ::send(socket_, request.data(), request.size(), MSG_NOSIGNAL);
    if (sent <= 0) throw std::runtime_error("the server does not read");
    request.remove_prefix(static_cast<std::size_t>(sent));
  }
}

bool Client::receive() {
  constexpr std::string_view end = "\r\n\r\n", length = "Content-Length: ";
  char piece[16 * 1024];
  const auto got = ::recv(socket_, piece, sizeof piece, MSG_DONTWAIT);
  if (got == 0) throw std::runtime_error("the server closed the connection");
  if (got > 0) answer_.append(piece, static_cast<std::size_t>(got));
  if (wanted_ == 0) {
    const auto head = answer_.find(end);
    if (head == std::string::npos) return false;
    const auto field = answer_.find(length);
    wanted_ = head + end.size();
    if (field < head) wanted_ += std::stoul(answer_.substr(field + length.size(), 12));
  }
  return answer_.size() >= wanted_;
}

int Client::status() const { return answer_.size() > 12 ? std::atoi(answer_.c_str() + 9) : 0; }

const std::string& Client::ask(std::string_view request) {
  send(request);
  pollfd wait{socket_, POLLIN, 0};
  do {
    if (::poll(&wait, 1, 30'000) != 1) throw std::runtime_error("no answer within 30 s");
  } while (!receive());
  return answer_;
}

}  // namespace linli::bench
