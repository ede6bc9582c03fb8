// Every statement of the grid, by what it is about: area_store, change_store, move_store,
// people_store, place_store.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "modules/grid/area.hpp"
#include "modules/grid/change.hpp"
#include "modules/grid/duty.hpp"
#include "modules/grid/moves.hpp"
#include "modules/grid/place.hpp"
#include "modules/grid/shape.hpp"
#include "modules/grid/site_plan.hpp"
#include "modules/grid/worker.hpp"
#include "platform/db/listing.hpp"
#include "platform/db/tx.hpp"

namespace linli::grid::store {

// ── areas
std::optional<Area> area(db::Tx& tx, AreaId id);
std::vector<Area> areas(db::Tx& tx, std::span<const AreaId> ids);
// Those there on a day, with the name, code and parent of that day; by code, so that parents stand before
// children.
std::vector<Area> areas_on(db::Tx& tx, Date day);
std::vector<Area> chain(db::Tx& tx, AreaId id);
// Which of the codes an area holds on that day, or is to hold later.
std::vector<std::string> codes_taken(db::Tx& tx, std::span<const std::string> codes, Date day);
// Those that hang on it on that day or later.
std::int64_t areas_under(db::Tx& tx, AreaId id, Date day);
// One row an area and day: the later word of a day replaces the earlier one.
void put_past(db::Tx& tx, const AreaPast& past);
// Rows that are planned for later days keep code and parent, and take the new name.
void rename_ahead(db::Tx& tx, AreaId id, std::string_view name, Date today);

// ── changes
std::optional<AreaChange> change(db::Tx& tx, AreaChangeId id);
std::vector<AreaChange> changes_of(db::Tx& tx, AreaId id, int most);
std::vector<AreaChange> due_changes(db::Tx& tx, Date today);
bool have_plans(db::Tx& tx);  // any change is ahead
// A change of one of these areas, or of where some of its places lie, is ahead.
bool have_plans(db::Tx& tx, std::span<const AreaId> areas);
std::vector<Succession> successions(db::Tx& tx, std::span<const AreaChangeId> changes);
std::vector<Succession> successions_of(db::Tx& tx,
                                       std::span<const AreaId> areas);  // split or merged, in force
// area takes the parent and code that area_past has for it from this change.
void take_new_place(db::Tx& tx, AreaChangeId change);
// Takes back what a change had planned: the new areas never begin, the old ones go on.
void unplan(db::Tx& tx, AreaChangeId change);

// ── where places lie from a day on
// Some of `roots`, or of what is beneath them, is to lie elsewhere.
bool have_plans(db::Tx& tx, std::span<const PlaceId> roots);
// From the change's day on, roots and all beneath them that lie in `from` lie in `to`.
void plan_move(db::Tx& tx, AreaChangeId change, std::span<const PlaceId> roots, std::optional<AreaId> from,
               AreaId to);
// So does what lies in `from` and nobody has planned in this change.
void plan_rest(db::Tx& tx, AreaChangeId change, AreaId from, AreaId to);
// place.area_id follows a change that comes into force.
void apply_moves(db::Tx& tx, AreaChangeId change);
// Fresh places follow what is planned for the place they hang on and share the area of; one level of the
// chain a call.
void plan_like_parents(db::Tx& tx, std::span<const PlaceId> fresh);
// The areas that roots and what is beneath them lie in.
std::vector<AreaId> areas_among(db::Tx& tx, std::span<const PlaceId> roots);
std::int64_t places_in(db::Tx& tx, AreaId area);

// ── what a change moves; estates are not counted, they are no place to live in
std::vector<AreaChange> planned(db::Tx& tx, int most);
std::vector<AreaPast> becomes(db::Tx& tx, AreaChangeId change);
std::vector<Moved> moved(db::Tx& tx, AreaChangeId change);
std::vector<MovedName> moved_names(db::Tx& tx, AreaChangeId change, int most);

// ── places
std::optional<Place> place(db::Tx& tx, PlaceId id);
std::vector<Place> places(db::Tx& tx, std::span<const PlaceId> ids);
std::vector<Place> chain(db::Tx& tx, const Place& place);
std::vector<Place> estates(db::Tx& tx, const db::Condition& scope, int most);
std::vector<Place> under(db::Tx& tx, PlaceId parent, const db::Condition& scope, int most);
// Below the estate, what hangs on nothing else of the same area.
std::vector<Place> topmost_in(db::Tx& tx, AreaId area, int most);
std::vector<Place> in_building(db::Tx& tx, PlaceId building, const db::Condition& scope, int most);
std::vector<Place> beneath(db::Tx& tx, const Place& place);
// Keys from `from` up to but without `end`, in their order: of the whole label, or of the door alone.
std::vector<Place> by_search_key(db::Tx& tx, std::string_view from, std::string_view end,
                                 const db::Condition& scope, int most);
std::vector<Place> by_door_key(db::Tx& tx, std::string_view from, std::string_view end,
                               const db::Condition& scope, int most);
bool has_sister(db::Tx& tx, const Place& place);
void save_labels(db::Tx& tx, std::span<const PlaceLabel> labels);
void close_with_beneath(db::Tx& tx, const Place& place, Date day);
std::vector<PlaceArea> areas_of(db::Tx& tx, std::span<const PlaceId> ids, Date day);
std::vector<Place> all_places(db::Tx& tx, int most);

// ── the ground
std::vector<AreaShape> shapes_around(db::Tx& tx, double lon, double lat);
std::vector<AreaShape> shapes(db::Tx& tx);
void put_shape(db::Tx& tx, const AreaShape& shape);
std::optional<SitePlan> site_plan(db::Tx& tx, AreaId id);
std::vector<SitePlanLine> site_plans(db::Tx& tx, const db::Condition& scope);  // areas by "p.id"
void drop_site_plan(db::Tx& tx, AreaId id);

// ── who works where
std::vector<Working> working_in(db::Tx& tx, std::span<const AreaId> areas);
// In their ranks.
std::vector<AreaWorker> posts_in(db::Tx& tx, std::span<const AreaId> areas);
void replace_workers(db::Tx& tx, std::span<const AreaId> areas, std::span<const AreaWorker> workers);

// ── duty lists
std::optional<DutyList> duty_list_on(db::Tx& tx, AreaKind level, Date day);
std::optional<DutyList> newest_duty_list(db::Tx& tx, AreaKind level);
std::vector<DutyItem> duty_items(db::Tx& tx, AreaKind level, std::int64_t number);
// Of every level that has one; their items by category.
std::vector<DutyList> duty_lists_in_force(db::Tx& tx, Date day);
std::vector<DutyItem> duty_items_in_force(db::Tx& tx, Date day);
// What the lists that hold on the day say of just these codes; a list that names none of them stands there
// alone.
std::vector<DutySaid> said_of(db::Tx& tx, std::span<const std::string> codes, Date day);

}  // namespace linli::grid::store
