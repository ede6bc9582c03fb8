// Where everything lies: the database, the keys, the web pages. Read from the command line, nowhere else.
#pragma once
#include <filesystem>
#include <memory>
#include <string>

#include "platform/crypto/vault.hpp"
#include "platform/db/database.hpp"

namespace linli::app {

struct Place {
  std::string data = "data";  // a folder; holds linli.db
  std::string db;             // sqlite:PATH or postgresql://…; empty: the folder's own
  std::string keys;           // empty: beside the folder, never in it: DIR.keys

  std::string url() const;
  std::filesystem::path key_file() const;
};

// With all above it. Throws Refusal{invalid} where a file stands in the way or nobody may write.
void make_folder(const std::filesystem::path& folder);

// An open database with the keys and the calendar it needs.
class World {
 public:
  // fresh: there may be nothing yet; any: of whatever program; current: of this one.
  enum class Schema { current, any, fresh };
  // Throws with a sentence for the operator: no such folder, no keys, an older or newer schema, in use.
  explicit World(const Place& place, Schema schema = Schema::current, db::Options options = {});

  db::Database& database() { return *database_; }
  const crypto::Vault& vault() const { return *vault_; }

 private:
  std::unique_ptr<crypto::Vault> vault_;
  std::unique_ptr<db::Database> database_;
};

}  // namespace linli::app
