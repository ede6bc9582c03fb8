// How another system's export reads: which column is what. A mapping is a small text file, one `name = value`
// a line, that ships with the program and can be copied for other exports; docs/imports.md explains every
// name.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "modules/matters/matter.hpp"

namespace linli::imports {

struct Mapping {
  std::string source;                             // "message_board": with the key, how a row is known again
  std::string key, title, body, reporter, place;  // columns; empty: there is none
  std::string said_at, reply, replied_at;
  std::string longitude, latitude;
  std::string time_pattern = "yyyy-MM-dd HH:mm:ss";  // ICU's letters
  std::string time_zone = "Asia/Shanghai";
  std::string category;                           // column
  std::map<std::string, std::string> categories;  // its value → our code
  std::string closed_state;                       // column that says it is over
  std::vector<std::string> closed_values;
  std::string closed_text;  // the reply where a closed row has none
  // Of what is over. That it is solved only the mapping may claim: a reply alone says that there was one.
  matters::Ending ending = matters::Ending::explained;
  matters::MatterKind kind = matters::MatterKind::complaint;
};

// Throws Refusal{invalid} naming the line that cannot be read.
Mapping read_mapping(const std::string& text);
// One that ships with the program; nothing for an unknown name.
std::optional<Mapping> shipped_mapping(std::string_view name);
std::vector<std::string> shipped_names();

}  // namespace linli::imports
