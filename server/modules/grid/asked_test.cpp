// What other modules ask of the grid, on both databases.
#include "modules/grid/areas.hpp"
#include "modules/grid/changes.hpp"
#include "modules/grid/duties.hpp"
#include "modules/grid/places.hpp"
#include "modules/grid/workers.hpp"
#include "platform/access/accounts.hpp"
#include "platform/access/grants.hpp"
#include "tests/support/scratch.hpp"

namespace linli::grid {
namespace {

class Asked : public tests::OnBoth {
 protected:
  void SetUp() override {
    OnBoth::SetUp();
    if (IsSkipped()) return;
    whole = add(AreaKind::community, {}, "990001000000");
    north = add(AreaKind::committee, whole, "990001000001");
    south = add(AreaKind::committee, whole, "990001000002");
    grid1 = add(AreaKind::grid, north, "990001000001001");
    grid2 = add(AreaKind::grid, north, "990001000001002");
    estate = hang(PlaceKind::estate, {}, "欣园", grid1);
    building = hang(PlaceKind::building, estate, "3", grid1);
    door = hang(PlaceKind::dwelling, hang(PlaceKind::entrance, building, "2", grid1), "101", grid1);
  }

  AreaId add(AreaKind kind, std::optional<AreaId> parent, const char* code) {
    AddArea form{};
    form.kind = kind;
    form.parent_id = parent;
    form.code = code;
    form.name = code;
    form.from_day = Date{2024, 1, 1};
    return write([&](db::Tx& tx) { return add_area(tx, system, form).id; });
  }
  PlaceId hang(PlaceKind kind, std::optional<PlaceId> parent, const char* called, AreaId area) {
    AddPlace form{};
    form.kind = kind;
    form.parent_id = parent;
    form.area_id = area;
    if (kind == PlaceKind::estate)
      form.name = called;
    else
      form.number = called;
    return write([&](db::Tx& tx) { return add_place(tx, system, form).id; });
  }
  StaffId employ(const char* login, access::Role role, AreaId area) {
    return write([&](db::Tx& tx) {
      access::NewStaffForm form{};
      form.login = login;
      form.name = login;
      const StaffId staff = access::create_staff(tx, system, form, {"none", false}).id;
      access::GrantForm grant{};
      grant.staff_id = staff;
      grant.role = role;
      grant.area_id = area;
      access::give_grant(tx, system, grant);
      return staff;
    });
  }
  std::optional<Worker> who(AreaId area, int level_up = 0) {
    return read([&](db::Tx& tx) { return responsible_for(tx, area, level_up); });
  }
  Date today() { return day_of(database().now()); }
  std::optional<AreaId> where(PlaceId place, Date day) {
    return read([&](db::Tx& tx) { return area_of(tx, place, day); });
  }

