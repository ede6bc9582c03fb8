// Rows by a list of ids in one statement, and statements joined with a scope: the two shapes that Tx's
// templates do not have. Private to this module's stores.
#pragma once
#include <algorithm>
#include <bit>
#include <span>
#include <string>
#include <vector>

#include "platform/db/listing.hpp"
#include "platform/db/tx.hpp"

namespace linli::residents::store {

// A statement written piece by piece, its places counted from $2.
class Statement {
 public:
  explicit Statement(std::string_view text) : sql_(text) {}

  Statement& text(std::string_view text) {
    sql_ += text;
    return *this;
  }
  // What a Value views must outlive the statement.
  Statement& place(db::Value value) {
    arguments_.push_back(value);
    sql_ += '$' + std::to_string(arguments_.size() + 1);
    return *this;
  }
  // " AND column IN (…)" of a scope; nothing when it reaches everywhere.
  Statement& within(const access::Scope& scope, std::string_view column) {
    const db::Condition condition = access::within(scope, column);
    if (condition.sql.empty()) return *this;
    sql_ += " AND ";
    std::size_t argument = 0, from = 0;
    for (auto at = condition.sql.find("{}"); at != std::string::npos; at = condition.sql.find("{}", from)) {
      sql_.append(condition.sql, from, at - from);
      place(condition.arguments[argument++]);
      from = at + 2;
    }
    sql_.append(condition.sql, from);
    return *this;
  }
  // "(…)" of ids, padded to a power of two so that few distinct statements are prepared.
  template <class SomeId>
  Statement& any_of(std::span<const SomeId> ids) {
    const std::size_t places = std::bit_ceil(ids.size());
    for (std::size_t i = 0; i < places; ++i) {
      sql_ += i == 0 ? "(" : ", ";
      place(db::to_value(ids[std::min(i, ids.size() - 1)]));
    }
    sql_ += ')';
    return *this;
  }
  template <class T>
  std::vector<T> rows(db::Tx& tx) const {
    std::vector<T> rows;
    tx.run_values(sql_, arguments_,
                  [&](const db::Cells& cells) { rows.push_back(db::from_cells<T>(cells)); });
    return rows;
  }
  std::int64_t run(db::Tx& tx) const { return tx.run_values(sql_, arguments_, {}); }

 private:
  std::string sql_;
  std::vector<db::Value> arguments_;
};

template <Row R, class SomeId>
std::vector<R> rows_in(db::Tx& tx, std::string_view column, const std::vector<SomeId>& ids,
                       std::string_view rest = {}) {
  if (ids.empty()) return {};
  Statement statement{db::select<R>()};
  statement.text(" WHERE community_id = $1 AND ").text(column).text(" IN ");
  return statement.any_of(std::span{ids}).text(rest).template rows<R>(tx);
}

}  // namespace linli::residents::store
