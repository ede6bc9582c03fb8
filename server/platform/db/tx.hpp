// A transaction on one community. $1 of every statement is that community, bound here: a statement that does
// not mention $1 is a fault on both databases, so no query crosses communities by forgetting a condition. A
// verb may run again (retry, group commit): it must have no effect outside its Tx.
#pragma once
#include <any>
#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "platform/core/described.hpp"
#include "platform/core/id.hpp"
#include "platform/core/random.hpp"
#include "platform/core/time.hpp"
#include "platform/core/workdays.hpp"
#include "platform/crypto/vault.hpp"
#include "platform/db/column.hpp"
#include "platform/db/connection.hpp"

namespace linli::db {

// "SELECT id, area_id, … FROM matter": the columns of a row in the order of its description.
template <Row R>
const std::string& select();

// Where a transaction's time, chance, calendar and keys come from.
struct Surroundings {
  Time now;
  Random& random;
  std::shared_ptr<const Workdays> workdays;
  const crypto::Vault& vault;
};

class Tx {
 public:
  Tx(Connection& connection, CommunityId community, Surroundings around)
      : connection_(connection), community_(community), around_(std::move(around)) {}

  CommunityId community() const { return community_; }
  Time now() const { return around_.now; }  // one moment for the whole transaction
  const Workdays& workdays() const { return *around_.workdays; }
  const crypto::Vault& vault() const { return around_.vault; }
  Random& random() { return around_.random; }
  template <class SomeId>
  SomeId new_id() {
    return SomeId{fresh_uuid()};
  }

  template <Row R>
  void insert(const R& row);
  // Writes a row that has an id and a version, one version on. What it has from a base (DESCRIBE_ROW_OF) is
  // fixed at insert and not written. False: somebody saved since row.version was read, and nothing is
  // written.
  template <Row R>
  bool save(const R& row);

  // The rest of the statement after "SELECT columns FROM table WHERE community_id = $1 AND ": own arguments
  // start at $2. tx.one<Matter>("id = $2", id)
  template <Row R, class... Args>
  std::optional<R> one(std::string_view condition, const Args&... args);
  template <Row R, class... Args>
  std::vector<R> many(std::string_view condition, const Args&... args);

  // A whole statement of the caller's, its columns read into a described struct or a single value.
  template <class T, class... Args>
  std::vector<T> query(std::string_view sql, const Args&... args);
  template <class T, class... Args>
  std::optional<T> query_one(std::string_view sql, const Args&... args);
  // A change; returns the rows touched.
  template <class... Args>
  std::int64_t run(std::string_view sql, const Args&... args);

  // For lists whose arguments are only known at run time (listing, scope): the community is added in front.
  std::int64_t run_values(std::string_view sql, std::span<const Value> args,
                          const std::function<void(const Cells&)>& each);
  // The few shared tables (community, special_day, …) have no community_id: $1 is the first argument here.
  template <class T, class... Args>
  std::vector<T> shared(std::string_view sql, const Args&... args);
  template <class... Args>
  std::int64_t run_shared(std::string_view sql, const Args&... args);

  // One value that lives as long as this transaction and begins empty when the verb runs again: the journal
  // keeps its head here.
  std::any& memory() { return memory_; }

  // Statements run so far: stories print it and fail above their line, so that no query hides in a loop.
  int statements() const { return statements_; }

 private:
  friend class AtMoment;
  Uuid fresh_uuid();
  std::int64_t send(std::string_view sql, std::span<const Value> values,
                    const std::function<void(const Cells&)>& each);
  void post(std::string_view sql, std::span<const Value> values);

  Connection& connection_;
  CommunityId community_;
  Surroundings around_;
  std::any memory_;
  int statements_ = 0;
};

// While it lives the transaction is at another moment: an import keeps the times of what it brings.
class AtMoment {
 public:
  AtMoment(Tx& tx, Time moment) : tx_(tx), before_(tx.now()) { tx_.around_.now = moment; }
  ~AtMoment() { tx_.around_.now = before_; }
  AtMoment(const AtMoment&) = delete;
  AtMoment& operator=(const AtMoment&) = delete;

