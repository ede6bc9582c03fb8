#include "tests/support/story/pattern.hpp"

#include <algorithm>
#include <cctype>
#include <regex>
#include <stdexcept>

#include "platform/http/json.hpp"

namespace linli::story {
namespace {

bool names(unsigned char c) { return std::isalnum(c) || c == '_' || c >= 0x80; }

class PatternReader {
 public:
  explicit PatternReader(std::string_view text) : text_(text) {}

  Pattern whole() {
    Pattern pattern = value();
    space();
    if (at_ != text_.size()) unreadable("nothing more");
    return pattern;
  }

 private:
  [[noreturn]] void unreadable(const std::string& expected) const {
    throw std::runtime_error{"pattern: expected " + expected + " before '" +
                             std::string{text_.substr(at_, 30)} + "'"};
  }
  void space() {
    while (at_ < text_.size() && std::isspace(static_cast<unsigned char>(text_[at_]))) ++at_;
  }
  bool take(std::string_view token) {
    space();
    if (!text_.substr(at_).starts_with(token)) return false;
    at_ += token.size();
    return true;
  }
  std::string_view quoted() {
    space();
    const auto from = at_;
    if (!take("\"")) unreadable("a quoted text");
    while (at_ < text_.size() && text_[at_] != '"') at_ += text_[at_] == '\\' ? 2 : 1;
    if (at_ >= text_.size()) unreadable("a closing quote");
    ++at_;
    return text_.substr(from, at_ - from);
  }

  Pattern value() {
    if (take("{")) return object();
    if (take("[")) return list();
    Pattern pattern;
    if (take("*")) return pattern;
    if (take("absent")) {
      pattern.kind = Pattern::Kind::absent;
    } else if (take("$")) {
      pattern.kind = Pattern::Kind::capture;
      while (at_ < text_.size() && names(text_[at_])) pattern.name += text_[at_++];
      if (pattern.name.empty()) unreadable("a name after $");
    } else {
      pattern.kind = Pattern::Kind::literal;
      pattern.literal = http::parse_json(text_.substr(at_).starts_with('"') ? quoted() : word());
    }
    return pattern;
  }
  std::string_view word() {
    const auto from = at_;
    while (at_ < text_.size() && (std::isalnum(static_cast<unsigned char>(text_[at_])) || text_[at_] == '.' ||
                                  text_[at_] == '-' || text_[at_] == '+'))
      ++at_;
    if (from == at_) unreadable("a value");
    return text_.substr(from, at_ - from);
  }
  Pattern object() {
    Pattern pattern;
    pattern.kind = Pattern::Kind::object;
    while (!take("}")) {
      if (!take("...")) {
        pattern.names.push_back(http::parse_json(quoted()).text);
        if (!take(":")) unreadable("a colon");
        pattern.parts.push_back(value());
      }
      space();
      if (!take(",") && !text_.substr(at_).starts_with('}')) unreadable("a comma or }");
    }
    return pattern;
  }
  Pattern list() {
    Pattern pattern;
    pattern.kind = Pattern::Kind::list;
    while (!take("]")) {
      if (take("..."))
        pattern.open = true;
      else
        pattern.parts.push_back(value());
      space();
      if (!take(",") && !text_.substr(at_).starts_with(']')) unreadable("a comma or ]");
    }
    return pattern;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

// Calls plain(c) for every character, and name(NAME, in_quotes) for every $NAME.
template <class Plain, class Name>
void each_name(std::string_view text, Plain plain, Name name) {
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '$' && i + 1 < text.size() && names(text[i + 1])) {
      std::size_t end = i + 1;
      while (end < text.size() && names(text[end])) ++end;
      name(std::string{text.substr(i + 1, end - i - 1)}, quoted);
      i = end - 1;
      continue;
    }
    if (c == '"' && (i == 0 || text[i - 1] != '\\')) quoted = !quoted;
    plain(c);
  }
}

const Bound& bound(const std::string& name, const Bindings& bindings) {
  const auto found = bindings.find(name);
  if (found == bindings.end()) throw std::runtime_error{"$" + name + " is not bound to anything yet"};
  return found->second;
}

Bound bare(const http::Node& node) {
  const bool is_text = node.kind == http::Node::Kind::text;
  return {is_text ? node.text : written(node), is_text};
}

class Comparison {
 public:
  explicit Comparison(Bindings& bindings) : bindings_(bindings) {}
  std::vector<std::string> found;

