#include "platform/http/edge.hpp"

#include <charconv>
#include <condition_variable>
#include <future>

#include "platform/access/guess.hpp"
#include "platform/http/gzip.hpp"
#include "platform/http/idempotency.hpp"
#include "platform/http/origin.hpp"
#include "platform/http/problem.hpp"
#include "platform/http/rate.hpp"
#include "platform/http/safe_headers.hpp"
#include "platform/log/log.hpp"
#include "platform/log/metrics.hpp"

namespace linli::http {

namespace {
using SteadyTime = std::chrono::steady_clock::time_point;
using Kind = db::DatabaseError::Kind;
constexpr auto slow = std::chrono::seconds{1};

// With "Linli-Rehearsal: true" a verb that allows it answers as it would, and nothing of it is kept: whoever
// means to do something in a moment learns now whether it can be done. A verb that does not allow it is not
// run at all.
constexpr std::string_view rehearsal_header = "Linli-Rehearsal";
class Rehearsed : public std::exception {};  // thrown once the answer is there: the transaction rolls back

Refusal later(Phrase detail, int seconds) {
  Refusal refusal{Reason::unavailable, std::move(detail)};
  refusal.retry_after_s = seconds;
  return refusal;
}

// What a client can do about a database's error; nothing when it is a fault of ours.
std::optional<Refusal> refusal_for(const db::DatabaseError& error) {
  switch (error.kind) {
    case Kind::full:
      return Refusal{Reason::storage_full,
                     {"磁盘满了，没有存上；查看不受影响。请告诉管理员。",
                      "The disk is full; nothing was stored, reading goes on. Tell the administrator."}};
    case Kind::read_only:
      return later(
          {"磁盘现在不能写，没有存上；查看不受影响。", "The disk cannot be written to; nothing was stored."},
          30);
    case Kind::away:
    case Kind::timed_out:
      return later({"数据库暂时连不上，请稍后再试。", "The database is away; try again shortly."}, 5);
    case Kind::again:
      return later({"现在很忙，请再试一次。", "Busy; try once more."}, 1);
    case Kind::duplicate:
      return Refusal{Reason::conflict, {"这一条已经存在。", "This is there already."}};
    case Kind::fault:
    case Kind::broken_reference:
    case Kind::check_failed:
      break;
  }
  return std::nullopt;
}

std::optional<std::int64_t> version_in(std::string_view if_match) {
  if (if_match.empty()) return std::nullopt;
  std::int64_t version = 0;
  bool quoted = if_match.size() > 2 && if_match.front() == '"' && if_match.back() == '"';
  auto digits = quoted ? if_match.substr(1, if_match.size() - 2) : std::string_view{};
  auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), version);
  if (!quoted || error != std::errc{} || end != digits.data() + digits.size())
    throw Refusal{Reason::malformed,
                  {"If-Match 要写版本号，如 \"3\"。", "If-Match holds a version, like \"3\"."}};
  return version;
}

bool is_api(std::string_view path) { return path.substr(0, prefix.size()) == prefix; }
}  // namespace

struct Edge::Parts {
  Parts(db::Database& served, const Router& table, EdgeOptions given)
      : database(served), router(table), options(std::move(given)) {}

  db::Database& database;
  const Router& router;
  EdgeOptions options;
  Rate rate;

  // Visits that are not over: what options call must outlive them, and some wait in the database's queue.
  std::mutex mutex;
  std::condition_variable all_gone;
  int visits = 0;
  void enter() {
    std::lock_guard lock{mutex};
    ++visits;
  }
  void leave() {
    std::lock_guard lock{mutex};
    if (--visits == 0) all_gone.notify_all();
  }
};

// One request on its way through. It is owned by whoever carries it on: the caller, or the database's queue.
class Edge::Visit : public std::enable_shared_from_this<Visit> {
 public:
  Visit(std::shared_ptr<Parts> parts, Request request, std::function<void(Response)> reply)
      : parts_(std::move(parts)), request_(std::move(request)), reply_(std::move(reply)) {
    language_ = language_of(request_.headers.find("Accept-Language"));
    parts_->enter();
    if (parts_->options.metrics) ++parts_->options.metrics->in_flight;
  }
  ~Visit() { parts_->leave(); }

