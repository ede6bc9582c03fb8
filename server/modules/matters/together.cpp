// Read together, decided one by one, written together: as many statements for fifty as for one.
#include "modules/matters/together.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>

#include "modules/grid/duties.hpp"
#include "modules/grid/workers.hpp"
#include "modules/matters/matters.hpp"
#include "modules/matters/work.hpp"
#include "modules/units/units.hpp"
#include "platform/access/names.hpp"

namespace linli::matters {

namespace {
SupervisionLevel level_of(const TogetherForm& form) { return form.level.value_or(SupervisionLevel::daily); }

struct Chosen {
  const ChosenMatter* asked;
  std::optional<Matter> matter;  // as it will be
  std::optional<Refusal> refused;
  std::string to;
};

Refusal no_such_matter() {
  return Refusal{Reason::not_found, {"没有这件事项。", "There is no such matter."}};
}

Verb verb_of(Together together) {
  switch (together) {
    case Together::dispatch:
      return Verb::dispatch;
    case Together::urge:
      return Verb::urge;
    case Together::supervise:
      return Verb::supervise;
  }
  throw std::logic_error("nothing that is done together");
}

std::optional<Refusal> why_not_together(const TogetherForm& form) {
  if (form.matters.empty()) return wrong_field("matters", {"请至少选一件。", "Choose at least one."});
  if (form.staff_id && form.unit_id)
    return wrong_field("unit_id", {"派给人或派给单位，选一个。", "Either a person or a unit."});
  if (form.verb != Together::dispatch && form.note.empty())
    return wrong_field("note", {"请写一句。", "Say a word."});
  return std::nullopt;
}

std::vector<Chosen> read(db::Tx& tx, const Actor& actor, const TogetherForm& form) {
  std::vector<MatterId> ids;
  for (const ChosenMatter& one : form.matters) ids.push_back(one.id);
  auto found = store::matters(tx, ids);
  const rules::Standing me{.actor = actor};
  std::vector<Chosen> all;
  for (const ChosenMatter& one : form.matters) {
    Chosen chosen{.asked = &one, .matter = {}, .refused = {}, .to = {}};
    auto matter = std::ranges::find(found, one.id, &Matter::id);
    bool is_twice = std::ranges::any_of(all, [&](const Chosen& c) { return c.asked->id == one.id; });
    if (matter == found.end() || is_twice || !rules::may_see(*matter, me)) {
      chosen.refused = no_such_matter();
    } else {
      chosen.matter = *matter;
      chosen.refused = rules::why_stale(*matter, one.version);
      if (!chosen.refused) chosen.refused = rules::why_not(*matter, verb_of(form.verb), me);
    }
    all.push_back(std::move(chosen));
  }
  return all;
}

// Where each of them goes: named once for all, else by the dispatch rules, else to the area's own worker.
class Destinations {
 public:
  Destinations(db::Tx& tx, const TogetherForm& form, const std::vector<Chosen>& all)
      : form_(form),
        duties_(grid::duties_over(tx, categories_of(all))),
        handbook_(tx),
        responsible_(tx, areas_of(all)) {
    if (form.staff_id) work::who_can_handle(tx, *form.staff_id);
    if (form.unit_id) units::unit_at_work(tx, *form.unit_id);
  }

  void give(db::Tx& tx, Chosen& chosen) {
    Matter& matter = *chosen.matter;
    if (matter.lead_unit_id) {
      chosen.refused = Refusal{Reason::conflict,
                               {"已经派给单位了，请打开它单独转派。",
                                "A unit has it already: open it and dispatch it by itself."}};
      return;
    }
    const grid::Duties& duties = duties_.at(matter.category_code);
    work::Destination to{form_.staff_id, form_.unit_id, {}, matter.level};
    if (!to.staff_id && !to.unit_id) {
      auto rule = handbook_.rule_for(matter.category_code, responsible_.chain(matter.area_id));
      if (rule) to.unit_id = rule->unit_id;
      if (!to.unit_id) {
        to.level = rules::leading_level(duties, matter.level);
        to.staff_id = whoever_answers(matter, to.level);
      }
    }
    if (to.staff_id) chosen.refused = rules::why_not_lead(duties);
    if (to.staff_id && to.staff_id == matter.about_staff_id)
      chosen.refused =
          Refusal{Reason::conflict, {"被反映的人不能办这件事。", "It is about this very person."}};
    if (chosen.refused) return;
    auto limit = handbook_.limit_for(matter.kind, matter.urgency, matter.category_code);
    work::give_to(matter, to, rules::clocks(limit, tx.now(), tx.workdays()).sign_due, tx.now());
  }

 private:
  static std::vector<AreaId> areas_of(const std::vector<Chosen>& all) {
    std::vector<AreaId> areas;
    for (const Chosen& chosen : all)
      if (chosen.matter) areas.push_back(chosen.matter->area_id);
    std::ranges::sort(areas);
    areas.erase(std::unique(areas.begin(), areas.end()), areas.end());
    return areas;
  }

  static std::vector<std::string> categories_of(const std::vector<Chosen>& all) {
    std::vector<std::string> categories;
    for (const Chosen& chosen : all)
      if (chosen.matter) categories.push_back(chosen.matter->category_code);
    return categories;
  }

