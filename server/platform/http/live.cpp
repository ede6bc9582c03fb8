#include "platform/http/live.hpp"

#include <algorithm>
#include <charconv>

#include "platform/http/edge.hpp"
#include "platform/http/listener.hpp"

namespace linli::http {

namespace {
constexpr int entries_at_once = 500;
constexpr auto gathering = std::chrono::milliseconds{20};  // a burst of writes is looked at once
using SteadyClock = std::chrono::steady_clock;

std::optional<std::int64_t> last_heard(const Request& request) {
  auto text = request.headers.find("Last-Event-ID");
  std::int64_t seq = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seq);
  if (text.empty() || error != std::errc{} || end != text.data() + text.size() || seq < 0)
    return std::nullopt;
  return seq;
}
}  // namespace

Live::Live(db::Database& database, LiveOptions options)
    : database_(database), options_(std::move(options)), thread_([this] { watch(); }) {}

Live::~Live() {
  {
    std::lock_guard lock{mutex_};
    ending_ = true;
  }
  wake_.notify_all();
  thread_.join();
  for (const auto& [community, listeners] : communities_)
    for (const auto& listener : listeners) listener->end();
}

void Live::mount(Router& router) {
  Shape shape;
  shape.media_type = "text/event-stream";
  shape.answer = [](Schemas& schemas) { return Json<LiveView>::schema(schemas); };
  router.raw(
      Method::get, "/live", access::Permission::signed_in,
      "What happens where one may look, as server-sent events",
      [this](const Request& request, const access::Actor& actor) { return listen(request, actor); }, shape);
}

void Live::mount_presence(Router& router, Sight sight) {
  router.raw(Method::post, "/live/presence", access::Permission::signed_in,
             "I am looking or writing here: who else is?",
             [this, sight = std::move(sight)](const Request& request, const access::Actor& actor) {
               return be_present(request, actor, sight);
             },
             documents<PresenceForm, PresenceView>(), {.name = "bePresent", .body_max = 1024});
}

Response Live::be_present(const Request& request, const access::Actor& actor, const Sight& sight) {
  const auto now = options_.clock->now();
  presence_rate_.count(actor.id.text(), options_.presence_per_minute, now);
  const auto form = read_form<PresenceForm>(request.body);
  database_.read(request.community, [&](db::Tx& tx) { sight(tx, actor, form.subject_id); });
  const Presence::Place place{request.community, form.subject_id};
  PresenceView view{form.subject_id, {}};
  {
    std::lock_guard lock{mutex_};
    for (const auto& changed : presence_.forget(now)) stirred_.insert(changed);
    if (presence_.say(place, actor, form.doing, now)) stirred_.insert(place);
    view.others = presence_.others(place, actor.id);
  }
  wake_.notify_all();
  return json_response(200, write_json(view));
}

// Only who is there: they were let see it when they said so.
void Live::tell_presence(const Presence::Place& place, const Listeners& listeners) {
  for (const auto& listener : listeners) {
    PresenceView view{place.subject, {}};
    {
      std::lock_guard lock{mutex_};
      if (!presence_.is_there(place, listener->staff_id)) continue;
      view.others = presence_.others(place, listener->staff_id);
    }
    listener->say("event: presence\ndata: " + write_json(view) + "\n\n");
  }
}

Response Live::listen(const Request& request, const access::Actor& actor) {
  if (listeners() >= options_.listeners_max)
    throw Refusal{Reason::unavailable, {"同时在线的页面太多了。", "Too many pages are listening."}};
  auto newest = database_.reading(request.community, [](db::Tx& tx) { return journal::head(tx).seq; });
  auto heard = last_heard(request).value_or(newest);
  bool too_far = heard > newest || newest - heard > options_.catch_up_max;

  auto listener = std::make_shared<Listener>(request, actor, options_.waiting_max);
  listener->cursor = too_far ? newest : heard;
  listener->say("retry: 3000\n\n");
  if (too_far) listener->say("id: " + std::to_string(newest) + "\nevent: reset\ndata: {}\n\n");
  {
    std::lock_guard lock{mutex_};
    communities_[request.community].insert(listener);
    written_.insert(request.community);
  }
  wake_.notify_all();

  Response response;
  response.headers.add("Content-Type", "text/event-stream");
  response.headers.add("X-Accel-Buffering", "no");  // nginx would gather events into pages
  response.stream = std::move(listener);
  return response;
}

