// Many values in one statement, so that no statement stands in a loop.
#pragma once
#include <algorithm>
#include <bit>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "platform/db/listing.hpp"
#include "platform/db/tx.hpp"

namespace linli::db {

// "$6, $7, $8"
std::string places_from(std::size_t first, std::size_t count);
// The condition's {} as places from `first` on; "TRUE" for an empty one.
std::string placed(const Condition& condition, std::size_t first);

// A whole statement with {where} in it, which becomes the condition; `args` take $2 and what follows.
template <class T, class... Args>
std::vector<T> query_where(Tx& tx, std::string_view sql, const Condition& condition, const Args&... args);

// A whole statement with {ids} in it, as in "id IN ({ids})"; `args` take $2 and what follows. Asked in
// portions of 512, padded to a power of two so that few statements are prepared. No ids: nothing is asked.
template <class T, class SomeId, class... Args>
std::vector<T> query_among(Tx& tx, std::string_view sql, std::span<const SomeId> ids, const Args&... args);

// The same for a change; returns the rows touched.
template <class SomeId, class... Args>
std::int64_t run_among(Tx& tx, std::string_view sql, std::span<const SomeId> ids, const Args&... args);

// A whole statement with {rows} in it, as in "FROM (VALUES {rows}) AS v": there the columns are column1,
// column2 … on both databases, in the order of R's description. As many rows a statement as it can hold;
// returns the rows touched.
template <Row R>
std::int64_t run_rows(Tx& tx, std::string_view sql, std::span<const R> rows);
template <Row R>
void insert_all(Tx& tx, std::span<const R> rows);

// ── the templates

namespace detail {
std::string with(std::string_view sql, std::string_view mark, std::string_view text);
std::string rows_of_places(std::size_t width, std::size_t rows);  // "($1, $2, $3), ($1, $4, $5)"
inline constexpr std::size_t portion = 512;
inline constexpr std::size_t arguments_max = 1500;
}  // namespace detail

template <class T, class... Args>
std::vector<T> query_where(Tx& tx, std::string_view sql, const Condition& condition, const Args&... args) {
  std::vector<Value> values{to_value(args)...};
  values.insert(values.end(), condition.arguments.begin(), condition.arguments.end());
  std::vector<T> rows;
  tx.run_values(detail::with(sql, "{where}", placed(condition, sizeof...(Args) + 2)), values,
                [&](const Cells& cells) { rows.push_back(from_cells<T>(cells)); });
  return rows;
}

namespace detail {
template <class SomeId, class... Args>
std::int64_t send_among(Tx& tx, std::string_view sql, std::span<const SomeId> ids,
                        const std::function<void(const Cells&)>& each, const Args&... args) {
  std::int64_t touched = 0;
  for (std::size_t from = 0; from < ids.size(); from += portion) {
    const auto some = ids.subspan(from, std::min(portion, ids.size() - from));
    const std::size_t count = std::bit_ceil(some.size());
    std::vector<Value> values{to_value(args)...};
    for (std::size_t i = 0; i < count; ++i) values.push_back(to_value(some[std::min(i, some.size() - 1)]));
    touched += tx.run_values(with(sql, "{ids}", places_from(sizeof...(Args) + 2, count)), values, each);
  }
  return touched;
}
}  // namespace detail

template <class T, class SomeId, class... Args>
std::vector<T> query_among(Tx& tx, std::string_view sql, std::span<const SomeId> ids, const Args&... args) {
  std::vector<T> rows;
  detail::send_among(
      tx, sql, ids, [&](const Cells& cells) { rows.push_back(from_cells<T>(cells)); }, args...);
  return rows;
}

template <class SomeId, class... Args>
std::int64_t run_among(Tx& tx, std::string_view sql, std::span<const SomeId> ids, const Args&... args) {
  return detail::send_among(tx, sql, ids, {}, args...);
}

template <Row R>
std::int64_t run_rows(Tx& tx, std::string_view sql, std::span<const R> rows) {
  constexpr std::size_t width = member_count<R>();
  std::int64_t touched = 0;
  for (std::size_t from = 0; from < rows.size();) {
    // Whole portions are of one size; what is left over goes in powers of two.
    const std::size_t count =
        std::min(std::bit_floor(detail::arguments_max / width), std::bit_floor(rows.size() - from));
    std::vector<Value> values;
    values.reserve(count * width);
    for (const R& row : rows.subspan(from, count))
      each_member(row, [&](std::string_view, const auto& member) { values.push_back(to_value(member)); });
    touched += tx.run_values(detail::with(sql, "{rows}", detail::rows_of_places(width, count)), values, {});
    from += count;
  }
  return touched;
}

template <Row R>
void insert_all(Tx& tx, std::span<const R> rows) {
  static const std::string sql = "INSERT INTO " + std::string{describe<R>().name} + " (community_id, " +
                                 detail::column_names<R>() + ") VALUES {rows}";
  run_rows(tx, sql, rows);
}

}  // namespace linli::db
