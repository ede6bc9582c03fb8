// Connections lent to threads, made when first needed. The one used last is lent first: its cache is warm.
#pragma once
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace linli::db {

template <class C>
class Pool {
 public:
  Pool(int most, std::function<std::unique_ptr<C>()> make)
      : most_(most < 1 ? 1 : most), make_(std::move(make)) {}

  // Gives the connection back when it goes, unless it was dropped.
  class Lease {
   public:
    Lease(Pool& pool, std::unique_ptr<C> connection) : pool_(pool), connection_(std::move(connection)) {}
    ~Lease() { pool_.take_back(std::move(connection_)); }
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;
    C* operator->() const { return connection_.get(); }
    C& operator*() const { return *connection_; }
    void drop() { connection_.reset(); }

   private:
    Pool& pool_;
    std::unique_ptr<C> connection_;
  };

  // What is not lent is closed: after the server was away, none of it is of use.
  void forget_idle() {
    const std::lock_guard lock{mutex_};
    idle_.clear();
  }

  // Waits while all are lent.
  Lease lend() {
    std::unique_lock lock{mutex_};
    returned_.wait(lock, [&] { return !idle_.empty() || lent_ < most_; });
    ++lent_;
    if (idle_.empty()) {
      lock.unlock();
      return Lease{*this, made()};
    }
    std::unique_ptr<C> connection = std::move(idle_.back());
    idle_.pop_back();
    return Lease{*this, std::move(connection)};
  }

 private:
  std::unique_ptr<C> made() {
    try {
      return make_();
    } catch (...) {
      take_back(nullptr);
      throw;
    }
  }

  void take_back(std::unique_ptr<C> connection) {
    const std::lock_guard lock{mutex_};
    --lent_;
    if (connection) idle_.push_back(std::move(connection));
    returned_.notify_one();
  }

  const int most_;
  const std::function<std::unique_ptr<C>()> make_;
  std::mutex mutex_;
  std::condition_variable returned_;
  std::vector<std::unique_ptr<C>> idle_;
  int lent_ = 0;
};

}  // namespace linli::db