  void begin() {
    try {
      auto found = parts_->router.find(request_.method, request_.path);
      route_ = found.route;
      if (route_)
        follow(std::move(found.words));
      else
        finish(elsewhere());
    } catch (...) {
      finish(answer_to(std::current_exception()));
    }
  }

 private:
  // No route: another method's, a file, or nothing.
  Response elsewhere() {
    auto allowed = parts_->router.allowed(request_.path);
    if (request_.method == Method::options && !allowed.empty()) {
      Response response{204, {}, {}, nullptr};
      response.headers.add("Allow", allowed);
      return response;
    }
    if (!allowed.empty()) return method_not_allowed(allowed, language_, request_.id);
    if (request_.method == Method::trace) return method_not_allowed("GET, HEAD", language_, request_.id);
    bool page = !is_api(request_.path) && parts_->options.pages;
    if (auto file = page ? parts_->options.pages(request_) : std::nullopt) {
      name_ = "files";
      return std::move(*file);
    }
    throw Refusal{Reason::not_found, {"没有这个地址。", "There is nothing at this address."}};
  }

  void follow(std::vector<std::string_view> words) {
    name_ = route_->options.name;
    if (int most = route_->options.tries_per_minute)
      parts_->rate.count(name_ + " " + access::network_of(request_.address), most,
                         parts_->options.clock->now());
    authenticate();
    if (!is_safe(request_.method)) {
      require_same_origin(request_);
      if (route_->shape.beside)
        require_bytes(request_);
      else
        require_json(request_, route_->shape.form != nullptr);
    }
    if (request_.body.size() > route_->options.body_max)
      throw Refusal{Reason::too_large, {"提交的内容太大。", "The body is larger than this page takes."}};
    if (route_->raw) {
      if (!heeds_key(*route_)) refuse_key(request_);
      return finish(route_->raw(request_, actor_));
    }
    auto run =
        route_->prepare(Call{request_, std::move(words), version_in(request_.headers.find("If-Match"))});
    if (is_safe(request_.method))
      read(run);
    else if (is_rehearsal())
      rehearse(std::move(run));
    else
      write(std::move(run));
  }

  bool is_rehearsal() const {
    if (route_->options.rehearsal == Rehearsal::always) return true;
    if (!request_.headers.has(rehearsal_header)) return false;
    if (route_->options.rehearsal == Rehearsal::on_request &&
        request_.headers.find(rehearsal_header) == "true")
      return true;
    throw Refusal{Reason::malformed, {"这一步不能预演。", "This cannot be rehearsed; nothing was done."}};
  }

  void authenticate() {
    // Health and the like concern no community, and must answer when the database does not.
    if (!is_api(route_->path)) return;
    auto& options = parts_->options;
    if (options.community_of) request_.community = options.community_of(parts_->database, request_);
    if (options.authenticate) actor_ = options.authenticate(parts_->database, request_);
    actor_.language = language_;
    actor_.address = request_.address;
    actor_.request_id = request_.id;
    bool open = route_->permission == access::Permission::anyone;
    if (!open && actor_.kind == access::ActorKind::resident)
      throw Refusal{Reason::unauthenticated, {"请先登录。", "Sign in first."}};
    access::require(actor_, route_->permission);
  }

  void read(const Run& run) {
    Response response;
    parts_->database.read(request_.community, [&](db::Tx& tx) { response = run(tx, actor_); });
    if (route_->permission == access::Permission::anyone) {  // such an answer is the same for everybody
      response.headers.add("Cache-Control", "public, max-age=60");
      response.headers.add("Vary", "Linli-Community, Cookie");  // either may say which community is meant
    }
    auto etag = response.headers.find("ETag");
    if (!etag.empty() && request_.headers.find("If-None-Match") == etag) {
      response.status = 304;
      response.body.clear();
    }
    compress(request_, response);
    finish(std::move(response));
  }

  void write(Run run) {
    auto self = shared_from_this();
    auto work = [self, run = std::move(run), key = keyed(request_)](db::Tx& tx) {
      try {
        self->response_ = once(tx, self->actor_, key, run);
      } catch (const Refusal& refusal) {
        if (!refusal.keeps_work) throw;
        self->response_ = problem_response(refusal, self->language_, self->request_.id);
      }
    };
    parts_->database.submit_write(request_.community, std::move(work), [self](std::exception_ptr failed) {
      auto& written = self->parts_->options.written;
      if (!failed && written) written(self->request_.community);
      self->finish(failed ? self->answer_to(failed) : std::move(self->response_));
    });
  }

