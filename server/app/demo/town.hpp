// The demo's town: one community, 4 committees, 20 grids, 3,000 doors, about 8,000 people, staff of every
// role, three helping units. Everything is laid by the modules' own verbs.
#pragma once
#include <string>
#include <vector>

#include "modules/grid/place.hpp"
#include "modules/units/unit.hpp"
#include "platform/access/actor.hpp"
#include "platform/db/database.hpp"

namespace linli::app::demo {

// Of every account of the demo, and of nothing else.
inline constexpr std::string_view password = "Linli-demo-365";

struct Grid {
  AreaId id;
  std::string code, name;
  std::size_t committee;
  access::Actor worker;
};

struct Door {
  PlaceId id;
  std::string label;
  std::size_t grid;
  std::string name, phone;  // who answers it; empty where nobody lives
};

struct Town {
  db::Database& database;
  CommunityId community;
  AreaId root;
  std::vector<AreaId> committees;
  std::vector<Grid> grids;
  std::vector<Door> doors;
  std::vector<UnitId> units;
  access::Actor secretary, clerk, operator_;
  std::vector<access::Actor> heads;  // of the committees
};

// What the login page of the demo is told.
struct Login {
  std::string login, name, role;
};
const std::vector<Login>& logins();

Town lay_town(db::Database& database);
void people_town(Town& town);
void fill_matters(Town& town);

}  // namespace linli::app::demo