  StaffId whoever_answers(const Matter& matter, Level from) const {
    for (int up = static_cast<int>(from); up <= static_cast<int>(Level::community); ++up) {
      auto worker = responsible_.of(matter.area_id, up);
      if (worker && worker->staff_id != matter.about_staff_id) return worker->staff_id;
    }
    return matter.first_receiver_id;
  }

  const TogetherForm& form_;
  std::map<std::string, grid::Duties> duties_;
  catalogue::Handbook handbook_;
  grid::Responsibilities responsible_;
};

void name_destinations(db::Tx& tx, std::vector<Chosen>& all) {
  std::vector<StaffId> staff;
  std::vector<UnitId> unit_ids;
  for (const Chosen& chosen : all) {
    if (chosen.refused) continue;
    if (chosen.matter->assignee_id) staff.push_back(*chosen.matter->assignee_id);
    if (chosen.matter->lead_unit_id) unit_ids.push_back(*chosen.matter->lead_unit_id);
  }
  auto names = access::staff_names(tx, staff);
  auto at_work = units::units_named(tx, unit_ids);
  for (Chosen& chosen : all) {
    if (chosen.refused) continue;
    if (chosen.matter->assignee_id) chosen.to = names[*chosen.matter->assignee_id];
    auto unit = std::ranges::find_if(
        at_work, [&](const Unit& candidate) { return chosen.matter->lead_unit_id == candidate.id; });
    if (unit != at_work.end()) chosen.to = unit->name;
  }
}

void change(db::Tx& tx, const TogetherForm& form, std::vector<Chosen>& all) {
  std::optional<rules::Pace> pace;  // read once
  std::optional<Destinations> destinations;
  if (form.verb == Together::dispatch) destinations.emplace(tx, form, all);
  for (Chosen& chosen : all) {
    if (chosen.refused) continue;
    Matter& matter = *chosen.matter;
    if (destinations) {
      destinations->give(tx, chosen);
    } else if (form.verb == Together::urge) {
      ++matter.urges;
    } else if (matter.supervision && *matter.supervision > level_of(form)) {
      chosen.refused = Refusal{Reason::conflict, {"督办级别只升不降。", "Supervision only goes up."}};
    } else {
      matter.supervision = level_of(form);
    }
    if (!pace && rules::goes_by_pace(matter)) pace = work::pace_of(tx, matter);
    matter.alarm_at = rules::next_alarm(matter, tx.workdays(), pace.value_or(rules::Pace{}));
  }
  if (destinations) name_destinations(tx, all);
}

work::Line line_of(const TogetherForm& form, const Chosen& chosen) {
  switch (form.verb) {
    case Together::dispatch:
      return {.text = form.note,
              .is_public = true,
              .to = work::whom({chosen.matter->assignee_id, chosen.matter->lead_unit_id, chosen.to, {}})};
    case Together::urge:
      return {.text = form.note};
    case Together::supervise:
      return {
          .text = form.note,
          .facts = {{"level", std::string{name_of(level_of(form))}},
                    {"trigger", std::string{name_of(form.trigger.value_or(SupervisionTrigger::overdue))}}}};
  }
  return {};
}

std::string_view act_of(Together verb) {
  if (verb == Together::dispatch) return "dispatched";
  return verb == Together::urge ? "urged" : "supervised";
}

void write(db::Tx& tx, const Actor& actor, const TogetherForm& form, const std::vector<Chosen>& all) {
  std::vector<Matter> matters;
  std::vector<work::Line> lines;
  std::vector<MatterId> dispatched;
  std::vector<UnitTask> tasks;
  for (const Chosen& chosen : all) {
    if (chosen.refused) continue;
    matters.push_back(*chosen.matter);
    lines.push_back(line_of(form, chosen));
    if (form.verb != Together::dispatch) continue;
    dispatched.push_back(chosen.matter->id);
    if (chosen.matter->lead_unit_id)
      tasks.push_back(
          {chosen.matter->id, *chosen.matter->lead_unit_id, UnitPart::lead, tx.now(), {}, {}, {}});
  }
  store::drop_open_requests(tx, dispatched, tx.now());
  store::put_tasks(tx, tasks);
  work::save_all(tx, actor, matters, act_of(form.verb), lines);
}
}  // namespace

TogetherView together(db::Tx& tx, const Actor& actor, const TogetherForm& form) {
  refuse_if(why_not_together(form));
  auto all = read(tx, actor, form);
  change(tx, form, all);
  write(tx, actor, form, all);
  TogetherView view{.rows = {}, .done = 0};
  for (const Chosen& chosen : all) {
    const bool done = !chosen.refused;
    view.done += done ? 1 : 0;
    view.rows.push_back({chosen.asked->id, chosen.matter ? chosen.matter->number : "",
                         chosen.matter ? chosen.matter->title : "", done,
                         done ? "" : chosen.refused->detail.in(actor.language), chosen.to,
                         done ? std::optional{chosen.matter->due_at} : std::nullopt});
  }
  return view;
}

}  // namespace linli::matters
