#include "platform/http/server.hpp"

#include <algorithm>
#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/post.hpp>
#include <stdexcept>

#include "platform/core/refusal.hpp"
#include "platform/http/connection.hpp"
#include "platform/http/session.hpp"
#include "platform/log/log.hpp"
#include "platform/log/metrics.hpp"

namespace linli::http {

namespace {
using tcp = asio::ip::tcp;
using Acceptor = asio::basic_socket_acceptor<tcp, asio::io_context::executor_type>;
using Error = boost::system::error_code;
constexpr auto pause_when_out_of_files = std::chrono::milliseconds{100};

// Deadlines are kept to within a quarter of the shortest of them, and half a second at worst.
std::chrono::milliseconds tick_for(const Limits& limits) {
  auto shortest = std::min({limits.head_deadline, limits.idle, limits.body_grace, limits.write_grace});
  return std::clamp(shortest / 4, std::chrono::milliseconds{5}, std::chrono::milliseconds{500});
}

std::string text_of(asio::ip::address address) {
  if (address.is_v6() && address.to_v6().is_v4_mapped())
    return asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6()).to_string();
  return address.to_string();
}

tcp::endpoint endpoint_of(const ServerOptions& options) {
  Error error;
  auto address = asio::ip::make_address(options.address, error);
  if (error) throw std::runtime_error("not an address to listen at: " + options.address);
  return {address, options.port};
}
}  // namespace

struct Server::Parts {
  std::shared_ptr<Service> service = std::make_shared<Service>();
  std::shared_ptr<asio::ssl::context> tls;
  std::vector<std::shared_ptr<Loop>> loops;
  std::optional<Acceptor> acceptor;
  std::optional<asio::steady_timer> pause;
  std::size_t next = 0;
  unsigned short port = 0;
  bool started = false;
  std::mutex mutex;
  std::condition_variable empty;

  void listen();
  void accept();
  void take(Error error, Socket socket, std::shared_ptr<Loop> loop);
  void begin(Socket socket, std::shared_ptr<Loop> loop);
};

namespace {
Refusal why_not_listen(const ServerOptions& options, const Error& error) {
  std::string where = options.address + ":" + std::to_string(options.port);
  bool taken = error == asio::error::address_in_use;
  return Refusal{Reason::unavailable,
                 {"不能在 " + where + " 上服务：" +
                      (taken ? "这个端口已被别的程序占用，换一个 --port。" : error.message()),
                  "cannot listen at " + where + ": " +
                      (taken ? "another program has this port; choose another --port" : error.message())}};
}
}  // namespace

void Server::Parts::listen() {
  auto endpoint = endpoint_of(service->options);
  acceptor.emplace(loops.front()->context);
  pause.emplace(loops.front()->context);
  Error error;
  acceptor->open(endpoint.protocol(), error);
  if (!error) acceptor->set_option(tcp::acceptor::reuse_address{true}, error);
  if (!error) acceptor->bind(endpoint, error);
  if (!error) acceptor->listen(asio::socket_base::max_listen_connections, error);
  if (error) throw why_not_listen(service->options, error);
  port = acceptor->local_endpoint().port();
}

void Server::Parts::accept() {
  auto loop = loops[next++ % loops.size()];
  acceptor->async_accept(loop->context, [this, loop](Error error, Socket socket) {
    if (error == asio::error::operation_aborted || !acceptor->is_open()) return;
    take(error, std::move(socket), loop);
  });
}

void Server::Parts::take(Error error, Socket socket, std::shared_ptr<Loop> loop) {
  if (!error) begin(std::move(socket), std::move(loop));
  bool out_of_files = error == asio::error::no_descriptors || error == asio::error::no_memory;
  if (!out_of_files) return accept();
  log::warning("out of files", {{"connections", static_cast<int>(service->connections)}});
  pause->expires_after(pause_when_out_of_files);
  pause->async_wait([this](Error aborted) {
    if (!aborted) accept();
  });
}