  void rehearse(Run run) {
    auto self = shared_from_this();
    auto work = [self, run = std::move(run)](db::Tx& tx) {
      self->response_ = run(tx, self->actor_);
      throw Rehearsed{};
    };
    parts_->database.submit_write(request_.community, std::move(work), [self](std::exception_ptr failed) {
      self->finish(self->answer_to(failed));
    });
  }

  Response answer_to(std::exception_ptr thrown) {
    try {
      std::rethrow_exception(std::move(thrown));
    } catch (const Rehearsed&) {
      response_.headers.set(rehearsal_header, "true");
      return std::move(response_);
    } catch (const Refusal& refusal) {
      return problem_response(refusal, language_, request_.id);
    } catch (const db::DatabaseError& error) {
      if (auto refusal = refusal_for(error)) {
        log::warning("database", {{"id", request_.id}, {"route", name_}, {"what", error.what()}});
        return problem_response(*refusal, language_, request_.id);
      }
      log::error("fault", {{"id", request_.id}, {"route", name_}, {"what", error.what()}});
    } catch (const std::exception& error) {
      log::error("fault", {{"id", request_.id}, {"route", name_}, {"what", error.what()}});
    } catch (...) {
      log::error("fault", {{"id", request_.id}, {"route", name_}});
    }
    return fault_response(language_, request_.id);
  }

  void finish(Response response) {
    auto reply = std::exchange(reply_, nullptr);
    if (!reply) return;
    add_safe_headers(response, is_api(request_.path));
    response.headers.set("X-Request-Id", request_.id);
    note(response.status);
    if (request_.method == Method::head) {
      if (response.stream) std::exchange(response.stream, nullptr)->close();
      response.headers.set("Content-Length", std::to_string(response.body.size()));
      response.body.clear();
    }
    reply(std::move(response));
  }

  void note(int status) {
    auto took = std::chrono::steady_clock::now() - began_;
    if (auto* metrics = parts_->options.metrics) {
      --metrics->in_flight;
      metrics->answered(name_, status, took);
    }
    log::Fields fields = {{"id", request_.id},
                          {"method", method_name(request_.method)},
                          {"route", name_},
                          {"status", status},
                          {"ms", std::chrono::duration<double, std::milli>(took).count()}};
    bool worth_a_line = !is_safe(request_.method) || status >= 400 || took >= slow;
    if (worth_a_line)
      log::info("request", fields);
    else
      log::debug("request", fields);
  }

  std::shared_ptr<Parts> parts_;
  Request request_;
  std::function<void(Response)> reply_;
  SteadyTime began_ = std::chrono::steady_clock::now();
  Language language_ = Language::zh;
  const Route* route_ = nullptr;
  std::string name_ = "none";
  access::Actor actor_;
  Response response_;
};

Edge::Edge(db::Database& database, const Router& router, EdgeOptions options)
    : parts_(std::make_shared<Parts>(database, router, std::move(options))) {}

Edge::~Edge() {
  std::unique_lock lock{parts_->mutex};
  parts_->all_gone.wait(lock, [this] { return parts_->visits == 0; });
}

void Edge::answer(Request request, std::function<void(Response)> reply) {
  std::make_shared<Visit>(parts_, std::move(request), std::move(reply))->begin();
}

Response Edge::answer(Request request) {
  std::promise<Response> promise;
  answer(std::move(request), [&](Response response) { promise.set_value(std::move(response)); });
  return promise.get_future().get();
}

Edge::Admission Edge::admit(Method method, std::string_view path) const {
  auto found = parts_->router.find(method, path);
  if (!found.route) return {};
  return {found.route->options.body_max, true, found.route->options.slow};
}

bool survives(std::string_view what, const std::function<void()>& work) {
  try {
    work();
    return true;
  } catch (const std::exception& error) {
    log::error("fault", {{"in", what}, {"what", error.what()}});
  } catch (...) {
    log::error("fault", {{"in", what}});
  }
  return false;
}

}  // namespace linli::http
