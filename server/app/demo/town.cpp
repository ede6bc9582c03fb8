#include "app/demo/town.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "app/demo/words.hpp"
#include "modules/catalogue/catalogues.hpp"
#include "modules/grid/areas.hpp"
#include "modules/grid/imports.hpp"
#include "modules/grid/places.hpp"
#include "modules/grid/workers.hpp"
#include "modules/units/units.hpp"
#include "platform/access/accounts.hpp"
#include "platform/access/community.hpp"
#include "platform/access/grants.hpp"
#include "platform/console/calendar.hpp"
#include "platform/crypto/password.hpp"

namespace linli::app::demo {

namespace {
using access::Actor;
using access::Role;

constexpr std::string_view code = "239901401000";  // a county there is none of
constexpr std::string_view name = "鸭绿河农场社区";
constexpr std::size_t grids_a_committee = 5, buildings_a_grid = 5, entrances_a_building = 3, floors = 5;

const Actor system_ = access::system_actor();

AreaId add_area(db::Tx& tx, AreaKind kind, std::string_view area_code, const std::string& area_name,
                std::optional<AreaId> parent, const std::string& extent) {
  grid::AddArea form{};
  form.kind = kind;
  form.code = std::string{area_code};
  form.name = area_name;
  form.parent_id = parent;
  form.extent = Text<300>{extent};
  form.supervision_phone = Text<20>{"12345"};
  return grid::add_area(tx, system_, form).id;
}

Actor employ(db::Tx& tx, const std::string& hash, const std::string& login, const std::string& called,
             Role role, AreaId area, bool everywhere) {
  access::NewStaffForm form{};
  form.login = login;
  form.name = called;
  Actor actor;
  actor.kind = access::ActorKind::staff;
  actor.id = access::create_staff(tx, system_, form, {hash, false}).id;
  actor.name = called;
  access::GrantForm grant{};
  grant.staff_id = actor.id;
  grant.role = role;
  grant.area_id = area;
  access::give_grant(tx, system_, grant);
  actor.reaches.push_back(
      {.role = role, .area_id = area, .everywhere = everywhere, .areas = {area}, .standing_in_for = {}});
  return actor;
}

void post(db::Tx& tx, AreaId area, const Actor& worker, const std::string& phone) {
  grid::PostWorkers form{};
  form.workers.push_back({worker.id, {1}, Text<20, 3>{phone}});
  grid::post_workers(tx, system_, area, form);
}

void lay_areas(db::Tx& tx, Town& town, const std::string& hash) {
  town.root = add_area(tx, AreaKind::community, code, std::string{name}, {}, "农场场部及周边");
  for (std::size_t c = 0; c < committees.size(); ++c) {
    auto committee_code = fmt::format("{}{:03}", code.substr(0, 9), c + 1);
    town.committees.push_back(
        add_area(tx, AreaKind::committee, committee_code, std::string{committees[c]}, town.root, "场部"));
    town.heads.push_back(employ(tx, hash, fmt::format("weiyuan{}", c + 1),
                                fmt::format("{}主任", std::string_view{committees[c]}), Role::committee_staff,
                                town.committees.back(), false));
    post(tx, town.committees.back(), town.heads.back(), fmt::format("0456-70010{:02}", c + 1));
    for (std::size_t g = 0; g < grids_a_committee; ++g) {
      std::size_t number = c * grids_a_committee + g + 1;
      auto grid_code = fmt::format("{}{:03}", committee_code, g + 1);
      AreaId id = add_area(
          tx, AreaKind::grid, grid_code, fmt::format("第{}网格", number), town.committees.back(),
          fmt::format("{}{}栋至{}栋", std::string_view{estates[(number - 1) / 2]},
                      (number - 1) % 2 * buildings_a_grid + 1, ((number - 1) % 2 + 1) * buildings_a_grid));
      auto worker = employ(tx, hash, fmt::format("wangge{}", number), fmt::format("网格员{}", number),
                           Role::grid_worker, id, false);
      post(tx, id, worker, fmt::format("0456-70020{:02}", number));
      town.heads[c].reaches.front().areas.push_back(id);
      town.grids.push_back({id, grid_code, fmt::format("第{}网格", number), c, worker});
    }
    std::ranges::sort(town.heads[c].reaches.front().areas);
  }
}

void lay_places(db::Tx& tx, Town& town) {
  std::string csv = "小区,楼栋,单元,门牌,楼层,网格代码\n";
  for (std::size_t g = 0; g < town.grids.size(); ++g)
    for (std::size_t b = 1; b <= buildings_a_grid; ++b)
      for (std::size_t e = 1; e <= entrances_a_building; ++e)
        for (std::size_t floor = 1; floor <= floors; ++floor)
          for (std::size_t side = 1; side <= 2; ++side) {
            std::string_view estate = estates[g / 2];
            std::size_t building = g % 2 * buildings_a_grid + b, room = floor * 100 + side;
            csv += fmt::format("{},{}栋,{}单元,{},{},{}\n", estate, building, e, room, floor,
                               town.grids[g].code);
            town.doors.push_back({{}, fmt::format("{}{}栋{}单元{}", estate, building, e, room), g, {}, {}});
          }
  auto report = grid::import_places(tx, system_, {Text<4'000'000, 1>{csv}});
  if (report.taken != static_cast<std::int64_t>(town.doors.size()))
    throw std::runtime_error("the demo's places were not all taken");
}

void lay_units(db::Tx& tx, Town& town) {
  struct Helping {
    const char* name;
    UnitKind kind;
    const char* phone;
    std::vector<const char*> categories;
  };
  const std::vector<Helping> helping{
      {"鸭绿河物业公司", UnitKind::property, "0456-7003001", {"0202", "0203", "03", "0401", "0803"}},
      {"鸭绿河供热供水公司", UnitKind::utility, "0456-7003002", {"01", "0201", "0402", "0801"}},
      {"农场民政办公室", UnitKind::civil_affairs, "0456-7003003", {"0601", "0602"}}};
  for (const Helping& unit : helping) {
    units::AddUnit form{};
    form.name = std::string{unit.name};
    form.kind = unit.kind;
    form.phone = Text<30>{unit.phone};
    form.categories.emplace();
    for (const char* category : unit.categories) form.categories->push_back(units::CategoryCode{category});
    town.units.push_back(units::add_unit(tx, system_, form).id);
    for (const char* category : unit.categories)
      catalogue::put_dispatch_rule(tx, system_,
                                   {Text<6>{category}, town.root, town.units.back(), day_of(tx.now())});
  }
}

// A transaction may run again: what the last try laid is not there.
void forget(Town& town) {
  town.committees.clear();
  town.grids.clear();
  town.doors.clear();
  town.units.clear();
  town.heads.clear();
}

void lay_office(db::Tx& tx, Town& town, const std::string& hash) {
  employ(tx, hash, "sysadmin", "系统管理员", Role::system_administrator, town.root, true);
  employ(tx, hash, "secadmin", "安全管理员", Role::security_administrator, town.root, true);
  employ(tx, hash, "auditor", "审计员", Role::auditor, town.root, true);
  town.secretary = employ(tx, hash, "shuji", "陈书记", Role::community_secretary, town.root, true);
  town.clerk = employ(tx, hash, "chuangkou", "窗口张敏", Role::window_clerk, town.root, true);
  town.operator_ = employ(tx, hash, "rexian", "热线李红", Role::hotline_operator, town.root, true);
  post(tx, town.root, town.secretary, "0456-7000365");
  auto contact = employ(tx, hash, "gongre", "供热公司王师傅", Role::unit_contact, town.root, false);
  units::AddContact form{};
  form.name = "王师傅";
  form.duty = Text<40>{"维修班长"};
  form.phone = Text<30, 3>{"19900000365"};
  form.staff_id = contact.id;
  units::add_contact(tx, system_, town.units[1], form);
}
}  // namespace

const std::vector<Login>& logins() {
  static const std::vector<Login> list{{"chuangkou", "窗口张敏", "window_clerk"},
                                       {"rexian", "热线李红", "hotline_operator"},
                                       {"wangge1", "网格员1", "grid_worker"},
                                       {"weiyuan1", "第一居民委主任", "committee_staff"},
                                       {"shuji", "陈书记", "community_secretary"},
                                       {"gongre", "供热公司王师傅", "unit_contact"},
                                       {"sysadmin", "系统管理员", "system_administrator"},
                                       {"secadmin", "安全管理员", "security_administrator"},
                                       {"auditor", "审计员", "auditor"}};
  return list;
}

Town lay_town(db::Database& database) {
  Town town{database, access::create_community(database, std::string{code}, std::string{name}),
            {},       {},
            {},       {},
            {},       {},
            {},       {},
            {}};
  const std::string hash = crypto::hash_password(std::string{password});
  database.write(town.community, [&](db::Tx& tx) {
    // Two years ago: whoever looks at an old matter finds the area and the worker of that day.
    db::AtMoment then{tx, tx.now() - std::chrono::days{740}};
    forget(town);
    console::seed_calendar(tx);
    catalogue::plant_defaults(tx, system_);
    lay_areas(tx, town, hash);
    lay_places(tx, town);
    lay_units(tx, town);
    lay_office(tx, town, hash);
  });
  return town;
}

}  // namespace linli::app::demo
