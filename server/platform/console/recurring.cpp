#include "platform/access/guess.hpp"
#include "platform/access/session.hpp"
#include "platform/console/calendar.hpp"
#include "platform/console/console.hpp"
#include "platform/crypto/hash.hpp"
#include "platform/http/idempotency.hpp"
#include "platform/journal/journal.hpp"
#include "platform/log/log.hpp"

namespace linli::console {

namespace {
using namespace std::chrono_literals;
// A phone that was off over the weekend still sends its writes again under their keys.
constexpr std::chrono::days answers_kept{7};

void sweep(db::Tx& tx) {
  access::sweep_sessions(tx);
  access::sweep_guesses(tx);
  http::forget_answers(tx, tx.now() - answers_kept);
}

// Whoever rewrites the journal from some entry on can make a new chain, but not the heads that were logged
// before.
void tell_journal_head(db::Tx& tx) {
  const auto head = journal::head(tx);
  log::info("journal head",
            {{"community", tx.community().value}, {"seq", head.seq}, {"hash", crypto::to_hex(head.hash)}});
}

// Nobody may look at the calendar before a due time is wrong.
void tell_missing_year(db::Tx& tx) {
  if (auto year = see_calendar(tx, access::system_actor(), {}).missing)
    log::warning("calendar not loaded", {{"year", *year}});
}
}  // namespace

void add_jobs(jobs::Runners& runners) {
  using jobs::Rhythm;
  runners.add_recurring("platform.sweep", Rhythm::every(1h), [](db::Tx& tx, const Job&) { sweep(tx); });
  runners.add_recurring("platform.journal_head", Rhythm::daily_at(5min),
                        [](db::Tx& tx, const Job&) { tell_journal_head(tx); });
  runners.add_recurring("platform.calendar", Rhythm::daily_at(5min),
                        [](db::Tx& tx, const Job&) { tell_missing_year(tx); });
}

}  // namespace linli::console
