#include "modules/grid/duties.hpp"

#include <algorithm>
#include <set>

#include "modules/grid/rules.hpp"
#include "modules/grid/store.hpp"
#include "platform/access/reach.hpp"
#include "platform/db/many.hpp"
#include "platform/journal/journal.hpp"

namespace linli::grid {

namespace {

DutyListView view_of(const DutyList& list, std::span<const DutyItem> items) {
  DutyListView view{list.level, list.number, list.from_day, list.source_note, {}};
  for (const DutyItem& item : items)
    if (item.level == list.level)
      view.items.push_back({item.category_code, item.duty, item.part, item.source_note});
  return view;
}

DutyListView view_of(db::Tx& tx, const DutyList& list) {
  return view_of(list, store::duty_items(tx, list.level, list.number));
}

}  // namespace

DutyListView publish_duty_list(db::Tx& tx, const access::Actor& actor, const PublishDutyList& form) {
  const auto root = access::whole_community(tx);
  if (!root || !access::may(actor, access::Permission::manage_areas, *root))
    throw Refusal{Reason::forbidden, {"职责清单由社区发布。", "Duty lists are published by the community."}};
  const auto newest = store::newest_duty_list(tx, form.level);
  refuse_if(rules::why_not_publish(form, newest ? std::optional{newest->from_day} : std::nullopt,
                                   day_of(tx.now())));

  const DutyList list{form.level, newest ? newest->number + 1 : 1, form.from_day, form.source_note};
  tx.insert(list);
  std::vector<DutyItem> items;
  for (const DutyListItem& item : form.items)
    items.push_back(
        {form.level, list.number, item.category_code, item.duty, item.part, item.source_note.value_or("")});
  db::insert_all(tx, std::span<const DutyItem>{items});
  journal::record(tx, actor, "duty_list.published", std::nullopt, *root,
                  {{"level", std::string{name_of(form.level)}}, {"number", std::to_string(list.number)}});
  return view_of(tx, list);
}

DutyListView duty_list(db::Tx& tx, const access::Actor&, const DutyListQuery& form) {
  const auto list = store::duty_list_on(tx, form.level, form.day.value_or(day_of(tx.now())));
  if (!list) return {form.level, 0, std::nullopt, "", {}};
  return view_of(tx, *list);
}

std::vector<DutyListView> public_duties(db::Tx& tx, const access::Actor&) {
  const Date today = day_of(tx.now());
  const auto items = store::duty_items_in_force(tx, today);
  std::vector<DutyListView> views;
  for (const DutyList& list : store::duty_lists_in_force(tx, today)) views.push_back(view_of(list, items));
  std::ranges::sort(views, {}, &DutyListView::level);
  return views;
}

std::map<std::string, Duties> duties_over(db::Tx& tx, std::span<const std::string> categories) {
  std::set<std::string> steps;  // 020301 is asked for as 02, 0203 and 020301
  for (const std::string& category : categories)
    for (std::size_t length = 2; length < category.size() + 2; length += 2)
      steps.insert(category.substr(0, length));
  const auto said =
      store::said_of(tx, std::vector<std::string>(steps.begin(), steps.end()), day_of(tx.now()));
  std::map<std::string, Duties> duties;
  for (const std::string& category : categories)
    duties.try_emplace(category, rules::duties_by(said, category));
  return duties;
}

}  // namespace linli::grid
