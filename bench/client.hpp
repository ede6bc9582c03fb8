// One connection of the load generator: sends bytes, and knows when a whole answer is there.
#pragma once
#include <chrono>
#include <string>
#include <string_view>

namespace linli::bench {

using SteadyTime = std::chrono::steady_clock::time_point;

class Client {
 public:
  // Connects from an address of its own for every 64 clients: the server counts connections by address.
  Client(unsigned short port, std::size_t number);
  ~Client();
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  int socket() const { return socket_; }
  void send(std::string_view request);
  // Takes what has come; true once the answer is complete.
  bool receive();
  int status() const;
  const std::string& answer() const { return answer_; }
  // Sends and waits for the whole answer.
  const std::string& ask(std::string_view request);

  SteadyTime due;  // when the request it waits for was due

 private:
  int socket_;
  std::string answer_;
  std::size_t wanted_ = 0;  // bytes of head and body; 0: the head is not complete
};

}  // namespace linli::bench
