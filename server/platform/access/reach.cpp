// area_link holds what was said; area_reach is its closure, so that a grant is expanded by one join. After
// every change the closure is made anew for the areas below the change: few, and only when the map of areas
// changes.
#include "platform/access/reach.hpp"

#include <stdexcept>

namespace linli::access {

namespace {
void link(db::Tx& tx, AreaId holder, AreaId area, std::string_view kind) {
  tx.run(
      "INSERT INTO area_link (community_id, holder_id, area_id, kind) VALUES ($1, $2, $3, $4)"
      " ON CONFLICT DO NOTHING",
      holder, area, kind);
}

// Everything that can be reached from $2: the only rows a change of its links can touch. Cycles end because
// UNION drops what was already found.
constexpr std::string_view below =
    "WITH RECURSIVE below (area_id) AS ("
    "SELECT area_id FROM area_link WHERE community_id = $1 AND area_id = $2"
    " UNION SELECT l.area_id FROM below b JOIN area_link l ON l.holder_id = b.area_id AND l.community_id = "
    "$1)";

void renew_below(db::Tx& tx, AreaId area) {
  static const std::string forget = "DELETE FROM area_reach WHERE community_id = $1 AND area_id IN (" +
                                    std::string{below} + " SELECT area_id FROM below)";
  static const std::string find = "INSERT INTO area_reach (community_id, holder_id, area_id) " +
                                  std::string{below} +
                                  ", above (holder_id, area_id) AS ("
                                  "SELECT area_id, area_id FROM below"
                                  " UNION SELECT l.holder_id, a.area_id FROM above a"
                                  " JOIN area_link l ON l.area_id = a.holder_id AND l.community_id = $1)"
                                  " SELECT $1, holder_id, area_id FROM above";
  tx.run(forget, area);
  tx.run(find, area);
}

bool reaches(db::Tx& tx, AreaId holder, AreaId area) {
  return tx
      .query_one<std::int64_t>(
          "SELECT 1 FROM area_reach WHERE community_id = $1 AND holder_id = $2 AND area_id = $3", holder,
          area)
      .has_value();
}

void require_known(db::Tx& tx, AreaId area) {
  if (!reaches(tx, area, area)) throw std::logic_error("an area was linked before it was put anywhere");
}
}  // namespace

void put_under(db::Tx& tx, AreaId area, std::optional<AreaId> parent) {
  if (!parent) {
    auto root = whole_community(tx);
    if (root && *root != area) throw std::logic_error("a community is one area, not two");
    tx.run("INSERT INTO area_root (community_id, area_id) VALUES ($1, $2) ON CONFLICT DO NOTHING", area);
    tx.run(
        "INSERT INTO area_reach (community_id, holder_id, area_id) VALUES ($1, $2, $3) ON CONFLICT DO "
        "NOTHING",
        area, area);
    return;
  }
  require_known(tx, *parent);
  link(tx, *parent, area, "under");
  renew_below(tx, area);
}

void succeed(db::Tx& tx, AreaId successor, AreaId predecessor) {
  require_known(tx, successor);
  require_known(tx, predecessor);
  link(tx, successor, predecessor, "succeeded");
  renew_below(tx, predecessor);
}

void move_under(db::Tx& tx, AreaId area, AreaId new_parent) {
  require_known(tx, new_parent);
  if (tx.query_one<std::int64_t>(
          "WITH RECURSIVE above (area_id) AS ("
          "SELECT holder_id FROM area_link WHERE community_id = $1 AND area_id = $2 AND kind = 'under'"
          " UNION SELECT l.holder_id FROM above a"
          " JOIN area_link l ON l.area_id = a.area_id AND l.kind = 'under' AND l.community_id = $1)"
          " SELECT 1 FROM above WHERE area_id = $3",
          new_parent, area) ||
      area == new_parent)
    throw std::logic_error("an area cannot lie under itself");
  auto moved = tx.run(
      "UPDATE area_link SET holder_id = $3 WHERE community_id = $1 AND area_id = $2 AND kind = 'under'", area,
      new_parent);
  if (moved != 1) throw std::logic_error("only an area that lies under another can be moved");
  renew_below(tx, area);
}

std::vector<AreaId> reached_from(db::Tx& tx, AreaId holder) {
  return tx.query<AreaId>("SELECT area_id FROM area_reach WHERE community_id = $1 AND holder_id = $2",
                          holder);
}

std::optional<AreaId> whole_community(db::Tx& tx) {
  return tx.query_one<AreaId>("SELECT area_id FROM area_root WHERE community_id = $1");
}

}  // namespace linli::access
