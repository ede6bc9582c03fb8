// How a matter is shown: names beside ids, people masked, and the verbs that are allowed now.
#include <map>

#include "modules/grid/areas.hpp"
#include "modules/matters/work.hpp"
#include "modules/units/units.hpp"
#include "platform/access/names.hpp"
#include "platform/core/identifiers.hpp"

namespace linli::matters::work {

namespace {
template <class Key>
std::string named(const std::map<Key, std::string>& names, const Key& key) {
  auto found = names.find(key);
  return found == names.end() ? std::string{} : found->second;
}

std::map<StaffId, std::string> staff_of(db::Tx& tx, const Matter& matter,
                                        const std::vector<Request>& requests) {
  std::vector<StaffId> ids{matter.owner_id};
  if (matter.assignee_id) ids.push_back(*matter.assignee_id);
  for (const Request& request : requests) ids.push_back(request.asked_by);
  return access::staff_names(tx, ids);
}

std::vector<UnitTaskView> units_of(db::Tx& tx, const Matter& matter) {
  auto tasks = store::units_of(tx, matter.id);
  std::vector<UnitId> ids;
  for (const UnitTask& task : tasks) ids.push_back(task.unit_id);
  std::map<UnitId, std::string> names;
  for (const Unit& unit : units::units_named(tx, ids)) names.emplace(unit.id, unit.name);
  std::vector<UnitTaskView> views;
  for (UnitTask& task : tasks)
    views.push_back({task.unit_id, named(names, task.unit_id), task.part, task.asked_at, task.signed_at,
                     task.done_at, std::move(task.result)});
  return views;
}

std::optional<ReporterView> reporter_of(db::Tx& tx, const Matter& matter, const rules::Standing& me) {
  if (!rules::may_see_reporter(matter, me)) return std::nullopt;
  auto name = tx.vault().open(matter.reporter_name, "matter.reporter_name");
  auto phone = tx.vault().open(matter.reporter_phone, "matter.reporter_phone");
  if (!matter.reporter_id && name.empty() && phone.empty()) return std::nullopt;
  return ReporterView{matter.reporter_id, mask_name(name), mask_phone(phone)};
}

MatterClock clock_of(db::Tx& tx, const Matter& matter) {
  return {matter.created_at,
          matter.accepted_at,
          matter.due_at,
          matter.finish_due_at,
          matter.sign_due_at,
          matter.contact_due_at,
          matter.dispatched_at,
          matter.signed_at,
          matter.first_contact_at,
          matter.replied_at,
          matter.closed_at,
          matter.paused_until,
          matter.warned,
          tx.workdays().unknown_year(day_of(matter.accepted_at), day_of(matter.finish_due_at))};
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    auto end = text.find('\n');
    lines.emplace_back(text.substr(0, end));
    text = end == text.npos ? std::string_view{} : text.substr(end + 1);
  }
  return lines;
}

RequestView shown(const Request& request, const std::map<StaffId, std::string>& names) {
  return {request.id,        request.kind,
          request.state,     named(names, request.asked_by),
          request.reason,    request.decision_reason,
          request.asked_at,  request.new_due_at,
          request.decided_at};
}

RatingView shown(const Rating& rating) {
  return {rating.round,  rating.level,   rating.solved,
          rating.source, rating.channel, lines_of(rating.courtesies),
          rating.words,  rating.at};
}

std::vector<Request> still_open(std::vector<Request> requests) {
  std::erase_if(requests, [](const Request& request) { return request.state != RequestState::asked; });
  return requests;
}
}  // namespace

MatterView view_of(db::Tx& tx, const Actor& actor, const Matter& matter) {
  auto me = standing(tx, actor, matter);
  auto requests = store::requests_of(tx, matter.id);
  auto names = staff_of(tx, matter, requests);
  MatterView view{.id = matter.id,
                  .number = matter.number,
                  .kind = matter.kind,
                  .urgency = matter.urgency,
                  .channel = matter.channel,
                  .state = matter.state,
                  .category_code = matter.category_code,
                  .category = catalogue::category_shown(tx, matter.category_code),
                  .title = matter.title,
                  .body = matter.body,
                  .place_text = matter.place_text,
                  .occurred_at = matter.occurred_at,
                  .area_id = matter.area_id,
                  .area = area_name(tx, matter.area_id),
                  .dwelling_id = matter.dwelling_id,
                  .entrance_id = matter.entrance_id,
                  .building_id = matter.building_id,
                  .longitude = matter.longitude,
                  .latitude = matter.latitude,
                  .reporter = reporter_of(tx, matter, me),
                  .confidential = matter.confidential,
                  .no_reply_wanted = matter.no_reply_wanted,
                  .merged_into = matter.merged_into,
                  .problem_id = matter.problem_id,
                  .owner_id = matter.owner_id,
                  .owner = named(names, matter.owner_id),
                  .assignee_id = matter.assignee_id,
                  .assignee = {},
                  .units = units_of(tx, matter),
                  .level = matter.level,
                  .designated = matter.designated,
                  .clock = clock_of(tx, matter),
                  .outcome = {matter.ending, matter.solved, matter.satisfaction, matter.rating_source},
                  .returns = matter.returns,
                  .extensions = matter.extensions,
                  .urges = matter.urges,
                  .reopenings = matter.reopenings,
                  .follow_up_tries = matter.follow_up_tries,
                  .followers = store::followers_of(tx, matter.id),
                  .supervision = matter.supervision,
                  .requests = {},
                  .ratings = {},
                  .verbs = rules::verbs_for(matter, me, still_open(requests), tx.now()),
                  .version = matter.version};
  if (matter.assignee_id) view.assignee = named(names, *matter.assignee_id);
  for (const Request& request : requests) view.requests.push_back(shown(request, names));
  for (const Rating& rating : store::ratings_of(tx, matter.id)) view.ratings.push_back(shown(rating));
  return view;
}

std::string area_name(db::Tx& tx, AreaId area) {
  std::array ids{area};
  auto areas = grid::areas_named(tx, ids);
  return areas.empty() ? std::string{} : areas.front().name;
}

}  // namespace linli::matters::work
