// A fresh, migrated database for every story. Migrating happens once; each story gets a copy.
#pragma once
#include <filesystem>
#include <memory>
#include <string>

namespace linli::story {

class Engine {
 public:
  virtual ~Engine() = default;  // takes everything it made away
  virtual std::string fresh_url() = 0;
  virtual void drop(const std::string& url) = 0;
};

// Files in a folder of their own, in memory where the machine has such a place: nothing here is to survive.
std::unique_ptr<Engine> sqlite_engine();
// Databases beside the one that `url` names, whose server must allow CREATE DATABASE.
std::unique_ptr<Engine> postgres_engine(const std::string& url);

}  // namespace linli::story
