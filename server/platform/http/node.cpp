#include "platform/http/node.hpp"

#include <algorithm>
#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/src.hpp>  // the one place where Boost.JSON itself is compiled
#include <limits>
#include <optional>

#include "platform/core/refusal.hpp"
#include "platform/core/text.hpp"
#include "platform/http/json.hpp"

namespace linli::http {

namespace {
namespace json = boost::json;

constexpr std::size_t depth_max = 64;
constexpr std::size_t elements_max = 200'000;  // a flat bomb of "[[],[],…" would be 100 times its text

std::optional<std::string> given_twice(const std::vector<std::string>& names) {
  std::vector<std::string_view> sorted{names.begin(), names.end()};
  std::sort(sorted.begin(), sorted.end());
  auto twice = std::adjacent_find(sorted.begin(), sorted.end());
  return twice == sorted.end() ? std::nullopt : std::optional{std::string{*twice}};
}

// What basic_parser calls while it reads; builds the node in place.
struct Builder {
  static constexpr std::size_t max_object_size = 10'000;
  static constexpr std::size_t max_array_size = elements_max;
  static constexpr std::size_t max_key_size = 200;
  static constexpr std::size_t max_string_size = std::numeric_limits<std::int32_t>::max();

  Node root;
  std::vector<Node*> open;
  std::string text;
  std::size_t elements = 0;
  std::optional<std::string> twice;  // the member that came twice

  Node& fresh(Node::Kind kind) {
    Node* node = &root;
    if (!open.empty()) node = &open.back()->elements.emplace_back();
    node->kind = kind;
    ++elements;
    return *node;
  }
  bool few_enough(json::error_code& error) {
    if (elements <= elements_max) return true;
    error = json::error::array_too_large;
    return false;
  }

