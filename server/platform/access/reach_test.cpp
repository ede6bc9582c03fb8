#include "platform/access/reach.hpp"

#include <map>
#include <set>

#include "tests/support/scratch.hpp"

namespace linli::access {
namespace {

class ReachOf : public tests::OnBoth {
 protected:
  std::set<AreaId> reached(AreaId holder) {
    auto areas = read([&](db::Tx& tx) {
      return tx.query<AreaId>("SELECT area_id FROM area_reach WHERE community_id = $1 AND holder_id = $2",
                              holder);
    });
    return {areas.begin(), areas.end()};
  }
  AreaId put(std::optional<AreaId> parent) {
    return write([&](db::Tx& tx) {
      auto area = tx.new_id<AreaId>();
      put_under(tx, area, parent);
      return area;
    });
  }
};

TEST_P(ReachOf, the_community_is_everything_below) {
  const AreaId whole = put({}), north = put(whole), grid = put(north);
  EXPECT_EQ(reached(whole), (std::set{whole, north, grid}));
  EXPECT_EQ(reached(north), (std::set{north, grid}));
  EXPECT_EQ(reached(grid), std::set{grid});
  EXPECT_EQ(read([](db::Tx& tx) { return whole_community(tx); }), whole);
}

TEST_P(ReachOf, there_is_one_community_only) {
  const AreaId whole = put({});
  EXPECT_THROW(put({}), std::logic_error);
  write([&](db::Tx& tx) { put_under(tx, whole, {}); });  // the same again
  EXPECT_EQ(reached(whole), std::set{whole});
}

TEST_P(ReachOf, an_unknown_area_is_a_fault) {
  const AreaId whole = put({}), stray = write([](db::Tx&tx) { return tx.new_id<AreaId>(); });
  EXPECT_THROW(put(stray), std::logic_error);
  EXPECT_THROW(write([&](db::Tx& tx) { succeed(tx, whole, stray); }), std::logic_error);
  EXPECT_THROW(write([&](db::Tx& tx) { move_under(tx, stray, whole); }), std::logic_error);
}

TEST_P(ReachOf, a_moved_area_leaves_those_above_it) {
  const AreaId whole = put({}), north = put(whole), south = put(whole), grid = put(north);
  write([&](db::Tx& tx) { move_under(tx, grid, south); });
  EXPECT_EQ(reached(north), std::set{north});
  EXPECT_EQ(reached(south), (std::set{south, grid}));
  EXPECT_EQ(reached(whole), (std::set{whole, north, south, grid}));
}

TEST_P(ReachOf, nothing_moves_under_itself) {
  const AreaId whole = put({}), north = put(whole), grid = put(north);
  EXPECT_THROW(write([&](db::Tx& tx) { move_under(tx, north, grid); }), std::logic_error);
  EXPECT_THROW(write([&](db::Tx& tx) { move_under(tx, north, north); }), std::logic_error);
  EXPECT_THROW(write([&](db::Tx& tx) { move_under(tx, whole, grid); }), std::logic_error);
}

TEST_P(ReachOf, a_successor_reaches_what_was_before) {
  const AreaId whole = put({}), north = put(whole), old_grid = put(north), south = put(whole),
               grid = put(south);
  write([&](db::Tx& tx) { succeed(tx, grid, old_grid); });
  EXPECT_EQ(reached(grid), (std::set{grid, old_grid}));
  EXPECT_EQ(reached(south), (std::set{south, grid, old_grid}));
  EXPECT_EQ(reached(north), (std::set{north, old_grid}));
}

TEST_P(ReachOf, a_grid_that_takes_its_committees_place_can_still_be_moved_away) {
  const AreaId whole = put({}), committee = put(whole), grid = put(committee);
  write([&](db::Tx& tx) {
    succeed(tx, grid, committee);  // a circle: the committee lies above the grid, and behind it
    move_under(tx, grid, whole);
  });
  EXPECT_EQ(reached(grid), (std::set{grid, committee}));
  EXPECT_EQ(reached(committee), std::set{committee});
}

// What a careful clerk would work out by hand, link by link.
class Naive {
 public:
  void put(AreaId area, AreaId parent) { parents_[area] = parent; }
  void succeed(AreaId successor, AreaId predecessor) { succeeded_[successor].insert(predecessor); }
  bool lies_under(AreaId area, AreaId above) const {
    for (auto at = parents_.find(area); at != parents_.end(); at = parents_.find(at->second))
      if (at->second == above) return true;
    return false;
  }
  std::set<AreaId> reached(AreaId holder) const {
    std::set<AreaId> found;
    walk(holder, found);
    return found;
  }

 private:
  void walk(AreaId area, std::set<AreaId>& found) const {
    if (!found.insert(area).second) return;
    for (auto& [child, parent] : parents_)
      if (parent == area) walk(child, found);
    if (auto past = succeeded_.find(area); past != succeeded_.end())
      for (AreaId predecessor : past->second) walk(predecessor, found);
  }
  std::map<AreaId, AreaId> parents_;
  std::map<AreaId, std::set<AreaId>> succeeded_;
};

TEST_P(ReachOf, random_changes_agree_with_a_naive_walk) {
  std::uint64_t state = 42;
  auto pick = [&](std::size_t below) {
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::size_t>(state >> 33) % below;
  };
  const AreaId whole = put({});
  std::vector<AreaId> areas{whole};
  Naive naive;
  for (int step = 0; step < 150; ++step) {
    const AreaId one = areas[pick(areas.size())], other = areas[pick(areas.size())];
    const auto what = pick(10);
    if (what < 5) {
      areas.push_back(put(one));
      naive.put(areas.back(), one);
    } else if (what < 8 && one != whole && one != other && !naive.lies_under(other, one)) {
      write([&](db::Tx& tx) { move_under(tx, one, other); });
      naive.put(one, other);
    } else if (what >= 8 && one != other) {
      write([&](db::Tx& tx) { succeed(tx, one, other); });
      naive.succeed(one, other);
    }
    if (step % 10 != 9) continue;
    for (AreaId area : areas) ASSERT_EQ(reached(area), naive.reached(area)) << "after step " << step;
  }
}

ON_BOTH_DATABASES(ReachOf);

}  // namespace
}  // namespace linli::access
