// A backup is one complete file of one moment; a restore puts it into an empty place and proves it before
// use.
#include <fmt/format.h>

#include "app/commands/commands.hpp"
#include "app/key_check.hpp"
#include "platform/access/community.hpp"
#include "platform/db/migrate.hpp"
#include "platform/db/sqlite_backup.hpp"
#include "platform/journal/journal.hpp"

namespace linli::app {

namespace {
namespace fs = std::filesystem;

// A copy on its way to its place: what is not proven is taken away again, with what SQLite laid beside it.
class Arriving {
 public:
  Arriving(const fs::path& from, const fs::path& target) : target_(target), path_(target) {
    path_ += ".arriving";
    make_folder(target.parent_path());
    fs::copy_file(from, path_, fs::copy_options::overwrite_existing);
    fs::permissions(path_, fs::perms::owner_read | fs::perms::owner_write);
  }
  ~Arriving() {
    std::error_code ignored;
    for (const char* tail : {"", "-wal", "-shm", ".lock"}) fs::remove(path_.string() + tail, ignored);
  }
  Arriving(const Arriving&) = delete;
  Arriving& operator=(const Arriving&) = delete;
  std::string url() const { return "sqlite:" + path_.string(); }
  // On disk before it has its name, and the name too.
  void settle() const {
    db::flush(path_);
    fs::rename(path_, target_);
    db::flush(target_.parent_path());
  }

 private:
  fs::path target_, path_;
};

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

// Proven, and then as this program's own databases are: a backup may be older than the program.
void bring_up(const std::string& url, const Place& place) {
  World world{{.data = {}, .db = url, .keys = place.key_file().string()}, World::Schema::any};
  require_intact(world.database());
  for (const std::string& name : db::migrate(world.database()).applied) fmt::print("migrated: {}\n", name);
  require_own_keys(world.database(), place, db::Purpose::look);
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
    if (!place->db.empty())
      throw Refusal{
          Reason::invalid,
          {"恢复只用于嵌入式数据库；PostgreSQL 请用 pg_basebackup 的办法。",
           "restore is for the embedded database; with PostgreSQL use its own tools (pg_basebackup)."}};
    const fs::path target = fs::path{place->data} / "linli.db";
    if (fs::exists(target))
      throw Refusal{
          Reason::conflict,
          {"那里已经有一个数据库了，没有动它。", "There is a database already; it was left alone."}};
    const Arriving arriving{*from, target};
    bring_up(arriving.url(), *place);
    arriving.settle();
    fmt::print("{}\n", target.string());
  });
}

}  // namespace linli::app
