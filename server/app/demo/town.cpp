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
#include "platform/access/settings.hpp"
#include "platform/console/calendar.hpp"
#include "platform/crypto/password.hpp"

namespace linli::app::demo {

namespace {
using access::Actor;
using access::Role;

constexpr std::string_view code = "239901401000";  // a county there is none of
constexpr std::string_view name = "鸭绿河农场社区";
constexpr std::size_t grids_a_committee = 5, buildings_a_grid = 5, entrances_a_building = 3;
// The town's north-western corner: fields where nobody lives.
constexpr double west = 131.2000, north = 47.2900;

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

std::string ground_of(std::size_t number) {
  std::size_t from = (number - 1) % 2 * buildings_a_grid;
  return fmt::format("{}{}栋至{}栋", std::string_view{estates[(number - 1) / 2]}, from + 1,
                     from + buildings_a_grid);
}

void lay_grid(db::Tx& tx, Town& town, const std::string& hash, std::size_t committee, std::size_t column) {
  std::size_t number = committee * grids_a_committee + column + 1;
  Grid grid{.id = {},
            .code = fmt::format("{}{:03}{:03}", code.substr(0, 9), committee + 1, column + 1),
            .name = fmt::format("第{}网格", number),
            .extent = ground_of(number),
            .committee = committee,
            .middle_longitude = west + (static_cast<double>(column) + 0.5) * grid_width,
            .middle_latitude = north - (static_cast<double>(committee) + 0.5) * grid_height,
            .worker = {}};
  grid.id = add_area(tx, AreaKind::grid, grid.code, grid.name, town.committees[committee], grid.extent);
  grid.worker = employ(tx, hash, fmt::format("wangge{}", number), std::string{grid_workers[number - 1]},
                       Role::grid_worker, grid.id, false);
  post(tx, grid.id, grid.worker, fmt::format("0456-70020{:02}", number));
  town.heads[committee].reaches.front().areas.push_back(grid.id);
  town.grids.push_back(std::move(grid));
}

void lay_areas(db::Tx& tx, Town& town, const std::string& hash) {
  town.root = add_area(tx, AreaKind::community, code, std::string{name}, {}, "农场场部及周边");
  for (std::size_t c = 0; c < committees.size(); ++c) {
    auto committee_code = fmt::format("{}{:03}", code.substr(0, 9), c + 1);
    auto extent =
        fmt::format("{}小区、{}小区和{}小区北半", std::string_view{estates[c * 5 / 2]},
                    std::string_view{estates[c * 5 / 2 + 1]}, std::string_view{estates[c * 5 / 2 + 2]});
    if (c % 2 == 1)
      extent =
          fmt::format("{}小区南半、{}小区和{}小区", std::string_view{estates[c * 5 / 2]},
                      std::string_view{estates[c * 5 / 2 + 1]}, std::string_view{estates[c * 5 / 2 + 2]});
    town.committees.push_back(
        add_area(tx, AreaKind::committee, committee_code, std::string{committees[c]}, town.root, extent));
    town.heads.push_back(employ(tx, hash, fmt::format("weiyuan{}", c + 1), std::string{committee_heads[c]},
                                Role::committee_staff, town.committees.back(), false));
    post(tx, town.committees.back(), town.heads.back(), fmt::format("0456-70010{:02}", c + 1));
    for (std::size_t g = 0; g < grids_a_committee; ++g) lay_grid(tx, town, hash, c, g);
    std::ranges::sort(town.heads[c].reaches.front().areas);
  }
}

// Older buildings have five floors, newer ones six; each stands at its own point.
void lay_places(db::Tx& tx, Town& town) {
  std::string csv = "小区,楼栋,单元,门牌,楼层,网格代码,经度,纬度\n";
  std::size_t lines = 0;
  for (std::size_t g = 0; g < town.grids.size(); ++g)
    for (std::size_t b = 1; b <= buildings_a_grid; ++b) {
      const Grid& grid = town.grids[g];
      std::string_view estate = estates[g / 2];
      std::size_t building = g % 2 * buildings_a_grid + b;
      double across = (static_cast<double>(b) - 3) / 6, down = b % 2 == 0 ? 0.18 : -0.18;
      csv +=
          fmt::format("{},{}栋,,,,{},{:.6f},{:.6f}\n", estate, building, grid.code,
                      grid.middle_longitude + across * grid_width, grid.middle_latitude + down * grid_height);
      ++lines;
      for (std::size_t e = 1; e <= entrances_a_building; ++e)
        for (std::size_t floor = 1; floor <= 5 + b % 2; ++floor)
          for (std::size_t room : {floor * 100 + 1, floor * 100 + 2}) {
            csv += fmt::format("{},{}栋,{}单元,{},{},{},,\n", estate, building, e, room, floor, grid.code);
            town.doors.push_back({{}, fmt::format("{}{}栋{}单元{}", estate, building, e, room), g, {}, {}});
            ++lines;
          }
    }
  auto report = grid::import_places(tx, system_, {Text<4'000'000, 1>{csv}});
  if (report.taken != static_cast<std::int64_t>(lines))
    throw std::runtime_error("the demo's places were not all taken");
}

void lay_units(db::Tx& tx, Town& town) {
  struct Helping {
    const char* name;
    UnitKind kind;
    const char* phone;
    const char* contact;
    const char* duty;
    std::vector<const char*> categories;
  };
  const std::vector<Helping> helping{
      {"鸭绿河物业公司",
       UnitKind::property,
       "0456-7003001",
       "赵师傅",
       "维修班长",
       {"0202", "0203", "03", "0401", "0803"}},
      {"鸭绿河供热供水公司",
       UnitKind::utility,
       "0456-7003002",
       "王师傅",
       "检修班长",
       {"01", "0201", "0402", "0801"}},
      {"农场民政办公室", UnitKind::civil_affairs, "0456-7003003", "孙干事", "民政干事", {"0601", "0602"}}};
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
    units::AddContact contact{};
    contact.id = tx.new_id<UnitContactId>();
    contact.name = std::string{unit.contact};
    contact.duty = Text<40>{unit.duty};
    contact.phone = Text<30, 3>{fmt::format("1990000036{}", town.units.size())};
    if (unit.kind == UnitKind::utility) contact.staff_id = town.utility_contact.id;
    units::add_contact(tx, system_, town.units.back(), contact);
    town.contacts.push_back(*contact.id);
  }
}

// A transaction may run again: what the last try laid is not there.
void forget(Town& town) {
  town.committees.clear();
  town.grids.clear();
  town.doors.clear();
  town.units.clear();
  town.contacts.clear();
  town.heads.clear();
  town.clerks.clear();
  town.operators.clear();
}

void lay_office(db::Tx& tx, Town& town, const std::string& hash) {
  employ(tx, hash, "sysadmin", "系统管理员", Role::system_administrator, town.root, true);
  employ(tx, hash, "secadmin", "安全管理员", Role::security_administrator, town.root, true);
  employ(tx, hash, "auditor", "审计员", Role::auditor, town.root, true);
  town.secretary = employ(tx, hash, "shuji", "陈志强", Role::community_secretary, town.root, true);
  town.clerks = {employ(tx, hash, "chuangkou", "张敏", Role::window_clerk, town.root, true),
                 employ(tx, hash, "chuangkou2", "刘晓云", Role::window_clerk, town.root, true)};
  town.operators = {employ(tx, hash, "rexian", "李红", Role::hotline_operator, town.root, true),
                    employ(tx, hash, "rexian2", "周立新", Role::hotline_operator, town.root, true)};
  post(tx, town.root, town.secretary, "0456-7000365");
  town.utility_contact = employ(tx, hash, "gongre", "王师傅", Role::unit_contact, town.root, false);
}

}  // namespace

