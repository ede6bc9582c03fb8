// However grids are split, merged, moved and rezoned, and whatever of it is called off: every past day still
// shows what it showed when it was today, and today's map is one that hangs together.
#include <algorithm>
#include <map>
#include <random>
#include <tuple>

#include "modules/grid/areas.hpp"
#include "modules/grid/changes.hpp"
#include "modules/grid/places.hpp"
#include "tests/support/scratch.hpp"

namespace linli::grid {
namespace {

class History : public tests::OnBoth {
 protected:
  using Tree = std::vector<std::tuple<std::string, std::optional<AreaId>, AreaId>>;  // code, parent, id
  struct Day {
    Tree tree;
    std::map<PlaceId, AreaId> places;
  };

  void SetUp() override {
    OnBoth::SetUp();
    if (IsSkipped()) return;
    whole = add(AreaKind::community, {}, "990001000000");
    for (const char* code : {"990001000001", "990001000002"})
      committees.push_back(add(AreaKind::committee, whole, code));
    for (AreaId committee : committees)
      for (int i = 0; i < 2; ++i) add(AreaKind::grid, committee, fresh_code(committee));
    const auto grids = grids_today();
    for (int i = 0; i < 6; ++i) {
      const AreaId grid = grids[static_cast<std::size_t>(i) % grids.size()].id;
      const PlaceId building = hang(PlaceKind::building, {}, "楼" + std::to_string(i + 1), grid);
      for (int door = 101; door < 104; ++door)
        hang(PlaceKind::dwelling, building, std::to_string(door), grid);
    }
  }

  std::string fresh_code(AreaId committee) {
    const std::string order = std::to_string(++codes);
    const std::string base = committee == committees[0] ? "990001000001" : "990001000002";
    return base + std::string(3 - order.size(), '0') + order;
  }
  AreaId add(AreaKind kind, std::optional<AreaId> parent, const std::string& code) {
    AddArea form{};
    form.kind = kind;
    form.parent_id = parent;
    form.code = code;
    form.name = code;
    form.from_day = Date{2024, 1, 1};
    return write([&](db::Tx& tx) { return add_area(tx, system, form).id; });
  }
  PlaceId hang(PlaceKind kind, std::optional<PlaceId> parent, const std::string& called, AreaId area) {
    AddPlace form{};
    form.kind = kind;
    form.parent_id = parent;
    form.area_id = area;
    form.name = called;
    places.push_back(write([&](db::Tx& tx) { return add_place(tx, system, form).id; }));
    if (kind == PlaceKind::building) buildings.push_back(places.back());
    return places.back();
  }

  Date today() { return day_of(database().now()); }
  Tree tree_on(Date day) {
    Tree tree;
    for (const AreaView& area : read([&](db::Tx& tx) { return area_tree(tx, system, {day}).areas; }))
      tree.emplace_back(area.code, area.parent_id, area.id);
    return tree;
  }
  std::vector<AreaView> grids_today() {
    auto areas = read([&](db::Tx& tx) { return area_tree(tx, system, {std::nullopt}).areas; });
    std::erase_if(areas, [](const AreaView& area) { return area.kind != AreaKind::grid; });
    return areas;
  }
  std::map<PlaceId, AreaId> places_on(Date day) {
    std::map<PlaceId, AreaId> lie;
    for (const PlaceArea& one : read([&](db::Tx& tx) { return areas_of(tx, places, day); }))
      lie[one.place_id] = one.area_id;
    return lie;
  }

  std::size_t chance(std::size_t below) {
    return std::uniform_int_distribution<std::size_t>{0, below - 1}(random);
  }
  Date some_day() { return today() + std::chrono::days{chance(4)}; }

