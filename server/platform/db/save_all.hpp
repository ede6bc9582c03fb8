// Tx::save for many rows at once.
#pragma once
#include "platform/db/many.hpp"

namespace linli::db {

// Writes each row that nobody saved since its version was read, one version on; returns how many that were.
template <Row R>
std::int64_t save_all(Tx& tx, std::span<const R> rows);

// ── the template

namespace detail {
// column2 is the id, column3 the version read, the columns in the order of the description follow.
template <Row R>
const std::string& save_all_statement() {
  static const std::string sql = [] {
    const std::string table{describe<R>().name};
    std::string changes;
    std::size_t column = 4;
    boost::mp11::mp_for_each<OwnMembers<R>>([&](auto member) {
      std::string_view name = member.name;
      if (name == "id" || name == "version") return;
      changes += std::string{name} + " = v.column" + std::to_string(column++) + ", ";
    });
    return "UPDATE " + table + " SET " + changes + "version = " + table +
           ".version + 1 FROM (VALUES {rows}) AS v WHERE " + table + ".community_id = $1 AND " + table +
           ".id = v.column2 AND " + table + ".version = v.column3";
  }();
  return sql;
}
}  // namespace detail

template <Row R>
std::int64_t save_all(Tx& tx, std::span<const R> rows) {
  std::int64_t touched = 0;
  for (std::size_t from = 0; from < rows.size();) {
    constexpr std::size_t width = member_count<R>();  // never less than what is written
    const std::size_t count =
        std::min(std::bit_floor(detail::arguments_max / width), std::bit_floor(rows.size() - from));
    std::vector<Value> values;
    for (const R& row : rows.subspan(from, count)) {
      values.insert(values.end(), {to_value(row.id), to_value(row.version)});
      boost::mp11::mp_for_each<OwnMembers<R>>([&](auto member) {
        std::string_view name = member.name;
        if (name != "id" && name != "version") values.push_back(to_value(row.*member.pointer));
      });
    }
    touched += tx.run_values(detail::with(detail::save_all_statement<R>(), "{rows}",
                                          detail::rows_of_places(values.size() / count, count)),
                             values, {});
    from += count;
  }
  return touched;
}

}  // namespace linli::db
