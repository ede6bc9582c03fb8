#include "modules/figures/figures.hpp"

#include <fmt/format.h>
#include <fstream>

#include "app/commands/commands.hpp"
#include "modules/figures/sheet.hpp"
#include "platform/access/community.hpp"
#include "platform/http/json.hpp"

namespace linli::app {

namespace {
struct Asked {
  Place place;
  std::string community, from, until;
  figures::By by = figures::By::none;
  bool json = false;
};

std::optional<Date> date_in(const std::string& text, const char* field) {
  if (text.empty()) return std::nullopt;
  auto date = parse_date(text);
  if (!date) throw wrong_field(field, {"日期写成 2026-02-13。", "Write dates like 2026-02-13."});
  return date;
}

// A Chinese character is two columns wide on a terminal.
std::string padded(std::string_view text, std::size_t width) {
  std::size_t columns = 0;
  for (unsigned char byte : text) columns += byte < 0x80 ? 1 : byte >= 0xC0 ? 2 : 0;
  return std::string{text} + std::string(columns < width ? width - columns : 1, ' ');
}

void print_row(const figures::FigureRow& row) {
  for (const auto& indicator : row.indicators) {
    std::string value = std::to_string(indicator.part);
    if (indicator.whole)
      value = indicator.rate ? fmt::format("{:5.1f} %  ({} / {})", *indicator.rate * 100, indicator.part,
                                           *indicator.whole)
                             : "-";
    fmt::print("  {}{}\n", padded(figures::sheet::label(indicator.name), 22), value);
  }
  if (row.median_days) fmt::print("  {}{:.2f}\n", padded("答复天数 中位", 22), *row.median_days);
  if (row.p90_days) fmt::print("  {}{:.2f}\n", padded("答复天数 P90", 22), *row.p90_days);
}

// Nobody takes a part for the whole because of a default.
void hint(const figures::Figures& result, const figures::Days& held) {
  const bool any = held.from < result.until && result.from < held.until;
  fmt::print("{}\n", any ? "这段时间只含一部分事项。 These days hold only some of the matters."
                         : "这段时间没有事项。 These days hold no matter at all.");
  fmt::print("有事项的日子 From the first to the last: {} .. {}\n", held.from.text(),
             (held.until + std::chrono::days{-1}).text());
  fmt::print("看全部 To see all: --from {} --until {}\n\n", held.from.text(), held.until.text());
}

void print(const figures::Figures& result, const std::optional<figures::Days>& left_out) {
  fmt::print("{} .. {} (as of {})\n", result.from.text(), result.until.text(), result.as_of.text());
  if (left_out) hint(result, *left_out);
  print_row(result.total);
  for (const auto& row : result.rows) {
    fmt::print("\n{}\n", row.name);
    print_row(row);
  }
}
}  // namespace

void add_figures(CLI::App& app) {
  auto asked = std::make_shared<Asked>();
  CLI::App* command = app.add_subcommand("figures", "What the matters say in numbers");
  add_place(*command, asked->place);
  command->add_option("--community", asked->community, "Its code, where there are several");
  command->add_option("--from", asked->from, "First day received, 2026-01-01 (default: eleven months ago)");
  command->add_option("--until", asked->until, "The day after the last (default: tomorrow)");
  using figures::By;
  command->add_option("--by", asked->by)
      ->transform(CLI::CheckedTransformer(std::map<std::string, By>{{"month", By::month},
                                                                    {"area", By::area},
                                                                    {"category", By::category},
                                                                    {"channel", By::channel},
                                                                    {"kind", By::kind}}));
  command->add_flag("--json", asked->json, "As the API answers it");
  command->callback([asked] {
    World world{asked->place, World::Schema::current, {.purpose = db::Purpose::look}};
    auto community = access::community_called(world.database(), asked->community);
    figures::FiguresQuery query{date_in(asked->from, "from"), date_in(asked->until, "until"), asked->by, {}};
    std::optional<figures::Days> left_out;
    auto result = world.database().reading(community.id, [&](db::Tx& tx) {
      left_out = figures::days_left_out(tx, access::system_actor(), query);
      return figures::figures(tx, access::system_actor(), query);
    });
    if (asked->json)
      fmt::print("{}\n", http::write_json(result));
    else
      print(result, left_out);
  });
}

}  // namespace linli::app
