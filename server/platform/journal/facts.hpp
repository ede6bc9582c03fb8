// Facts as they are stored: a JSON object of strings. Small enough to be written and read without a JSON
// library.
#pragma once
#include "platform/journal/journal.hpp"

namespace linli::journal {

std::string write_facts(const Facts& facts);
// Reads what write_facts wrote; throws std::runtime_error for anything else.
Facts read_facts(std::string_view json);

}  // namespace linli::journal