const std::vector<Login>& logins() {
  static const std::vector<Login> list{{"chuangkou", "张敏 窗口", "window_clerk"},
                                       {"rexian", "李红 热线", "hotline_operator"},
                                       {"wangge1", "王春梅 第1网格", "grid_worker"},
                                       {"weiyuan1", "赵国富 第一居民委", "committee_staff"},
                                       {"shuji", "陈志强 书记", "community_secretary"},
                                       {"gongre", "王师傅 供热供水公司", "unit_contact"},
                                       {"sysadmin", "系统管理员", "system_administrator"},
                                       {"secadmin", "安全管理员", "security_administrator"},
                                       {"auditor", "审计员", "auditor"}};
  return list;
}

namespace {
// The accounts are as old as the town, and their passwords are printed for everybody to see.
void keep_passwords(db::Tx& tx) {
  access::change_setting(tx, system_, access::access_settings(), access::password_days.name,
                         {Text<2000>{"0"}, Text<500, 1>{"演示数据，密码公开"}, 0});
}
}  // namespace

Town lay_town(db::Database& database) {
  Town town{.database = database,
            .community = access::create_community(database, std::string{code}, std::string{name}),
            .root = {},
            .committees = {},
            .grids = {},
            .doors = {},
            .units = {},
            .contacts = {},
            .heads = {},
            .clerks = {},
            .operators = {},
            .secretary = {},
            .utility_contact = {}};
  const std::string hash = crypto::hash_password(std::string{password});
  database.write(town.community, [&](db::Tx& tx) {
    // Whoever looks at an old matter finds the area and the worker of that day.
    db::AtMoment then{tx, tx.now() - founded_ago};
    forget(town);
    keep_passwords(tx);
    console::seed_calendar(tx);
    catalogue::plant_defaults(tx, system_);
    lay_areas(tx, town, hash);
    lay_ground(tx, town);
    lay_places(tx, town);
    lay_office(tx, town, hash);
    lay_units(tx, town);
    furnish_office(tx);
  });
  return town;
}

// AB岗: one grid worker is away this week, the neighbour stands in.
void let_stand_in(Town& town) {
  town.database.write(town.community, [&](db::Tx& tx) {
    access::StandInForm form{};
    form.principal_id = town.grids[2].worker.id;
    form.substitute_id = town.grids[3].worker.id;
    form.to_at = tx.now() + std::chrono::days{5};
    access::arrange_stand_in(tx, system_, form);
  });
}

}  // namespace linli::app::demo
