// What waits for somebody who works here, and the conditions both the number and the list behind it are made
// of: GET /shift counts, GET /matters?waiting=… lists, and they cannot disagree.
#pragma once
#include <vector>

#include "modules/matters/reach.hpp"
#include "platform/core/described.hpp"

namespace linli::matters {

// In the order of need. All of them are matters nobody has ended yet.
enum class Waiting {
  mine_late,          // I am responsible, and the time is over
  mine_today,         // I am responsible, and it is due before tomorrow
  to_sign,            // dispatched to me or to my unit
  to_contact,         // signed for by me; the resident has not been spoken to yet
  to_accept,          // came in by itself
  returned,           // given back: it waits for another dispatch
  to_dispatch,        // accepted and given to nobody
  return_asked,       // 退单: waits for my decision
  extension_asked,    // 延期
  termination_asked,  // 终止
  follow_up_due,      // to call back today, or since longer
  follow_up,          // all that wait for the resident's word
  late,               // everybody's, as far as I see
  supervised
};
DESCRIBE_ENUM(Waiting, mine_late, mine_today, to_sign, to_contact, to_accept, returned, to_dispatch,
              return_asked, extension_asked, termination_asked, follow_up_due, follow_up, late, supervised)

struct WaitingCount {
  Waiting waiting;
  std::int64_t count;
};
DESCRIBE_VIEW(WaitingCount, waiting, count)

// How the day begins: only what is the actor's to do.
struct ShiftView {
  Time at;
  std::vector<WaitingCount> waiting;
};
DESCRIBE_VIEW(ShiftView, at, waiting)

// Who asks, and how far each permission of theirs reaches; everything a condition views lives here.
struct Desk {
  Desk(db::Tx& tx, const access::Actor& actor);
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;

  StaffId staff;
  Reached reached;
  access::Scope take_in, dispatch, follow_up, supervise;
  bool handles;
  Time now, tomorrow;
};

// Whether it is theirs to do at all: nobody is told of a heap they may not touch.
bool concerns(const Desk& desk, Waiting waiting);
// On a row of matter, within the desk's reach.
db::Condition condition_of(Waiting waiting, const Desk& desk);

// Each of them counted, in one statement.
std::vector<std::int64_t> count_waiting(db::Tx& tx, const Desk& desk, const std::vector<Waiting>& asked);

}  // namespace linli::matters
