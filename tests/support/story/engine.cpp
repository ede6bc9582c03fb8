#include "tests/support/story/engine.hpp"

#include <algorithm>
#include <unistd.h>

#include "platform/console/calendar.hpp"
#include "platform/core/random.hpp"
#include "platform/db/migrate.hpp"

namespace linli::story {
namespace {

// What every story finds: today's schema, and the State Council's calendar.
void migrate_at(const std::string& url) {
  const auto vault = crypto::test_vault();
  const auto database = db::Database::open(url, {system_clock(), system_random(), *vault});
  db::migrate(*database);
  database->write(CommunityId{}, [](db::Tx& tx) { console::seed_calendar(tx); });
}

class SqliteEngine : public Engine {
 public:
  SqliteEngine() {
    const std::filesystem::path memory{"/dev/shm"};
    const auto base = std::filesystem::is_directory(memory) ? memory : std::filesystem::temp_directory_path();
    std::string name = (base / "linli-stories-XXXXXX").string();
    if (!mkdtemp(name.data())) throw std::runtime_error{"no temporary folder for the stories' databases"};
    folder_ = name;
    migrate_at("sqlite:" + (folder_ / "template.db").string());
  }
  ~SqliteEngine() override {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  std::string fresh_url() override {
    const auto file = folder_ / (std::to_string(++count_) + ".db");
    std::filesystem::copy_file(folder_ / "template.db", file);
    return "sqlite:" + file.string();
  }
  void drop(const std::string& url) override {
    const std::string file = url.substr(std::string{"sqlite:"}.size());
    for (const char* tail : {"", "-wal", "-shm"}) std::filesystem::remove(file + tail);
  }

 private:
  std::filesystem::path folder_;
  int count_ = 0;
};

class PostgresEngine : public Engine {
 public:
  explicit PostgresEngine(const std::string& url)
      : url_(url),
        vault_(crypto::test_vault()),
        server_(db::Database::open(url, {system_clock(), system_random(), *vault_})),
        connection_(server_->connect()) {
    run("DROP DATABASE IF EXISTS " + name("template"));
    run("CREATE DATABASE " + name("template"));
    migrate_at(url_of(name("template")));
  }
  ~PostgresEngine() override { run("DROP DATABASE IF EXISTS " + name("template") + " WITH (FORCE)"); }

  std::string fresh_url() override {
    const auto fresh = name(std::to_string(++count_));
    run("CREATE DATABASE " + fresh + " TEMPLATE " + name("template"));
    return url_of(fresh);
  }
  void drop(const std::string& url) override {
    const auto slash = url.rfind('/') + 1;
    run("DROP DATABASE " + url.substr(slash, url.find('?') - slash) + " WITH (FORCE)");
  }

 private:
  void run(const std::string& sql) { connection_->run(sql, {}, {}); }
  std::string name(const std::string& what) const { return "story_" + std::to_string(getpid()) + "_" + what; }
  // The same server, another database: postgresql://host:port/NAME?options
  std::string url_of(const std::string& database) const {
    const auto authority = url_.find("://") + 3;
    const auto slash = url_.find('/', authority), question = url_.find('?', authority);
    const auto options = question == std::string::npos ? "" : url_.substr(question);
    return url_.substr(0, std::min(slash, question)) + "/" + database + options;
  }

  std::string url_;
  std::unique_ptr<crypto::Vault> vault_;
  std::unique_ptr<db::Database> server_;
  std::unique_ptr<db::Connection> connection_;
  int count_ = 0;
};

}  // namespace

std::unique_ptr<Engine> sqlite_engine() { return std::make_unique<SqliteEngine>(); }
std::unique_ptr<Engine> postgres_engine(const std::string& url) {
  return std::make_unique<PostgresEngine>(url);
}

}  // namespace linli::story
