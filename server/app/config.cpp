#include "app/config.hpp"

#include "platform/console/calendar.hpp"
#include "platform/db/migrate.hpp"

namespace linli::app {

std::string Place::url() const {
  return db.empty() ? "sqlite:" + (std::filesystem::path{data} / "linli.db").string() : db;
}

std::filesystem::path Place::key_file() const {
  if (!keys.empty()) return keys;
  if (!db.empty()) return "linli.keys";
  std::filesystem::path folder{data};
  if (!folder.has_filename()) folder = folder.parent_path();  // "DIR/"
  return folder.concat(".keys");
}

World::World(const Place& place, Schema schema, db::Options options)
    : vault_(crypto::open_vault(place.key_file())),
      database_(db::Database::open(place.url(), {system_clock(), system_random(), *vault_}, options)) {
  if (schema == Schema::any) return;
  db::require_current(*database_);
  console::refresh_calendar(*database_);
}

}  // namespace linli::app
