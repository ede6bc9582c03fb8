// The statements behind the figures: one pass over the matters of a span of time a question, and one over the
// few of them that were reopened for what was counted of their handlings before.
#pragma once
#include <map>

#include "modules/figures/figure.hpp"
#include "modules/figures/today.hpp"
#include "platform/db/listing.hpp"

namespace linli::figures::store {

struct Span {
  Time from, until;
};

// Keyed by category, channel or kind; by a day of China (days since 1970) for By::month; one group for
// By::none.
std::map<std::string, Counts> by_text(db::Tx& tx, By by, const Span& span, const db::Condition& scope);
std::map<AreaId, Counts> by_area(db::Tx& tx, const Span& span, const db::Condition& scope);

struct Spread {
  std::int64_t median_ms, p90_ms;  // nearest rank
};
DESCRIBE_ROW(Spread, "matter", median_ms, p90_ms)
// From received to the first reply: what was reopened since was answered all the same.
std::optional<Spread> time_to_reply(db::Tx& tx, const Span& span, const db::Condition& scope);

// When the first and the last one came.
struct Held {
  Time first, last;
};
std::optional<Held> held(db::Tx& tx, const db::Condition& scope);

// ── this moment
std::vector<OpenInArea> open_by_area(db::Tx& tx, const db::Condition& scope);
std::int64_t received(db::Tx& tx, const Span& span, const db::Condition& scope);
std::int64_t closed(db::Tx& tx, const Span& span, const db::Condition& scope);

// Where one kind of trouble came at least so often in one building, by entrance; what belongs together lies
// together.
std::vector<Trouble> troubles(db::Tx& tx, const Span& span, std::int64_t least, const db::Condition& scope);

}  // namespace linli::figures::store
