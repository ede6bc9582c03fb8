// One connection: requests read one after the other, answered in the order they came. What differs between
// plain TCP and TLS stands behind four virtual functions; everything else is here. It lives on its loop's
// thread.
#pragma once
#include <array>
#include <boost/asio/buffer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>
#include <optional>

#include "platform/http/head.hpp"
#include "platform/http/loop.hpp"
#include "platform/http/peer.hpp"

namespace linli::http {

class Session : public std::enable_shared_from_this<Session> {
 public:
  Session(std::shared_ptr<Loop> loop, std::shared_ptr<Service> service, Peer peer, bool counted);
  virtual ~Session();

  virtual void begin() = 0;
  SteadyClock::time_point deadline() const { return deadline_; }
  void late();     // the deadline has passed
  void drain();    // finish what runs, then close
  void cut_off();  // close now
  // How gladly this connection is given up when there are too many, least first: idle ones, then those that
  // send or read slowly, then those that have hardly begun; the longest of each. Nothing: we owe it an
  // answer.
  std::optional<std::pair<int, SteadyClock::time_point>> dispensable() const;

 protected:
  using Error = boost::system::error_code;
  using Buffers = std::array<asio::const_buffer, 2>;

  virtual void start_read(asio::mutable_buffer into) = 0;  // then on_read
  virtual void start_write(const Buffers& buffers) = 0;    // all of it, then on_written
  virtual void start_farewell() = 0;                       // tell the other side that we send no more
  virtual void close_socket() = 0;

  bool is_reading() const { return reading_; }
  void read_more();
  void ready();  // connected, and for TLS shaken hands
  void on_read(Error error, std::size_t bytes);
  void on_written(Error error);
  const Limits& limits() const { return service_->options.limits; }
  void give_until(SteadyClock::duration time) { deadline_ = SteadyClock::now() + time; }

 private:
  enum class Phase { connecting, idle, head, body, answering, writing, streaming, leaving, gone };
  using Parser = boost::beast::http::request_parser<boost::beast::http::string_body>;

  void look();  // is a whole head there?
  void take_head(std::size_t length);
  void admit();
  void take_body();
  void dispatch();
  void reply(Response response);
  void refuse(int status, std::string_view what);
  void write(Response response, bool close);
  void stream_on();
  void leave();  // say good-bye, let the other side read what was sent
  void fill_request();
  std::string_view buffered() const;

  std::shared_ptr<Loop> loop_;
  std::shared_ptr<Service> service_;
  const Peer peer_;
  const bool counted_;
  Phase phase_ = Phase::connecting;
  SteadyClock::time_point deadline_, phase_began_;
  boost::beast::flat_buffer buffer_;
  std::optional<Parser> parser_;
  Server::Admission admission_;
  Request request_;  // until it is handed to a worker
  Method method_ = Method::get;
  Language language_ = Language::zh;
  std::string request_id_;
  Response response_;
  std::string head_out_;
  std::size_t body_read_ = 0;
  bool reading_ = false, close_after_ = false, stream_writing_ = false;
};

}  // namespace linli::http
