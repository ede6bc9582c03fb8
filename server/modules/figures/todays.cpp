#include "modules/figures/todays.hpp"

#include <algorithm>
#include <map>

#include "modules/catalogue/catalogues.hpp"
#include "modules/figures/rules.hpp"
#include "modules/figures/store.hpp"
#include "modules/grid/areas.hpp"
#include "modules/grid/places.hpp"
#include "modules/matters/counted.hpp"

namespace linli::figures {

using access::Actor;

namespace {
std::vector<AreaNow> areas_now(db::Tx& tx, const std::vector<OpenInArea>& open) {
  std::vector<AreaId> ids;
  for (const OpenInArea& area : open) ids.push_back(area.area_id);
  std::map<AreaId, std::string> names;
  for (const auto& area : grid::areas_named(tx, ids)) names.emplace(area.id, area.name);
  std::vector<AreaNow> areas;
  for (const OpenInArea& area : open) {
    const std::string beginning = "area_id=" + area.area_id.text() + "&open=true&counted=";
    areas.push_back(
        {area.area_id, names[area.area_id], area.open, area.late, beginning + "open", beginning + "late"});
  }
  std::ranges::stable_sort(areas, [](const AreaNow& a, const AreaNow& b) {
    return std::pair{a.late, a.open} > std::pair{b.late, b.open};
  });
  return areas;
}
}  // namespace

Today today(db::Tx& tx, const Actor& actor) {
  const auto reach = access::scope_of(actor, access::Permission::see_figures);
  const auto scope = matters::counted_among(actor, reach);
  const Date day = day_of(tx.now());
  const store::Span span{start_of(day), start_of(day + std::chrono::days{1})};
  const auto open = store::open_by_area(tx, scope);
  return {tx.now(),
          rules::counts_of(open, store::received(tx, span, scope), store::closed(tx, span, scope), day),
          areas_now(tx, open)};
}

Repeats repeats(db::Tx& tx, const Actor& actor, const RepeatsQuery& query) {
  const Date until = query.until.value_or(day_of(tx.now()) + std::chrono::days{1});
  const Date from = until + std::chrono::days{-query.days.value_or(Whole<1, 366>{90}).value};
  const std::int64_t least = query.least.value_or(Whole<2, 100>{3}).value;
  const auto reach = access::scope_of(actor, access::Permission::see_figures);
  const auto scope = matters::counted_among(actor, reach);
  const auto troubles = store::troubles(tx, {start_of(from), start_of(until)}, least, scope);

  Repeats result{tx.now(), from, until, least, rules::repeats_in(troubles, least, {from, until})};
  std::vector<PlaceId> ids;
  for (const Repeat& repeat : result.rows) ids.push_back(repeat.place_id);
  std::map<PlaceId, std::string> places;
  for (const auto& place : grid::places_named(tx, ids)) places.emplace(place.id, place.label);
  const auto categories = catalogue::category_paths(tx);
  for (Repeat& repeat : result.rows) {
    repeat.place = places[repeat.place_id];
    auto name = categories.find(repeat.category_code);
    repeat.category = name == categories.end() ? repeat.category_code : name->second;
  }
  return result;
}

}  // namespace linli::figures
