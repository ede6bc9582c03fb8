#include "modules/matters/state.hpp"

#include <algorithm>

namespace linli::matters {

namespace {
using enum State;
using P = access::Permission;

constexpr std::array table{
    Transition{Verb::accept, reported, accepted, P::take_in_matters, By::anyone_there},
    Transition{Verb::answer, reported, direct_answered, P::take_in_matters, By::anyone_there},
    Transition{Verb::answer, accepted, direct_answered, P::take_in_matters, By::anyone_there},
    Transition{Verb::refuse, reported, refused, P::take_in_matters, By::anyone_there},
    Transition{Verb::refuse, accepted, refused, P::take_in_matters, By::anyone_there},
    Transition{Verb::transfer, reported, emergency_transferred, P::take_in_matters, By::anyone_there},
    Transition{Verb::transfer, accepted, emergency_transferred, P::take_in_matters, By::anyone_there},
    Transition{Verb::transfer, dispatched, emergency_transferred, P::take_in_matters, By::anyone_there},
    Transition{Verb::transfer, signed_for, emergency_transferred, P::take_in_matters, By::anyone_there},
    Transition{Verb::transfer, handling, emergency_transferred, P::take_in_matters, By::anyone_there},
    Transition{Verb::transfer, paused, emergency_transferred, P::take_in_matters, By::anyone_there},
    Transition{Verb::dispatch, accepted, dispatched, P::dispatch_matters, By::anyone_there},
    Transition{Verb::dispatch, dispatched, dispatched, P::dispatch_matters, By::anyone_there},
    Transition{Verb::dispatch, signed_for, dispatched, P::dispatch_matters, By::anyone_there},
    Transition{Verb::dispatch, handling, dispatched, P::dispatch_matters, By::anyone_there},
    Transition{Verb::sign, accepted, signed_for, P::handle_matters, By::anyone_there},
    Transition{Verb::sign, dispatched, signed_for, P::handle_matters, By::assignee},
    Transition{Verb::contact, signed_for, handling, P::handle_matters, By::handler},
    Transition{Verb::contact, handling, handling, P::handle_matters, By::handler},
    Transition{Verb::note, reported, reported, P::see_matters, By::anyone_there},
    Transition{Verb::note, accepted, accepted, P::see_matters, By::anyone_there},
    Transition{Verb::note, dispatched, dispatched, P::see_matters, By::anyone_there},
    Transition{Verb::note, signed_for, signed_for, P::see_matters, By::anyone_there},
    Transition{Verb::note, handling, handling, P::see_matters, By::anyone_there},
    Transition{Verb::note, paused, paused, P::see_matters, By::anyone_there},
    Transition{Verb::note, replied, replied, P::see_matters, By::anyone_there},
    Transition{Verb::correct, reported, reported, P::take_in_matters, By::anyone_there},
    Transition{Verb::correct, accepted, accepted, P::take_in_matters, By::anyone_there},
    Transition{Verb::correct, dispatched, dispatched, P::take_in_matters, By::anyone_there},
    Transition{Verb::correct, signed_for, signed_for, P::take_in_matters, By::anyone_there},
    Transition{Verb::correct, handling, handling, P::take_in_matters, By::anyone_there},
    Transition{Verb::correct, paused, paused, P::take_in_matters, By::anyone_there},
    Transition{Verb::ask_return, dispatched, dispatched, P::handle_matters, By::assignee},
    Transition{Verb::ask_return, signed_for, signed_for, P::handle_matters, By::handler},
    Transition{Verb::decide_return, dispatched, accepted, P::dispatch_matters, By::anyone_there},
    Transition{Verb::decide_return, signed_for, accepted, P::dispatch_matters, By::anyone_there},
    Transition{Verb::decide_return, handling, accepted, P::dispatch_matters, By::anyone_there},
    Transition{Verb::ask_extension, signed_for, signed_for, P::handle_matters, By::handler},
    Transition{Verb::ask_extension, handling, handling, P::handle_matters, By::handler},
    Transition{Verb::decide_extension, signed_for, signed_for, P::dispatch_matters, By::anyone_there},
    Transition{Verb::decide_extension, handling, handling, P::dispatch_matters, By::anyone_there},
    Transition{Verb::pause, signed_for, paused, P::dispatch_matters, By::anyone_there},
    Transition{Verb::pause, handling, paused, P::dispatch_matters, By::anyone_there},
    Transition{Verb::resume, paused, handling, P::dispatch_matters, By::anyone_there},
    Transition{Verb::urge, dispatched, dispatched, P::supervise_matters, By::anyone_there},
    Transition{Verb::urge, signed_for, signed_for, P::supervise_matters, By::anyone_there},
    Transition{Verb::urge, handling, handling, P::supervise_matters, By::anyone_there},
    Transition{Verb::supervise, dispatched, dispatched, P::supervise_matters, By::anyone_there},
    Transition{Verb::supervise, signed_for, signed_for, P::supervise_matters, By::anyone_there},
    Transition{Verb::supervise, handling, handling, P::supervise_matters, By::anyone_there},
    Transition{Verb::reply, signed_for, replied, P::handle_matters, By::handler},
    Transition{Verb::reply, handling, replied, P::handle_matters, By::handler},
    Transition{Verb::follow_up, replied, closed, P::follow_up_matters, By::not_handler},
    Transition{Verb::follow_up, direct_answered, direct_answered, P::follow_up_matters, By::not_handler},
    Transition{Verb::reopen, replied, accepted, P::follow_up_matters, By::not_handler},
    Transition{Verb::reopen, closed, accepted, P::follow_up_matters, By::not_handler},
    Transition{Verb::reopen, direct_answered, accepted, P::follow_up_matters, By::not_handler},
    Transition{Verb::reopen, refused, accepted, P::follow_up_matters, By::not_handler},
    Transition{Verb::reopen, emergency_transferred, accepted, P::follow_up_matters, By::not_handler},
    Transition{Verb::reopen, terminated, accepted, P::follow_up_matters, By::not_handler},
    Transition{Verb::close, replied, closed, P::follow_up_matters, By::not_handler},
    Transition{Verb::ask_termination, signed_for, signed_for, P::handle_matters, By::handler},
    Transition{Verb::ask_termination, handling, handling, P::handle_matters, By::handler},
    Transition{Verb::decide_termination, signed_for, terminated, P::dispatch_matters, By::not_handler},
    Transition{Verb::decide_termination, handling, terminated, P::dispatch_matters, By::not_handler},
    Transition{Verb::merge, reported, merged, P::take_in_matters, By::anyone_there},
    Transition{Verb::merge, accepted, merged, P::take_in_matters, By::anyone_there},
    Transition{Verb::merge, dispatched, merged, P::dispatch_matters, By::anyone_there},
    Transition{Verb::merge, signed_for, merged, P::dispatch_matters, By::anyone_there},
    Transition{Verb::merge, handling, merged, P::dispatch_matters, By::anyone_there},
    Transition{Verb::archive, closed, archived, P::follow_up_matters, By::anyone_there},
    Transition{Verb::archive, direct_answered, archived, P::follow_up_matters, By::anyone_there},
    Transition{Verb::archive, refused, archived, P::follow_up_matters, By::anyone_there},
    Transition{Verb::archive, emergency_transferred, archived, P::follow_up_matters, By::anyone_there},
    Transition{Verb::archive, terminated, archived, P::follow_up_matters, By::anyone_there},
};
}  // namespace

std::span<const Transition> transitions() { return table; }

const Transition* transition(State from, Verb verb) {
  auto found =
      std::ranges::find_if(table, [&](const Transition& t) { return t.from == from && t.verb == verb; });
  return found == table.end() ? nullptr : &*found;
}

bool is_open(State state) {
  return state == reported || state == accepted || state == dispatched || state == signed_for ||
         state == handling || state == paused || state == replied;
}

bool is_ticking(State state) { return is_open(state) && state != paused; }

}  // namespace linli::matters
