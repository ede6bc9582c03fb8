// An office for tests of what many hands do to a matter: two committees with a grid each, staff of every
// role, stand-ins, and a helping unit whose contact has a login. Everything by chance comes from a seed.
#pragma once
#include <algorithm>
#include <array>
#include <random>

#include "modules/catalogue/catalogues.hpp"
#include "modules/units/units.hpp"
#include "platform/access/accounts.hpp"
#include "platform/access/grants.hpp"
#include "tests/support/town.hpp"

namespace linli::matters {

using access::Actor;

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : engine_(seed) {}
  std::size_t below(std::size_t n) { return std::uniform_int_distribution<std::size_t>{0, n - 1}(engine_); }
  bool in_hundred(std::size_t n) { return below(100) < n; }
  template <class All>
  const auto& one_of(const All& all) {
    return all[below(all.size())];
  }

 private:
  std::mt19937_64 engine_;
};

class Office : public tests::OnBoth {
 protected:
  void lay(std::uint64_t seed) {
    dice = Dice{seed};
    now = *parse_time("2026-03-02T09:00:00+08:00");
    everybody.clear();
    community = another_community();
    at_now([&](db::Tx& tx) {
      catalogue::plant_defaults(tx, access::system_actor());
      whole = residents::lay_area(tx, AreaKind::community, "990001000000", {});
      const AreaId north = residents::lay_area(tx, AreaKind::committee, "990001000001", whole);
      const AreaId south = residents::lay_area(tx, AreaKind::committee, "990001000002", whole);
      grids = {residents::lay_area(tx, AreaKind::grid, "990001000001001", north),
               residents::lay_area(tx, AreaKind::grid, "990001000002001", south)};
      employ(tx, "chen", access::Role::community_secretary, whole, {});
      employ(tx, "min", access::Role::window_clerk, whole, {});
      employ(tx, "pan", access::Role::hotline_operator, whole, {});
      employ(tx, "aud", access::Role::auditor, whole, {});
      employ(tx, "he", access::Role::committee_staff, north, {north, grids[0]});
      employ(tx, "sun", access::Role::committee_staff, south, {south, grids[1]});
      employ(tx, "li", access::Role::grid_worker, grids[0], {grids[0]});
      employ(tx, "wu", access::Role::grid_worker, grids[1], {grids[1]});
      employ(tx, "zhou", access::Role::unit_contact, whole, {});
      lend(tx, "dai", "li");
      lend(tx, "fu", "he");
      lend(tx, "gu", "min");
      hire_unit(tx);
    });
  }

  void employ(db::Tx& tx, const char* name, access::Role role, AreaId area, std::vector<AreaId> areas) {
    access::NewStaffForm form{};
    form.login = name;
    form.name = name;
    Actor actor;
    actor.kind = access::ActorKind::staff;
    actor.name = name;
    actor.id = access::create_staff(tx, access::system_actor(), form, {"none", false}).id;
    access::GrantForm grant{};
    grant.staff_id = actor.id;
    grant.role = role;
    grant.area_id = area;
    access::give_grant(tx, access::system_actor(), grant);
    actor.reaches.push_back({role, area, areas.empty(), areas, {}});
    everybody.push_back(actor);
  }

  // AB岗: a grid worker of the other grid besides, with what the principal holds.
  void lend(db::Tx& tx, const char* name, const char* principal) {
    employ(tx, name, access::Role::grid_worker, grids[1], {grids[1]});
    const Actor& from = called(principal);
    for (access::Reach reach : from.reaches) {
      reach.standing_in_for = from.id;
      everybody.back().reaches.push_back(reach);
    }
  }

  void hire_unit(db::Tx& tx) {
    units::AddUnit form{};
    form.name = "供热公司";
    form.kind = UnitKind::utility;
    heating = units::add_unit(tx, access::system_actor(), form).id;
    units::AddContact contact{};
    contact.name = "孙工";
    contact.phone = "13812345678";
    contact.staff_id = called("zhou").id;
    units::add_contact(tx, access::system_actor(), heating, contact);
  }

  const Actor& called(std::string_view name) {
    return *std::ranges::find_if(everybody, [&](const Actor& one) { return one.name == name; });
  }

  template <class F>
  void at_now(F work) {
    write([&](db::Tx& tx) {
      db::AtMoment then{tx, now};
      work(tx);
    });
  }

  AreaId whole;
  std::array<AreaId, 2> grids;
  UnitId heating;
  std::vector<Actor> everybody;
  Dice dice{0};
  Time now;
};

}  // namespace linli::matters