void Live::written(CommunityId community) {
  {
    std::lock_guard lock{mutex_};
    if (!communities_.count(community)) return;
    written_.insert(community);
  }
  wake_.notify_all();
}

std::size_t Live::listeners() const {
  std::lock_guard lock{mutex_};
  std::size_t count = 0;
  for (const auto& [community, listeners] : communities_) count += listeners.size();
  return count;
}

void Live::watch() {
  auto next_look = SteadyClock::now();
  auto pause = std::min({options_.look_every, options_.beat_every, options_.recheck_every});
  std::unique_lock lock{mutex_};
  while (!ending_) {
    if (communities_.empty())
      wake_.wait(lock, [this] { return ending_ || !communities_.empty(); });
    else
      wake_.wait_for(lock, pause, [this] { return ending_ || !written_.empty() || !stirred_.empty(); });
    if (ending_) return;
    auto now = SteadyClock::now();
    bool all = now >= next_look;
    if (all) next_look = now + options_.look_every;
    auto communities = communities_;
    auto written = std::exchange(written_, {});
    for (const auto& place : presence_.forget(options_.clock->now())) stirred_.insert(place);
    auto stirred = std::exchange(stirred_, {});
    lock.unlock();
    for (const auto& place : stirred)
      if (auto found = communities.find(place.community); found != communities.end())
        tell_presence(place, found->second);
    for (const auto& [community, listeners] : communities) {
      if (all || written.count(community))
        survives("live", [&, id = community, &all_of = listeners] {
          while (look(id, all_of)) continue;
        });
      for (const auto& listener : listeners) {
        listener->beat(now, options_.beat_every);
        if (now - listener->checked_at >= options_.recheck_every) recheck(*listener);
      }
    }
    lock.lock();
    forget_gone();
    wake_.wait_for(lock, gathering, [this] { return ending_; });
  }
}

bool Live::look(CommunityId community, const Listeners& listeners) {
  std::int64_t from = std::numeric_limits<std::int64_t>::max();
  for (const auto& listener : listeners) from = std::min(from, listener->cursor);
  std::vector<journal::Entry> entries;
  std::multimap<Uuid, StaffId> hidden;
  database_.read(community, [&](db::Tx& tx) {
    entries = journal::after(tx, from, entries_at_once);
    std::vector<Uuid> subjects;
    for (const auto& entry : entries)
      if (entry.subject_id) subjects.push_back(*entry.subject_id);
    if (options_.hidden_from && !subjects.empty()) hidden = options_.hidden_from(tx, subjects);
  });
  for (const auto& entry : entries)
    for (const auto& listener : listeners) listener->hear(entry, hidden);
  return entries.size() == entries_at_once;
}

// A session that ended, an account disabled, a grant that ran out: the stream ends or narrows within a
// minute.
void Live::recheck(Listener& listener) {
  listener.checked_at = SteadyClock::now();
  survives("live", [&] {
    auto actor = options_.authenticate(database_, listener.asked);
    if (actor.kind == access::ActorKind::staff && actor.id == listener.staff_id)
      listener.be(actor);
    else
      listener.end();
  });
}

void Live::forget_gone() {
  for (auto& [community, listeners] : communities_)
    std::erase_if(listeners, [](const auto& listener) { return listener->gone(); });
  std::erase_if(communities_, [](const auto& entry) { return entry.second.empty(); });
}

}  // namespace linli::http
