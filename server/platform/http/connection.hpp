// The two kinds of connection. Either takes the socket and begins to read on its loop's thread.
#pragma once
#include <boost/asio/ip/tcp.hpp>

#include "platform/http/loop.hpp"
#include "platform/http/peer.hpp"

namespace boost::asio::ssl {
class context;
}

namespace linli::http {

using Socket = asio::basic_stream_socket<asio::ip::tcp, asio::io_context::executor_type>;

std::shared_ptr<Session> plain_session(Socket socket, std::shared_ptr<Loop> loop,
                                       std::shared_ptr<Service> service, Peer peer, bool counted);
std::shared_ptr<Session> tls_session(Socket socket, asio::ssl::context& context, std::shared_ptr<Loop> loop,
                                     std::shared_ptr<Service> service, Peer peer, bool counted);

// TLS 1.2 or newer, no renegotiation. Throws std::runtime_error naming the file that cannot be used.
std::shared_ptr<asio::ssl::context> tls_context(const std::string& certificate_file,
                                                const std::string& key_file);

}  // namespace linli::http