  void compare(const Pattern& pattern, const http::Node& got, const std::string& path) {
    using Kind = Pattern::Kind;
    switch (pattern.kind) {
      case Kind::anything:
        return;
      case Kind::absent:
        return differ(path, "nothing", got);
      case Kind::capture: {
        const auto [known, fresh] = bindings_.emplace(pattern.name, bare(got));
        if (!fresh && known->second != bare(got))
          differ(path, "$" + pattern.name + " = " + known->second.text, got);
        return;
      }
      case Kind::literal: {
        http::Node expected = pattern.literal;
        if (expected.kind == http::Node::Kind::text) expected.text = filled_in(expected.text, bindings_);
        if (written(expected) != written(got)) differ(path, written(expected), got);
        return;
      }
      case Kind::object:
        return object(pattern, got, path);
      case Kind::list:
        return list(pattern, got, path);
    }
  }

 private:
  void differ(const std::string& path, const std::string& expected, const http::Node& got) {
    found.push_back("at " + (path.empty() ? "the top" : path) + ": expected " + expected + ", got " +
                    written(got));
  }
  void object(const Pattern& pattern, const http::Node& got, const std::string& path) {
    if (got.kind != http::Node::Kind::object) return differ(path, "an object", got);
    for (std::size_t i = 0; i < pattern.names.size(); ++i) {
      const std::string below = path.empty() ? pattern.names[i] : path + "." + pattern.names[i];
      const http::Node* member = got.member(pattern.names[i]);
      if (member)
        compare(pattern.parts[i], *member, below);
      else if (pattern.parts[i].kind != Pattern::Kind::absent)
        found.push_back("at " + below + ": expected " + written(pattern.parts[i]) + ", got nothing");
    }
  }
  void list(const Pattern& pattern, const http::Node& got, const std::string& path) {
    if (got.kind != http::Node::Kind::list) return differ(path, "a list", got);
    const auto wanted = pattern.parts.size(), there = got.elements.size();
    if (there < wanted || (there > wanted && !pattern.open))
      found.push_back("at " + (path.empty() ? "the top" : path) + ": expected " + std::to_string(wanted) +
                      (pattern.open ? " or more" : "") + " elements, got " + std::to_string(there));
    for (std::size_t i = 0; i < std::min(wanted, there); ++i)
      compare(pattern.parts[i], got.elements[i], path + "[" + std::to_string(i) + "]");
  }

