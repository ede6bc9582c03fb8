#include <algorithm>
#include <map>
#include <sstream>

#include "modules/grid/changes.hpp"
#include "modules/grid/imports.hpp"
#include "modules/grid/rules.hpp"
#include "modules/grid/seen.hpp"
#include "modules/grid/store.hpp"
#include "platform/core/csv_table.hpp"
#include "platform/core/identifiers.hpp"
#include "platform/core/text.hpp"

namespace linli::grid {

using access::Permission;

namespace {

std::string_view word_for(AreaKind kind) {
  switch (kind) {
    case AreaKind::community:
      return "社区";
    case AreaKind::committee:
      return "居民委";
    case AreaKind::grid:
      return "网格";
  }
  return {};
}
std::string_view word_for(GridKind kind) { return kind == GridKind::basic ? "基础网格" : "专属网格"; }

template <class E>
std::optional<E> read_word(const std::string& word, std::initializer_list<E> all) {
  for (E value : all)
    if (word == word_for(value) || word == name_of(value)) return value;
  return std::nullopt;
}

struct Line {
  AddArea form{};
  std::string parent_code;
  std::optional<Phrase> problem;
};

Line read_line(const csv::Table& table) {
  Line line;
  const auto kind =
      read_word(table.cell("类型", "kind"), {AreaKind::community, AreaKind::committee, AreaKind::grid});
  const auto name = table.cell("名称", "name"), extent = table.cell("区域范围", "extent");
  const auto grid_kind = table.cell("性质", "grid_kind");
  line.form.code = table.cell("代码", "code");
  line.form.name = name;
  line.form.kind = kind.value_or(AreaKind::grid);
  line.form.grid_kind = read_word(grid_kind, {GridKind::basic, GridKind::dedicated});
  line.form.extent = extent;
  line.form.supervision_phone = table.cell("监督电话", "supervision_phone");
  line.parent_code = table.cell("上级代码", "parent_code");
  if (table.problem())
    line.problem = table.problem();
  else if (!kind)
    line.problem = Phrase{"类型写“居民委”或“网格”。", "The kind is committee or grid."};
  else if (!grid_kind.empty() && !line.form.grid_kind)
    line.problem = Phrase{"性质写“基础网格”或“专属网格”。", "A grid is basic or dedicated."};
  else if (name.empty() || length_of(name) > decltype(AddArea::name)::max)
    line.problem = Phrase{"名称要有，最多 40 个字。", "A name of at most 40 characters is needed."};
  else if (length_of(extent) > 300)
    line.problem = Phrase{"区域范围最多 300 个字。", "The extent has at most 300 characters."};
  return line;
}

}  // namespace

ImportReport import_areas(db::Tx& tx, const access::Actor& actor, const ImportText& file) {
  access::require(actor, Permission::manage_areas);
  bring_changes_into_force(tx, access::system_actor());
  csv::Table table{file.text};
  table.require("代码", "code");
  table.require("名称", "name");
  table.require("类型", "kind");
  table.require("上级代码", "parent_code");
  const Date today = day_of(tx.now());
  const auto scope = access::scope_of(actor, Permission::manage_areas);
  std::map<std::string, Area, std::less<>> by_code;
  for (Area& area : store::areas_on(tx, today)) by_code[area.code] = area;

  Reporting report;
  while (table.next()) {
    Line line = read_line(table);
    const auto there = by_code.find(line.form.code);
    const auto parent = by_code.find(line.parent_code);
    if (line.problem) {
      report.refuse(table.line(), *line.problem);
    } else if (there != by_code.end() && there->second.name == line.form.name) {
      report.leave();
    } else if (there != by_code.end()) {
      report.refuse(table.line(), {"这个代码已经是“" + there->second.name + "”。",
                                   "This code is there under another name."});
    } else if (line.form.kind == AreaKind::community) {
      report.refuse(table.line(), {"社区在建库时就有了，这里的代码要和它一样。",
                                   "The community is there from the beginning, under a code of its own."});
    } else if (parent == by_code.end() || !scope.contains(parent->second.id)) {
      report.refuse(table.line(),
                    {"找不到上级代码 " + line.parent_code + "。", "No area has the parent code."});
    } else {
      line.form.parent_id = parent->second.id;
      if (const auto refusal = rules::why_not_add(line.form, &parent->second, false, today)) {
        report.refuse(table.line(),
                      refusal->fields.empty() ? refusal->detail : refusal->fields.front().problem);
      } else {
        const Area area = begin_area(tx, actor, line.form);
        by_code[area.code] = area;
        report.take();
      }
    }
  }
  return report.done();
}

Document export_areas(db::Tx& tx, const access::Actor& actor) {
  const auto scope = access::scope_of(actor, Permission::export_lists);
  const auto areas = store::areas_on(tx, day_of(tx.now()));
  std::map<AreaId, std::string> codes;
  for (const Area& area : areas) codes[area.id] = area.code;
  std::ostringstream out;
  csv::Writer writer{out};
  writer.row({"代码", "名称", "类型", "上级代码", "性质", "区域范围", "监督电话"});
  for (const Area& area : areas) {
    if (!scope.contains(area.id)) continue;
    writer.row({area.code, area.name, std::string{word_for(area.kind)},
                area.parent_id ? codes[*area.parent_id] : std::string{},
                area.grid_kind ? std::string{word_for(*area.grid_kind)} : std::string{}, area.extent,
                local_phone(area.supervision_phone)});
  }
  return {"areas.csv", "text/csv; charset=utf-8", std::move(out).str()};
}

}  // namespace linli::grid
