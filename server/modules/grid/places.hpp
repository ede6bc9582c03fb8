// Verbs throw Refusal. Places, and where each lies on which day. Who takes in matters may look up any door of
// the community; for everybody else a place outside their areas is absent.
#pragma once
#include <span>
#include <string_view>

#include "modules/grid/place.hpp"
#include "platform/db/tx.hpp"

namespace linli::grid {

PlaceView add_place(db::Tx& tx, const access::Actor& actor, const AddPlace& form);
PlaceView place(db::Tx& tx, const access::Actor& actor, PlaceId id);
PlaceView edit_place(db::Tx& tx, const access::Actor& actor, PlaceId id, const EditPlace& form);
PlaceView close_place(db::Tx& tx, const access::Actor& actor, PlaceId id, const ClosePlace& form);

// Exact matches first, then what begins with the text, in the order of doors.
std::vector<PlaceView> find_places(db::Tx& tx, const access::Actor& actor, const FindPlaces& form);
// The estate first, the place itself last.
std::vector<PlaceView> chain_of_place(db::Tx& tx, const access::Actor& actor, PlaceId id);
// The steps of the picker by door: the estates (and buildings that stand alone), then what hangs on a place.
std::vector<PlaceView> estates(db::Tx& tx, const access::Actor& actor);
std::vector<PlaceView> places_under(db::Tx& tx, const access::Actor& actor, PlaceId id);
// What can be named when an area changes: its buildings, and the stairs and doors it holds of others.
std::vector<PlaceView> places_in_area(db::Tx& tx, const access::Actor& actor, AreaId id);
BuildingView building(db::Tx& tx, const access::Actor& actor, PlaceId id);

// ── asked by other modules, which have already asked for the permission

// The place if this actor may see it, and not pulled down; else throws Refusal{not_found}.
Place place_seen_by(db::Tx& tx, const access::Actor& actor, PlaceId id);
// Whatever its state; nothing when there is none.
std::optional<Place> find_place(db::Tx& tx, PlaceId id);
// Where a place lay on a day, or is to lie; before it was known, where it was first. Nothing when there is no
// such place.
std::optional<AreaId> area_of(db::Tx& tx, PlaceId id, Date day);
// In one query, for lists; ids that are not there are left out.
std::vector<Place> places_named(db::Tx& tx, std::span<const PlaceId> ids);
std::vector<PlaceArea> areas_of(db::Tx& tx, std::span<const PlaceId> ids, Date day);
// The one door of exactly this text, for imports: nothing when there is none or more than one.
std::optional<Place> door_named(db::Tx& tx, std::string_view text);

}  // namespace linli::grid
