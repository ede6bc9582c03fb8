// What was used last, by its text, up to a limit: prepared statements are kept in it.
#pragma once
#include <list>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace linli::db {

template <class Kept>
class Lru {
 public:
  explicit Lru(std::size_t most) : most_(most) {}

  // Null when it is not kept. What is found becomes the latest used.
  Kept* find(std::string_view key) {
    const auto found = by_key_.find(key);
    if (found == by_key_.end()) return nullptr;
    latest_first_.splice(latest_first_.begin(), latest_first_, found->second);
    return &found->second->second;
  }

  // Calls `leaving` with what has to go to make room. The reference stays valid until the entry goes itself.
  template <class Leaving>
  Kept& add(std::string_view key, Kept kept, Leaving&& leaving) {
    if (latest_first_.size() >= most_) {
      leaving(latest_first_.back().second);
      by_key_.erase(latest_first_.back().first);
      latest_first_.pop_back();
    }
    latest_first_.emplace_front(std::string{key}, std::move(kept));
    by_key_.emplace(latest_first_.front().first, latest_first_.begin());
    return latest_first_.front().second;
  }

  void erase(std::string_view key) {
    const auto found = by_key_.find(key);
    if (found == by_key_.end()) return;
    const auto entry = found->second;
    by_key_.erase(found);
    latest_first_.erase(entry);
  }

  std::size_t size() const { return latest_first_.size(); }

 private:
  using Entries = std::list<std::pair<std::string, Kept>>;
  std::size_t most_;
  Entries latest_first_;
  std::unordered_map<std::string_view, typename Entries::iterator> by_key_;  // its keys view the entries' own
};

}  // namespace linli::db
