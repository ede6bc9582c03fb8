// The life of a matter (事项): its states, the verbs, and the one table that says which verb leads where.
// Rules read it, the web's buttons read it through MatterView::verbs, and ARCHITECTURE.md's page is generated
// from it. Source: 12345 practice and 国办发〔2020〕53号 (受理、派单、办理、答复、督办、办结、回访、评价);
// 北京市接诉即办工作条例 10-23.
#pragma once
#include <array>
#include <span>

#include "platform/access/permission.hpp"
#include "platform/core/described.hpp"

namespace linli::matters {

enum class State {
  reported,    // 待受理: came in by itself (web, import); the office has not taken it in yet
  accepted,    // 受理
  dispatched,  // 派单: on its way; the first receiver stays responsible until it is signed for (首接负责)
  signed_for,             // 签收
  handling,               // 办理
  paused,                 // 挂起: the clock stands still until paused_until
  replied,                // 答复: the handler says done; the resident has not spoken yet
  closed,                 // 办结: after the resident's word
  archived,               // 归档
  direct_answered,        // 直接答复
  refused,                // 不予受理
  emergency_transferred,  // 转紧急 (110/119/120/122)
  terminated,             // 终止
  merged,                 // 并案
};
DESCRIBE_ENUM(State, reported, accepted, dispatched, signed_for, handling, paused, replied, closed, archived,
              direct_answered, refused, emergency_transferred, terminated, merged)

enum class Verb {
  accept,              // 受理
  correct,             // 更正: kind, category or place was taken down wrongly
  answer,              // 直接答复
  refuse,              // 不予受理
  transfer,            // 转紧急
  dispatch,            // 派单/转派
  sign,                // 签收
  contact,             // 首次联系诉求人
  note,                // 备注, 阶段性情况
  ask_return,          // 申请退单
  decide_return,       // 审核退单: granted, or denied and designated (指定后不得退回)
  ask_extension,       // 申请延期
  decide_extension,    // 审核延期
  pause,               // 挂起
  resume,              // 恢复
  urge,                // 催办
  supervise,           // 督办
  reply,               // 答复
  follow_up,           // 回访: the resident's verdict, or a try that reached nobody
  reopen,              // 重办, one level up
  close,               // 办结 without a verdict: no reply wanted, or three tries reached nobody
  ask_termination,     // 申请终止
  decide_termination,  // 审核终止
  merge,               // 并案
  archive,             // 归档
};
DESCRIBE_ENUM(Verb, accept, correct, answer, refuse, transfer, dispatch, sign, contact, note, ask_return,
              decide_return, ask_extension, decide_extension, pause, resume, urge, supervise, reply,
              follow_up, reopen, close, ask_termination, decide_termination, merge, archive)

// Who, among those whose permission reaches the matter's area, may use the verb.
enum class By {
  anyone_there,  // whoever holds the permission over the area
  assignee,      // to whom it was dispatched: the staff member, or a contact of the lead unit
  owner,         // the one who is responsible now
  handler,       // the owner, or a contact of the lead or an assisting unit
  not_handler,   // anybody but who handled it: nobody asks for his own marks
};

struct Transition {
  Verb verb;
  State from, to;  // to == from: the verb leaves the state as it is
  access::Permission permission;
  By by;
};

std::span<const Transition> transitions();
const Transition* transition(State from, Verb verb);  // null: the state does not allow it

// Somebody still owes the resident something.
bool is_open(State state);
// The clock runs: open and not paused.
bool is_ticking(State state);

}  // namespace linli::matters
