#include <fmt/format.h>
#include <fstream>

#include "app/commands/commands.hpp"
#include "app/commands/import_matters.hpp"
#include "modules/grid/imports.hpp"
#include "modules/grid/shapes.hpp"
#include "modules/imports/mapping.hpp"
#include "modules/residents/imports.hpp"
#include "modules/units/units.hpp"
#include "platform/access/community.hpp"
#include "platform/console/calendar.hpp"

namespace linli::app {

namespace {
struct Asked {
  Place place;
  std::string community, file;
};

std::string text_of(const std::string& file) {
  std::ifstream in{file, std::ios::binary};
  if (!in || in.peek() == std::ifstream::traits_type::eof())
    throw wrong_field("file",
                      {"文件读不了，或是空的：" + file, "The file cannot be read, or is empty: " + file});
  return {std::istreambuf_iterator<char>{in}, {}};
}

void print(const grid::ImportReport& report) {
  fmt::print("taken {}, already there {}, refused {}\n", report.taken, report.already_there, report.refused);
  for (const auto& row : report.lines)
    fmt::print("  line {}: {} {}\n", row.line, row.reason.zh, row.reason.en);
  if (report.refused > 0)
    throw Refusal{Reason::invalid,
                  {"有几行没有收，原因见上。", "Some rows were refused; the reasons stand above."}};
}

using ImportVerb = std::function<grid::ImportReport(db::Tx&, const std::string&)>;

void add_file(CLI::App& import, const char* name, const char* help, ImportVerb verb) {
  auto asked = std::make_shared<Asked>();
  CLI::App* command = import.add_subcommand(name, help);
  add_place(*command, asked->place);
  command->add_option("--community", asked->community, "Its code, where there are several");
  command->add_option("file", asked->file)->required()->check(CLI::ExistingFile);
  command->callback([asked, verb = std::move(verb)] {
    World world{asked->place};
    auto community = access::community_called(world.database(), asked->community);
    const std::string text = text_of(asked->file);
    print(world.database().writing(community.id, [&](db::Tx& tx) { return verb(tx, text); }));
  });
}

void add_calendar(CLI::App& import) {
  auto asked = std::make_shared<Asked>();
  CLI::App* command =
      import.add_subcommand("calendar", "A year's notice of the State Council (date,name,kind)");
  add_place(*command, asked->place);
  command->add_option("--community", asked->community, "In whose journal it is noted");
  command->add_option("file", asked->file)->required()->check(CLI::ExistingFile);
  command->callback([asked] {
    World world{asked->place};
    auto community = access::community_called(world.database(), asked->community);
    const std::string text = text_of(asked->file);
    auto view = world.database().writing(community.id, [&](db::Tx& tx) {
      return console::load_notice(tx, access::system_actor(), {Text<100'000, 10>{text}});
    });
    fmt::print("{} days\n", view.days.size());
  });
}

void add_matters(CLI::App& import) {
  auto asked = std::make_shared<ImportMatters>();
  CLI::App* command =
      import.add_subcommand("matters", "Matters out of another system's export, with their times");
  add_place(*command, asked->place);
  std::string shipped;
  for (const auto& name : imports::shipped_names()) shipped += " " + name;
  command->add_option("--map", asked->map, "A mapping file, or one that ships:" + shipped)->required();
  command->add_option("--community", asked->community, "Its code, where there are several");
  command->add_option("file", asked->file, "CSV")->required()->check(CLI::ExistingFile);
  command->callback([asked] { import_matters(*asked); });
}
}  // namespace

void add_import(CLI::App& app) {
  CLI::App* import = app.add_subcommand("import", "Bring files in; the same file twice changes nothing");
  import->require_subcommand(1);
  const auto system = access::system_actor();
  add_matters(*import);
  add_file(*import, "areas", "Areas (CSV)", [system](db::Tx& tx, const std::string& text) {
    return grid::import_areas(tx, system, {Text<4'000'000, 1>{text}});
  });
  add_file(*import, "places", "Estates, buildings, entrances, doors (CSV)",
           [system](db::Tx& tx, const std::string& text) {
             return grid::import_places(tx, system, {Text<4'000'000, 1>{text}});
           });
  add_file(*import, "shapes", "The areas' ground (GeoJSON)", [system](db::Tx& tx, const std::string& text) {
    return grid::import_shapes(tx, system, {Text<4'000'000, 1>{text}});
  });
  add_file(*import, "residents", "Households and persons (CSV)",
           [system](db::Tx& tx, const std::string& text) {
             return residents::import_residents(tx, system, {Text<4'000'000, 1>{text}});
           });
  add_file(*import, "units", "Helping units (CSV)", [system](db::Tx& tx, const std::string& text) {
    units::ImportUnits form{};
    form.text = text;
    return units::import_units(tx, system, form);
  });
  add_calendar(*import);
}

}  // namespace linli::app
