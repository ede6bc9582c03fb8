// Looking at matters: one, its timeline, and the queue.
#include <algorithm>
#include <map>

#include "modules/grid/areas.hpp"
#include "modules/matters/matters.hpp"
#include "modules/matters/settings.hpp"
#include "modules/matters/work.hpp"
#include "modules/units/units.hpp"
#include "platform/access/names.hpp"
#include "platform/core/identifiers.hpp"

namespace linli::matters {

MatterView one(db::Tx& tx, const Actor& actor, MatterId id) {
  return work::view_of(tx, actor, work::seen_by(actor, tx, id));
}

std::vector<StepView> timeline(db::Tx& tx, const Actor& actor, MatterId id) {
  Matter matter = work::seen_by(actor, tx, id);
  std::vector<StepView> views;
  for (Step& step : store::steps_of(tx, matter.id)) views.push_back(work::shown(step));
  return views;
}

StepView work::shown(Step& step) {
  return {step.id,
          step.at,
          std::move(step.act),
          std::move(step.actor_name),
          std::move(step.text),
          std::move(step.facts),
          step.actor_kind,
          step.is_public};
}

ReceiptView receipt(db::Tx& tx, const Actor& clerk, MatterId id) {
  Matter matter = work::seen_by(clerk, tx, id);
  if (!rules::may_see_reporter(matter, work::standing(tx, clerk, matter)))
    throw Refusal{Reason::forbidden,
                  {"这是保密的事项，不能补打回执。", "It is confidential: no receipt again."}};
  return {matter.number,
          work::follow_code(tx, matter.number),
          matter.title,
          work::area_name(tx, matter.area_id),
          access::SettingValues{tx}.text(office_phone),
          matter.created_at,
          matter.finish_due_at};
}

PlainReporter reveal_reporter(db::Tx& tx, const Actor& actor, MatterId id, const RevealReporterForm& form) {
  Matter matter = work::seen_by(actor, tx, id);
  auto me = work::standing(tx, actor, matter);
  if (!rules::may_see_reporter(matter, me) || !rules::may_speak_to_reporter(matter, me))
    throw Refusal{Reason::forbidden,
                  {"您的岗位不能看诉求人的姓名和电话。", "Your role may not see who said it."}};
  return work::plain_reporter(tx, actor, matter, form.reason);
}

PlainReporter work::plain_reporter(db::Tx& tx, const Actor& actor, const Matter& matter,
                                   const std::string& reason) {
  tell(tx, actor, matter, "reporter_revealed", {.text = reason});
  return {tx.vault().open(matter.reporter_name, "matter.reporter_name"),
          local_phone(tx.vault().open(matter.reporter_phone, "matter.reporter_phone"))};
}

const db::Listing queue_listing{
    .from = "matter",
    .filters =
        {{.name = "state", .column = "state"},
         {.name = "kind", .column = "kind"},
         {.name = "urgency", .column = "urgency"},
         {.name = "channel", .column = "channel"},
         {.name = "number", .column = "number"},
         {.name = "area_id", .column = "area_id", .as = db::As::uuid},
         {.name = "owner_id", .column = "owner_id", .as = db::As::uuid},
         {.name = "lead_unit_id", .column = "lead_unit_id", .as = db::As::uuid},
         {.name = "dwelling_id", .column = "dwelling_id", .as = db::As::uuid},
         {.name = "entrance_id", .column = "entrance_id", .as = db::As::uuid},
         {.name = "building_id", .column = "building_id", .as = db::As::uuid},
         {.name = "reporter_id", .column = "reporter_id", .as = db::As::uuid},
         {.name = "problem_id", .column = "problem_id", .as = db::As::uuid},
         {.name = "category", .column = "category_code", .match = db::Match::prefix},
         {.name = "supervision", .column = "supervision"},
         {.name = "solved", .column = "solved"},
         {.name = "ending", .column = "ending"},
         {.name = "rating_source", .column = "rating_source"},
         {.name = "satisfaction", .column = "satisfaction", .as = db::As::whole},
         {.name = "reopened", .column = "reopenings", .as = db::As::whole, .match = db::Match::from},
         {.name = "returned", .column = "returns", .as = db::As::whole, .match = db::Match::from},
         {.name = "extended", .column = "extensions", .as = db::As::whole, .match = db::Match::from},
         {.name = "due_until", .column = "due_at", .as = db::As::time, .match = db::Match::until},
         {.name = "due_from", .column = "due_at", .as = db::As::time, .match = db::Match::from},
         {.name = "created_from", .column = "created_at", .as = db::As::time, .match = db::Match::from},
         {.name = "created_until", .column = "created_at", .as = db::As::time, .match = db::Match::until}},
    .sorts = {{.name = "due_at", .column = "due_at"}, {.name = "created_at", .column = "created_at"}}};

namespace {
// `open` is not a column: what nobody has ended yet has a partial index of its own.
bool asks_for_open(db::ListQuery& query) {
  auto found = query.asked.find("open");
  if (found == query.asked.end()) return false;
  bool open = found->second == "true";
  if (!open && found->second != "false")
    throw wrong_field("open", {"open 只能是 true 或 false。", "open is true or false."});
  query.asked.erase(found);
  return open;
}

struct Reached {
  access::Scope scope;
  std::vector<UnitId> units;
  db::Condition condition;
};

// Own areas, own work wherever it lies, and a unit's tasks; never a report about oneself.
void add_reach(db::Tx& tx, const Actor& actor, Reached& reached) {
  reached.scope = work::office_scope(actor);
  db::Condition& where = reached.condition;
  where.sql = "(about_staff_id IS NULL OR about_staff_id <> {})";
  where.arguments.push_back(db::to_value(actor.id));
  if (reached.scope.everywhere) return;
  auto areas = access::within(reached.scope, "area_id");
  where.sql += " AND (" + areas.sql + " OR owner_id = {} OR assignee_id = {}";
  where.arguments.insert(where.arguments.end(), areas.arguments.begin(), areas.arguments.end());
  where.arguments.push_back(db::to_value(actor.id));
  where.arguments.push_back(db::to_value(actor.id));
  if (actor.has(access::Role::unit_contact)) reached.units = units::units_of_contact(tx, actor.id);
  if (!reached.units.empty()) {
    where.sql += " OR " + store::in_tasks_of(reached.units.size());
    for (const UnitId& unit : reached.units) where.arguments.push_back(db::to_value(unit));
  }
  where.sql += ")";
}

struct Names {
  std::map<AreaId, std::string> areas;
  std::map<StaffId, std::string> staff;
  std::map<std::string, std::string> categories;
};

Names names_for(db::Tx& tx, const std::vector<MatterLine>& lines) {
  Names names;
  std::vector<AreaId> areas;
  std::vector<StaffId> staff;
  for (const MatterLine& line : lines) {
    areas.push_back(line.area_id);
    staff.push_back(line.owner_id);
  }
  std::ranges::sort(areas);
  areas.erase(std::unique(areas.begin(), areas.end()), areas.end());
  std::ranges::sort(staff);
  staff.erase(std::unique(staff.begin(), staff.end()), staff.end());
  for (auto& area : grid::areas_named(tx, areas)) names.areas.emplace(area.id, area.name);
  names.staff = access::staff_names(tx, staff);
  names.categories = catalogue::category_paths(tx);
  return names;
}

MatterLineView shown(const MatterLine& line, const Names& names) {
  auto in = [](const auto& map, const auto& key) {
    auto found = map.find(key);
    return found == map.end() ? std::string{} : found->second;
  };
  return {line.id,
          line.number,
          line.kind,
          line.urgency,
          line.channel,
          line.state,
          in(names.categories, line.category_code),
          line.title,
          line.place_text,
          in(names.areas, line.area_id),
          in(names.staff, line.owner_id),
          line.category_code,
          line.area_id,
          line.owner_id,
          line.lead_unit_id,
          line.due_at,
          line.created_at,
          line.warned,
          line.urges,
          line.reopenings,
          line.supervision,
          line.version};
}
}  // namespace

Page<MatterLineView> queue(db::Tx& tx, const Actor& actor, const db::ListQuery& query) {
  db::ListQuery asked = query;
  bool open = asks_for_open(asked);
  Reached reached;
  add_reach(tx, actor, reached);
  if (open) reached.condition.sql += " AND closed_at IS NULL";
  auto page = db::page<MatterLine>(tx, queue_listing, asked, reached.condition);
  Names names = names_for(tx, page.items);
  return std::move(page).map([&](const MatterLine& line) { return shown(line, names); });
}

}  // namespace linli::matters