 private:
  Tx& tx_;
  Time before_;
};

// ── the templates

namespace detail {
template <Row R>
std::string column_names() {
  std::string names;
  boost::mp11::mp_for_each<Members<R>>([&](auto member) {
    if (!names.empty()) names += ", ";
    names += member.name;
  });
  return names;
}

template <Row R>
const std::string& insert_statement() {
  static const std::string sql = [] {
    std::string places = "$1";
    for (std::size_t i = 0; i < member_count<R>(); ++i) places += ", $" + std::to_string(i + 2);
    return "INSERT INTO " + std::string{describe<R>().name} + " (community_id, " + column_names<R>() +
           ") VALUES (" + places + ")";
  }();
  return sql;
}
}  // namespace detail

template <Row R>
const std::string& select() {
  static const std::string sql =
      "SELECT " + detail::column_names<R>() + " FROM " + std::string{describe<R>().name};
  return sql;
}

template <Row R>
void Tx::insert(const R& row) {
  std::array<Value, member_count<R>() + 1> values;
  values[0] = community_.value;
  std::size_t i = 1;
  each_member(row, [&](std::string_view, const auto& member) { values[i++] = to_value(member); });
  post(detail::insert_statement<R>(), values);
}

namespace detail {
// $2 is the id, $3 the version read, the columns in the order of the description follow.
template <Row R>
const std::string& save_statement() {
  static const std::string sql = [] {
    std::string changes;
    std::size_t place = 4;
    boost::mp11::mp_for_each<OwnMembers<R>>([&](auto member) {
      std::string_view name = member.name;
      if (name == "id" || name == "version") return;
      changes += std::string{name} + " = $" + std::to_string(place++) + ", ";
    });
    return "UPDATE " + std::string{describe<R>().name} + " SET " + changes +
           "version = version + 1 WHERE community_id = $1 AND id = $2 AND version = $3";
  }();
  return sql;
}
}  // namespace detail

template <Row R>
bool Tx::save(const R& row) {
  std::array<Value, member_count<R>() + 1> values;
  values[0] = community_.value;
  values[1] = to_value(row.id);
  values[2] = to_value(row.version);
  std::size_t i = 3;
  boost::mp11::mp_for_each<OwnMembers<R>>([&](auto member) {
    std::string_view name = member.name;
    if (name != "id" && name != "version") values[i++] = to_value(row.*member.pointer);
  });
  return send(detail::save_statement<R>(), std::span{values.data(), i}, {}) == 1;
}

template <Row R, class... Args>
std::vector<R> Tx::many(std::string_view condition, const Args&... args) {
  std::string sql = select<R>();
  sql += " WHERE community_id = $1 AND ";
  sql += condition;
  return query<R>(sql, args...);
}

template <Row R, class... Args>
std::optional<R> Tx::one(std::string_view condition, const Args&... args) {
  auto rows = many<R>(condition, args...);
  if (rows.empty()) return std::nullopt;
  return std::move(rows.front());
}

template <class T, class... Args>
std::vector<T> Tx::query(std::string_view sql, const Args&... args) {
  const std::array<Value, sizeof...(Args) + 1> values{community_.value, to_value(args)...};
  std::vector<T> rows;
  send(sql, values, [&](const Cells& cells) { rows.push_back(from_cells<T>(cells)); });
  return rows;
}

template <class T, class... Args>
std::optional<T> Tx::query_one(std::string_view sql, const Args&... args) {
  auto rows = query<T>(sql, args...);
  if (rows.empty()) return std::nullopt;
  return std::move(rows.front());
}

template <class... Args>
std::int64_t Tx::run(std::string_view sql, const Args&... args) {
  const std::array<Value, sizeof...(Args) + 1> values{community_.value, to_value(args)...};
  return send(sql, values, {});
}

template <class T, class... Args>
std::vector<T> Tx::shared(std::string_view sql, const Args&... args) {
  const std::array<Value, sizeof...(Args)> values{to_value(args)...};
  std::vector<T> rows;
  send(sql, values, [&](const Cells& cells) { rows.push_back(from_cells<T>(cells)); });
  return rows;
}

template <class... Args>
std::int64_t Tx::run_shared(std::string_view sql, const Args&... args) {
  const std::array<Value, sizeof...(Args)> values{to_value(args)...};
  return send(sql, values, {});
}

}  // namespace linli::db
