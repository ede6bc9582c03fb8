// Accounts from the command line: for the first hour of an office, and for the day nobody can log in any
// more. What is done here is journalled as done by the system.
#include <fmt/format.h>

#include "app/commands/commands.hpp"
#include "app/found.hpp"
#include "modules/grid/areas.hpp"
#include "platform/access/accounts.hpp"
#include "platform/access/community.hpp"
#include "platform/access/passwords.hpp"
#include "platform/access/reach.hpp"

namespace linli::app {

namespace {
struct Asked {
  Place place;
  std::string community, login, name, area;
  access::Role role = access::Role::window_clerk;
};

std::map<std::string, access::Role> roles() {
  std::map<std::string, access::Role> all;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<access::Role>>(
      [&](auto role) { all.emplace(role.name, role.value); });
  return all;
}

AreaId area_of_code(db::Tx& tx, const std::string& code) {
  if (code.empty()) return *access::whole_community(tx);
  for (const auto& area : grid::area_tree(tx, access::system_actor(), {}).areas)
    if (area.code == code) return area.id;
  throw wrong_field("area", {"没有这个编码的区域：" + code, "There is no area of code " + code});
}

std::vector<access::StaffView> all_staff(db::Tx& tx) {
  std::vector<access::StaffView> all;
  db::ListQuery query;
  for (;;) {
    auto page = access::list_staff(tx, access::system_actor(), query);
    all.insert(all.end(), page.items.begin(), page.items.end());
    if (!page.next) return all;
    query.asked.erase("cursor");
    query.asked.emplace("cursor", *page.next);
  }
}

access::StaffView called(db::Tx& tx, const std::string& login) {
  for (auto& staff : all_staff(tx))
    if (staff.login == login) return staff;
  throw Refusal{Reason::not_found, {"没有这个登录名：" + login, "No such login: " + login}};
}

void add_one(const Asked& asked) {
  World world{asked.place};
  auto community = access::community_called(world.database(), asked.community);
  AreaId area =
      world.database().reading(community.id, [&](db::Tx& tx) { return area_of_code(tx, asked.area); });
  access::Hashing hashing;
  auto made = employ(world.database(), community.id, hashing, asked.login, asked.name, asked.role, area);
  fmt::print("{} {} {}\n", made.login, made.password, name_of(made.role));
}

void list_all(const Asked& asked) {
  World world{asked.place, World::Schema::current, {.purpose = db::Purpose::look}};
  auto community = access::community_called(world.database(), asked.community);
  world.database().read(community.id, [&](db::Tx& tx) {
    for (const auto& staff : all_staff(tx))
      fmt::print("{:<16} {:<12} {}\n", staff.login, name_of(staff.state), staff.name);
  });
}

void reset_one(const Asked& asked) {
  World world{asked.place};
  auto community = access::community_called(world.database(), asked.community);
  auto staff = world.database().reading(community.id, [&](db::Tx& tx) { return called(tx, asked.login); });
  access::Hashing hashing;
  auto made = access::reset_password(world.database(), community.id, hashing, access::system_actor(),
                                     {staff.id, staff.version});
  fmt::print("{} {}\n", asked.login, made.password);
}

CLI::App* add_one_of(CLI::App& staff, const std::shared_ptr<Asked>& asked, const char* name,
                     const char* help) {
  CLI::App* command = staff.add_subcommand(name, help);
  add_place(*command, asked->place);
  command->add_option("--community", asked->community, "Its code, where there are several");
  return command;
}
}  // namespace

void add_staff(CLI::App& app) {
  auto asked = std::make_shared<Asked>();
  CLI::App* staff =
      app.add_subcommand("staff", "Accounts of the people who work here")->require_subcommand(1);

  CLI::App* add = add_one_of(*staff, asked, "add", "An account with a role, and its first password");
  add->add_option("login", asked->login)->required();
  add->add_option("--name", asked->name, "How colleagues call them")->required();
  add->add_option("--role", asked->role)->required()->transform(CLI::CheckedTransformer(roles()));
  add->add_option("--area", asked->area, "Code of the area (default: the whole community)");
  add->callback([asked] { add_one(*asked); });

  add_one_of(*staff, asked, "list", "Who has an account")->callback([asked] { list_all(*asked); });

  CLI::App* reset = add_one_of(*staff, asked, "reset-password", "A new first password");
  reset->add_option("login", asked->login)->required();
  reset->callback([asked] { reset_one(*asked); });
}

}  // namespace linli::app
