#include "platform/http/reading.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>

#include "platform/core/text.hpp"

namespace linli::http {

namespace {
constexpr std::size_t errors_max = 50;  // beyond it the form is not even one of ours

Phrase kind_wanted(std::string_view zh, std::string_view en) {
  return {fmt::format("这里要填{}。", zh), fmt::format("Must be {}.", en)};
}

Phrase between(std::int64_t min, std::int64_t max) {
  return {fmt::format("要在 {} 到 {} 之间。", min, max), fmt::format("Must be between {} and {}.", min, max)};
}

std::optional<std::int64_t> whole_in(std::string_view text) {
  std::int64_t value = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || text.empty()) return std::nullopt;
  return value;
}

// Forms typed on Windows end their lines with two characters.
std::string with_line_feeds(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r')
      out += text[i];
    else if (i + 1 == text.size() || text[i + 1] != '\n')
      out += '\n';
  }
  return out;
}
}  // namespace

Reading::Step::Step(Reading& reading, std::string_view member)
    : reading_(reading), length_(reading.path_.size()) {
  if (!reading.path_.empty()) reading.path_ += '.';
  reading.path_ += member;
}

Reading::Step::Step(Reading& reading, std::size_t element)
    : reading_(reading), length_(reading.path_.size()) {
  reading.path_ += fmt::format("[{}]", element);
}

void Reading::wrong(Phrase problem) {
  if (errors_.size() < errors_max) errors_.push_back({path_, std::move(problem)});
}

void Reading::finish() {
  if (errors_.empty()) return;
  throw Refusal{Reason::invalid,
                {fmt::format("有 {} 项没填对，请看标出的地方。", errors_.size()),
                 errors_.size() == 1 ? "One field needs another look."
                                     : fmt::format("{} fields need another look.", errors_.size())},
                std::move(errors_)};
}

bool Reading::is_object(const Node& node) {
  if (node.kind == Node::Kind::object) return true;
  wrong(kind_wanted("一组内容（JSON 对象）", "an object"));
  return false;
}

bool Reading::is_list(const Node& node, std::size_t max) {
  if (node.kind != Node::Kind::list) {
    wrong(kind_wanted("一个列表", "a list"));
    return false;
  }
  if (node.elements.size() <= max) return true;
  wrong({fmt::format("最多 {} 项，现在有 {} 项。", max, node.elements.size()),
         fmt::format("At most {} items; there are {}.", max, node.elements.size())});
  return false;
}

std::optional<bool> Reading::truth(const Node& node) {
  if (node.kind == Node::Kind::truth) return node.truth;
  if (from_query() && node.text == "true") return true;
  if (from_query() && node.text == "false") return false;
  wrong(kind_wanted("是或否（true 或 false）", "true or false"));
  return std::nullopt;
}

std::optional<std::int64_t> Reading::whole(const Node& node, std::int64_t min, std::int64_t max) {
  std::optional<std::int64_t> value;
  if (node.kind == Node::Kind::whole) value = node.whole;
  if (from_query()) value = whole_in(node.text);
  bool huge = node.kind == Node::Kind::real && std::abs(node.real) > 9.2e18;
  if (!value && !huge) {
    wrong(kind_wanted("整数", "a whole number"));
    return std::nullopt;
  }
  if (value && *value >= min && *value <= max) return value;
  wrong(between(min, max));
  return std::nullopt;
}

std::optional<double> Reading::real(const Node& node) {
  if (node.kind == Node::Kind::real && std::isfinite(node.real)) return node.real;
  if (node.kind == Node::Kind::whole) return static_cast<double>(node.whole);
  if (from_query()) {
    double value = 0;
    const char* last = node.text.data() + node.text.size();
    auto [end, error] = std::from_chars(node.text.data(), last, value);
    if (error == std::errc{} && end == last && std::isfinite(value)) return value;
  }
  wrong(kind_wanted("数字", "a number"));
  return std::nullopt;
}

std::optional<std::string> Reading::text(const Node& node, std::size_t min, std::size_t max) {
  if (node.kind != Node::Kind::text) {
    wrong(kind_wanted("文字", "text"));
    return std::nullopt;
  }
  bool returns = node.text.find('\r') != std::string::npos;
  std::string text{trimmed(returns ? with_line_feeds(node.text) : std::string_view{node.text})};
  auto check = check_text(text);
  if (!check.valid || !check.plain) {
    wrong({"含有看不见的控制字符，请删去后重填。", "Contains control characters; remove them."});
    return std::nullopt;
  }
  if (check.length > max) {
    wrong({fmt::format("最多 {} 个字，现在有 {} 个。", max, check.length),
           fmt::format("At most {} characters; there are {}.", max, check.length)});
    return std::nullopt;
  }
  if (check.length < min) {
    if (check.length == 0)
      wrong({"请填写。", "Must be filled in."});
    else
      wrong({fmt::format("至少 {} 个字。", min), fmt::format("At least {} characters.", min)});
    return std::nullopt;
  }
  return text;
}

std::optional<std::string_view> Reading::word(const Node& node) {
  if (node.kind == Node::Kind::text) return node.text;
  wrong(kind_wanted("文字", "text"));
  return std::nullopt;
}

void Reading::missing() { wrong({"缺少这一项。", "This member is missing."}); }

void Reading::refuse_members_but(const Node& node, const std::vector<std::string_view>& known) {
  for (const auto& name : node.names) {
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    Step step{*this, std::string_view{name}};
    wrong({"没有这一项，请检查名称。", "There is no such member."});
  }
}

const Node* Reading::find(const Node& object, std::string_view name) {
  const Node* found = object.member(name);
  if (name != "version" || path_ != "version" || !if_match) return found;
  if (!found) {
    version_.kind = Node::Kind::whole;
    version_.whole = *if_match;
    return &version_;
  }
  if (found->kind == Node::Kind::whole && found->whole != *if_match)
    wrong({"与 If-Match 里的版本不一致。", "Differs from the version in If-Match."});
  return found;
}

}  // namespace linli::http
