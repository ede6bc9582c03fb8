// A small town for tests that speak to the database: two grids, three doors, and people who work there.
#pragma once
#include "modules/grid/areas.hpp"
#include "modules/grid/places.hpp"
#include "modules/residents/households.hpp"
#include "modules/residents/persons.hpp"
#include "tests/support/scratch.hpp"

namespace linli::residents {

// Laid through the grid's own verbs.
struct Town {
  AreaId whole, grid1, grid2;
  PlaceId door11, door12;  // in grid 1
  PlaceId door21;          // in grid 2
};

inline AreaId lay_area(db::Tx& tx, AreaKind kind, const char* code, std::optional<AreaId> under) {
  grid::AddArea form{};
  form.kind = kind;
  form.code = Text<15, 12>{code};
  form.name = Text<40, 1>{"里仁"};
  form.parent_id = under;
  return grid::add_area(tx, access::system_actor(), form).id;
}

inline PlaceId lay_place(db::Tx& tx, PlaceKind kind, const char* number, std::optional<PlaceId> under,
                         std::optional<AreaId> area = {}) {
  grid::AddPlace form{};
  form.kind = kind;
  form.parent_id = under;
  form.area_id = area;
  if (kind == PlaceKind::estate)
    form.name.emplace(number);
  else
    form.number.emplace(number);
  return grid::add_place(tx, access::system_actor(), form).id;
}

inline Town lay_town(db::Tx& tx) {
  Town town;
  town.whole = lay_area(tx, AreaKind::community, "990001000000", {});
  const AreaId committee = lay_area(tx, AreaKind::committee, "990001000001", town.whole);
  town.grid1 = lay_area(tx, AreaKind::grid, "990001000001001", committee);
  town.grid2 = lay_area(tx, AreaKind::grid, "990001000001002", committee);
  const PlaceId estate = lay_place(tx, PlaceKind::estate, "欣园", {}, town.grid1);
  const PlaceId building1 = lay_place(tx, PlaceKind::building, "1", estate);
  const PlaceId building2 = lay_place(tx, PlaceKind::building, "2", estate, town.grid2);
  town.door11 = lay_place(tx, PlaceKind::dwelling, "101", building1);
  town.door12 = lay_place(tx, PlaceKind::dwelling, "102", building1);
  town.door21 = lay_place(tx, PlaceKind::dwelling, "101", building2);
  return town;
}

inline access::Actor staff_of_area(access::Role role, AreaId area, bool everywhere = false) {
  access::Actor actor;
  actor.kind = access::ActorKind::staff;
  actor.id.value.bytes[15] = 7;
  actor.reaches.push_back(
      {role, area, everywhere, everywhere ? std::vector<AreaId>{} : std::vector{area}, {}});
  return actor;
}

inline NewPerson named(const char* name, std::optional<AreaId> area = {}) {
  NewPerson form{};
  form.name = Text<40, 1>{name};
  form.area_id = area;
  return form;
}

inline NewPhone numbered(const char* number) {
  NewPhone phone{};
  phone.number = Text<30, 3>{number};
  return phone;
}

class InTown : public tests::OnBoth {
 protected:
  void SetUp() override {
    OnBoth::SetUp();
    if (IsSkipped()) return;
    town = write([](db::Tx& tx) { return lay_town(tx); });
    clerk = staff_of_area(access::Role::window_clerk, town.whole, true);
    worker1 = staff_of_area(access::Role::grid_worker, town.grid1);
    worker2 = staff_of_area(access::Role::grid_worker, town.grid2);
  }

  PersonId put(const NewPerson& form) {
    return write([&](db::Tx& tx) { return register_person(tx, access::system_actor(), form).id; });
  }
  // A household of one: its head.
  std::pair<HouseholdId, PersonId> settle_at(PlaceId door, const char* name) {
    return write([&](db::Tx& tx) {
      NewHousehold form{};
      form.place_id = door;
      const HouseholdId household = open_household(tx, access::system_actor(), form).id;
      NewPerson person = named(name);
      person.household_id = household;
      person.relation.emplace("02");
      return std::pair{household, register_person(tx, access::system_actor(), person).id};
    });
  }

  Town town;
  access::Actor clerk, worker1, worker2;
};

}  // namespace linli::residents
