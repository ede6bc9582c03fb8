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

// An open database with the keys and the calendar it needs.
class World {
 public:
  enum class Schema { current, any };
  // Throws std::runtime_error with a sentence for the operator: no such folder, an older or newer schema, no
  // keys.
  explicit World(const Place& place, Schema schema = Schema::current, db::Options options = {});

  db::Database& database() { return *database_; }
  const crypto::Vault& vault() const { return *vault_; }

 private:
  std::unique_ptr<crypto::Vault> vault_;
  std::unique_ptr<db::Database> database_;
};

}  // namespace linli::app
