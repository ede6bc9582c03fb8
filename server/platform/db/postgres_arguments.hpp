// Values on their way to PostgreSQL: all in binary, so that text needs no terminator and bytes no escaping.
#pragma once
#include <array>
#include <libpq-fe.h>
#include <span>
#include <vector>

#include "platform/db/value.hpp"

namespace linli::db {

class PostgresArguments {
 public:
  // Views the values until the next call.
  void take(std::span<const Value> values);

  int size() const { return static_cast<int>(values_.size()); }
  const char* const* values() const { return values_.data(); }
  const int* lengths() const { return lengths_.data(); }
  const int* formats() const { return formats_.data(); }
  // Zero where a null says nothing of its type: the server then infers it.
  const std::vector<Oid>& types() const { return types_; }

 private:
  void add(Oid type, const char* data, std::size_t length);
  void add_number(std::size_t index, Oid type, std::uint64_t bits);

  std::vector<const char*> values_;
  std::vector<int> lengths_, formats_;
  std::vector<Oid> types_;
  std::vector<std::array<char, 8>> numbers_;
};

}  // namespace linli::db
