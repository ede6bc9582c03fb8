// A list is one declared constant: what may be filtered and sorted, and how many at once. Anything else asked
// of it is a 422. Pages follow a keyset cursor, so page 1,000 costs what page 1 costs.
#pragma once
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/core/page.hpp"
#include "platform/core/refusal.hpp"
#include "platform/db/tx.hpp"

namespace linli::db {

enum class Match { equals, from, until, prefix };  // column = v, column >= v, column < v, column LIKE 'v%'
enum class As {
  text,
  whole,
  uuid,
  time,
  truth
};  // how the asked text is read; text may list values: "open,late"

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
};

struct Listing {
  std::string_view from;  // "matter" or a join; every table named carries community_id = $1
  std::vector<Filter> filters;
  std::vector<Sort> sorts;     // the first is the default; id breaks ties
  std::string_view id = "id";  // the tie-breaking uuid column
  int rows_max = 100;
  int rows_default = 50;
  bool newest_first = false;  // the default direction
};

// What a client asked of a list: its query string, already split and decoded.
struct ListQuery {
  std::multimap<std::string, std::string> asked;  // filters by name, and "sort", "limit", "cursor"
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
  std::vector<std::string> kept;  // owns what arguments view
  int limit;
};
// Throws Refusal{invalid} naming the filter, sort, limit or cursor that is not on the listing.
Statement statement_for(const Listing& listing, std::string_view columns, const ListQuery& query,
                        const Condition& condition);
std::string cursor_after(const Listing& listing, const ListQuery& query, std::string_view key,
                         const Uuid& id);
}  // namespace detail

// Reads R's columns (its members' names) from the listing, one page of them. R is a described row; the sort
// key and the id are read beside it, so R need not hold them.
template <Row R>
Page<R> page(Tx& tx, const Listing& listing, const ListQuery& query, const Condition& condition = {});

// ── the template

template <Row R>
Page<R> page(Tx& tx, const Listing& listing, const ListQuery& query, const Condition& condition) {
  // Columns of R first, then the sort key as text and the id, which statement_for adds.
  auto statement = detail::statement_for(listing, detail::column_names<R>(), query, condition);
  constexpr int key_column = static_cast<int>(member_count<R>());
  Page<R> page;
  std::string key;
  Uuid id;
  bool more = false;
  tx.run_values(statement.sql, statement.arguments, [&](const Cells& cells) {
    if (page.items.size() == static_cast<std::size_t>(statement.limit)) {
      more = true;  // the one row asked beyond the page
      return;
    }
    page.items.push_back(from_cells<R>(cells));
    key = cells.is_null(key_column) ? "" : std::string{cells.text(key_column)};
    id = cells.uuid(key_column + 1);
  });
  if (more) page.next = detail::cursor_after(listing, query, key, id);
  return page;
}

}  // namespace linli::db
