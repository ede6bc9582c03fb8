// What the auditor asks of one day.
#pragma once
#include "platform/journal/journal.hpp"

namespace linli::journal {

// As search(), of the entries of one day of China alone.
std::vector<Entry> search_on(db::Tx& tx, Date day, const Wanted& wanted);

}  // namespace linli::journal
