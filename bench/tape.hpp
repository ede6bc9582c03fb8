// What the server itself executes for its writes, statement by statement with the values it bound. Nobody
// wrote these statements down: the whole server runs on a database whose one connection takes notes.
#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "app/config.hpp"
#include "platform/db/database.hpp"

namespace linli::bench {

struct Blob {
  std::string bytes;
};
using Kept = std::variant<std::nullptr_t, std::int64_t, double, std::string, Blob>;

struct Tape {
  struct Statement {
    std::size_t text;  // which of `texts`
    std::vector<Kept> values;
    std::int64_t touched;  // rows a change touched; 0 for a read
  };
  using Work = std::vector<Statement>;  // one write's, in order, without BEGIN and COMMIT

  std::vector<std::string> texts;
  std::vector<Work> works;
  // Statements of a work, in the middle.
  double statements() const;
};

// An SQLite database that runs each write alone, and puts every one that commits on the tape.
std::unique_ptr<db::Database> taped(const std::string& path, db::World world, Tape& tape);

}  // namespace linli::bench
