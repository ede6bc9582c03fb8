// Reads SQL as tokens, so that what stands in a string or a comment is never taken for a word, a place or an
// end.
#pragma once
#include <string_view>
#include <vector>

namespace linli::db {

struct Token {
  enum class Kind { space, comment, quoted, word, place, mark, end };
  Kind kind;
  std::string_view text;
};

// Takes the first token off `sql`; `end` when there is none left.
Token next_token(std::string_view& sql);

// A migration file's statements, without their semicolons; a rest of blanks and comments is none.
std::vector<std::string_view> statements_of(std::string_view file);

// How many arguments a statement takes: its places must be exactly $1 … $n. Throws std::logic_error naming
// the one that is not mentioned; through a Tx that is how a statement without the community is found.
int count_places(std::string_view sql);

}  // namespace linli::db
