#include "modules/grid/rules.hpp"

#include <algorithm>
#include <ranges>
#include <set>

#include "platform/core/identifiers.hpp"

namespace linli::grid::rules {

namespace {

Refusal conflict(Phrase detail) { return {Reason::conflict, std::move(detail)}; }

bool all_digits(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// The code of one neighbourhood, not of a whole street, town or farm.
bool is_neighbourhood(std::string_view code) { return code.substr(9, 3) != "000"; }

}  // namespace

std::optional<Phrase> too_far_ahead(Date day, Date today) {
  if (day <= today + std::chrono::days{731}) return std::nullopt;
  return Phrase{"日子最多提前两年定。", "The day may lie at most two years ahead."};
}

bool is_there(const Area& area, Date day) {
  return area.from_day <= day && (!area.to_day || day < *area.to_day);
}

std::optional<Phrase> why_not_under(AreaKind kind, const Area* parent) {
  switch (kind) {
    case AreaKind::community:
      if (!parent) return std::nullopt;
      return Phrase{"社区是最上一级，没有上级。", "The community is the top; nothing is above it."};
    case AreaKind::committee:
      if (parent && parent->kind == AreaKind::community) return std::nullopt;
      return Phrase{"居民委要挂在社区下面。", "A committee hangs on the community."};
    case AreaKind::grid:
      if (parent && parent->kind == AreaKind::committee) return std::nullopt;
      if (parent && parent->kind == AreaKind::community && is_neighbourhood(parent->code))
        return std::nullopt;
      return Phrase{"网格要挂在居民委下面，不能直接挂在街道、乡镇或农场下面。",
                    "A grid hangs on a committee, never straight on a street, town or farm."};
  }
  return std::nullopt;
}

std::optional<Phrase> wrong_code(AreaKind kind, std::string_view code, const Area* parent) {
  const std::size_t length = kind == AreaKind::grid ? 15 : 12;
  if (code.size() != length || !all_digits(code))
    return Phrase{"代码应是 " + std::to_string(length) + " 位数字。",
                  "The code is " + std::to_string(length) + " digits."};
  if (kind == AreaKind::committee && (code.substr(0, 9) != std::string_view{parent->code}.substr(0, 9) ||
                                      code == parent->code || !is_neighbourhood(code)))
    return Phrase{"居民委代码的前 9 位要与社区相同（" + parent->code.substr(0, 9) + "），后 3 位不能是 000。",
                  "A committee's code begins with the community's 9 digits (" + parent->code.substr(0, 9) +
                      ") and does not end in 000."};
  if (kind == AreaKind::grid && (!code.starts_with(parent->code) || code.ends_with("000")))
    return Phrase{"网格代码是上级代码（" + parent->code + "）加 3 位顺序码 001–999。",
                  "A grid's code is its parent's (" + parent->code + ") and an order of 001-999."};
  return std::nullopt;
}

std::optional<Phrase> wrong_phone(std::string_view phone) {
  if (phone.empty() || read_phone(phone)) return std::nullopt;
  return Phrase{"这不是一个电话号码；固定电话请带区号。",
                "Not a telephone number; a landline needs its area code."};
}

std::optional<Refusal> why_not_add(const AddArea& form, const Area* parent, bool code_taken, Date today) {
  if (auto problem = why_not_under(form.kind, parent)) return wrong_field("parent_id", *problem);
  if (form.grid_kind && form.kind != AreaKind::grid)
    return wrong_field("grid_kind", {"只有网格分基础网格和专属网格。", "Only grids are basic or dedicated."});
  if (auto problem = wrong_code(form.kind, form.code, parent)) return wrong_field("code", *problem);
  if (form.supervision_phone)
    if (auto problem = wrong_phone(*form.supervision_phone))
      return wrong_field("supervision_phone", *problem);
  const Date from = form.from_day.value_or(today);
  if (auto problem = too_far_ahead(from, today)) return wrong_field("from_day", *problem);
  if (parent && !is_there(*parent, std::max(from, today)))
    return wrong_field("parent_id", {"上级在那一天已经不在了。", "What it hangs on is no more on that day."});
  if (parent && parent->to_day)
    return conflict({"上级已定于 " + parent->to_day->text() + " 撤销，不能再加。",
                     "What it hangs on ends on " + parent->to_day->text() + "; nothing can be added."});
  if (code_taken) return wrong_field("code", {"这个代码已经用了。", "This code is in use."});
  return std::nullopt;
}

std::optional<Refusal> why_not_again(const AddArea& form, const Area& there) {
  if (there.kind == form.kind && there.code == form.code && there.parent_id == form.parent_id)
    return std::nullopt;
  return conflict({"这个编号已经是另一个区域了。", "This id is another area's."});
}

std::optional<Refusal> why_not_publish(const PublishDutyList& form, std::optional<Date> newest, Date today) {
  if (form.items.empty()) return wrong_field("items", {"清单不能是空的。", "The list may not be empty."});
  if (newest && form.from_day < *newest)
    return wrong_field("from_day",
                       {"已有 " + newest->text() + " 起执行的清单，新的不能更早。",
                        "A list from " + newest->text() + " is there; a new one may not begin earlier."});
  if (auto problem = too_far_ahead(form.from_day, today)) return wrong_field("from_day", *problem);
  std::set<std::string_view> codes;
  for (std::size_t i = 0; i < form.items.size(); ++i) {
    const std::string_view code = form.items[i].category_code;
    const auto field = "items[" + std::to_string(i) + "].category_code";
    if (!all_digits(code) || code.size() % 2 != 0)
      return wrong_field(field, {"类别代码每级 2 位数字，如 02、0203。",
                                 "A category's code has 2 digits a level: 02, 0203."});
    if (!codes.insert(code).second)
      return wrong_field(field, {"这个类别写了两次。", "This category stands there twice."});
  }
  return std::nullopt;
}

namespace {
std::size_t steps_up(AreaKind level) {  // from the grid: where it stands among Duties
  switch (level) {
    case AreaKind::grid:
      return 0;
    case AreaKind::committee:
      return 1;
    case AreaKind::community:
      break;
  }
  return 2;
}
}  // namespace

Duties duties_by(std::span<const DutySaid> said, std::string_view category_code) {
  Duties duties{Duty::unpublished, Duty::unpublished, Duty::unpublished};
  if (category_code.empty()) return duties;  // nobody knows yet whose it is
  std::array<std::size_t, 3> nearest{};
  for (const DutySaid& item : said) {
    const auto up = steps_up(item.level);
    if (duties[up] == Duty::unpublished) duties[up] = Duty::absent;
    if (!item.part || !category_code.starts_with(*item.category_code)) continue;
    if (item.category_code->size() <= nearest[up]) continue;
    nearest[up] = item.category_code->size();
    duties[up] = *item.part == DutyPart::lead ? Duty::leads : Duty::assists;
  }
  return duties;
}

access::Role role_at(AreaKind level) {
  switch (level) {
    case AreaKind::community:
      return access::Role::community_secretary;
    case AreaKind::committee:
      return access::Role::committee_staff;
    case AreaKind::grid:
      return access::Role::grid_worker;
  }
  return access::Role::grid_worker;
}

std::optional<Refusal> why_not_post(const PostWorkers& form, std::span<const Working> working) {
  std::set<std::int64_t> ranks;
  for (std::size_t i = 0; i < form.workers.size(); ++i) {
    const PostWorker& worker = form.workers[i];
    const auto field = "workers[" + std::to_string(i) + "]";
    if (std::ranges::find(working, worker.staff_id, &Working::staff_id) == working.end())
      return wrong_field(field + ".staff_id",
                         {"这个人没有本区域的岗位授权，请先找安全管理员授权。",
                          "This person holds no grant on this area; the security administrator gives one."});
    if (!ranks.insert(worker.rank).second)
      return wrong_field(field + ".rank", {"岗位次序重复了。", "Two people have one rank."});
    if (auto problem = wrong_phone(worker.office_phone))
      return wrong_field(field + ".office_phone", *problem);
  }
  return std::nullopt;
}

std::optional<Worker> who_answers(std::span<const Area> chain, std::span<const Working> working, int level_up,
                                  Date today) {
  if (chain.empty()) return std::nullopt;
  const auto first = std::min(static_cast<std::size_t>(std::max(level_up, 0)), chain.size() - 1);
  for (const Area& area : chain.subspan(first)) {
    auto here = working | std::views::filter([&](const Working& one) { return one.area_id == area.id; });
    if (!is_there(area, today) || here.empty()) continue;
    const Working& main = here.front();
    auto second =
        std::ranges::find_if(here, [&](const Working& one) { return one.staff_id != main.staff_id; });
    auto stand_in = main.lent_to;
    if (!stand_in && second != here.end()) stand_in = second->staff_id;
    return Worker{area.id, area.kind, main.staff_id, stand_in};
  }
  return std::nullopt;
}

}  // namespace linli::grid::rules
