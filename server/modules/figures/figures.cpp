#include "modules/figures/figures.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>

#include "modules/catalogue/catalogues.hpp"
#include "modules/figures/rules.hpp"
#include "modules/figures/sheet.hpp"
#include "modules/figures/store.hpp"
#include "modules/grid/areas.hpp"
#include "modules/matters/counted.hpp"
#include "platform/access/reach.hpp"

namespace linli::figures {

namespace {
struct Asked {
  Date from, until;
  store::Span span;
  access::Scope scope;
  std::string beneath;  // of the list where one area was asked for
  std::string list;     // the query of GET /matters for the whole span
};

access::Scope narrowed(db::Tx& tx, const access::Scope& scope, AreaId area) {
  if (area == access::whole_community(tx)) return scope;
  auto beneath = access::reached_from(tx, area);
  if (beneath.empty() || (!scope.everywhere && !scope.contains(area)))
    throw wrong_field("area_id", {"没有这个区域。", "There is no such area."});
  access::Scope narrow;
  for (AreaId id : beneath)
    if (scope.everywhere || scope.contains(id)) narrow.areas.push_back(id);
  std::ranges::sort(narrow.areas);
  return narrow;
}

Asked asked_for(db::Tx& tx, const Actor& actor, const FiguresQuery& query) {
  const Date today = day_of(tx.now());
  refuse_if(rules::why_not_asked(query, today));
  Asked asked{rules::first_day(query, today), rules::end_day(query, today), {}, {}, {}, {}};
  asked.span = {start_of(asked.from), start_of(asked.until)};
  asked.scope = access::scope_of(actor, access::Permission::see_figures);
  if (query.area_id) {
    asked.scope = narrowed(tx, asked.scope, *query.area_id);
    asked.beneath = "&beneath=" + query.area_id->text();
  }
  asked.list = rules::list_of(Days{asked.from, asked.until}) + asked.beneath;
  return asked;
}

using Groups = std::map<std::string, Counts>;

Groups by_month(const Groups& days) {
  Groups months;
  for (const auto& [day, group] : days) {
    Counts& month = months[rules::month_of(std::stoll(day))];
    month = rules::sum(month, group);
  }
  return months;
}

std::string month_list(const Asked& asked, const std::string& month) {
  return rules::list_of(rules::days_of(month, asked.from, asked.until)) + asked.beneath;
}

std::string filter_for(By by, const std::string& key) {
  if (by == By::category) return key.empty() ? "&uncategorised=true" : "&category_code=" + key;
  return (by == By::channel ? "&channel=" : "&kind=") + key;
}

std::vector<FigureRow> text_rows(db::Tx& tx, By by, const Asked& asked, const Groups& groups) {
  std::vector<FigureRow> rows;
  if (by == By::month) {
    for (const auto& [month, group] : by_month(groups))
      rows.push_back({month, month, rules::indicators(group, month_list(asked, month)), {}, {}});
    return rows;
  }
  auto names = by == By::category ? catalogue::category_paths(tx) : std::map<std::string, std::string>{};
  for (const auto& [key, group] : groups) {
    auto name = names.contains(key) ? names[key] : key;
    if (key.empty()) name = "未分类";
    rows.push_back({key, name, rules::indicators(group, asked.list + filter_for(by, key)), {}, {}});
  }
  return rows;
}

std::vector<FigureRow> area_rows(db::Tx& tx, const Asked& asked, const std::map<AreaId, Counts>& groups) {
  std::vector<AreaId> ids;
  for (const auto& [area, group] : groups) ids.push_back(area);
  std::map<AreaId, std::string> names;
  for (const auto& area : grid::areas_named(tx, ids)) names.emplace(area.id, area.name);
  std::vector<FigureRow> rows;
  for (const auto& [area, group] : groups)
    rows.push_back(
        {area.text(), names[area], rules::indicators(group, asked.list + "&area_id=" + area.text()), {}, {}});
  return rows;
}

std::optional<double> days(std::int64_t ms) { return static_cast<double>(ms) / 86'400'000.0; }
}  // namespace

Figures figures(db::Tx& tx, const Actor& actor, const FiguresQuery& query) {
  Asked asked = asked_for(tx, actor, query);
  auto scope = matters::counted_among(actor, asked.scope);
  By by = query.by.value_or(By::none);
  Figures result{tx.now(), asked.from, asked.until, by, {}, {}};
  auto whole = store::by_text(tx, By::none, asked.span, scope);
  result.total = {"all", "", rules::indicators(whole[""], asked.list), {}, {}};
  if (auto spread = store::time_to_reply(tx, asked.span, scope)) {
    result.total.median_days = days(spread->median_ms);
    result.total.p90_days = days(spread->p90_ms);
  }
  if (by == By::area)
    result.rows = area_rows(tx, asked, store::by_area(tx, asked.span, scope));
  else if (by != By::none)
    result.rows = text_rows(tx, by, asked, store::by_text(tx, by, asked.span, scope));
  return result;
}

std::optional<Days> days_left_out(db::Tx& tx, const Actor& actor, const FiguresQuery& query) {
  const Asked asked = asked_for(tx, actor, query);
  const auto held = store::held(tx, matters::counted_among(actor, asked.scope));
  if (!held) return std::nullopt;
  const Days days{day_of(held->first), day_of(held->last) + std::chrono::days{1}};
  return rules::left_out(days, {asked.from, asked.until});
}

Document figures_csv(db::Tx& tx, const Actor& actor, const FiguresQuery& query) {
  return sheet::as_csv(figures(tx, actor, query), actor.name);
}

Document figures_xlsx(db::Tx& tx, const Actor& actor, const FiguresQuery& query) {
  return sheet::as_xlsx(figures(tx, actor, query), actor.name);
}

}  // namespace linli::figures
