#include "modules/figures/sheet.hpp"

#include <array>
#include <cstdio>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <unistd.h>
#include <xlsxwriter.h>

#include "platform/core/csv.hpp"

namespace linli::figures::sheet {

namespace {
struct Label {
  std::string_view name, zh;
};
constexpr std::array labels{Label{"received", "受理量"},
                            Label{"open", "在办"},
                            Label{"overdue_open", "超期在办"},
                            Label{"direct_answered", "直接答复率"},
                            Label{"accepted", "受理率"},
                            Label{"signed_on_time", "按时签收率"},
                            Label{"responded", "响应率"},
                            Label{"finished_on_time", "按时办结率"},
                            Label{"ended", "办结率"},
                            Label{"solved", "解决率"},
                            Label{"satisfied", "满意率(主动评价)"},
                            Label{"satisfied_with_defaults", "满意率(含默认)"},
                            Label{"rated_by_themselves", "主动评价率"},
                            Label{"reopened", "重办率"},
                            Label{"returned", "退单率"},
                            Label{"extended", "延期率"},
                            Label{"urged", "催办"},
                            Label{"supervised", "督办"}};

// "86.1% (37/43)" says what it was divided by; a rate without its number misleads.
std::string shown(const Indicator& indicator) {
  if (!indicator.whole) return std::to_string(indicator.part);
  if (!indicator.rate) return "-";
  return fmt::format("{:.1f}% ({}/{})", *indicator.rate * 100, indicator.part, *indicator.whole);
}

std::vector<std::string> head(const Figures& figures) {
  std::vector<std::string> cells{"项目"};
  for (const Indicator& indicator : figures.total.indicators) cells.emplace_back(label(indicator.name));
  cells.insert(cells.end(), {"答复天数 中位", "答复天数 P90"});
  return cells;
}

std::vector<std::string> line(const FigureRow& row, const std::string& name) {
  std::vector<std::string> cells{name};
  for (const Indicator& indicator : row.indicators) cells.push_back(shown(indicator));
  for (const auto& days : {row.median_days, row.p90_days})
    cells.push_back(days ? fmt::format("{:.2f}", *days) : std::string{});
  return cells;
}

std::vector<std::vector<std::string>> table(const Figures& figures, const std::string& taken_by) {
  std::vector<std::vector<std::string>> lines{head(figures), line(figures.total, "合计")};
  for (const FigureRow& row : figures.rows) lines.push_back(line(row, row.name));
  lines.push_back({fmt::format("{} 至 {}（不含）；截至 {}；导出人 {}", figures.from.text(),
                               figures.until.text(), figures.as_of.text(), taken_by)});
  return lines;
}

std::string file_name(const Figures& figures, const char* ending) {
  return fmt::format("统计-{}-{}.{}", figures.from.text(), figures.until.text(), ending);
}

void require(lxw_error error) {
  if (error != LXW_NO_ERROR) throw std::runtime_error(std::string{"xlsx: "} + lxw_strerror(error));
}
}  // namespace

std::string_view label(std::string_view indicator) {
  for (const Label& known : labels)
    if (known.name == indicator) return known.zh;
  return indicator;
}

Document as_csv(const Figures& figures, const std::string& taken_by) {
  std::ostringstream out;
  csv::Writer writer{out};
  for (const auto& line : table(figures, taken_by)) {
    std::vector<csv::Cell> cells(line.begin(), line.end());
    writer.row(cells);
  }
  return {file_name(figures, "csv"), "text/csv; charset=utf-8", out.str()};
}

namespace {
// libxlsxwriter of Debian 12 writes files only: one of our own, gone when we are done.
class PassingFile {
 public:
  PassingFile() : path_((std::filesystem::temp_directory_path() / "linli-sheet-XXXXXX").string()) {
    int file = mkstemp(path_.data());
    if (file < 0) throw std::runtime_error("no temporary file for the workbook");
    close(file);
  }
  ~PassingFile() { std::remove(path_.c_str()); }
  PassingFile(const PassingFile&) = delete;
  PassingFile& operator=(const PassingFile&) = delete;

  const char* path() const { return path_.c_str(); }
  std::string bytes() const {
    std::ifstream in{path_, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
  }

 private:
  std::string path_;
};
}  // namespace

Document as_xlsx(const Figures& figures, const std::string& taken_by) {
  PassingFile file;
  lxw_workbook* workbook = workbook_new(file.path());
  lxw_worksheet* sheet = workbook_add_worksheet(workbook, "统计");
  lxw_row_t row = 0;
  for (const auto& line : table(figures, taken_by)) {
    lxw_col_t column = 0;
    // Written as text, never as a formula, whatever an area or a category is called.
    for (const std::string& cell : line)
      require(worksheet_write_string(sheet, row, column++, cell.c_str(), nullptr));
    ++row;
  }
  require(worksheet_set_column(sheet, 0, 0, 28, nullptr));
  require(workbook_close(workbook));
  return {file_name(figures, "xlsx"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          file.bytes()};
}

}  // namespace linli::figures::sheet