  const access::Actor system = access::system_actor();
  AreaId whole, north, south, grid1, grid2;
  PlaceId estate, building, door;
};
ON_BOTH_DATABASES(Asked);

TEST_P(Asked, a_chain_goes_up_to_the_community) {
  const auto chain = read([&](db::Tx& tx) { return chain_of_area(tx, grid1); });
  ASSERT_EQ(chain.size(), 3u);
  EXPECT_EQ(chain[0].id, grid1);
  EXPECT_EQ(chain[1].id, north);
  EXPECT_EQ(chain[2].id, whole);
  EXPECT_EQ(read([&](db::Tx& tx) { return chain_of_area(tx, whole).size(); }), 1u);
  EXPECT_TRUE(read([&](db::Tx& tx) { return chain_of_area(tx, AreaId{Uuid{{1}}}); }).empty());
}

TEST_P(Asked, a_place_keeps_the_area_of_the_day) {
  const Date day = today() + std::chrono::days{3};
  RezonePlaces form{};
  form.area_id = grid2;
  form.day = day;
  form.places = {building};
  write([&](db::Tx& tx) { return rezone_places(tx, system, form); });
  EXPECT_EQ(where(door, today()), grid1);
  EXPECT_EQ(where(door, day + std::chrono::days{-1}), grid1);
  EXPECT_EQ(where(door, day), grid2);
  EXPECT_EQ(where(estate, day), grid1);
  EXPECT_EQ(where(door, {2020, 1, 1}), grid1) << "before it was known it lay where it was first";
  EXPECT_FALSE(where(PlaceId{Uuid{{1}}}, today()));

  clock().move(std::chrono::days{3});
  const std::vector<PlaceId> both{door, estate};
  const auto areas = read([&](db::Tx& tx) { return areas_of(tx, both, today()); });
  ASSERT_EQ(areas.size(), 2u);
  EXPECT_EQ(read([&](db::Tx& tx) { return find_place(tx, door)->area_id; }), grid1)
      << "until it is brought in";
  EXPECT_EQ(write([&](db::Tx& tx) { return bring_changes_into_force(tx, system); }), 1);
  EXPECT_EQ(write([&](db::Tx& tx) { return bring_changes_into_force(tx, system); }), 0);
  EXPECT_EQ(read([&](db::Tx& tx) { return find_place(tx, door)->area_id; }), grid2);
  EXPECT_EQ(where(door, day + std::chrono::days{-1}), grid1);
}

TEST_P(Asked, a_door_is_named_by_one_text_only) {
  const auto named = [&](const char* text) {
    return read([&](db::Tx& tx) {
      const auto found = door_named(tx, text);
      return found ? found->id : PlaceId{};
    });
  };
  EXPECT_EQ(named("欣园3号楼2单元101室"), door);
  EXPECT_EQ(named("3-2-101"), door);
  EXPECT_EQ(named("欣园3栋"), building);
  EXPECT_EQ(named("欣园3-2-10"), PlaceId{}) << "a beginning is no name";
  EXPECT_EQ(named("欣园4栋"), PlaceId{});
  EXPECT_EQ(named(""), PlaceId{});
  const PlaceId other = hang(PlaceKind::building, hang(PlaceKind::estate, {}, "松园", grid2), "3", grid2);
  EXPECT_EQ(named("3栋"), PlaceId{}) << "two of them";
  EXPECT_EQ(named("松园3栋"), other);
}

TEST_P(Asked, a_grants_worker_answers_and_the_level_above_for_them) {
  EXPECT_FALSE(who(grid1)) << "nobody works anywhere";
  const StaffId chen = employ("chen", access::Role::community_secretary, whole);
  EXPECT_EQ(who(grid1)->staff_id, chen);
  const StaffId he = employ("he", access::Role::committee_staff, north);
  employ("min", access::Role::window_clerk, grid1);
  EXPECT_EQ(who(grid1)->staff_id, he) << "a clerk who reaches the grid does not work there";
  const StaffId li = employ("li", access::Role::grid_worker, grid1);
  EXPECT_EQ(who(grid1)->staff_id, li);
  EXPECT_EQ(who(grid1, 1)->staff_id, he);
  EXPECT_EQ(who(grid1, 2)->staff_id, chen);
  EXPECT_EQ(who(grid1, 3)->staff_id, chen);
  EXPECT_EQ(who(grid2)->staff_id, he);
  EXPECT_EQ(who(south)->staff_id, chen);
}

TEST_P(Asked, a_stand_in_is_named_for_the_days_they_stand_in) {
  const StaffId li = employ("li", access::Role::grid_worker, grid1);
  const StaffId wu = employ("wu", access::Role::grid_worker, grid2);
  EXPECT_FALSE(who(grid1)->stand_in_id);
  const StaffId sun = employ("sun", access::Role::grid_worker, grid1);
  PostWorkers posts{};
  posts.workers = {{sun, {1}, {"0456-7123456"}}, {li, {2}, {"0456-7123457"}}};
  write([&](db::Tx& tx) { return post_workers(tx, system, grid1, posts); });
  EXPECT_EQ(who(grid1)->staff_id, sun) << "the A post goes first";
  EXPECT_EQ(who(grid1)->stand_in_id, li);
  access::StandInForm lent{};
  lent.principal_id = sun;
  lent.substitute_id = wu;
  lent.to_at = database().now() + std::chrono::days{2};
  write([&](db::Tx& tx) { return access::arrange_stand_in(tx, system, lent); });
  EXPECT_EQ(who(grid1)->stand_in_id, wu);
  clock().move(std::chrono::days{3});
  EXPECT_EQ(who(grid1)->stand_in_id, li);
}

TEST_P(Asked, a_duty_covers_what_is_below_it_and_the_more_particular_word_counts) {
  const auto duty = [&](const char* code) {
    const std::vector<std::string> asked{code};
    return read([&](db::Tx& tx) { return duties_over(tx, asked).at(code)[2]; });
  };
  EXPECT_EQ(duty("02"), Duty::unpublished);
  PublishDutyList form{};
  form.level = AreaKind::community;
  form.from_day = today();
  form.source_note = "区里清单";
  form.items = {{"02", "环境卫生", DutyPart::lead, std::nullopt},
                {"0203", "垃圾清运", DutyPart::assist, std::nullopt}};
  write([&](db::Tx& tx) { return publish_duty_list(tx, system, form); });
  EXPECT_EQ(duty("02"), Duty::leads);
  EXPECT_EQ(duty("0201"), Duty::leads);
  EXPECT_EQ(duty("0203"), Duty::assists);
  EXPECT_EQ(duty("020301"), Duty::assists);
  EXPECT_EQ(duty("03"), Duty::absent);
  EXPECT_EQ(duty("0"), Duty::absent);
  EXPECT_EQ(duty(""), Duty::unpublished);
  form.items = {{"03", "养犬管理", DutyPart::lead, std::nullopt}};
  write([&](db::Tx& tx) { return publish_duty_list(tx, system, form); });
  EXPECT_EQ(duty("03"), Duty::leads);
  EXPECT_EQ(duty("02"), Duty::absent) << "the list before counts no more";
}

TEST_P(Asked, nothing_of_another_community_is_there) {
  const auto elsewhere = another_community();
  database().read(elsewhere, [&](db::Tx& tx) {
    EXPECT_FALSE(find_area(tx, grid1));
    EXPECT_TRUE(chain_of_area(tx, grid1).empty());
    EXPECT_FALSE(find_place(tx, door));
    EXPECT_FALSE(area_of(tx, door, today()));
    EXPECT_FALSE(door_named(tx, "欣园3-2-101"));
    EXPECT_FALSE(responsible_for(tx, grid1));
    EXPECT_TRUE(places_named(tx, std::vector{door}).empty());
    EXPECT_TRUE(areas_named(tx, std::vector{grid1}).empty());
  });
}

}  // namespace
}  // namespace linli::grid
