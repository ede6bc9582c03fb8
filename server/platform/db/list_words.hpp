// A word of a query string as the value of a column.
#pragma once
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/core/phrase.hpp"
#include "platform/db/listing.hpp"

namespace linli::db {

// Nothing when the word cannot be read that way. Text is put into `kept`, which the value then views.
std::optional<Value> read_word(std::string_view word, As as, std::deque<std::string>& kept);
Phrase expected(As as);

// A sort key as a cursor keeps it, and back.
std::string key_of(const Cells& cells, int column, As as);
std::optional<Value> read_key(std::string_view key, As as, std::deque<std::string>& kept);

// The first text after all that begin with `prefix`, in the order of bytes; nothing when there is none.
std::optional<std::string> after_prefix(std::string_view prefix);

std::vector<std::string_view> split_at_commas(std::string_view words);

}  // namespace linli::db
