#include "platform/db/listing.hpp"

#include <algorithm>
#include <bit>
#include <charconv>
#include <iterator>
#include <stdexcept>

#include "platform/db/list_cursor.hpp"
#include "platform/db/list_words.hpp"
#include "platform/db/many.hpp"

namespace linli::db {

namespace {

constexpr std::size_t words_max = 64;  // values listed in one filter

template <class Named>
std::string names_of(const std::vector<Named>& all) {
  std::string names;
  for (const Named& one : all) names.append(names.empty() ? "" : ", ").append(one.name);
  return names;
}

// Reads what was asked into a statement; what is wrong is collected, so that a client learns all of it at
// once.
class Reading {
 public:
  Reading(const Listing& listing, const ListQuery& query) : listing_(listing), query_(query) {
    if (listing.sorts.empty()) throw std::logic_error("a listing without a sort");
    statement_.limit = listing.rows_default;
    statement_.sort = listing.sorts.front();
    statement_.is_descending = listing.newest_first;
  }

  detail::Statement read(std::string_view columns, const Condition& condition) {
    refuse_unknown_names();
    read_sort();
    read_limit();
    where_ = qualified("community_id") + " = $1";
    for (const Filter& filter : listing_.filters) add_filter(filter);
    add_cursor();
    if (!wrong_.empty())
      throw Refusal{Reason::invalid,
                    {"查询条件有误，请看标出的地方。", "The list cannot be asked that way."},
                    std::move(wrong_)};
    add_condition(condition);
    finish(columns);
    return std::move(statement_);
  }

 private:
  void refuse(std::string_view field, Phrase problem) {
    wrong_.push_back({std::string{field}, std::move(problem)});
  }

  // "m.id" is the id of "m.community_id".
  std::string qualified(std::string_view column) const {
    const auto dot = listing_.id.find('.');
    return std::string{dot == std::string_view::npos ? "" : listing_.id.substr(0, dot + 1)}.append(column);
  }

  std::string place(Value value) {
    statement_.arguments.push_back(value);
    return "$" + std::to_string(statement_.arguments.size() + 1);
  }

  const std::string* asked_once(std::string_view name) {
    const auto [first, end] = query_.asked.equal_range(std::string{name});
    if (first == end) return nullptr;
    if (std::next(first) == end) return &first->second;
    refuse(name, {"只能给一次。", "Give it once."});
    return nullptr;
  }

  void refuse_unknown_names() {
    for (const auto& [name, word] : query_.asked) {
      const bool is_known =
          name == "sort" || name == "limit" || name == "cursor" ||
          std::ranges::find(listing_.filters, name, &Filter::name) != listing_.filters.end();
      if (is_known) continue;
      const std::string filters = names_of(listing_.filters);
      refuse(name, {"这个列表不能按它筛选；可以用：" + filters,
                    "This list has no such filter; it has: " + filters});
    }
  }

  void read_sort() {
    const std::string* word = asked_once("sort");
    if (!word) return;
    const bool is_descending = word->starts_with('-');
    const std::string_view name = std::string_view{*word}.substr(is_descending ? 1 : 0);
    const auto sort = std::ranges::find(listing_.sorts, name, &Sort::name);
    if (sort == listing_.sorts.end()) {
      const std::string sorts = names_of(listing_.sorts);
      refuse("sort", {"不能这样排序；可以用：" + sorts, "This list is sorted by: " + sorts});
      return;
    }
    statement_.sort = *sort;
    statement_.is_descending = is_descending;
  }

  void read_limit() {
    const std::string* word = asked_once("limit");
    if (!word) return;
    int limit = 0;
    const auto [end, error] = std::from_chars(word->data(), word->data() + word->size(), limit);
    if (error == std::errc{} && end == word->data() + word->size() && limit >= 1 &&
        limit <= listing_.rows_max) {
      statement_.limit = limit;
      return;
    }
    const std::string most = std::to_string(listing_.rows_max);
    refuse("limit", {"请给出 1 到 " + most + " 的整数。", "Give a whole number from 1 to " + most + "."});
  }

  void add_filter(const Filter& filter) {
    const auto [first, end] = query_.asked.equal_range(std::string{filter.name});
    if (first == end) return;
    if (filter.match == Match::by_verb) {
      const std::string* word = asked_once(filter.name);
      if (word && !read_word(*word, filter.as, statement_.kept)) refuse(filter.name, expected(filter.as));
    } else if (filter.match == Match::equals) {
      std::vector<std::string_view> words;
      for (auto asked = first; asked != end; ++asked)
        for (const std::string_view word : split_at_commas(asked->second)) words.push_back(word);
      add_equals(filter, words);
    } else if (const std::string* word = asked_once(filter.name)) {
      add_bound(filter, *word);
    }
  }

  void add_equals(const Filter& filter, std::vector<std::string_view> words) {
    const bool may_be_several = filter.as == As::text || filter.as == As::uuid;
    if (words.size() > (may_be_several ? words_max : 1)) {
      const std::string most = std::to_string(may_be_several ? words_max : 1);
      return refuse(filter.name, {"最多给 " + most + " 个值。", "Give at most " + most + "."});
    }
    // Padded to a power of two, so that few distinct statements are prepared.
    words.resize(std::bit_ceil(words.size()), words.back());
    std::string places;
    for (const std::string_view word : words) {
      const auto value = read_word(word, filter.as, statement_.kept);
      if (!value) return refuse(filter.name, expected(filter.as));
      places.append(places.empty() ? "" : ", ").append(place(*value));
    }
    where_.append(" AND ").append(filter.column);
    where_.append(words.size() == 1 ? " = " + places : " IN (" + places + ")");
  }