  void change() {
    const auto grids = grids_today();
    const AreaView grid = grids[chance(grids.size())];
    const AreaId other = committees[grid.parent_id == committees[0] ? 1 : 0];
    write([&](db::Tx& tx) {
      switch (chance(5)) {
        case 0:
          return split(tx, grid);
        case 1:
          return merge(tx, grid, grids[chance(grids.size())]);
        case 2:
          return move_area(tx, system, grid.id, {grid.version, some_day(), "", other, fresh_code(other)});
        case 3:
          return close_area(tx, system, grid.id, {grid.version, some_day(), ""});
        default: {
          RezonePlaces form{grid.id, some_day(), "", {}};
          form.places = {chance(2) ? buildings[chance(buildings.size())] : places[chance(places.size())]};
          return rezone_places(tx, system, form);
        }
      }
    });
  }
  ChangeView split(db::Tx& tx, const AreaView& grid) {
    SplitArea form{grid.version, some_day(), "", {}};
    form.parts.resize(2);
    for (SplitPart& part : form.parts) part.code = fresh_code(*grid.parent_id), part.name = part.code;
    form.parts[0].places = {places[chance(places.size())]};
    return split_area(tx, system, grid.id, form);
  }
  ChangeView merge(db::Tx& tx, const AreaView& grid, const AreaView& sister) {
    MergeAreas form{};
    form.areas = {{grid.id, grid.version}, {sister.id, sister.version}};
    form.day = some_day();
    form.code = fresh_code(*grid.parent_id);
    form.name = form.code;
    return merge_areas(tx, system, form);
  }
  void call_off() {
    const auto grids = grids_today();
    const AreaId grid = grids[chance(grids.size())].id;
    for (const ChangeView& one : read([&](db::Tx& tx) { return changes_of_area(tx, system, grid); }))
      if (one.state == ChangeState::planned) {
        write([&](db::Tx& tx) { return call_off_change(tx, system, one.id, {one.version}); });
        ++called_off;
        return;
      }
  }

  bool is_reached(AreaId holder, AreaId area) {
    return read([&](db::Tx& tx) {
             return tx.query<std::int64_t>(
                 "SELECT 1 FROM area_reach WHERE community_id = $1 AND holder_id = $2 AND area_id = $3",
                 holder, area);
           }).size() == 1;
  }

  void expect_sound() {
    const Tree now = tree_on(today());
    std::map<AreaId, std::optional<AreaId>> parents;
    std::map<std::string, int> codes_now;
    for (const auto& [code, parent, id] : now) parents[id] = parent, ++codes_now[code];
    for (const auto& [code, parent, id] : now) {
      EXPECT_EQ(codes_now[code], 1) << code << " is held twice";
      if (!parent) continue;
      EXPECT_TRUE(parents.contains(*parent)) << code << " hangs on what is not there";
      EXPECT_TRUE(is_reached(*parent, id)) << code << " is not reached from above";
    }
    const auto lie = places_on(today());
    ASSERT_EQ(lie.size(), places.size());
    for (const Place& place : read([&](db::Tx& tx) { return places_named(tx, places); })) {
      EXPECT_EQ(place.area_id, lie.at(place.id)) << "today's area and the history disagree";
      EXPECT_TRUE(parents.contains(place.area_id)) << "a place lies where nothing is";
    }
  }

  const access::Actor system = access::system_actor();
  AreaId whole;
  std::vector<AreaId> committees;
  std::vector<PlaceId> places, buildings;
  std::mt19937 random;
  int codes = 0, called_off = 0;
};
ON_BOTH_DATABASES(History);

TEST_P(History, every_past_day_stays_as_it_was) {
  random.seed(365);
  std::map<Date, Day> seen;
  int changed = 0;
  for (int day = 0; day < 60; ++day) {
    write([&](db::Tx& tx) { return bring_changes_into_force(tx, system); });
    for (int act = 0; act < 3; ++act) {
      if (!tests::refused([&] { change(); })) ++changed;
      if (chance(3) == 0) call_off();
    }
    expect_sound();
    seen[today()] = {tree_on(today()), places_on(today())};
    ASSERT_FALSE(HasFailure()) << "on day " << day;
    clock().move(std::chrono::hours{24});
  }
  for (const auto& [day, was] : seen) {
    EXPECT_EQ(tree_on(day), was.tree) << day.text();
    EXPECT_EQ(places_on(day), was.places) << day.text();
  }
  EXPECT_GT(changed, 40) << "too little happened to mean anything";
  EXPECT_GT(called_off, 5);
}

}  // namespace
}  // namespace linli::grid
