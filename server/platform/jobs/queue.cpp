#include "platform/jobs/queue.hpp"

#include <algorithm>
#include <array>
#include <unistd.h>

#include "platform/access/community.hpp"
#include "platform/core/refusal.hpp"
#include "platform/core/text.hpp"
#include "platform/jobs/clockwork.hpp"
#include "platform/jobs/store.hpp"
#include "platform/log/log.hpp"

namespace linli::jobs {

namespace {
constexpr int most_at_once = 100;  // of one community, before the others have their turn
// At a poll: a thousand communities with nothing to do cost no more than a hundred, and each waits ten
// seconds.
constexpr std::size_t communities_at_once = 100;
constexpr std::size_t error_length = 300;

// A database's own words may quote what was stored, so they are not kept.
std::string sentence_of(const std::exception& error) {
  if (dynamic_cast<const db::DatabaseError*>(&error)) return "the database refused a statement";
  return std::string{shortened(error.what(), error_length)};
}

std::uint32_t chance_in(db::Tx& tx) {
  std::array<std::uint8_t, 4> bytes;
  tx.random().fill(bytes);
  return static_cast<std::uint32_t>(bytes[0]) << 24 | static_cast<std::uint32_t>(bytes[1]) << 16 |
         static_cast<std::uint32_t>(bytes[2]) << 8 | bytes[3];
}
}  // namespace

std::string this_server() {
  std::array<char, 256> host{};
  ::gethostname(host.data(), host.size() - 1);
  return std::string{host.data()} + ":" + std::to_string(::getpid());
}

std::chrono::milliseconds backoff(std::int64_t attempts, std::uint32_t chance) {
  using namespace std::chrono;
  constexpr milliseconds longest = hours{6};
  const auto doublings = std::clamp<std::int64_t>(attempts - 1, 0, 20);
  const milliseconds wait = std::min<milliseconds>(longest, seconds{10} * (std::int64_t{1} << doublings));
  return wait * 3 / 4 + milliseconds{wait.count() / 2 * static_cast<std::int64_t>(chance) / 0xffffffffLL};
}

Queue::Queue(db::Database& database, const Runners& runners, QueueOptions options)
    : database_(database), runners_(runners), options_(std::move(options)) {}

Queue::~Queue() { stop(); }

void Queue::start() {
  for (int i = 0; i < options_.threads; ++i) threads_.emplace_back([this] { keep_running(); });
}

void Queue::stop() {
  {
    const std::lock_guard lock{mutex_};
    stopping_ = true;
  }
  changed_.notify_all();
  for (std::thread& thread : threads_) thread.join();
  threads_.clear();
}

void Queue::nudge() {
  {
    const std::lock_guard lock{mutex_};
    nudged_ = true;
  }
  changed_.notify_all();
}

bool Queue::is_stopping() {
  const std::lock_guard lock{mutex_};
  return stopping_;
}

void Queue::keep_running() {
  while (!is_stopping()) {
    try {
      if (run_some_communities() > 0) continue;
    } catch (const std::exception& error) {  // the database is away: it is asked again at the next poll
      log::warning("jobs not looked for", {{"error", sentence_of(error)}});
    }
    std::unique_lock lock{mutex_};
    changed_.wait_for(lock, options_.poll, [&] { return stopping_ || nudged_; });
    nudged_ = false;
  }
}

int Queue::run_some_communities() {
  const auto communities = access::communities(database_);
  int begun = 0;
  for (std::size_t i = 0; i < std::min(communities.size(), communities_at_once); ++i)
    begun += run_due(communities[next_of(communities.size())].id);
  return begun;
}

std::size_t Queue::next_of(std::size_t communities) {
  const std::lock_guard lock{mutex_};
  turn_ = (turn_ + 1) % communities;
  return turn_;
}

void Queue::wind_once(CommunityId community) {
  {
    const std::lock_guard lock{mutex_};
    if (wound_.contains(community)) return;
  }
  database_.write(community, [&](db::Tx& tx) { wind(tx, runners_); });
  const std::lock_guard lock{mutex_};
  wound_.insert(community);
}

int Queue::run_due(CommunityId community) {
  wind_once(community);
  int begun = 0;
  while (begun < most_at_once && !is_stopping()) {
    if (!database_.reading(community, [](db::Tx& tx) { return store::is_something_due(tx); })) break;
    auto job = database_.writing(
        community, [&](db::Tx& tx) { return store::claim(tx, options_.name, tx.now() + options_.lease); });
    if (!job) break;
    run(community, *job);
    ++begun;
  }
  return begun;
}

void Queue::run(CommunityId community, const Job& job) {
  const Runner* runner = runners_.find(job.kind);
  if (!runner) return failed(community, job, "this server does not know the kind");
  if (job.attempts > runner->tries) return failed(community, job, "the server stopped whenever it ran");
  const auto rhythm = Rhythm::parse(job.recurs);
  try {
    database_.write(community, [&](db::Tx& tx) {
      const bool is_ours =
          rhythm ? store::wait_until(tx, job, rhythm->next(tx.now()), 0, "") : store::finish(tx, job);
      if (is_ours) runner->work(tx, job);  // else another took it over, and did it
    });
  } catch (const std::exception& error) {
    failed(community, job, sentence_of(error));
  }
}

void Queue::failed(CommunityId community, const Job& job, const std::string& error) {
  const Runner* runner = runners_.find(job.kind);
  const bool is_last = job.attempts >= (runner ? runner->tries : Runners::usual_tries);
  const auto rhythm = Rhythm::parse(job.recurs);
  database_.write(community, [&](db::Tx& tx) {
    if (!is_last)
      store::wait_until(tx, job, tx.now() + backoff(job.attempts, chance_in(tx)), job.attempts, error);
    else if (rhythm)
      store::wait_until(tx, job, rhythm->next(tx.now()), 0, error);
    else
      store::bury(tx, job, error);
  });
  const bool is_dead = is_last && !rhythm;
  log::warning(is_dead ? "job dead" : "job failed",
               {{"job", job.id.text()}, {"kind", job.kind}, {"attempt", job.attempts}, {"error", error}});
}

}  // namespace linli::jobs
