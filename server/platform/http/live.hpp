// Live updates: GET /api/v1/live tells a signed-in browser what happened where it may look, as server-sent
// events. It is a reader of the journal with a cursor, shared by all listeners; a listener that lost its
// connection goes on from its Last-Event-ID. An event names what happened and to what, never its contents:
// whoever wants those asks for them. Beside it, who else is at a record now is told to those who are there
// themselves, and were let see it within the last half minute.
#pragma once
#include <chrono>
#include <condition_variable>
#include <map>
#include <set>
#include <thread>

#include "platform/db/database.hpp"
#include "platform/http/presence.hpp"
#include "platform/http/rate.hpp"
#include "platform/http/router.hpp"

namespace linli::http {

struct LiveView {
  std::int64_t seq;
  std::string act;
  std::optional<Uuid> subject_id;
  std::optional<AreaId> area_id;
  Time at;
};
DESCRIBE_VIEW(LiveView, seq, act, subject_id, area_id, at)

struct PresenceForm {
  Uuid subject_id;
  Doing doing;
};
DESCRIBE_FORM(PresenceForm, subject_id, doing)

struct PresenceView {
  Uuid subject_id;
  std::vector<PresentView> others;
};
DESCRIBE_VIEW(PresenceView, subject_id, others)

// Throws Refusal for who may not see the record.
using Sight = std::function<void(db::Tx&, const access::Actor&, Uuid)>;

struct LiveOptions {
  // Who it still is, asked every minute. Must not keep a session awake that nobody uses.
  std::function<access::Actor(db::Database&, const Request&)> authenticate;
  std::chrono::milliseconds look_every{1'000};   // for what other servers wrote
  std::chrono::milliseconds beat_every{20'000};  // a comment, so that proxies and browsers know it lives
  std::chrono::milliseconds recheck_every{60'000};
  std::size_t waiting_max = 64 * 1024;  // bytes a listener may lag behind; then it is dropped
  std::size_t listeners_max = 500;
  int catch_up_max = 1'000;      // entries behind; beyond them the event `reset`: fetch anew
  int presence_per_minute = 60;  // of one person
  Clock* clock = &system_clock();
  // Of the records these entries are about, those that somebody is told nothing of, and who. Empty: nobody.
  std::function<std::multimap<Uuid, StaffId>(db::Tx&, const std::vector<Uuid>&)> hidden_from = {};
};

class Listener;

class Live {
 public:
  Live(db::Database& database, LiveOptions options);
  ~Live();  // ends all listeners

  void mount(Router& router);
  // Where somebody says that they are at a record, and hears who else is.
  void mount_presence(Router& router, Sight sight);
  // Something was written in this process: look at once. Safe from any thread.
  void written(CommunityId community);
  std::size_t listeners() const;

 private:
  using Listeners = std::set<std::shared_ptr<Listener>>;

  Response listen(const Request& request, const access::Actor& actor);
  Response be_present(const Request& request, const access::Actor& actor, const Sight& sight);
  void tell_presence(const Presence::Place& place, const Listeners& listeners);
  void watch();
  bool look(CommunityId community, const Listeners& listeners);  // true: there may be more at once
  void recheck(Listener& listener);
  void forget_gone();

  db::Database& database_;
  const LiveOptions options_;
  mutable std::mutex mutex_;
  std::condition_variable wake_;
  std::map<CommunityId, Listeners> communities_;
  std::set<CommunityId> written_;
  Presence presence_;
  std::set<Presence::Place> stirred_;  // where somebody came, went or began to write
  Rate presence_rate_;
  bool ending_ = false;
  std::thread thread_;
};

}  // namespace linli::http
