#include "platform/db/database.hpp"

#include <algorithm>
#include <condition_variable>
#include <stdexcept>

#include "platform/db/engines.hpp"

namespace linli::db {

std::unique_ptr<Database> Database::open(const std::string& url, World world, Options options) {
  constexpr std::string_view sqlite = "sqlite:";
  if (url.starts_with(sqlite)) return open_sqlite(url.substr(sqlite.size()), world, options);
  if (url.starts_with("postgresql://") || url.starts_with("postgres://"))
    return open_postgres(url, world, options);
  throw std::runtime_error("a database is named sqlite:PATH or postgresql://HOST/NAME");
}

Database::Database(World world) : world_(world), calendar_(std::make_shared<const Workdays>()) {}

namespace {
thread_local bool is_writing_thread = false;
}

void Database::this_thread_writes() { is_writing_thread = true; }

void Database::write(CommunityId community, Work work) {
  if (is_writing_thread) throw std::logic_error("a write inside a write would wait for itself");
  std::mutex mutex;
  std::condition_variable answered;
  bool is_done = false;
  std::exception_ptr thrown;
  submit_write(community, std::move(work), [&](std::exception_ptr error) {
    // Notified under the lock: once it is let go, the waiter may already have left this function.
    const std::lock_guard lock{mutex};
    thrown = std::move(error);
    is_done = true;
    answered.notify_one();
  });
  std::unique_lock lock{mutex};
  answered.wait(lock, [&] { return is_done; });
  if (thrown) std::rethrow_exception(thrown);
}

Time Database::now() const {
  const std::int64_t clock = world_.clock.now().ms;
  std::int64_t latest = latest_ms_.load(std::memory_order_relaxed);
  while (latest < clock && !latest_ms_.compare_exchange_weak(latest, clock, std::memory_order_relaxed)) {
  }
  return {std::max(latest, clock)};
}

Surroundings Database::surroundings() const { return {now(), world_.random, calendar(), world_.vault}; }

void Database::use_calendar(std::shared_ptr<const Workdays> calendar) {
  const std::lock_guard lock{calendar_mutex_};
  calendar_ = std::move(calendar);
}

std::shared_ptr<const Workdays> Database::calendar() const {
  const std::lock_guard lock{calendar_mutex_};
  return calendar_;
}

}  // namespace linli::db
