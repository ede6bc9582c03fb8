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
  unit_contact,  // a helping unit's person: exactly their unit's tasks
};
DESCRIBE_ENUM(Role, system_administrator, security_administrator, auditor, community_secretary, window_clerk,
              hotline_operator, committee_staff, grid_worker, unit_contact)

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
              reveal_residents, erase_residents, see_units, manage_units, see_figures, export_lists,
              manage_settings, manage_staff, grant_roles, read_journal, manage_jobs)

bool allows(Role role, Permission permission);

}  // namespace linli::access
