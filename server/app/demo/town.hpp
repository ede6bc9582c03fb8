// The demo's town: one community, 4 committees, 20 grids, about 3,000 households of 8,000 people, staff of
// every role, three helping units. Everything is laid by the modules' own verbs.
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

// Its office was founded, and its register brought in, before the first matter.
inline constexpr std::chrono::days founded_ago{740}, registered_ago{736};

// A grid is about 400 by 350 metres.
inline constexpr double grid_width = 0.0053, grid_height = 0.0032;

struct Grid {
  AreaId id;
  std::string code, name, extent;
  std::size_t committee;
  double middle_longitude, middle_latitude;
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
  std::vector<UnitContactId> contacts;  // of the units, one each
  std::vector<access::Actor> heads;     // of the committees
  std::vector<access::Actor> clerks, operators;
  access::Actor secretary, utility_contact;
};

// What the login page of the demo is told.
struct Login {
  std::string login, name, role;
};
const std::vector<Login>& logins();

Town lay_town(db::Database& database);
void lay_ground(db::Tx& tx, const Town& town);
void furnish_office(db::Tx& tx);
void people_town(Town& town);
void fill_matters(Town& town);
void let_stand_in(Town& town);

}  // namespace linli::app::demo
