// A list is one declared constant: what may be filtered and sorted, and how many at once. Anything else asked
// of it is a 422. Pages follow a keyset cursor, so page 1,000 costs what page 1 costs.
#pragma once
#include <deque>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/core/page.hpp"
#include "platform/core/refusal.hpp"
#include "platform/db/tx.hpp"

namespace linli::db {

// column = v, column >= v, column < v, column begins with v; by_verb: no column says it, so the list's verb
// makes the condition itself, and only the word is checked here.
enum class Match { equals, from, until, prefix, by_verb };
// How the asked text is read. With Match::equals, text and ids may be listed: "open,late". A time may be
// written as a day, whose first moment it then is; a date is kept in days.
enum class As { text, whole, uuid, time, truth, date };

struct Filter {
  std::string_view name;    // in the query string
  std::string_view column;  // in the statement; never the client's word
  As as = As::text;
  Match match = Match::equals;
};

struct Sort {
  std::string_view name;  // "due_at"; the client writes sort=due_at or sort=-due_at
  std::string_view column;
  As as = As::whole;
  bool nullable = false;  // nulls come last in either direction; no index serves such an order
};

struct Listing {
  // "matter", or a join, or a subselect with a name; every table named carries community_id = $1. In a join,
  // name the table in `id` ("m.id"): its community_id is the one that is asked for.
  std::string_view from;
  std::vector<Filter> filters;
  // The first is the default; id breaks ties. An index (community_id, column, id) serves a sort.
  std::vector<Sort> sorts;
  std::string_view id = "id";  // the tie-breaking uuid column
  int rows_max = 100;
  int rows_default = 50;
  bool newest_first = false;  // the default direction
};

// What a client asked of a list: its query string, already split and decoded.
struct ListQuery {
  std::multimap<std::string, std::string> asked;  // filters by name, and "sort", "limit", "cursor"
  // The one word asked under a name, for a verb's own conditions; null: not asked.
  const std::string* word(std::string_view name) const;
};

// A condition made by our own code (scope, a search), with its own arguments. `sql` writes its places as {}.
struct Condition {
  std::string sql;               // "area_id IN ({}, {})"; empty: no condition
  std::vector<Value> arguments;  // what they view must outlive the call
};

namespace detail {
struct Statement {
  std::string sql;
  std::vector<Value> arguments;
  std::deque<std::string> kept;  // owns what arguments view; its elements never move
  int limit;
  Sort sort;
  bool is_descending;
};
// Throws Refusal{invalid} naming every filter, sort, limit or cursor that the listing does not allow.
Statement statement_for(const Listing& listing, std::string_view columns, const ListQuery& query,
                        const Condition& condition);
// The cursor after this row; the sort key stands in `key_column`, the id behind it.
std::string cursor_after(const Statement& statement, const Cells& cells, int key_column);
}  // namespace detail

// Reads R's columns (its members' names) from the listing, one page of them. R is a described row; the sort
// key and the id are read beside it, so R need not hold them.
template <Row R>
Page<R> page(Tx& tx, const Listing& listing, const ListQuery& query, const Condition& condition = {});

// ── the template

template <Row R>
Page<R> page(Tx& tx, const Listing& listing, const ListQuery& query, const Condition& condition) {
  // Columns of R first, then the sort key and the id, which statement_for adds.
  const auto statement = detail::statement_for(listing, detail::column_names<R>(), query, condition);
  constexpr int key_column = static_cast<int>(member_count<R>());
  const auto limit = static_cast<std::size_t>(statement.limit);
  Page<R> page;
  std::string after_last;
  tx.run_values(statement.sql, statement.arguments, [&](const Cells& cells) {
    if (page.items.size() == limit) {
      page.next = std::move(after_last);  // the one row asked beyond the page is there
      return;
    }
    page.items.push_back(from_cells<R>(cells));
    if (page.items.size() == limit) after_last = detail::cursor_after(statement, cells, key_column);
  });
  return page;
}

}  // namespace linli::db
