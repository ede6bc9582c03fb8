#include "modules/grid/places.hpp"

#include <algorithm>
#include <map>

#include "modules/grid/place_rules.hpp"
#include "modules/grid/seen.hpp"
#include "modules/grid/store.hpp"
#include "platform/core/text.hpp"
#include "platform/journal/journal.hpp"

namespace linli::grid {

using access::Permission;

namespace {

constexpr int children_max = 2000;  // doors of a building, buildings of an estate
constexpr int found_default = 20;

Refusal no_such_place() { return {Reason::not_found, {"没有这个地方。", "No such place."}}; }

// Intake may be told of any door of the community; for other work a place is seen where its area is.
access::Scope scope_of_places(const access::Actor& actor) {
  if (access::may(actor, Permission::take_in_matters)) return {.everywhere = true, .areas = {}};
  return access::scope_of(actor, Permission::see_areas);
}

Place seen_by(db::Tx& tx, const access::Actor& actor, PlaceId id) {
  auto place = store::place(tx, id);
  if (!place || !scope_of_places(actor).contains(place->area_id)) throw no_such_place();
  return *place;
}

Place kept_by(db::Tx& tx, const access::Actor& actor, PlaceId id) {
  area_kept_by(tx, actor, seen_by(tx, actor, id).area_id);
  return *store::place(tx, id);  // a change may just have come into force
}

PlaceView view_of(const Place& place) {
  return {place.id,    place.kind,  place.parent_id, place.area_id, place.number,    place.name,
          place.label, place.floor, place.lon,       place.lat,     place.closed_on, place.version};
}

std::vector<PlaceView> views_of(std::span<const Place> places) {
  std::vector<PlaceView> views;
  for (const Place& place : places) views.push_back(view_of(place));
  return views;
}

const Place* parent_in(std::span<const Place> chain) { return chain.empty() ? nullptr : &chain.back(); }
const Place* estate_in(std::span<const Place> chain) {
  return chain.empty() || chain.front().kind != PlaceKind::estate ? nullptr : &chain.front();
}

// The new name of an estate, a building or an entrance goes through all that is called after it.
void relabel_beneath(db::Tx& tx, const Place& renamed, const Place* estate) {
  auto places = store::beneath(tx, renamed);  // parents before children
  std::map<PlaceId, const Place*> by_id{{renamed.id, &renamed}};
  std::vector<PlaceLabel> labels;
  for (Place& place : places) {
    rules::name_under(place, by_id.at(*place.parent_id), estate);
    by_id[place.id] = &place;
    labels.push_back({place.id, place.label, place.search_key, place.door_key});
  }
  store::save_labels(tx, labels);
}

}  // namespace

PlaceView add_place(db::Tx& tx, const access::Actor& actor, const AddPlace& form) {
  if (form.id) {
    if (auto there = store::place(tx, *form.id)) {
      if (there->kind != form.kind || there->parent_id != form.parent_id)
        throw Refusal{Reason::conflict, {"这个编号已经是另一个地方了。", "This id is another place's."}};
      return view_of(kept_by(tx, actor, *form.id));
    }
  }
  std::vector<Place> chain;
  if (form.parent_id) chain = store::chain(tx, kept_by(tx, actor, *form.parent_id));
  const Place* parent = parent_in(chain);
  const Date today = day_of(tx.now());
  refuse_if(rules::why_not_add(form, parent, today));
  const Area area = area_kept_by(tx, actor, form.area_id.value_or(parent ? parent->area_id : AreaId{}));
  refuse_if(rules::why_not_lie_in(area, parent, today));

  Place place{};
  place.id = form.id.value_or(tx.new_id<PlaceId>());
  place.kind = form.kind;
  place.area_id = area.id;
  place.number = rules::plain_number(form.kind, form.number.value_or(""));
  place.name = form.name.value_or("");
  if (form.kind == PlaceKind::dwelling)
    place.floor = form.floor ? std::optional{form.floor->value} : rules::floor_of(place.number);
  place.lon = form.lon;
  place.lat = form.lat;
  place.version = 1;
  refuse_if(rules::why_nameless(place));
  rules::name_under(place, parent_in(chain), estate_in(chain));
  if (store::has_sister(tx, place))
    throw Refusal{Reason::conflict, {place.label + " 已经有了。", place.label + " is there already."}};

  tx.insert(place);
  tx.insert(PlaceArea{place.id, area.from_day, area.id, std::nullopt});
  store::plan_like_parents(tx, std::span{&place.id, 1});
  journal::record(tx, actor, "place.added", place.id.value, area.id,
                  {{"kind", std::string{name_of(place.kind)}}});
  return view_of(place);
}

PlaceView place(db::Tx& tx, const access::Actor& actor, PlaceId id) {
  return view_of(seen_by(tx, actor, id));
}

PlaceView edit_place(db::Tx& tx, const access::Actor& actor, PlaceId id, const EditPlace& form) {
  Place place = kept_by(tx, actor, id);
  refuse_if(rules::why_not_edit(place, form.version));
  refuse_if(rules::why_not_coordinate(form.lon, form.lat));

  auto chain = store::chain(tx, place);
  chain.pop_back();
  const std::string label_before = place.label;
  if (form.number) place.number = rules::plain_number(place.kind, *form.number);
  if (form.name) place.name = *form.name;
  if (form.floor) place.floor = form.floor->value;
  if (form.lon) place.lon = form.lon, place.lat = form.lat;
  refuse_if(rules::why_nameless(place));
  rules::name_under(place, parent_in(chain), estate_in(chain));
  if (place.label != label_before && store::has_sister(tx, place))
    throw Refusal{Reason::conflict, {place.label + " 已经有了。", place.label + " is there already."}};

  if (!tx.save(place)) throw saved_in_between();
  if (place.label != label_before)
    relabel_beneath(tx, place, place.kind == PlaceKind::estate ? &place : estate_in(chain));
  journal::record(tx, actor, place.label == label_before ? "place.edited" : "place.renamed", id.value,
                  place.area_id);
  ++place.version;
  return view_of(place);
}

PlaceView close_place(db::Tx& tx, const access::Actor& actor, PlaceId id, const ClosePlace& form) {
  const Place place = kept_by(tx, actor, id);
  refuse_if(rules::why_not_edit(place, form.version));
  store::close_with_beneath(tx, place, day_of(tx.now()));
  journal::record(tx, actor, "place.closed", id.value, place.area_id);
  return view_of(*store::place(tx, id));
}

std::vector<PlaceView> find_places(db::Tx& tx, const access::Actor& actor, const FindPlaces& form) {
  const auto keys = rules::keys_meant_by(form.text);
  if (!keys) return {};
  const int most = form.limit ? static_cast<int>(form.limit->value) : found_default;
  const auto scope = scope_of_places(actor);
  const auto condition = access::within(scope, "area_id");
  auto found = store::by_search_key(tx, keys->from, keys->end, condition, most);
  if (std::ssize(found) < most)
    for (Place& place : store::by_door_key(tx, keys->from, keys->end, condition, most))
      if (std::ssize(found) < most && std::ranges::find(found, place.id, &Place::id) == found.end())
        found.push_back(std::move(place));
  return views_of(found);
}

std::vector<PlaceView> chain_of_place(db::Tx& tx, const access::Actor& actor, PlaceId id) {
  return views_of(store::chain(tx, seen_by(tx, actor, id)));
}

std::vector<PlaceView> estates(db::Tx& tx, const access::Actor& actor) {
  const auto scope = scope_of_places(actor);
  return views_of(store::estates(tx, access::within(scope, "area_id"), children_max));
}

std::vector<PlaceView> places_under(db::Tx& tx, const access::Actor& actor, PlaceId id) {
  seen_by(tx, actor, id);
  const auto scope = scope_of_places(actor);
  return views_of(store::under(tx, id, access::within(scope, "area_id"), children_max));
}

std::vector<PlaceView> places_in_area(db::Tx& tx, const access::Actor& actor, AreaId id) {
  area_seen_by(tx, actor, id);
  return views_of(store::topmost_in(tx, id, children_max));
}

BuildingView building(db::Tx& tx, const access::Actor& actor, PlaceId id) {
  const Place place = seen_by(tx, actor, id);
  if (place.kind != PlaceKind::building) throw no_such_place();
  const auto scope = scope_of_places(actor);
  return rules::picture_of(place, store::in_building(tx, id, access::within(scope, "area_id"), children_max));
}

Place place_seen_by(db::Tx& tx, const access::Actor& actor, PlaceId id) {
  Place place = seen_by(tx, actor, id);
  if (place.closed_on) throw no_such_place();
  return place;
}

std::optional<Place> find_place(db::Tx& tx, PlaceId id) { return store::place(tx, id); }

std::optional<AreaId> area_of(db::Tx& tx, PlaceId id, Date day) {
  const auto areas = store::areas_of(tx, std::span{&id, 1}, day);
  return areas.empty() ? std::nullopt : std::optional{areas.front().area_id};
}

std::vector<PlaceArea> areas_of(db::Tx& tx, std::span<const PlaceId> ids, Date day) {
  return store::areas_of(tx, ids, day);
}

std::vector<Place> places_named(db::Tx& tx, std::span<const PlaceId> ids) { return store::places(tx, ids); }

std::optional<Place> door_named(db::Tx& tx, std::string_view text) {
  const std::string key = rules::key_of(text);
  if (key.empty()) return std::nullopt;
  const auto keys = rules::only_key(key);
  auto found = store::by_search_key(tx, keys.from, keys.end, {}, 2);
  if (found.empty()) found = store::by_door_key(tx, keys.from, keys.end, {}, 2);
  if (found.size() != 1) return std::nullopt;
  return std::move(found.front());
}

}  // namespace linli::grid