void Server::Parts::begin(Socket socket, std::shared_ptr<Loop> loop) {
  Error error;
  auto remote = socket.remote_endpoint(error);
  if (error) return;  // gone already
  socket.set_option(tcp::no_delay{true}, error);
  Peer peer{text_of(remote.address()), tls != nullptr};
  const auto& options = service->options;
  const auto& proxies = options.trusted_proxies;
  bool counted = std::find(proxies.begin(), proxies.end(), peer.address) == proxies.end();
  int most = options.limits.connections_max;
  bool no_room =
      service->connections >= most + most / 16 + 1;  // those that make room are still on their way out
  if (no_room || !service->enter(peer.address, counted)) {
    if (options.metrics)
      options.metrics->count("linli_connections_refused_total",
                             "Connections beyond what one address or all may have.");
    return;
  }
  if (service->connections > most) asio::post(loop->context, [loop] { loop->drop_most_dispensable(); });
  auto session = tls ? tls_session(std::move(socket), *tls, loop, service, std::move(peer), counted)
                     : plain_session(std::move(socket), loop, service, std::move(peer), counted);
  asio::post(loop->context, [loop, session] { loop->add(session); });
}

Server::Server(ServerOptions options, Answer answer, Admit admit) : parts_(std::make_unique<Parts>()) {
  auto& service = *parts_->service;
  service.options = std::move(options);
  service.answer = std::move(answer);
  service.admit = std::move(admit);
  service.on_empty = [parts = parts_.get()] {
    std::lock_guard lock{parts->mutex};
    parts->empty.notify_all();
  };
}

Server::~Server() { stop(std::chrono::milliseconds{0}); }

void Server::start() {
  auto& parts = *parts_;
  auto& options = parts.service->options;
  if (!options.certificate_file.empty()) parts.tls = tls_context(options.certificate_file, options.key_file);
  int threads = options.threads > 0 ? options.threads
                                    : std::max(2, static_cast<int>(std::thread::hardware_concurrency()));
  for (int i = 0; i < threads; ++i) parts.loops.push_back(std::make_shared<Loop>(tick_for(options.limits)));
  parts.listen();
  parts.service->ordinary = std::make_unique<Lane>(options.workers, options.waiting_max);
  parts.service->slow = std::make_unique<Lane>(options.slow_workers, options.waiting_max);
  if (options.metrics) {
    auto* service = parts.service.get();
    options.metrics->gauge("linli_connections", "Open connections.",
                           [service] { return int{service->connections}; });
    options.metrics->gauge("linli_requests_waiting", "Requests waiting for a worker.", [service] {
      return static_cast<double>(service->ordinary->waiting() + service->slow->waiting());
    });
  }
  parts.accept();
  for (auto& loop : parts.loops) loop->start();
  parts.started = true;
}

unsigned short Server::port() const { return parts_->port; }
bool Server::is_draining() const { return parts_->service->draining; }
int Server::connections() const { return parts_->service->connections; }

bool Server::stop(std::chrono::milliseconds deadline) {
  auto& parts = *parts_;
  if (!std::exchange(parts.started, false)) return true;
  parts.service->draining = true;
  asio::post(parts.loops.front()->context, [&parts] {
    Error ignored;
    parts.acceptor->close(ignored);
    parts.pause->cancel();
  });
  for (auto& loop : parts.loops) asio::post(loop->context, [loop] { loop->drain(); });
  bool all_gone = false;
  {
    std::unique_lock lock{parts.mutex};
    all_gone = parts.empty.wait_for(lock, deadline, [&] { return parts.service->connections == 0; });
  }
  for (auto& loop : parts.loops) loop->stop();
  parts.service->ordinary.reset();
  parts.service->slow.reset();
  if (auto* metrics = parts.service->options.metrics) {
    metrics->forget("linli_connections");
    metrics->forget("linli_requests_waiting");
  }
  parts.acceptor.reset();
  parts.pause.reset();
  parts.loops.clear();
  return all_gone;
}

}  // namespace linli::http
