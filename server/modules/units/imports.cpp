// Units as CSV: 名称,类型,统一社会信用代码,电话,值班电话,承办类别,服务区域
// (name,kind,credit_code,phone,duty_phone, categories,areas); categories and the codes of areas stand apart
// by spaces. Contacts are people and are not exported.
#include <algorithm>
#include <map>
#include <sstream>

#include "modules/grid/areas.hpp"
#include "modules/units/rules.hpp"
#include "modules/units/seen.hpp"
#include "modules/units/store.hpp"
#include "modules/units/units.hpp"
#include "platform/core/csv_table.hpp"
#include "platform/core/identifiers.hpp"
#include "platform/core/text.hpp"

namespace linli::units {

using access::Permission;

namespace {

constexpr std::pair<UnitKind, std::string_view> kinds[] = {
    {UnitKind::property, "物业"},      {UnitKind::utility, "水电气热"},   {UnitKind::sanitation, "环卫"},
    {UnitKind::civil_affairs, "民政"}, {UnitKind::authority, "政府部门"}, {UnitKind::health, "医疗"},
    {UnitKind::school, "学校"},        {UnitKind::work_unit, "工作单位"}, {UnitKind::association, "社会组织"},
    {UnitKind::merchant, "商户"},      {UnitKind::other, "其他"}};

std::optional<UnitKind> read_kind(std::string_view word) {
  for (const auto& [kind, chinese] : kinds)
    if (word == chinese || word == name_of(kind)) return kind;
  return std::nullopt;
}

std::vector<std::string> words_in(const std::string& cell) {
  std::istringstream words{cell};
  std::vector<std::string> all;
  for (std::string word; words >> word;) all.push_back(std::move(word));
  return all;
}

struct Line {
  AddUnit form{};
  std::vector<std::string> area_codes;
  std::optional<Phrase> problem;
};

Line read_line(const csv::Table& table) {
  Line line;
  const auto name = table.cell("名称", "name");
  const auto kind = read_kind(table.cell("类型", "kind"));
  line.form.name = name;
  line.form.kind = kind.value_or(UnitKind::other);
  line.form.credit_code = table.cell("统一社会信用代码", "credit_code");
  line.form.phone = table.cell("电话", "phone");
  line.form.duty_phone = table.cell("值班电话", "duty_phone");
  for (auto& code : words_in(table.cell("承办类别", "categories"))) {
    if (!line.form.categories) line.form.categories.emplace();
    line.form.categories->push_back(CategoryCode{std::move(code)});
  }
  line.area_codes = words_in(table.cell("服务区域", "areas"));
  if (table.problem())
    line.problem = table.problem();
  else if (name.empty() || length_of(name) > decltype(AddUnit::name)::max)
    line.problem = Phrase{"名称要有，最多 60 个字。", "A name of at most 60 characters is needed."};
  else if (!kind)
    line.problem = Phrase{"不认识这个类型。", "This kind of unit is not known."};
  else if (const auto refusal = rules::why_not_write(line.form))
    line.problem = refusal->fields.front().problem;
  return line;
}

}  // namespace

grid::ImportReport import_units(db::Tx& tx, const access::Actor& actor, const ImportUnits& file) {
  access::require(actor, Permission::manage_units);
  csv::Table table{file.text};
  table.require("名称", "name");
  table.require("类型", "kind");
  std::map<std::string, Unit> by_name;
  std::map<std::string, std::string> by_code;  // credit code to name
  for (Unit& unit : store::all_units(tx)) {
    if (!unit.credit_code.empty()) by_code[unit.credit_code] = unit.name;
    by_name[unit.name] = unit;
  }
  std::map<std::string, AreaId> areas;
  for (const Area& area : grid::areas_today(tx)) areas[area.code] = area.id;

  grid::Reporting report;
  while (table.next()) {
    Line line = read_line(table);
    const auto code = read_credit_code(line.form.credit_code.value_or(""));
    for (const auto& area_code : line.area_codes) {
      const auto area = areas.find(area_code);
      if (area == areas.end() && !line.problem)
        line.problem =
            Phrase{"没有代码是 " + area_code + " 的区域。", "No area has the code " + area_code + "."};
      if (area == areas.end()) continue;
      if (!line.form.areas) line.form.areas.emplace();
      line.form.areas->push_back(area->second);
    }
    if (line.problem) {
      report.refuse(table.line(), *line.problem);
    } else if (by_name.contains(line.form.name)) {
      report.leave();
    } else if (code && by_code.contains(*code)) {
      report.refuse(table.line(),
                    {"这个代码已经是“" + by_code[*code] + "”的。", "This code is another unit's."});
    } else {
      const Unit unit = begin_unit(tx, actor, line.form);
      by_name[unit.name] = unit;
      if (code) by_code[*code] = unit.name;
      report.take();
    }
  }
  return report.done();
}

Document export_units(db::Tx& tx, const access::Actor& actor) {
  access::require(actor, Permission::export_lists);
  const auto units = store::all_units(tx);
  std::vector<UnitId> ids;
  for (const Unit& unit : units) ids.push_back(unit.id);
  std::map<AreaId, std::string> codes;
  for (const Area& area : grid::areas_today(tx)) codes[area.id] = area.code;
  std::map<UnitId, std::string> areas, categories;
  const auto add = [](std::string& words, const std::string& word) {
    words += (words.empty() ? "" : " ") + word;
  };
  for (const UnitArea& served : store::areas_served(tx, ids))
    add(areas[served.unit_id], codes[served.area_id]);
  for (const UnitCategory& taken : store::categories(tx, ids))
    add(categories[taken.unit_id], taken.category_code);

  std::ostringstream out;
  csv::Writer writer{out};
  writer.row({"名称", "类型", "统一社会信用代码", "电话", "值班电话", "承办类别", "服务区域"});
  for (const Unit& unit : units) {
    const auto kind = std::ranges::find(kinds, unit.kind, &std::pair<UnitKind, std::string_view>::first);
    writer.row({unit.name, std::string{kind->second}, unit.credit_code, local_phone(unit.phone),
                local_phone(unit.duty_phone), categories[unit.id], areas[unit.id]});
  }
  return {"units.csv", "text/csv; charset=utf-8", std::move(out).str()};
}

}  // namespace linli::units