  Bindings& bindings_;
};

Pattern literal_or_name(const http::Node& got, const Bindings& bindings) {
  static const std::regex id{"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}"};
  Pattern pattern;
  if (got.kind == http::Node::Kind::text) {
    for (const auto& [name, value] : bindings)
      if (value.text == got.text && value.text.size() > 8) {
        pattern.kind = Pattern::Kind::capture;
        pattern.name = name;
        return pattern;
      }
    if (std::regex_match(got.text, id)) return pattern;
  }
  pattern.kind = Pattern::Kind::literal;
  pattern.literal = got;
  return pattern;
}

}  // namespace

Pattern parse_pattern(std::string_view text) { return PatternReader{text}.whole(); }

std::vector<std::string> differences(const Pattern& pattern, const http::Node& got, Bindings& bindings) {
  Comparison comparison{bindings};
  comparison.compare(pattern, got, "");
  return std::move(comparison.found);
}

std::string filled_in(std::string_view text, const Bindings& bindings) {
  std::string out;
  each_name(
      text, [&](char c) { out += c; },
      [&](const std::string& name, bool) { out += bound(name, bindings).text; });
  return out;
}

std::string filled_in_json(std::string_view text, const Bindings& bindings) {
  static const std::regex repeat{R"(\$repeat\(([^,]+),\s*(\d+)\))"};
  std::string plain{text};
  for (std::smatch match; std::regex_search(plain, match, repeat);) {
    std::string many;
    for (int i = std::stoi(match[2]); i > 0; --i) many += match[1].str();
    plain = match.prefix().str() + many + match.suffix().str();
  }
  std::string out;
  each_name(
      plain, [&](char c) { out += c; },
      [&](const std::string& name, bool quoted) {
        const auto& value = bound(name, bindings);
        if (value.is_text && !quoted)
          http::write_text(out, value.text);
        else
          out += value.text;
      });
  return out;
}

Pattern pattern_of(const http::Node& got, const Bindings& bindings) {
  using Kind = http::Node::Kind;
  if (got.kind != Kind::object && got.kind != Kind::list) return literal_or_name(got, bindings);
  Pattern pattern;
  pattern.kind = got.kind == Kind::object ? Pattern::Kind::object : Pattern::Kind::list;
  pattern.names = got.names;
  constexpr std::size_t shown_max = 3;  // of a list: more than a reader looks at proves no more
  const bool is_long = got.kind == Kind::list && got.elements.size() > shown_max;
  for (std::size_t i = 0; i < (is_long ? 1 : got.elements.size()); ++i)
    pattern.parts.push_back(pattern_of(got.elements[i], bindings));
  pattern.open = is_long;
  return pattern;
}

Pattern updated(const Pattern& pattern, const http::Node& got, const Bindings& bindings) {
  using Kind = Pattern::Kind;
  Bindings scratch = bindings;
  if (differences(pattern, got, scratch).empty()) return pattern;
  Pattern changed;
  changed.kind = pattern.kind;
  changed.open = pattern.open;
  if (pattern.kind == Kind::object && got.kind == http::Node::Kind::object) {
    for (std::size_t i = 0; i < pattern.names.size(); ++i) {
      const http::Node* member = got.member(pattern.names[i]);
      if (!member && pattern.parts[i].kind != Kind::absent) continue;
      changed.names.push_back(pattern.names[i]);
      changed.parts.push_back(member ? updated(pattern.parts[i], *member, bindings) : pattern.parts[i]);
    }
    return changed;
  }
  if (pattern.kind == Kind::list && got.kind == http::Node::Kind::list) {
    const auto most =
        pattern.open ? std::min(pattern.parts.size(), got.elements.size()) : got.elements.size();
    for (std::size_t i = 0; i < most; ++i)
      changed.parts.push_back(i < pattern.parts.size() ? updated(pattern.parts[i], got.elements[i], bindings)
                                                       : pattern_of(got.elements[i], bindings));
    return changed;
  }
  return pattern_of(got, bindings);
}

std::string written(const Pattern& pattern) {
  switch (pattern.kind) {
    case Pattern::Kind::anything:
      return "*";
    case Pattern::Kind::absent:
      return "absent";
    case Pattern::Kind::capture:
      return "$" + pattern.name;
    case Pattern::Kind::literal:
      return written(pattern.literal);
    case Pattern::Kind::object:
    case Pattern::Kind::list:
      break;
  }
  const bool object = pattern.kind == Pattern::Kind::object;
  std::string out{object ? "{" : "["};
  for (std::size_t i = 0; i < pattern.parts.size(); ++i) {
    if (i) out += ", ";
    if (object) {
      http::write_text(out, pattern.names[i]);
      out += ": ";
    }
    out += written(pattern.parts[i]);
  }
  if (pattern.open) out += pattern.parts.empty() ? "..." : ", ...";
  return out + (object ? "}" : "]");
}

std::string written(const http::Node& node) {
  using Kind = http::Node::Kind;
  std::string out;
  switch (node.kind) {
    case Kind::null:
      return "null";
    case Kind::truth:
      return node.truth ? "true" : "false";
    case Kind::whole:
      http::write_whole(out, node.whole);
      return out;
    case Kind::real:
      http::write_real(out, node.real);
      return out;
    case Kind::text:
      http::write_text(out, node.text);
      return out;
    case Kind::list:
    case Kind::object:
      break;
  }
  const bool object = node.kind == Kind::object;
  out = object ? "{" : "[";
  for (std::size_t i = 0; i < node.elements.size(); ++i) {
    if (i) out += ", ";
    if (object) {
      http::write_text(out, node.names[i]);
      out += ": ";
    }
    out += written(node.elements[i]);
  }
  return out + (object ? "}" : "]");
}

}  // namespace linli::story
