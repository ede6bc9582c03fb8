// A file that was exported is imported again: here it changes nothing, elsewhere it makes the same.
#include "modules/grid/areas.hpp"
#include "modules/grid/imports.hpp"
#include "modules/grid/places.hpp"
#include "modules/grid/shapes.hpp"
#include "tests/support/scratch.hpp"

namespace linli::grid {
namespace {

class Exports : public tests::OnBoth {
 protected:
  void SetUp() override {
    OnBoth::SetUp();
    if (IsSkipped()) return;
    const AreaId whole = add(community, AreaKind::community, {}, "990001000000");
    const AreaId north = add(community, AreaKind::committee, whole, "990001000001");
    const AreaId grid1 = add(community, AreaKind::grid, north, "990001000001001");
    const AreaId grid2 = add(community, AreaKind::grid, north, "990001000001002");

    const PlaceId estate = hang(PlaceKind::estate, {}, grid1, "", "欣园小区");
    const PlaceId three = hang(PlaceKind::building, estate, grid1, "3", "老干部楼");
    const PlaceId entrance = hang(PlaceKind::entrance, three, grid1, "2");
    hang(PlaceKind::dwelling, entrance, grid1, "101");
    hang(PlaceKind::dwelling, entrance, grid2, "102");
    hang(PlaceKind::building, estate, grid2, "", "3号院");
    hang(PlaceKind::dwelling, estate, grid1, "东15");
    const PlaceId alone = hang(PlaceKind::building, {}, grid2, "", "二期综合楼");
    hang(PlaceKind::dwelling, alone, grid2, "", "门卫");
    EditPlace form{};
    form.version = 1;
    form.lon = 124.1;
    form.lat = 48.2;
    write([&](db::Tx& tx) { return edit_place(tx, system, three, form).id; });
  }

  AreaId add(CommunityId where, AreaKind kind, std::optional<AreaId> parent, const char* code) {
    AddArea form{};
    form.kind = kind;
    form.parent_id = parent;
    form.code = code;
    form.name = code;
    return writing(where, [&](db::Tx& tx) { return add_area(tx, system, form).id; });
  }
  PlaceId hang(PlaceKind kind, std::optional<PlaceId> parent, AreaId area, const char* number,
               const char* name = "") {
    AddPlace form{};
    form.kind = kind;
    form.parent_id = parent;
    form.area_id = area;
    form.number = number;
    form.name = name;
    return write([&](db::Tx& tx) { return add_place(tx, system, form).id; });
  }
  std::string exported(CommunityId where, Document (*verb)(db::Tx&, const access::Actor&)) {
    return database().reading(where, [&](db::Tx& tx) { return verb(tx, system).bytes; });
  }
  using Import = ImportReport (*)(db::Tx&, const access::Actor&, const ImportText&);
  ImportReport imported(CommunityId where, Import verb, const std::string& text) {
    return writing(where, [&](db::Tx& tx) { return verb(tx, system, {Text<4'000'000, 1>{text}}); });
  }

  const access::Actor system = access::system_actor();
};
ON_BOTH_DATABASES(Exports);

TEST_P(Exports, change_nothing_where_they_come_from) {
  const auto areas = imported(community, import_areas, exported(community, export_areas));
  EXPECT_EQ(areas.already_there, 4);
  EXPECT_EQ(areas.taken + areas.refused, 0);
  const auto places = imported(community, import_places, exported(community, export_places));
  EXPECT_EQ(places.already_there, 9);
  EXPECT_EQ(places.taken + places.refused, 0);
}

TEST_P(Exports, make_the_same_elsewhere) {
  const std::string areas = exported(community, export_areas), places = exported(community, export_places);
  const CommunityId other = another_community();
  add(other, AreaKind::community, {}, "990001000000");
  EXPECT_EQ(imported(other, import_areas, areas).refused, 0);
  EXPECT_EQ(imported(other, import_places, places).taken, 9);
  EXPECT_EQ(exported(other, export_areas), areas);
  EXPECT_EQ(exported(other, export_places), places);
}

TEST_P(Exports, draw_the_same_ground) {
  const std::string drawn =
      R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"990001000001001"},)"
      R"("geometry":{"type":"Polygon","coordinates":[[[124.1,48.1],[124.2,48.1],[124.2,48.2],[124.1,48.1]]]}}]})";
  ASSERT_EQ(imported(community, import_shapes, drawn).taken, 1);
  const std::string shapes = exported(community, export_shapes);
  EXPECT_EQ(imported(community, import_shapes, shapes).already_there, 1);
  EXPECT_EQ(exported(community, export_shapes), shapes);
}

}  // namespace
}  // namespace linli::grid
