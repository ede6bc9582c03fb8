// Statements over a list of ids, for this module's stores.
#pragma once
#include <vector>

#include "platform/db/many.hpp"

namespace linli::residents::store {

template <class T, class SomeId, class... Args>
std::vector<T> among(db::Tx& tx, std::string_view sql, const std::vector<SomeId>& ids, const Args&... args) {
  return db::query_among<T>(tx, sql, std::span{ids}, args...);
}

}  // namespace linli::residents::store
