// What could be the same matter: the same entrance or building and the same category within 90 days; and what
// this household or caller still waits for. Index reads only, so that it keeps up with typing at a million
// matters.
#include <algorithm>
#include <map>

#include "modules/grid/places.hpp"
#include "modules/matters/matters.hpp"
#include "modules/matters/work.hpp"
#include "modules/residents/finding.hpp"
#include "modules/residents/persons.hpp"

namespace linli::matters {

namespace {
constexpr auto window = std::chrono::days{90};
constexpr int looked_at = 100, shown_at_most = 8;

class Collected {
 public:
  Collected(db::Tx& tx, const Actor& clerk, std::optional<MatterId> not_this)
      : tx_(tx), clerk_(clerk), not_this_(not_this) {}

  void add(std::vector<SimilarView>& views, const Matter& matter, SimilarBecause because) {
    bool there = std::ranges::any_of(views, [&](const SimilarView& view) { return view.id == matter.id; });
    if (there || matter.id == not_this_ || views.size() >= shown_at_most) return;
    if (matter.state == State::merged || !rules::may_see(matter, {.actor = clerk_})) return;
    views.push_back({matter.id, matter.number, matter.title, matter.place_text, path(matter.category_code),
                     matter.category_code, matter.state, matter.created_at, because, is_open(matter.state),
                     matter.version});
  }

 private:
  std::string path(const std::string& code) {
    auto [known, is_new] = paths_.try_emplace(code);
    if (is_new) known->second = catalogue::category_shown(tx_, code);
    return known->second;
  }

  db::Tx& tx_;
  const Actor& clerk_;
  std::optional<MatterId> not_this_;
  std::map<std::string, std::string> paths_;
};

// The first four digits name the kind of trouble: 下水, whatever exactly is wrong with it.
bool same_trouble(std::string_view mine, std::string_view other) {
  return mine.empty() || other.empty() || mine.substr(0, 4) == other.substr(0, 4);
}
}  // namespace

SimilarMatters work::similar_to(db::Tx& tx, const Actor& clerk, const SimilarQuery& query,
                                std::optional<PersonId> caller, std::optional<MatterId> not_this) {
  SimilarMatters found;
  Collected collected{tx, clerk, not_this};
  const std::string category = query.category_code.value_or(Text<6>{});
  const Time since = tx.now() - window;
  if (query.place_id) {
    Place place = grid::place_seen_by(tx, clerk, *query.place_id);
    auto entrance = place.kind == PlaceKind::entrance ? std::optional{place.id} : place.entrance_id;
    auto building = place.kind == PlaceKind::building ? std::optional{place.id} : place.building_id;
    if (entrance)
      for (const Matter& matter : store::at_entrance(tx, *entrance, since, looked_at)) {
        if (!same_trouble(category, matter.category_code)) continue;
        if (matter.id != not_this && matter.state != State::merged &&
            rules::may_see(matter, {.actor = clerk}))
          ++found.same_place_90_days;
        collected.add(found.possible_same, matter, SimilarBecause::same_entrance);
      }
    if (building && !category.empty())
      for (const Matter& matter : store::in_building(tx, *building, since, looked_at))
        if (same_trouble(category, matter.category_code))
          collected.add(found.possible_same, matter, SimilarBecause::same_building);
    if (place.kind == PlaceKind::dwelling)
      for (const Matter& matter : store::open_at_dwelling(tx, place.id, shown_at_most))
        collected.add(found.household_open, matter, SimilarBecause::same_household);
  }
  if (caller)
    for (const Matter& matter :
         store::open_of_persons(tx, residents::same_person(tx, *caller), shown_at_most))
      // That they said it is what a confidential matter hides.
      if (rules::may_see_reporter(matter, {.actor = clerk}))
        collected.add(found.household_open, matter, SimilarBecause::same_caller);
  return found;
}

SimilarMatters similar(db::Tx& tx, const Actor& clerk, const SimilarQuery& query) {
  std::optional<PersonId> caller;
  if (query.phone && query.phone->size() >= 7) {
    auto card = residents::caller_card(tx, clerk, {.phone = Text<30, 3>{std::string{*query.phone}}});
    if (card.persons.size() == 1) caller = card.persons.front().id;
  }
  return work::similar_to(tx, clerk, query, caller, {});
}

}  // namespace linli::matters
