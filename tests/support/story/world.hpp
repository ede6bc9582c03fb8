// The world a story plays in: a fresh database behind the real edge, people with sessions, a clock that moves
// only when the story says so, and chance from a fixed seed.
#pragma once
#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "modules/grid/place.hpp"
#include "platform/access/actor.hpp"
#include "platform/access/hashing.hpp"
#include "platform/http/edge.hpp"
#include "platform/http/live.hpp"
#include "platform/jobs/queue.hpp"
#include "platform/journal/journal.hpp"
#include "platform/log/metrics.hpp"
#include "tests/support/story/counted.hpp"
#include "tests/support/story/pattern.hpp"
#include "tests/support/story/story.hpp"

namespace linli::story {

// Of everybody who is staff; $PASSWORD in a story.
inline constexpr std::string_view everybodys_password = "fir-needles-365";

class StoryClock : public Clock {
 public:
  static constexpr const char* usual_start = "2026-03-02T09:00";  // a Monday
  Time now() override { return now_.load(); }
  // "2026-02-13T09:00" in China, or "+3d", "+2h", "+30m". Only forwards, as the database's own time goes;
  // where a story begins is said before its community. Throws std::runtime_error for anything else.
  void move(const std::string& to);
  bool is_set() const { return now_.load().ms > 0; }

 private:
  std::atomic<Time> now_{};  // read by whoever watches the live updates
};

class SeededRandom : public Random {
 public:
  void fill(std::span<std::uint8_t> bytes) override;

 private:
  std::mutex mutex_;
  std::uint64_t state_ = 365;
};

// Who may be written behind "as".
struct Person {
  CommunityId community;
  StaffId id;  // nil for a browser nobody has logged in with
  std::string address;
  std::map<std::string, std::string> cookies;
  std::vector<std::string> areas;  // as the story calls them
  bool keeps_cookies = true;
};

struct Reply {
  http::Response response;
  int statements;
};

class World {
 public:
  explicit World(const std::string& url);
  ~World();

  void lay(const Fixture& fixture);  // fixture.cpp
  Reply send(const Exchange& exchange, const std::filesystem::path& folder);
  void move_clock(const std::string& to) { clock_.move(to); }
  void run_due_jobs();
  // Journal entries since last asked.
  std::vector<journal::Entry> news();
  std::string name_of_actor(const journal::Entry& entry) const;

  Bindings bindings;

 private:
  friend class Laying;
  std::string key(const std::string& name) const { return std::to_string(community_.value) + " " + name; }
  AreaId area_called(const std::string& name) const;
  StaffId employ(const std::string& login, const std::vector<std::pair<access::Role, std::string>>& grants);
  std::string next_address() { return "10.0.0." + std::to_string(++counts_["address"]); }
  void settle();  // what is written without anybody waiting is written now
  Person& person(const std::string& name);
  http::Request request_of(const Exchange& exchange, const Person& sender,
                           const std::filesystem::path& folder);
  void keep_cookies(Person& person, const http::Response& response);

  StoryClock clock_;
  SeededRandom random_;
  std::unique_ptr<crypto::Vault> vault_;
  std::unique_ptr<db::Database> database_;
  std::unique_ptr<CountedDatabase> counted_;  // the same, as the edge sees it
  access::Hashing hashing_;
  log::Metrics metrics_;
  std::unique_ptr<http::Live> live_;
  http::Router router_;
  std::unique_ptr<http::Edge> edge_;
  jobs::Runners runners_;
  std::unique_ptr<jobs::Queue> queue_;
  CommunityId community_{};
  std::map<std::string, CommunityId> communities_;  // by name
  std::map<CommunityId, std::string> codes_of_communities_;
  std::map<std::string, Person> people_;
  std::map<std::string, AreaId> areas_;    // by community and name
  std::map<std::string, PlaceId> places_;  // by path
  std::map<AreaId, std::string> codes_;
  std::map<std::string, int> counts_;
  std::map<CommunityId, std::int64_t> told_;  // the journal's seq up to which the story knows
};

}  // namespace linli::story
