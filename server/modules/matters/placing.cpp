#include "modules/matters/placing.hpp"

#include <array>

#include "modules/grid/areas.hpp"
#include "modules/grid/places.hpp"
#include "modules/grid/shapes.hpp"
#include "platform/access/reach.hpp"
#include "platform/core/refusal.hpp"

namespace linli::matters::work {

namespace {
std::optional<PlaceId> part(const Place& place, PlaceKind kind, const std::optional<PlaceId>& above) {
  return place.kind == kind ? std::optional{place.id} : above;
}

// What is out of the clerk's reach is answered like what is not there.
void refuse_strange(db::Tx& tx, const access::Actor& clerk, AreaId id) {
  const std::array ids{id};
  const auto found = grid::areas_named(tx, ids);
  const bool is_reached =
      clerk.kind != access::ActorKind::staff || access::may(clerk, access::Permission::take_in_matters, id);
  if (found.empty() || !is_reached)
    throw wrong_field("area_id", {"没有这个网格。", "There is no such area."});
  if (found.front().to_day && *found.front().to_day <= day_of(tx.now()))
    throw wrong_field("area_id", {found.front().name + "已经撤销，请选现在的网格。",
                                  "This area has ended: choose one that stands today."});
}

AreaId area_in_words(db::Tx& tx, const access::Actor& clerk, const SaidWhere& said) {
  if (said.area_id) {
    refuse_strange(tx, clerk, *said.area_id);
    return *said.area_id;
  }
  if (said.longitude)
    if (auto area = grid::area_at(tx, *said.longitude, *said.latitude)) return *area;
  // A clerk of one single area means that one; everybody else's matter belongs to the community until it is
  // placed.
  auto scope = access::scope_of(clerk, access::Permission::take_in_matters);
  if (!scope.everywhere && scope.areas.size() == 1) return scope.areas.front();
  return *access::whole_community(tx);
}
}  // namespace

Where where(db::Tx& tx, const access::Actor& clerk, const SaidWhere& said) {
  if (!said.place_id) return {area_in_words(tx, clerk, said), {}, {}, {}, said.text};
  return at_place(grid::place_seen_by(tx, clerk, *said.place_id), said.text);
}

Where at_place(const Place& place, const std::string& text) {
  return {place.area_id, part(place, PlaceKind::dwelling, {}),
          part(place, PlaceKind::entrance, place.entrance_id),
          part(place, PlaceKind::building, place.building_id), text.empty() ? place.label : text};
}

}  // namespace linli::matters::work
