#include "modules/matters/waiting.hpp"

#include "modules/matters/matters.hpp"

namespace linli::matters {

using access::Permission;

Desk::Desk(db::Tx& tx, const access::Actor& actor)
    : staff(actor.id),
      take_in(access::scope_of(actor, Permission::take_in_matters)),
      dispatch(access::scope_of(actor, Permission::dispatch_matters)),
      follow_up(access::scope_of(actor, Permission::follow_up_matters)),
      supervise(access::scope_of(actor, Permission::supervise_matters)),
      handles(access::may(actor, Permission::handle_matters)),
      now(tx.now()),
      tomorrow(start_of(day_of(tx.now()) + std::chrono::days{1})) {
  reach(tx, actor, reached);
}

namespace {
bool is_any(const access::Scope& scope) { return scope.everywhere || !scope.areas.empty(); }
}  // namespace

bool concerns(const Desk& desk, Waiting waiting) {
  switch (waiting) {
    case Waiting::mine_late:
    case Waiting::mine_today:
      return desk.handles || is_any(desk.take_in);  // the first receiver is responsible too (首接负责)
    case Waiting::to_sign:
    case Waiting::to_contact:
      return desk.handles;
    case Waiting::to_accept:
      return is_any(desk.take_in);
    case Waiting::returned:
    case Waiting::to_dispatch:
    case Waiting::return_asked:
    case Waiting::extension_asked:
    case Waiting::termination_asked:
      return is_any(desk.dispatch);
    case Waiting::follow_up_due:
    case Waiting::follow_up:
      return is_any(desk.follow_up);
    case Waiting::late:
      return is_any(desk.reached.office);
    case Waiting::supervised:
      return is_any(desk.supervise);
  }
  return false;
}

ShiftView shift(db::Tx& tx, const Actor& actor) {
  Desk desk{tx, actor};
  std::vector<Waiting> asked;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Waiting>>([&](auto one) {
    if (concerns(desk, one.value)) asked.push_back(one.value);
  });
  ShiftView view{.at = tx.now(), .waiting = {}};
  auto counts = count_waiting(tx, desk, asked);
  for (std::size_t i = 0; i < asked.size(); ++i) view.waiting.push_back({asked[i], counts[i]});
  return view;
}

}  // namespace linli::matters
