// Who is at a record now, and whether they write there: so that two do not answer the same thing at once. It
// stands in this process's memory alone and is forgotten half a minute after it was last said. It must never
// become a record of who worked when: nothing of it is stored, journalled, logged or counted.
#pragma once
#include <chrono>
#include <map>
#include <string>
#include <vector>

#include "platform/access/actor.hpp"
#include "platform/core/time.hpp"

namespace linli::http {

enum class Doing { looking, writing, gone };
DESCRIBE_ENUM(Doing, looking, writing, gone)

struct PresentView {
  std::string name;
  Doing doing;
};
DESCRIBE_VIEW(PresentView, name, doing)

// Not safe from several threads: who holds it locks.
class Presence {
 public:
  struct Place {
    CommunityId community;
    Uuid subject;
    auto operator<=>(const Place&) const = default;
  };

  static constexpr auto lasts = std::chrono::seconds{30};
  static constexpr std::size_t people_max = 20;     // at one place; further ones are not shown
  static constexpr std::size_t places_of_one = 4;   // at once: the one said longest ago makes room
  static constexpr std::size_t places_max = 2'000;  // beyond them nobody new is shown

  // True: whoever else is there has something new to be told.
  bool say(const Place& place, const access::Actor& actor, Doing doing, Time now);
  // The others there, in the order of their names.
  std::vector<PresentView> others(const Place& place, StaffId me) const;
  bool is_there(const Place& place, StaffId who) const;
  // Whose time is over is gone; returns where that changed something.
  std::vector<Place> forget(Time now);

 private:
  struct Present {
    std::string name;
    Doing doing;
    Time until;
  };
  using People = std::map<StaffId, Present>;
  bool leave(const Place& place, StaffId who);
  void make_room(StaffId who);
  std::map<Place, People> places_;
};

}  // namespace linli::http
