// The reviewed policy. A line is changed here and in permission_test.cpp together, by two people.
#include "platform/access/permission.hpp"

#include <cstdint>
#include <initializer_list>

namespace linli::access {

namespace {
using enum Permission;
using PermissionSet = std::uint64_t;

constexpr PermissionSet bit(Permission permission) {
  return PermissionSet{1} << static_cast<unsigned>(permission);
}

constexpr PermissionSet set_of(std::initializer_list<Permission> permissions) {
  PermissionSet set = bit(anyone) | bit(signed_in);
  for (Permission permission : permissions) set |= bit(permission);
  return set;
}

// Keeps the machine running. Whoever can create accounts and read everything could invent a colleague to hide
// behind, so this role reads no matter and no resident.
constexpr PermissionSet for_system_administrator =
    set_of({manage_staff, manage_settings, manage_jobs, see_areas});

// Says who may do what, and therefore does none of it. Areas are seen because a grant names one.
constexpr PermissionSet for_security_administrator = set_of({grant_roles, see_areas});

// Watches the others through the journal, which holds no personal data; needs nothing else.
constexpr PermissionSet for_auditor = set_of({read_journal, see_areas});

// Answers for the whole community: every matter, every resident, and the rules by which matters are dealt
// with. Not accounts, grants, jobs or the journal: those stay with the three administrators.
constexpr PermissionSet for_community_secretary = set_of(
    {take_in_matters, see_matters,     handle_matters, dispatch_matters, follow_up_matters, supervise_matters,
     see_areas,       manage_areas,    see_residents,  edit_residents,   reveal_residents,  erase_residents,
     see_units,       manage_units,    keep_diary,     raise_matters,    see_diary,         plan_visits,
     see_problems,    propose_problem, lead_problems,  see_figures,      export_lists,      manage_settings});

// Hears the resident first and last: takes the matter in, and asks afterwards whether it was solved. Calling
// back needs the plain phone number. Does not handle, so that nobody rates their own work.
constexpr PermissionSet for_first_contact =
    set_of({take_in_matters, see_matters, follow_up_matters, see_residents, edit_residents, reveal_residents,
            see_areas, see_units, see_problems, propose_problem, see_figures});

// Runs one committee's area: sends matters to the right hands, decides returns and extensions, urges,
// reports. Brings the households of a stairwell together, so that what returns is cured at its cause.
constexpr PermissionSet for_committee_staff =
    set_of({take_in_matters,   see_matters,     handle_matters, dispatch_matters, follow_up_matters,
            supervise_matters, see_residents,   edit_residents, reveal_residents, see_areas,
            see_units,         keep_diary,      raise_matters,  see_diary,        plan_visits,
            see_problems,      propose_problem, lead_problems,  see_figures,      export_lists});

// Knows the doors of one grid and does the work there; reveals only people of that grid, as every permission
// reaches only the area of its grant.
constexpr PermissionSet for_grid_worker = set_of(
    {take_in_matters, see_matters, handle_matters, see_residents, edit_residents, reveal_residents, see_areas,
     see_units, keep_diary, raise_matters, see_diary, plan_visits, see_problems, propose_problem});

// A neighbour who gives some hours: writes down what they heard, promises what they will do themselves, and
// hands the rest on. Looks at nobody's matters, residents or diary but their own.
constexpr PermissionSet for_neighbour = set_of({keep_diary, raise_matters, see_areas});

// Somebody from outside the office. Sees no list of matters: the matters module shows exactly their unit's
// tasks.
constexpr PermissionSet for_unit_contact = set_of({handle_matters});

constexpr PermissionSet allowed_to(Role role) {
  switch (role) {
    case Role::system_administrator:
      return for_system_administrator;
    case Role::security_administrator:
      return for_security_administrator;
    case Role::auditor:
      return for_auditor;
    case Role::community_secretary:
      return for_community_secretary;
    case Role::window_clerk:
      return for_first_contact;
    case Role::hotline_operator:
      return for_first_contact;
    case Role::committee_staff:
      return for_committee_staff;
    case Role::grid_worker:
      return for_grid_worker;
    case Role::volunteer:
      return for_neighbour;
    case Role::helper:
      return for_neighbour;
    case Role::unit_contact:
      return for_unit_contact;
  }
  return 0;
}

// 三权分立, held by the compiler: no two of the three administrators share anything but the map of areas.
constexpr PermissionSet shared_by_all = set_of({see_areas});
static_assert((for_system_administrator & for_security_administrator & ~shared_by_all) == 0);
static_assert((for_system_administrator & for_auditor & ~shared_by_all) == 0);
static_assert((for_security_administrator & for_auditor & ~shared_by_all) == 0);
}  // namespace

bool allows(Role role, Permission permission) { return (allowed_to(role) & bit(permission)) != 0; }

}  // namespace linli::access
