// Reading the journal on: what stands apart from a verb follows it here, a moment later. A reader's place
// moves in the transaction of what it makes of the entries, so that each entry is taken exactly once, however
// often a job dies.
#pragma once
#include "platform/journal/journal.hpp"

namespace linli::journal {

// What is new to this reader, oldest first, at most `most`; its place is behind them once the transaction is
// committed. A reader that was never here begins with the first entry.
std::vector<Entry> read_on(db::Tx& tx, std::string_view reader, int most);
// The next read_on begins with the first entry again.
void read_again(db::Tx& tx, std::string_view reader);
// The seq of the last entry it took.
std::int64_t place_of(db::Tx& tx, std::string_view reader);

}  // namespace linli::journal
