// What a story expects of a JSON answer: JSON of which the answer may hold more, with a few words of its own.
//   {"state": "accepted"}   these members, maybe others        [1, 2]    exactly these elements    [1, ...]
//   at least these $M7                     binds what is there, or must equal what was bound        "…$M7…"
//   text holding what was bound
//   *                       anything that is there             absent    no such member
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/http/node.hpp"

namespace linli::story {

// A captured value: a text without its quotes, anything else as JSON.
struct Bound {
  std::string text;
  bool is_text = true;
  bool operator==(const Bound&) const = default;
};
// By name, without the dollar.
using Bindings = std::map<std::string, Bound>;

// "/matters/$M7" with what is bound. Throws std::runtime_error for a name nobody bound.
std::string filled_in(std::string_view text, const Bindings& bindings);
// The same for a JSON body: $M7 outside quotes becomes a JSON text. $repeat(字,5001) stands for that many.
std::string filled_in_json(std::string_view text, const Bindings& bindings);

struct Pattern {
  enum class Kind { anything, absent, capture, literal, object, list };
  Kind kind = Kind::anything;
  std::string name;                // of a capture
  http::Node literal;              // a text, number, truth or null; a text is filled in before it is compared
  std::vector<std::string> names;  // an object's members, beside parts
  std::vector<Pattern> parts;
  bool open = false;  // a list that ends in ...
};

// Throws std::runtime_error that says where the pattern cannot be read.
Pattern parse_pattern(std::string_view text);

// What does not fit, as "at items[2].state: expected "open", got "late""; empty when everything does. Binds
// captures.
std::vector<std::string> differences(const Pattern& pattern, const http::Node& got, Bindings& bindings);

// The pattern changed as little as makes it fit. Ids are written as the name bound to them, or as *.
Pattern updated(const Pattern& pattern, const http::Node& got, const Bindings& bindings);
Pattern pattern_of(const http::Node& got, const Bindings& bindings);
std::string written(const Pattern& pattern);
std::string written(const http::Node& node);

}  // namespace linli::story
