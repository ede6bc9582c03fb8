// Roles and what each may do: the one place where the words of the domain stand in the platform, because this
// table is the policy that people review. Whether a grant reaches a record's area is asked by may() in
// actor.hpp.
#pragma once
#include "platform/core/described.hpp"

namespace linli::access {

// System administrator, security administrator and auditor are three different people (GB/T 22239, 三权分立).
enum class Role {
  system_administrator,    // accounts, settings, jobs; sees no matters
  security_administrator,  // grants and stand-ins; sees no matters
  auditor,                 // reads the journal
  community_secretary,
  window_clerk,
  hotline_operator,
  committee_staff,
  grid_worker,
  volunteer,     // 小红帽: keeps a diary, passes on what they hear
  helper,        // 帮扶人: the same, for the households they look after
  unit_contact,  // a helping unit's person: exactly their unit's tasks
};
DESCRIBE_ENUM(Role, system_administrator, security_administrator, auditor, community_secretary, window_clerk,
              hotline_operator, committee_staff, grid_worker, volunteer, helper, unit_contact)

enum class Permission {
  anyone,           // no login: the resident's pages
  signed_in,        // any role
  take_in_matters,  // intake, direct answer, refusal to accept
  see_matters,
  handle_matters,     // sign, first contact, notes, interim report, reply, ask for return or extension
  dispatch_matters,   // dispatch, decide returns and extensions, merge, pause, terminate
  follow_up_matters,  // call back, close, reopen
  supervise_matters,  // urge and supervise
  see_areas,
  manage_areas,   // areas, places, duty lists, who works where
  see_residents,  // masked
  edit_residents,
  reveal_residents,  // plain values, with a purpose and a reason
  erase_residents,   // export and erasure asked by the resident
  see_units,
  manage_units,
  keep_diary,       // own diary lines, promises and visits; nobody else's
  raise_matters,    // what was heard becomes a matter, which its raiser need not be allowed to see
  see_diary,        // what others shared with the grid, and promises that were not kept
  plan_visits,      // who is visited how often, and by whom
  see_problems,     // 老问题: what returns, and what is done about its cause
  propose_problem,  // whoever takes in a matter and sees it return
  lead_problems,    // confirm, organise, agree, have it built, watch, close
  see_figures,
  export_lists,
  manage_settings,  // categories, dispatch rules, limits, calendar, texts
  manage_staff,     // accounts; not what they may do
  grant_roles,      // grants and stand-ins; not one's own
  read_journal,
  manage_jobs,
};
DESCRIBE_ENUM(Permission, anyone, signed_in, take_in_matters, see_matters, handle_matters, dispatch_matters,
              follow_up_matters, supervise_matters, see_areas, manage_areas, see_residents, edit_residents,
              reveal_residents, erase_residents, see_units, manage_units, keep_diary, raise_matters,
              see_diary, plan_visits, see_problems, propose_problem, lead_problems, see_figures, export_lists,
              manage_settings, manage_staff, grant_roles, read_journal, manage_jobs)

bool allows(Role role, Permission permission);

}  // namespace linli::access
