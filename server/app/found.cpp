#include "app/found.hpp"

#include <tuple>

#include "modules/catalogue/catalogues.hpp"
#include "modules/grid/areas.hpp"
#include "platform/access/community.hpp"
#include "platform/access/grants.hpp"
#include "platform/access/passwords.hpp"
#include "platform/console/calendar.hpp"

namespace linli::app {

namespace {
AreaId add_root(db::Tx& tx, const Founding& founding) {
  grid::AddArea form{};
  form.kind = AreaKind::community;
  form.code = founding.code;
  form.name = founding.name;
  return grid::add_area(tx, access::system_actor(), form).id;
}
}  // namespace

Founded found_community(db::Database& database, access::Hashing& hashing, const Founding& founding) {
  CommunityId community = access::create_community(database, founding.code, founding.name);
  AreaId area = database.writing(community, [&](db::Tx& tx) {
    console::seed_calendar(tx);
    catalogue::plant_defaults(tx, access::system_actor());
    return add_root(tx, founding);
  });
  Founded founded{community, area, {}};
  using access::Role;
  // Three different people (GB/T 22239): who makes accounts, who says what they may do, and who watches both.
  for (auto [login, name, role] : {std::tuple{"sysadmin", "系统管理员", Role::system_administrator},
                                   std::tuple{"secadmin", "安全管理员", Role::security_administrator},
                                   std::tuple{"auditor", "审计员", Role::auditor},
                                   std::tuple{"secretary", "社区书记", Role::community_secretary}})
    founded.people.push_back(employ(database, community, hashing, login, name, role, area));
  return founded;
}

FirstPerson employ(db::Database& database, CommunityId community, access::Hashing& hashing,
                   const std::string& login, const std::string& name, access::Role role, AreaId area) {
  access::NewStaffForm form{};
  form.login = login;
  form.name = name;
  auto made = access::create_staff(database, community, hashing, access::system_actor(), form);
  database.write(community, [&](db::Tx& tx) {
    access::GrantForm grant{};
    grant.staff_id = made.staff.id;
    grant.role = role;
    grant.area_id = area;
    access::give_grant(tx, access::system_actor(), grant);
  });
  return {login, name, role, made.password};
}

}  // namespace linli::app
