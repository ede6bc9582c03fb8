#include "modules/matters/export.hpp"

#include <fmt/format.h>
#include <fstream>

#include "app/commands/commands.hpp"
#include "modules/figures/figures.hpp"
#include "modules/grid/imports.hpp"
#include "modules/grid/shapes.hpp"
#include "modules/units/units.hpp"
#include "platform/access/community.hpp"
#include "platform/core/refusal.hpp"

namespace linli::app {

namespace {
struct Asked {
  Place place;
  std::string community, out;
};

using ExportVerb = std::function<Document(db::Tx&)>;

// Whole or not at all: what was there before stays until the new one is complete.
void write_file(const std::string& file, const std::string& bytes) {
  namespace fs = std::filesystem;
  const std::string draft = file + ".part";
  std::ofstream out{draft, std::ios::binary};
  if (!out)
    throw wrong_field("out", {"不能写到 " + file + "：文件夹不在，或没有权限。",
                              "Cannot write " + file + ": no such folder, or not allowed to."});
  bool whole = static_cast<bool>(out.write(bytes.data(), static_cast<std::streamsize>(bytes.size())).flush());
  out.close();
  std::error_code error;
  if (whole) fs::rename(draft, file, error);
  if (whole && !error) return;
  fs::remove(draft, error);
  throw Refusal{Reason::storage_full,
                {"没有写成 " + file + "：磁盘满了，或那里不能写。",
                 "Could not write " + file + ": the disk is full, or it is no file."}};
}

void add_file(CLI::App& exporting, const char* name, const char* help, ExportVerb verb) {
  auto asked = std::make_shared<Asked>();
  CLI::App* command = exporting.add_subcommand(name, help);
  add_place(*command, asked->place);
  command->add_option("--community", asked->community, "Its code, where there are several");
  command->add_option("--out", asked->out, "The file to write (default: a name of its own)");
  command->callback([asked, verb = std::move(verb)] {
    World world{asked->place, World::Schema::current, {.purpose = db::Purpose::look}};
    auto community = access::community_called(world.database(), asked->community);
    auto document = world.database().reading(community.id, [&](db::Tx& tx) { return verb(tx); });
    std::string file = asked->out.empty() ? document.name : asked->out;
    write_file(file, document.bytes);
    fmt::print("{}\n", file);
  });
}
}  // namespace

void add_export(CLI::App& app) {
  CLI::App* exporting = app.add_subcommand("export", "Take lists out, people masked")->require_subcommand(1);
  const auto system = access::system_actor();
  add_file(*exporting, "matters", "Matters (CSV, at most 10,000)",
           [system](db::Tx& tx) { return matters::export_matters(tx, system, {}); });
  add_file(*exporting, "figures", "Figures by month (xlsx)", [system](db::Tx& tx) {
    figures::FiguresQuery query{};
    query.by = figures::By::month;
    return figures::figures_xlsx(tx, system, query);
  });
  add_file(*exporting, "areas", "Areas (CSV)",
           [system](db::Tx& tx) { return grid::export_areas(tx, system); });
  add_file(*exporting, "places", "Places (CSV)",
           [system](db::Tx& tx) { return grid::export_places(tx, system); });
  add_file(*exporting, "shapes", "Ground (GeoJSON)",
           [system](db::Tx& tx) { return grid::export_shapes(tx, system); });
  add_file(*exporting, "units", "Helping units (CSV)",
           [system](db::Tx& tx) { return units::export_units(tx, system); });
}

}  // namespace linli::app
