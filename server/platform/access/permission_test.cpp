// The policy once more, spelled out by hand and not derived from the code: a slip of the pen in one is seen
// by the other.
#include "platform/access/permission.hpp"

#include <algorithm>
#include <array>
#include <gtest/gtest.h>

namespace linli::access {
namespace {

// clang-format off
constexpr std::array<Role, 11> roles{
    Role::system_administrator, Role::security_administrator, Role::auditor, Role::community_secretary,
    Role::window_clerk, Role::hotline_operator, Role::committee_staff, Role::grid_worker, Role::volunteer,
    Role::helper, Role::unit_contact};

struct Line { Permission permission; std::string_view who; };
constexpr Line policy[] = {
    //                               system security auditor secretary window hotline committee grid volunteer helper unit
    {Permission::anyone,            "yes    yes      yes     yes       yes    yes     yes       yes  yes       yes    yes"},
    {Permission::signed_in,         "yes    yes      yes     yes       yes    yes     yes       yes  yes       yes    yes"},
    {Permission::take_in_matters,   "-      -        -       yes       yes    yes     yes       yes  -         -      -"},
    {Permission::see_matters,       "-      -        -       yes       yes    yes     yes       yes  -         -      -"},
    {Permission::handle_matters,    "-      -        -       yes       -      -       yes       yes  -         -      yes"},
    {Permission::dispatch_matters,  "-      -        -       yes       -      -       yes       -    -         -      -"},
    {Permission::follow_up_matters, "-      -        -       yes       yes    yes     yes       -    -         -      -"},
    {Permission::supervise_matters, "-      -        -       yes       -      -       yes       -    -         -      -"},
    {Permission::see_areas,         "yes    yes      yes     yes       yes    yes     yes       yes  yes       yes    -"},
    {Permission::manage_areas,      "-      -        -       yes       -      -       -         -    -         -      -"},
    {Permission::see_residents,     "-      -        -       yes       yes    yes     yes       yes  -         -      -"},
    {Permission::edit_residents,    "-      -        -       yes       yes    yes     yes       yes  -         -      -"},
    {Permission::reveal_residents,  "-      -        -       yes       yes    yes     yes       yes  -         -      -"},
    {Permission::erase_residents,   "-      -        -       yes       -      -       -         -    -         -      -"},
    {Permission::see_units,         "-      -        -       yes       yes    yes     yes       yes  -         -      -"},
    {Permission::manage_units,      "-      -        -       yes       -      -       -         -    -         -      -"},
    {Permission::keep_diary,        "-      -        -       yes       -      -       yes       yes  yes       yes    -"},
    {Permission::raise_matters,     "-      -        -       yes       -      -       yes       yes  yes       yes    -"},
    {Permission::see_diary,         "-      -        -       yes       -      -       yes       yes  -         -      -"},
    {Permission::plan_visits,       "-      -        -       yes       -      -       yes       yes  -         -      -"},
    {Permission::see_problems,      "-      -        -       yes       yes    yes     yes       yes  -         -      -"},
    {Permission::propose_problem,   "-      -        -       yes       yes    yes     yes       yes  -         -      -"},
    {Permission::lead_problems,     "-      -        -       yes       -      -       yes       -    -         -      -"},
    {Permission::see_figures,       "-      -        -       yes       yes    yes     yes       -    -         -      -"},
    {Permission::export_lists,      "-      -        -       yes       -      -       yes       -    -         -      -"},
    {Permission::manage_settings,   "yes    -        -       yes       -      -       -         -    -         -      -"},
    {Permission::manage_staff,      "yes    -        -       -         -      -       -         -    -         -      -"},
    {Permission::grant_roles,       "-      yes      -       -         -      -       -         -    -         -      -"},
    {Permission::read_journal,      "-      -        yes     -         -      -       -         -    -         -      -"},
    {Permission::manage_jobs,       "yes    -        -       -         -      -       -         -    -         -      -"},
};
// clang-format on

std::string_view take_word(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  auto word = text.substr(0, text.find(' '));
  text.remove_prefix(word.size());
  return word;
}

TEST(Policy, is_what_was_reviewed) {
  for (const Line& line : policy) {
    std::string_view rest = line.who;
    for (Role role : roles)
      EXPECT_EQ(allows(role, line.permission), take_word(rest) == "yes")
          << name_of(role) << " and " << name_of(line.permission);
  }
}

TEST(Policy, names_every_permission_and_role) {
  EXPECT_EQ(std::size(policy),
            boost::mp11::mp_size<boost::describe::describe_enumerators<Permission>>::value);
  EXPECT_EQ(roles.size(), boost::mp11::mp_size<boost::describe::describe_enumerators<Role>>::value);
}

}  // namespace
}  // namespace linli::access
