#include "platform/db/postgres_arguments.hpp"

#include <algorithm>
#include <bit>

#include "platform/db/overloaded.hpp"

namespace linli::db {

namespace {

// PostgreSQL's catalogue has fixed these numbers for good.
constexpr Oid oid_bool = 16, oid_bytea = 17, oid_int8 = 20, oid_text = 25, oid_float8 = 701, oid_uuid = 2950;

Oid oid_of(Type type) {
  switch (type) {
    case Type::whole:
      return oid_int8;
    case Type::real:
      return oid_float8;
    case Type::truth:
      return oid_bool;
    case Type::text:
      return oid_text;
    case Type::uuid:
      return oid_uuid;
    case Type::bytes:
      return oid_bytea;
  }
  return 0;
}

constexpr char truths[] = {0, 1};

}  // namespace

void PostgresArguments::take(std::span<const Value> values) {
  values_.clear();
  lengths_.clear();
  types_.clear();
  numbers_.resize(std::max(numbers_.size(), values.size()));  // before anything points into it
  formats_.assign(values.size(), 1);
  for (std::size_t i = 0; i < values.size(); ++i)
    std::visit(Overloaded{
                   [&](std::nullptr_t) { add(0, nullptr, 0); },
                   [&](const Null& null) { add(oid_of(null.type), nullptr, 0); },
                   [&](std::int64_t whole) { add_number(i, oid_int8, static_cast<std::uint64_t>(whole)); },
                   [&](double real) { add_number(i, oid_float8, std::bit_cast<std::uint64_t>(real)); },
                   [&](bool truth) { add(oid_bool, &truths[truth ? 1 : 0], 1); },
                   [&](std::string_view text) { add(oid_text, text.data() ? text.data() : "", text.size()); },
                   [&](const Uuid& uuid) {
                     add(oid_uuid, reinterpret_cast<const char*>(uuid.bytes.data()), uuid.bytes.size());
                   },
                   [&](Bytes bytes) {
                     add(oid_bytea, bytes.data.data() ? bytes.data.data() : "", bytes.data.size());
                   },
               },
               values[i]);
}

void PostgresArguments::add(Oid type, const char* data, std::size_t length) {
  types_.push_back(type);
  values_.push_back(data);
  lengths_.push_back(static_cast<int>(length));
}

void PostgresArguments::add_number(std::size_t index, Oid type, std::uint64_t bits) {
  std::array<char, 8>& number = numbers_[index];
  for (int byte = 7; byte >= 0; --byte, bits >>= 8) number[byte] = static_cast<char>(bits);  // network order
  add(type, number.data(), number.size());
}

}  // namespace linli::db
