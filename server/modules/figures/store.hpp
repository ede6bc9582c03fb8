// The statements behind the figures: one pass over the matters of a span of time a question.
#pragma once
#include "modules/figures/figure.hpp"
#include "platform/db/listing.hpp"

namespace linli::figures::store {

struct Span {
  Time from, until;
};

// One row a category, channel or kind; a day of China (days since 1970) for By::month; one row for By::none.
std::vector<TextTally> by_text(db::Tx& tx, By by, const Span& span, const db::Condition& scope);
std::vector<AreaTally> by_area(db::Tx& tx, const Span& span, const db::Condition& scope);

struct Spread {
  std::int64_t median_ms, p90_ms;  // nearest rank
};
DESCRIBE_ROW(Spread, "matter", median_ms, p90_ms)
std::optional<Spread> time_to_reply(db::Tx& tx, const Span& span, const db::Condition& scope);

}  // namespace linli::figures::store