  void add_bound(const Filter& filter, const std::string& word) {
    const auto value = read_word(word, filter.as, statement_.kept);
    if (!value) return refuse(filter.name, expected(filter.as));
    add_comparison(filter.column, filter.match == Match::until ? " < " : " >= ", *value);
    if (filter.match != Match::prefix) return;
    // A range instead of LIKE: any index serves it, under a prepared statement too.
    if (const auto next = after_prefix(word))
      add_comparison(filter.column, " < ", std::string_view{statement_.kept.emplace_back(*next)});
  }

  // SQLite walks an index from one bound only. Where the cursor gives a nearer one, this one is kept out of
  // its sight.
  void add_comparison(std::string_view column, std::string_view than, const Value& value) {
    const bool is_upper = than == " < ";
    const bool is_farther = query_.asked.contains("cursor") && column == statement_.sort.column &&
                            is_upper == statement_.is_descending;
    const std::string comparison = std::string{column}.append(than).append(place(value));
    where_.append(" AND ").append(is_farther ? "(" + comparison + ") = TRUE" : comparison);
  }

  std::string order() const {
    return std::string{statement_.is_descending ? "-" : ""}.append(statement_.sort.name);
  }

  void add_cursor() {
    const std::string* word = asked_once("cursor");
    if (!word) return;
    const auto cursor = read_cursor(*word);
    const auto key = cursor && cursor->key ? read_key(*cursor->key, statement_.sort.as, statement_.kept)
                                           : std::optional<Value>{};
    const bool is_null = cursor && !cursor->key && statement_.sort.nullable;
    if (!cursor || cursor->order != order() || (!key && !is_null))
      return refuse("cursor", {"翻页标记无效，请从第一页重新开始。",
                               "This cursor does not belong to this list; begin again at the first page."});
    where_.append(" AND ").append(is_null ? after_null(cursor->id) : after_key(*key, cursor->id));
  }

  // Both planners walk an index (community_id, sort, id) from the very row on.
  std::string after_key(const Value& key, const Uuid& id) {
    const std::string_view beyond = statement_.is_descending ? " < " : " > ";
    const std::string column{statement_.sort.column};
    if (column == listing_.id) return column + std::string{beyond} + place(id);
    std::string rows = "(" + column + ", " + std::string{listing_.id} + ")" + std::string{beyond};
    rows.append("(").append(place(key)).append(", ").append(place(id)).append(")");
    return statement_.sort.nullable ? "(" + rows + " OR " + column + " IS NULL)" : rows;
  }

  std::string after_null(const Uuid& id) {
    return std::string{statement_.sort.column} + " IS NULL AND " + std::string{listing_.id} +
           (statement_.is_descending ? " < " : " > ") + place(id);
  }

  void add_condition(const Condition& condition) {
    if (condition.sql.empty()) return;
    where_.append(" AND (").append(placed(condition, statement_.arguments.size() + 2)).append(")");
    statement_.arguments.insert(statement_.arguments.end(), condition.arguments.begin(),
                                condition.arguments.end());
  }

  void finish(std::string_view columns) {
    const std::string column{statement_.sort.column}, id{listing_.id};
    const std::string direction = statement_.is_descending ? " DESC" : "";
    std::string order_by = statement_.sort.nullable ? "(" + column + " IS NULL), " : "";
    if (column != id) order_by += column + direction + ", ";
    order_by += id + direction;
    const std::string most =
        place(std::int64_t{statement_.limit} + 1);  // one beyond tells whether there is more
    statement_.sql.append("SELECT ").append(columns).append(", ").append(column).append(", ").append(id);
    statement_.sql.append(" FROM ").append(listing_.from).append(" WHERE ").append(where_);
    statement_.sql.append(" ORDER BY ").append(order_by).append(" LIMIT ").append(most);
  }

  const Listing& listing_;
  const ListQuery& query_;
  detail::Statement statement_{};
  std::string where_;
  std::vector<FieldError> wrong_;
};

}  // namespace

const std::string* ListQuery::word(std::string_view name) const {
  const auto found = asked.find(std::string{name});
  return found == asked.end() ? nullptr : &found->second;
}

namespace detail {

Statement statement_for(const Listing& listing, std::string_view columns, const ListQuery& query,
                        const Condition& condition) {
  return Reading{listing, query}.read(columns, condition);
}

std::string cursor_after(const Statement& statement, const Cells& cells, int key_column) {
  ListCursor cursor;
  cursor.order = std::string{statement.is_descending ? "-" : ""}.append(statement.sort.name);
  cursor.id = cells.uuid(key_column + 1);
  if (!cells.is_null(key_column))
    cursor.key = key_of(cells, key_column, statement.sort.as);
  else if (!statement.sort.nullable)
    throw std::logic_error("a listing sorts by a column that holds nulls; say so: " +
                           std::string{statement.sort.column});
  return written(cursor);
}

}  // namespace detail

}  // namespace linli::db
