#include "platform/db/postgres_writers.hpp"

#include <algorithm>

#include "platform/db/dialect.hpp"
#include "platform/db/queue_refusal.hpp"
#include "platform/db/retry.hpp"

namespace linli::db {

namespace {

constexpr std::string_view read_marker =
    "SELECT COUNT(*) FROM write_marker WHERE community_id = $1 AND slot = $2 AND tag = $3";
constexpr std::string_view put_marker =
    "INSERT INTO write_marker (community_id, slot, tag, at) VALUES ($1, $2, $3, $4) "
    "ON CONFLICT (community_id, slot) DO UPDATE SET tag = excluded.tag, at = excluded.at";
constexpr std::string_view drop_markers = "DELETE FROM write_marker WHERE community_id = $1 AND at < $2";
constexpr std::chrono::hours marker_life{24};

// Not the world's chance: how often a connection is lost must not change the ids a story sees.
Uuid fresh_tag() {
  Uuid tag;
  system_random().fill(tag.bytes);
  return tag;
}

// With the same id or Idempotency-Key the change may be asked for again: it will be made once.
std::exception_ptr outcome_unknown() {
  return std::make_exception_ptr(
      DatabaseError{DatabaseError::Kind::away,
                    "PostgreSQL went away during a COMMIT, and did not come back to say "
                    "whether it took place"});
}

}  // namespace

PostgresWriters::PostgresWriters(std::string url, const Options& options,
                                 std::function<Surroundings()> around)
    : url_(std::move(url)), options_(options), around_(std::move(around)) {
  for (int i = 0; i < std::max(options.writers, 1); ++i) threads_.emplace_back([this] { serve(); });
}

PostgresWriters::~PostgresWriters() {
  {
    const std::lock_guard lock{mutex_};
    is_closing_ = true;
    changed_.notify_all();
  }
  for (std::thread& thread : threads_) thread.join();
}

void PostgresWriters::submit(CommunityId community, Database::Work work, Database::Done done) {
  {
    const std::lock_guard lock{mutex_};
    if (!is_closing_ && count_ < options_.queue_max) {
      auto [queue, is_new] = waiting_.try_emplace(community);
      queue->second.push_back({community, std::move(work), std::move(done)});
      ++count_;
      // While a community has a queue, it is in turns_ or a thread is at it.
      if (is_new) turns_.push_back(community);
      changed_.notify_one();
      return;
    }
  }
  done(std::make_exception_ptr(queue_is_full(options_.queue_max)));
}

std::optional<PostgresWriters::Entry> PostgresWriters::next_entry() {
  std::unique_lock lock{mutex_};
  changed_.wait(lock, [&] { return !turns_.empty() || (is_closing_ && count_ == 0); });
  if (turns_.empty()) return std::nullopt;
  auto& queue = waiting_.at(turns_.front());
  turns_.pop_front();
  Entry entry = std::move(queue.front());
  queue.pop_front();
  return entry;
}

void PostgresWriters::finished(CommunityId community) {
  const std::lock_guard lock{mutex_};
  --count_;
  const auto queue = waiting_.find(community);
  if (queue->second.empty())
    waiting_.erase(queue);
  else
    turns_.push_back(community);
  changed_.notify_all();
}

void PostgresWriters::serve() {
  Database::this_thread_writes();
  Desk desk;
  desk.slot = fresh_tag();
  while (const auto entry = next_entry()) {
    std::exception_ptr failed = write(desk, *entry);
    finished(entry->community);
    entry->done(std::move(failed));
  }
}

// While the server is away, or we are closing, one try is enough: what is queued must not wait behind the
// pauses.
int PostgresWriters::tries() const {
  const std::lock_guard lock{mutex_};
  return is_away_ || is_closing_ ? 1 : 10;
}

std::exception_ptr PostgresWriters::write(Desk& desk, const Entry& entry) {
  Retry retry{tries()};
  desk.doubtful.reset();
  for (;;) {
    try {
      attempt(desk, entry);
      return nullptr;
    } catch (const DatabaseError& error) {
      step_back(desk);
      if (retry.is_worth(error)) continue;
      return desk.doubtful ? outcome_unknown() : std::current_exception();
    } catch (...) {
      step_back(desk);
      return std::current_exception();
    }
  }
}

void PostgresWriters::step_back(Desk& desk) {
  if (!desk.connection) {
    is_away_ = true;
    return;
  }
  desk.connection->abandon();
  if (desk.connection->is_spoiled())
    desk.connection.reset();
  else if (desk.is_committing)
    desk.doubtful.reset();  // the server itself has said that it did not take place
}

void PostgresWriters::attempt(Desk& desk, const Entry& entry) {
  desk.is_committing = false;
  if (!desk.connection)
    desk.connection = std::make_unique<PostgresConnection>(url_, options_.statement_limit);
  is_away_ = false;
  PostgresConnection& connection = *desk.connection;
  const Value community = entry.community.value;
  bool is_known = false;  // a community is not, while it is being founded
  connection.post(postgres::begin_write);
  connection.run(postgres::lock_community, {&community, 1}, [&](const Cells&) { is_known = true; });
  if (desk.doubtful && took_place(desk, entry.community)) return connection.abandon();

  Tx tx{connection, entry.community, around_()};
  entry.work(tx);
  desk.is_committing = true;
  if (is_known) leave_marker(desk, entry.community, tx.now());
  connection.commit();
}

bool PostgresWriters::took_place(Desk& desk, CommunityId community) {
  const Value arguments[] = {community.value, desk.slot, *desk.doubtful};
  bool found = false;
  desk.connection->run(read_marker, arguments, [&](const Cells& cells) { found = cells.whole(0) > 0; });
  desk.doubtful.reset();
  return found;
}

// Travels with the COMMIT: it costs no round trip.
void PostgresWriters::leave_marker(Desk& desk, CommunityId community, Time now) {
  if (desk.tidied.insert(community).second) {
    const Value arguments[] = {community.value, (now - marker_life).ms};
    desk.connection->post(drop_markers, arguments);
  }
  const Uuid tag = fresh_tag();
  const Value arguments[] = {community.value, desk.slot, tag, now.ms};
  desk.connection->post(put_marker, arguments);
  desk.doubtful = tag;
}

}  // namespace linli::db
