// Conditions that lists of what one may see are put together from; visits are listed by them as well.
#pragma once
#include <string_view>

#include "modules/matters/reach.hpp"
#include "platform/access/actor.hpp"
#include "platform/db/listing.hpp"

namespace linli::diary {

inline bool asks(const db::ListQuery& query, std::string_view name) {
  const std::string* word = query.word(name);
  return word && *word == "true";
}

inline db::Condition either(db::Condition one, const db::Condition& other) {
  one.sql = "((" + one.sql + ") OR (" + other.sql + "))";
  one.arguments.insert(one.arguments.end(), other.arguments.begin(), other.arguments.end());
  return one;
}

inline db::Condition both(db::Condition one, const db::Condition& other) {
  matters::narrow(one, other);
  return one;
}

// As access::within, but never empty.
inline db::Condition in_scope(const access::Scope& scope) {
  auto within = access::within(scope, "area_id");
  return within.sql.empty() ? db::Condition{"TRUE", {}} : within;
}

}  // namespace linli::diary
