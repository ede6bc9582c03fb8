#include "modules/diary/shown.hpp"

#include <algorithm>

#include "modules/diary/diary.hpp"
#include "modules/diary/promise_rules.hpp"
#include "modules/grid/areas.hpp"
#include "modules/residents/persons.hpp"
#include "platform/access/names.hpp"
#include "platform/core/identifiers.hpp"

namespace linli::diary {

namespace {
template <class SomeId>
void each_once(std::vector<SomeId>& ids) {
  std::ranges::sort(ids);
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

template <class Key>
std::string named(const std::map<Key, std::string>& names, const Key& key) {
  const auto found = names.find(key);
  return found == names.end() ? std::string{} : found->second;
}
}  // namespace

void Shown::ask(db::Tx& tx, const access::Actor& actor) {
  each_once(areas_);
  each_once(staff_);
  each_once(persons_);
  for (const Area& area : grid::areas_named(tx, areas_)) area_names_.emplace(area.id, area.name);
  staff_names_ = access::staff_names(tx, staff_);
  if (persons_.empty()) return;
  for (auto& [id, brief] : residents::persons_masked(tx, actor, persons_))
    person_names_.emplace(id, brief.name);
}

std::string Shown::area_name(AreaId id) const { return named(area_names_, id); }

std::string Shown::staff_name(const std::optional<StaffId>& id) const {
  return id ? named(staff_names_, *id) : std::string{};
}

std::optional<MetView> Shown::met(const db::Tx& tx, const std::optional<PersonId>& person,
                                  const Sealed& words, std::string_view field, StaffId writer,
                                  StaffId reader) const {
  if (person) {
    const auto name = person_names_.find(*person);
    if (name == person_names_.end()) return std::nullopt;
    return MetView{*person, name->second};
  }
  if (words.empty()) return std::nullopt;
  const std::string plain = tx.vault().open(words, field);
  return MetView{std::nullopt, writer == reader ? plain : mask_name(plain)};
}

std::vector<LineView> views_of(db::Tx& tx, const access::Actor& actor, std::span<const DiaryLine> lines) {
  Shown names;
  std::vector<Uuid> sources;
  for (const DiaryLine& line : lines) {
    names.area(line.area_id);
    names.staff(line.author_id);
    names.person(line.person_id);
    sources.push_back(line.id.value);
  }
  names.ask(tx, actor);
  const auto raised = matters::raised_from(tx, actor, line_source, sources);
  std::vector<LineView> views;
  for (const DiaryLine& line : lines) {
    const auto matter = raised.find(line.id.value);
    views.push_back({.id = line.id,
                     .author_id = line.author_id,
                     .author = names.staff_name(line.author_id),
                     .mine = line.author_id == actor.id,
                     .kind = line.kind,
                     .written_at = line.written_at,
                     .received_at = line.received_at,
                     .revised_at = line.revised_at,
                     .area_id = line.area_id,
                     .area = names.area_name(line.area_id),
                     .dwelling_id = line.dwelling_id,
                     .entrance_id = line.entrance_id,
                     .building_id = line.building_id,
                     .place_text = line.place_text,
                     .met = names.met(tx, line.person_id, line.met, met_field, line.author_id, actor.id),
                     .said = line.said,
                     .judgement = line.judgement,
                     .measures = line.measures,
                     .shared = line.is_shared,
                     .raised = matter == raised.end() ? std::nullopt : std::optional{matter->second},
                     .version = line.version});
  }
  return views;
}

std::vector<PromiseView> views_of(db::Tx& tx, const access::Actor& actor, std::span<const Promise> promises) {
  Shown names;
  for (const Promise& promise : promises) {
    names.area(promise.area_id);
    names.staff(promise.made_by);
    names.staff(promise.owner_id);
    names.staff(promise.cleared_by);
    names.person(promise.person_id);
  }
  names.ask(tx, actor);
  const Date today = day_of(tx.now());
  std::vector<PromiseView> views;
  for (const Promise& promise : promises)
    views.push_back({.id = promise.id,
                     .line_id = promise.line_id,
                     .area_id = promise.area_id,
                     .area = names.area_name(promise.area_id),
                     .what = promise.what,
                     .to_whom = names.met(tx, promise.person_id, promise.to_whom, to_whom_field,
                                          promise.made_by, actor.id),
                     .made_by_id = promise.made_by,
                     .made_by = names.staff_name(promise.made_by),
                     .made_at = promise.made_at,
                     .state = promise.state,
                     .owner_id = promise.owner_id,
                     .owner = names.staff_name(promise.owner_id),
                     .due_on = promise.due_on,
                     .overdue = rules::is_overdue(promise, today),
                     .kept_at = promise.kept_at,
                     .ended_at = promise.ended_at,
                     .cleared_how = promise.cleared_how,
                     .cleared_by = names.staff_name(promise.cleared_by),
                     .shared = promise.is_shared,
                     .verbs = rules::verbs_for(promise, actor),
                     .version = promise.version});
  return views;
}

}  // namespace linli::diary
