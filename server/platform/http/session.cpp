#include "platform/http/session.hpp"

#include <algorithm>
#include <boost/asio/post.hpp>

#include "platform/http/problem.hpp"
#include "platform/http/request_id.hpp"
#include "platform/http/safe_headers.hpp"
#include "platform/http/wire.hpp"
#include "platform/log/metrics.hpp"

namespace linli::http {

namespace {
namespace beast = boost::beast;
constexpr std::size_t read_size = 4096, body_read_size = 64 * 1024;
constexpr std::size_t one_write_max = 16 * 1024;  // below it head and body are one buffer
constexpr auto farewell = std::chrono::seconds{2};
constexpr auto hardly = std::chrono::seconds{1};  // an honest client's request follows its connection sooner
constexpr auto never = SteadyClock::time_point::max();

std::chrono::milliseconds time_for(std::size_t bytes, std::size_t rate) {
  return std::chrono::milliseconds{bytes * 1000 / std::max<std::size_t>(rate, 1)};
}

Response protocol_fault(int status, std::string_view what) {
  Response response;
  response.status = status;
  response.headers.add("Content-Type", "text/plain; charset=utf-8");
  response.body = std::string{reason_phrase(status)} + ": " + std::string{what} + "\n";
  return response;
}

Refusal too_busy() {
  Refusal refusal{Reason::unavailable, {"现在很忙，请稍后再试。", "Busy; try again shortly."}};
  refusal.retry_after_s = 1;
  return refusal;
}

Refusal body_too_large(std::size_t most) {
  auto kib = std::to_string(most / 1024);
  return {
      Reason::too_large,
      {"提交的内容太大，这里最多 " + kib + " KiB。", "The body is too large: at most " + kib + " KiB here."}};
}
}  // namespace

Session::Session(std::shared_ptr<Loop> loop, std::shared_ptr<Service> service, Peer peer, bool counted)
    : loop_(std::move(loop)), service_(std::move(service)), peer_(std::move(peer)), counted_(counted) {
  phase_began_ = SteadyClock::now();
  give_until(limits().head_deadline);
}

Session::~Session() = default;

// ── from outside

void Session::late() {
  switch (phase_) {
    case Phase::head:
      return refuse(408, "the head took too long");
    case Phase::body:
      return refuse(408, "the body came too slowly");
    case Phase::answering:
      deadline_ = never;
      return;
    default:
      return cut_off();
  }
}

void Session::drain() {
  if (phase_ == Phase::idle || phase_ == Phase::streaming) cut_off();
}

void Session::cut_off() {
  if (phase_ == Phase::gone) return;
  phase_ = Phase::gone;
  if (response_.stream) std::exchange(response_.stream, nullptr)->close();
  close_socket();
  service_->leave(peer_.address, counted_);
  loop_->remove(shared_from_this());
}

std::optional<std::pair<int, SteadyClock::time_point>> Session::dispensable() const {
  if (phase_ == Phase::answering || phase_ == Phase::streaming) return std::nullopt;
  bool hardly_begun = SteadyClock::now() - phase_began_ < hardly;
  int rank = hardly_begun ? 2 : phase_ == Phase::idle ? 0 : 1;
  return std::pair{rank, phase_began_};
}

// ── reading

void Session::ready() {
  phase_ = Phase::idle;
  look();
}

std::string_view Session::buffered() const {
  return {static_cast<const char*>(buffer_.cdata().data()), buffer_.size()};
}

void Session::read_more() {
  if (std::exchange(reading_, true)) return;
  start_read(buffer_.prepare(phase_ == Phase::body ? body_read_size : read_size));
}

void Session::on_read(Error error, std::size_t bytes) {
  reading_ = false;
  if (phase_ == Phase::gone) return;
  if (error) {
    if (phase_ != Phase::writing) cut_off();
    return;
  }
  switch (phase_) {
    case Phase::idle:
    case Phase::head:
      buffer_.commit(bytes);
      return look();
    case Phase::body:
      buffer_.commit(bytes);
      body_read_ += bytes;
      deadline_ = phase_began_ + limits().body_grace + time_for(body_read_, limits().rate_min);
      return take_body();
    case Phase::streaming:
    case Phase::leaving:
      return read_more();  // nothing is wanted of it
    default:
      return;
  }
}

void Session::look() {
  if (buffered().substr(0, 2) == "\r\n") buffer_.consume(2);  // some clients end a body with one too many
  if (buffered().empty()) return service_->draining ? leave() : read_more();
  if (phase_ == Phase::idle) {
    phase_ = Phase::head;
    phase_began_ = SteadyClock::now();
    give_until(limits().head_deadline);
  }
  auto look = look_at_head(buffered(), limits());
  if (look.fault) return refuse(look.fault->status, look.fault->what);
  if (look.length == 0) return read_more();
  take_head(look.length);
}

void Session::take_head(std::size_t length) {
  parser_.emplace();
  parser_->header_limit(static_cast<std::uint32_t>(2 * limits().head_max));
  parser_->body_limit(boost::none);
  Error error;
  auto used = parser_->put(asio::buffer(buffered().data(), length), error);
  if (used != length || !parser_->is_header_done()) return refuse(400, "the head cannot be read");
  buffer_.consume(used);
  fill_request();
  admit();
}

void Session::fill_request() {
  auto& message = parser_->get();
  request_ = Request{};
  request_.method = method_named({message.method_string().data(), message.method_string().size()});
  std::string_view target{message.target().data(), message.target().size()};
  auto question = target.find('?');
  request_.path = target.substr(0, question);
  if (question != std::string_view::npos) request_.query = target.substr(question + 1);
  for (const auto& field : message)
    request_.headers.add(std::string{field.name_string()}, std::string{field.value()});
  Peer peer = peer_behind(peer_, request_.headers, service_->options.trusted_proxies);
  request_.address = std::move(peer.address);
  request_.tls = peer.tls;
  request_.id = request_id_ = new_request_id();
  method_ = request_.method;
  language_ = language_of(request_.headers.find("Accept-Language"));
  close_after_ = !parser_->keep_alive() || message.version() < 11;
}

// The body is read only when somebody wants it and it is not too long for them.
void Session::admit() {
  admission_ = service_->admit(request_.method, request_.path);
  auto length = parser_->content_length();
  if (!parser_->chunked() && length.value_or(0) == 0) return dispatch();
  if (!admission_.known) {
    close_after_ = true;
    return dispatch();
  }
  if (length && *length > admission_.body_max)
    return write(problem_response(body_too_large(admission_.body_max), language_, request_id_), true);
  parser_->body_limit(admission_.body_max);
  parser_->eager(true);
  phase_ = Phase::body;
  phase_began_ = SteadyClock::now();
  give_until(limits().body_grace);
  body_read_ = buffer_.size();
  bool waits = request_.headers.has("Expect") && parser_->get().version() >= 11 && buffer_.size() == 0;
  if (!waits) return take_body();
  head_out_ = "HTTP/1.1 100 Continue\r\n\r\n";
  start_write({asio::buffer(head_out_), asio::const_buffer{}});
}

void Session::take_body() {
  Error error;
  while (!parser_->is_done() && buffer_.size() > 0) {
    auto used = parser_->put(buffer_.cdata(), error);
    buffer_.consume(used);
    if (error || used == 0) break;
  }
  if (error == beast::http::error::body_limit) {
    return write(problem_response(body_too_large(admission_.body_max), language_, request_id_), true);
  }
  if (error && error != beast::http::error::need_more) return refuse(400, "the body cannot be read");
  if (parser_->is_done()) {
    request_.body = std::move(parser_->get().body());
    return dispatch();
  }
  if (buffer_.size() > read_size) return refuse(400, "a chunk's head is too long");
  read_more();
}

// ── answering

void Session::dispatch() {
  phase_ = Phase::answering;
  deadline_ = never;
  // The loop outlives whatever still wants to answer; the session need not.
  auto reply = [weak = weak_from_this(), loop = loop_](Response response) {
    asio::post(loop->context, [weak, response = std::move(response)]() mutable {
      if (auto session = weak.lock()) session->reply(std::move(response));
    });
  };
  auto request = std::make_shared<Request>(std::move(request_));
  auto task = [service = service_, request, reply] { service->answer(std::move(*request), reply); };
  auto& lane = admission_.slow ? service_->slow : service_->ordinary;
  if (lane->post(std::move(task))) return;
  if (auto* metrics = service_->options.metrics)
    metrics->count("linli_requests_turned_away_total", "Requests refused because too many waited.");
  write(problem_response(too_busy(), language_, request_id_), close_after_);
}

void Session::reply(Response response) {
  if (phase_ == Phase::answering)
    write(std::move(response), close_after_ || service_->draining);
  else if (response.stream)
    response.stream->close();
}

void Session::refuse(int status, std::string_view what) {
  method_ = Method::get;
  write(protocol_fault(status, what), true);
}

void Session::write(Response response, bool close) {
  response_ = std::move(response);
  close_after_ = close || response_.stream;
  if (!response_.headers.has("X-Content-Type-Options")) add_safe_headers(response_, true);
  if (method_ == Method::head && !response_.body.empty()) {
    response_.headers.set("Content-Length", std::to_string(response_.body.size()));
    response_.body.clear();
  }
  head_out_ = wire_head(response_, close_after_);
  bool one_buffer = response_.body.size() <= one_write_max;
  if (one_buffer) head_out_ += response_.body;
  phase_ = response_.stream ? Phase::streaming : Phase::writing;
  phase_began_ = SteadyClock::now();
  stream_writing_ = response_.stream != nullptr;
  give_until(limits().write_grace + time_for(response_.body.size(), limits().rate_min));
  start_write({asio::buffer(head_out_), one_buffer ? asio::const_buffer{} : asio::buffer(response_.body)});
}

void Session::on_written(Error error) {
  if (phase_ == Phase::gone) return;
  if (error) return cut_off();
  if (phase_ == Phase::body) return take_body();
  if (phase_ == Phase::streaming) {
    stream_writing_ = false;
    return stream_on();
  }
  response_ = Response{};
  if (close_after_) return leave();
  parser_.reset();
  phase_ = Phase::idle;
  phase_began_ = SteadyClock::now();
  give_until(limits().idle);
  look();
}

void Session::stream_on() {
  if (phase_ != Phase::streaming || stream_writing_) return;
  if (!reading_) {  // the first time: hear when the client goes, and be woken
    buffer_.consume(buffer_.size());
    read_more();
    response_.stream->on_more([weak = weak_from_this(), loop = loop_] {
      asio::post(loop->context, [weak] {
        if (auto session = weak.lock()) session->stream_on();
      });
    });
  }
  auto piece = response_.stream->take();
  if (!piece) return leave();
  if (piece->empty()) {
    deadline_ = never;
    return;
  }
  head_out_ = std::move(*piece);
  stream_writing_ = true;
  give_until(limits().write_grace);
  start_write({asio::buffer(head_out_), asio::const_buffer{}});
}

void Session::leave() {
  if (response_.stream) std::exchange(response_.stream, nullptr)->close();
  phase_ = Phase::leaving;
  give_until(farewell);
  start_farewell();
}

}  // namespace linli::http
