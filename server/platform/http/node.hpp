// A JSON text taken apart, before anybody knows which form it is meant to be. Strict: UTF-8 is checked, a
// member given twice is refused, at most 64 levels deep.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace linli::http {

struct Node {
  enum class Kind { null, truth, whole, real, text, list, object };
  Kind kind = Kind::null;
  bool truth = false;
  std::int64_t whole = 0;  // a number written without fraction or exponent, if 64 bits hold it
  double real = 0;         // any other number
  std::string text;
  std::vector<std::string> names;  // of an object: beside elements, one each
  std::vector<Node> elements;      // of a list or an object

  const Node* member(std::string_view name) const;
};

// Throws Refusal{malformed} that says where the text stops being JSON.
Node parse_json(std::string_view text);

// "state=open&limit=20" as an object of texts. Throws Refusal{malformed} for a bad escape, bad UTF-8, or a
// name twice.
Node parse_query(std::string_view query);

// The node as JSON with two spaces of indentation, members in their order: for files that people review.
std::string pretty(const Node& node);

}  // namespace linli::http