  bool on_document_begin(json::error_code&) { return true; }
  bool on_document_end(json::error_code&) { return true; }
  bool on_object_begin(json::error_code& error) {
    open.push_back(&fresh(Node::Kind::object));
    return few_enough(error);
  }
  bool on_object_end(std::size_t, json::error_code& error) {
    twice = given_twice(open.back()->names);
    open.pop_back();
    if (twice) error = json::error::syntax;
    return !twice;
  }
  bool on_array_begin(json::error_code& error) {
    open.push_back(&fresh(Node::Kind::list));
    return few_enough(error);
  }
  bool on_array_end(std::size_t, json::error_code&) {
    open.pop_back();
    return true;
  }
  bool on_key_part(json::string_view part, std::size_t, json::error_code&) {
    text.append(part.data(), part.size());
    return true;
  }
  bool on_key(json::string_view part, std::size_t, json::error_code&) {
    text.append(part.data(), part.size());
    open.back()->names.push_back(std::move(text));
    text.clear();
    return true;
  }
  bool on_string_part(json::string_view part, std::size_t, json::error_code&) {
    text.append(part.data(), part.size());
    return true;
  }
  bool on_string(json::string_view part, std::size_t, json::error_code& error) {
    text.append(part.data(), part.size());
    fresh(Node::Kind::text).text = std::move(text);
    text.clear();
    return few_enough(error);
  }
  bool on_number_part(json::string_view, json::error_code&) { return true; }
  bool on_int64(std::int64_t value, json::string_view, json::error_code& error) {
    fresh(Node::Kind::whole).whole = value;
    return few_enough(error);
  }
  bool on_uint64(std::uint64_t value, json::string_view, json::error_code& error) {
    fresh(Node::Kind::real).real = static_cast<double>(value);  // beyond 64 signed bits
    return few_enough(error);
  }
  bool on_double(double value, json::string_view, json::error_code& error) {
    fresh(Node::Kind::real).real = value;
    return few_enough(error);
  }
  bool on_bool(bool value, json::error_code& error) {
    fresh(Node::Kind::truth).truth = value;
    return few_enough(error);
  }
  bool on_null(json::error_code& error) {
    fresh(Node::Kind::null);
    return few_enough(error);
  }
  bool on_comment_part(json::string_view, json::error_code&) { return true; }
  bool on_comment(json::string_view, json::error_code&) { return true; }
};

Refusal not_json(std::size_t at, const json::error_code& error) {
  std::string zh = "不是正确的 JSON，第 " + std::to_string(at) + " 个字节处出错";
  std::string en = "This is not JSON: an error at byte " + std::to_string(at);
  if (error == json::error::too_deep) {
    zh = "嵌套太深，最多 " + std::to_string(depth_max) + " 层";
    en = "Nested too deep: at most " + std::to_string(depth_max) + " levels";
  } else if (error == json::error::array_too_large || error == json::error::object_too_large) {
    zh = "内容太多，最多 " + std::to_string(elements_max) + " 项";
    en = "Too many values: at most " + std::to_string(elements_max);
  }
  return Refusal{Reason::malformed, {zh + "。", en + "."}};
}

Refusal member_twice(const std::string& name) {
  return Refusal{Reason::malformed,
                 {"“" + name + "”写了两次，不知道该听哪一个。", "\"" + name + "\" is given twice."}};
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::string decoded(std::string_view part) {
  std::string out;
  for (std::size_t i = 0; i < part.size(); ++i) {
    if (part[i] == '+') {
      out += ' ';
    } else if (part[i] == '%') {
      int high = i + 2 < part.size() ? hex_digit(part[i + 1]) : -1;
      int low = i + 2 < part.size() ? hex_digit(part[i + 2]) : -1;
      if (high < 0 || low < 0)
        throw Refusal{Reason::malformed,
                      {"网址里的参数写得不对。", "A bad escape stands in the query string."}};
      out += static_cast<char>(high << 4 | low);
      i += 2;
    } else {
      out += part[i];
    }
  }
  if (!is_valid_utf8(out))
    throw Refusal{Reason::malformed, {"网址里的参数不是 UTF-8。", "The query string is not UTF-8."}};
  return out;
}

void write_pretty(std::string& out, const Node& node, std::size_t indent) {
  auto line = [&](std::size_t depth) { out += '\n' + std::string(2 * depth, ' '); };
  bool object = node.kind == Node::Kind::object;
  switch (node.kind) {
    case Node::Kind::null:
      out += "null";
      return;
    case Node::Kind::truth:
      out += node.truth ? "true" : "false";
      return;
    case Node::Kind::whole:
      write_whole(out, node.whole);
      return;
    case Node::Kind::real:
      write_real(out, node.real);
      return;
    case Node::Kind::text:
      write_text(out, node.text);
      return;
    case Node::Kind::list:
    case Node::Kind::object:
      break;
  }
  out += object ? '{' : '[';
  for (std::size_t i = 0; i < node.elements.size(); ++i) {
    if (i > 0) out += ',';
    line(indent + 1);
    if (object) {
      write_text(out, node.names[i]);
      out += ": ";
    }
    write_pretty(out, node.elements[i], indent + 1);
  }
  if (!node.elements.empty()) line(indent);
  out += object ? '}' : ']';
}
}  // namespace

const Node* Node::member(std::string_view name) const {
  for (std::size_t i = 0; i < elements.size(); ++i)
    if (names[i] == name) return &elements[i];
  return nullptr;
}

Node parse_json(std::string_view text) {
  json::parse_options options;
  options.max_depth = depth_max;
  json::basic_parser<Builder> parser{options};
  json::error_code error;
  std::size_t read = parser.write_some(false, text.data(), text.size(), error);
  if (parser.handler().twice) throw member_twice(*parser.handler().twice);
  if (error) throw not_json(read, error);
  if (read < text.size()) throw not_json(read, json::error::extra_data);
  return std::move(parser.handler().root);
}

Node parse_query(std::string_view query) {
  Node object;
  object.kind = Node::Kind::object;
  while (!query.empty()) {
    auto end = std::min(query.find('&'), query.size());
    auto pair = query.substr(0, end);
    query.remove_prefix(std::min(end + 1, query.size()));
    if (pair.empty()) continue;
    auto equals = std::min(pair.find('='), pair.size());
    auto name = decoded(pair.substr(0, equals));
    if (object.member(name)) throw member_twice(name);
    object.names.push_back(std::move(name));
    Node& value = object.elements.emplace_back();
    value.kind = Node::Kind::text;
    value.text = decoded(pair.substr(std::min(equals + 1, pair.size())));
  }
  return object;
}

std::string pretty(const Node& node) {
  std::string out;
  write_pretty(out, node, 0);
  return out + "\n";
}

}  // namespace linli::http
