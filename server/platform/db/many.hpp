// Many values in one statement, so that no statement stands in a loop.
#pragma once
#include <bit>
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

// As many rows a statement as it can hold.
template <Row R>
void insert_all(Tx& tx, std::span<const R> rows);

// ── the templates

namespace detail {
std::string with(std::string_view sql, std::string_view mark, std::string_view text);
std::string insert_statement(std::string_view table, const std::string& columns, std::size_t width,
                             std::size_t rows);
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

template <class T, class SomeId, class... Args>
std::vector<T> query_among(Tx& tx, std::string_view sql, std::span<const SomeId> ids, const Args&... args) {
  std::vector<T> rows;
  for (std::size_t from = 0; from < ids.size(); from += detail::portion) {
    const auto some = ids.subspan(from, std::min(detail::portion, ids.size() - from));
    const std::size_t count = std::bit_ceil(some.size());
    std::vector<Value> values{to_value(args)...};
    for (std::size_t i = 0; i < count; ++i) values.push_back(to_value(some[std::min(i, some.size() - 1)]));
    tx.run_values(detail::with(sql, "{ids}", places_from(sizeof...(Args) + 2, count)), values,
                  [&](const Cells& cells) { rows.push_back(from_cells<T>(cells)); });
  }
  return rows;
}

template <Row R>
void insert_all(Tx& tx, std::span<const R> rows) {
  constexpr std::size_t width = member_count<R>();
  for (std::size_t from = 0; from < rows.size();) {
    // Whole portions are of one size; what is left over goes in powers of two.
    const std::size_t count =
        std::min(std::bit_floor(detail::arguments_max / width), std::bit_floor(rows.size() - from));
    std::vector<Value> values;
    values.reserve(count * width);
    for (const R& row : rows.subspan(from, count))
      each_member(row, [&](std::string_view, const auto& member) { values.push_back(to_value(member)); });
    tx.run_values(detail::insert_statement(describe<R>().name, detail::column_names<R>(), width, count),
                  values, {});
    from += count;
  }
}

}  // namespace linli::db
