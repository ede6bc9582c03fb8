// A backup is one complete file of one moment; a restore puts it into an empty place and proves it before
// use.
#include <fmt/format.h>

#include "app/commands/commands.hpp"
#include "platform/access/community.hpp"
#include "platform/journal/journal.hpp"

namespace linli::app {

namespace {
void require_intact(db::Database& database) {
  for (const auto& community : access::communities(database))
    database.read(community.id, [&](db::Tx& tx) {
      if (auto broken = journal::verify(tx))
        throw Refusal{
            Reason::conflict,
            {"备份里的日志链断了，没有恢复。", "The backup's journal is broken; nothing was restored."},
            {{community.code + " #" + std::to_string(broken->seq), {broken->why, broken->why}}}};
      fmt::print("{} {}: {} entries, intact\n", community.code, community.name, journal::head(tx).seq);
    });
}
}  // namespace

void add_backup(CLI::App& app) {
  auto place = std::make_shared<Place>();
  auto to = std::make_shared<std::string>();
  CLI::App* command = app.add_subcommand("backup", "Copy the database while it is being used (SQLite)");
  add_place(*command, *place);
  command->add_option("file", *to, "Where to; it must not be there yet")->required();
  command->callback([place, to] {
    World world{*place, World::Schema::current, {.purpose = db::Purpose::look}};
    world.database().backup_to(*to);
    fmt::print("{}\nKeep {} apart from it: without the key file sealed fields cannot be read.\n", *to,
               place->key_file().string());
  });
}

void add_restore(CLI::App& app) {
  auto place = std::make_shared<Place>();
  auto from = std::make_shared<std::string>();
  CLI::App* command =
      app.add_subcommand("restore", "Put a backup into an empty data folder, and prove it (SQLite)");
  add_place(*command, *place);
  command->add_option("file", *from, "The backup")->required()->check(CLI::ExistingFile);
  command->callback([place, from] {
    namespace fs = std::filesystem;
    if (!place->db.empty())
      throw Refusal{
          Reason::invalid,
          {"恢复只用于嵌入式数据库；PostgreSQL 请用 pg_basebackup 的办法。",
           "restore is for the embedded database; with PostgreSQL use its own tools (pg_basebackup)."}};
    fs::path folder{place->data}, target = folder / "linli.db", arriving = folder / "linli.db.arriving";
    if (fs::exists(target))
      throw Refusal{
          Reason::conflict,
          {"那里已经有一个数据库了，没有动它。", "There is a database already; it was left alone."}};
    fs::create_directories(folder);
    fs::copy_file(*from, arriving, fs::copy_options::overwrite_existing);
    Place arrived = *place;
    arrived.db = "sqlite:" + arriving.string();
    arrived.keys = place->key_file().string();
    {
      World world{arrived};
      require_intact(world.database());
    }
    fs::rename(arriving, target);
    fmt::print("{}\n", target.string());
  });
}

}  // namespace linli::app
