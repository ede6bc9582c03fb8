// Where a page of a list ended: the last row's sort key and id, and the order they are a place in. To a
// client it is one opaque word. It grants nothing: whoever alters it only begins at another row of the same
// list.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "platform/core/id.hpp"

namespace linli::db {

struct ListCursor {
  std::string order;               // "-due_at"
  std::optional<std::string> key;  // none: the row's key is null
  Uuid id;
};

std::string written(const ListCursor& cursor);
// Nothing for whatever `written` did not write.
std::optional<ListCursor> read_cursor(std::string_view word);

}  // namespace linli::db
