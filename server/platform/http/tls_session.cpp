#include <boost/asio/ssl.hpp>
#include <boost/asio/write.hpp>
#include <stdexcept>

#include "platform/http/connection.hpp"
#include "platform/http/session.hpp"

namespace linli::http {

namespace {
namespace ssl = asio::ssl;

class TlsSession : public Session {
 public:
  TlsSession(Socket socket, ssl::context& context, std::shared_ptr<Loop> loop,
             std::shared_ptr<Service> service, Peer peer, bool counted)
      : Session(std::move(loop), std::move(service), std::move(peer), counted),
        stream_(std::move(socket), context) {}

  void begin() override {
    stream_.async_handshake(ssl::stream_base::server, [self = shared_from_this(), this](Error error) {
      if (error)
        cut_off();
      else
        ready();
    });
  }

 private:
  void start_read(asio::mutable_buffer into) override {
    stream_.async_read_some(
        into, [self = shared_from_this(), this](Error error, std::size_t bytes) { on_read(error, bytes); });
  }
  void start_write(const Buffers& buffers) override {
    asio::async_write(stream_, buffers,
                      [self = shared_from_this(), this](Error error, std::size_t) { on_written(error); });
  }
  void start_farewell() override {
    if (is_reading()) return cut_off();  // a shutdown reads too, and two reads at once are not allowed
    stream_.async_shutdown([self = shared_from_this(), this](Error) { cut_off(); });
  }
  void close_socket() override {
    Error ignored;
    stream_.lowest_layer().close(ignored);
  }

  ssl::stream<Socket> stream_;
};

std::runtime_error unusable(const std::string& what, const std::string& file,
                            const boost::system::error_code& error) {
  return std::runtime_error("the " + what + " " + file + " cannot be used: " + error.message());
}
}  // namespace

std::shared_ptr<Session> tls_session(Socket socket, ssl::context& context, std::shared_ptr<Loop> loop,
                                     std::shared_ptr<Service> service, Peer peer, bool counted) {
  return std::make_shared<TlsSession>(std::move(socket), context, std::move(loop), std::move(service),
                                      std::move(peer), counted);
}

std::shared_ptr<ssl::context> tls_context(const std::string& certificate_file, const std::string& key_file) {
  auto context = std::make_shared<ssl::context>(ssl::context::tls_server);
  ::SSL_CTX_set_min_proto_version(context->native_handle(), TLS1_2_VERSION);
  ::SSL_CTX_set_options(context->native_handle(), SSL_OP_NO_RENEGOTIATION | SSL_OP_CIPHER_SERVER_PREFERENCE);
  boost::system::error_code error;
  context->use_certificate_chain_file(certificate_file, error);
  if (error) throw unusable("certificate", certificate_file, error);
  context->use_private_key_file(key_file, ssl::context::pem, error);
  if (error) throw unusable("key", key_file, error);
  if (!::SSL_CTX_check_private_key(context->native_handle()))
    throw std::runtime_error("the key " + key_file + " does not belong to the certificate " +
                             certificate_file);
  return context;
}

}  // namespace linli::http
