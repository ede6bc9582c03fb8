#include "modules/matters/export.hpp"

#include <sstream>

#include "modules/matters/matters.hpp"
#include "platform/core/csv.hpp"
#include "platform/journal/journal.hpp"

namespace linli::matters {

namespace {
std::vector<MatterLineView> all_lines(db::Tx& tx, const access::Actor& actor, db::ListQuery query) {
  std::vector<MatterLineView> lines;
  query.asked.erase("limit");
  query.asked.emplace("limit", "100");
  for (;;) {
    auto page = queue(tx, actor, query);
    lines.insert(lines.end(), page.items.begin(), page.items.end());
    if (!page.next) return lines;
    if (lines.size() >= static_cast<std::size_t>(export_rows_max))
      throw wrong_field("limit", {"一次最多导出 " + std::to_string(export_rows_max) + " 行，请缩小范围。",
                                  "At most " + std::to_string(export_rows_max) + " rows: ask for less."});
    query.asked.erase("cursor");
    query.asked.emplace("cursor", *page.next);
  }
}
}  // namespace

Document export_matters(db::Tx& tx, const access::Actor& actor, const db::ListQuery& query) {
  std::ostringstream out;
  csv::Writer writer{out};
  writer.row({"编号", "类型", "紧急程度", "渠道", "状态", "类别", "标题", "地点", "网格", "责任人", "到期",
              "提出时间"});
  const auto lines = all_lines(tx, actor, query);
  for (const auto& line : lines)
    writer.row({line.number, name_of(line.kind), name_of(line.urgency), name_of(line.channel),
                name_of(line.state), line.category, line.title, line.place_text, line.area, line.owner,
                line.due_at.text(), line.created_at.text()});
  std::string filters;
  for (const auto& [name, word] : query.asked) filters += (filters.empty() ? "" : ",") + name;
  journal::record(tx, actor, "matters.exported", {}, {},
                  {{"rows", std::to_string(lines.size())}, {"filters", filters}});
  writer.row({"导出人 " + actor.name + "，" + tx.now().text()});
  return {"事项-" + day_of(tx.now()).text() + ".csv", "text/csv; charset=utf-8", out.str()};
}

}  // namespace linli::matters
