#include "app/config.hpp"

#include "app/key_check.hpp"
#include "platform/console/calendar.hpp"
#include "platform/core/refusal.hpp"
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

namespace {
namespace fs = std::filesystem;

// Asked before anything is opened, because opening would make it.
void require_there(const Place& place) {
  constexpr std::string_view sqlite = "sqlite:";
  const std::string url = place.url();
  std::error_code unknown;
  if (url.starts_with(sqlite) && !fs::exists(url.substr(sqlite.size()), unknown))
    throw Refusal{Reason::not_found,
                  {"没有找到数据库 " + url.substr(sqlite.size()) +
                       "：用 --data 指到数据文件夹；还没有社区就先用 linli init 建立。",
                   "there is no database " + url.substr(sqlite.size()) +
                       ": name its folder with --data, or found a community with `linli init` first"}};
  if (!fs::exists(place.key_file(), unknown))
    throw Refusal{Reason::not_found,
                  {"没有找到密钥文件 " + place.key_file().string() +
                       "：用 --keys 指到它。没有它，封存的电话和证件号读不出来。",
                   "there is no key file " + place.key_file().string() +
                       ": name it with --keys. Without it sealed fields cannot be read"}};
}

std::unique_ptr<crypto::Vault> vault_of(const Place& place, World::Schema schema) {
  if (schema != World::Schema::fresh) require_there(place);
  return crypto::open_vault(place.key_file());
}
}  // namespace

void make_folder(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error || !fs::is_directory(folder, error))
    throw Refusal{
        Reason::invalid,
        {"不能建文件夹 " + folder.string() + "：" + (error ? error.message() : "那里是一个文件") + "。",
         "the folder " + folder.string() +
             " cannot be made: " + (error ? error.message() : "a file is there")}};
}

World::World(const Place& place, Schema schema, db::Options options)
    : vault_(vault_of(place, schema)),
      database_(db::Database::open(place.url(), {system_clock(), system_random(), *vault_}, options)) {
  if (schema != Schema::current) return;
  db::require_current(*database_);
  require_own_keys(*database_, place, options.purpose);
  console::refresh_calendar(*database_);
}

}  // namespace linli::app
