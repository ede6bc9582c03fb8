#include <boost/asio/write.hpp>

#include "platform/http/connection.hpp"
#include "platform/http/session.hpp"

namespace linli::http {

namespace {
class PlainSession : public Session {
 public:
  PlainSession(Socket socket, std::shared_ptr<Loop> loop, std::shared_ptr<Service> service, Peer peer,
               bool counted)
      : Session(std::move(loop), std::move(service), std::move(peer), counted), socket_(std::move(socket)) {}

  void begin() override { ready(); }

 private:
  void start_read(asio::mutable_buffer into) override {
    socket_.async_read_some(
        into, [self = shared_from_this(), this](Error error, std::size_t bytes) { on_read(error, bytes); });
  }
  void start_write(const Buffers& buffers) override {
    asio::async_write(socket_, buffers,
                      [self = shared_from_this(), this](Error error, std::size_t) { on_written(error); });
  }
  // Closing with unread bytes would reset the connection and take the answer with it; so wait for the other
  // side.
  void start_farewell() override {
    Error ignored;
    socket_.shutdown(Socket::shutdown_send, ignored);
    read_more();
  }
  void close_socket() override {
    Error ignored;
    socket_.close(ignored);
  }

  Socket socket_;
};
}  // namespace

std::shared_ptr<Session> plain_session(Socket socket, std::shared_ptr<Loop> loop,
                                       std::shared_ptr<Service> service, Peer peer, bool counted) {
  return std::make_shared<PlainSession>(std::move(socket), std::move(loop), std::move(service),
                                        std::move(peer), counted);
}

}  // namespace linli::http
