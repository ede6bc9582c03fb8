#include "modules/quick_replies/rules.hpp"

#include <algorithm>
#include <array>

#include "platform/core/text.hpp"

namespace linli::quick_replies::rules {

namespace {
// What the desk can fill in, in either language.
constexpr std::array<std::string_view, 18> fields{"编号", "门牌", "类别", "期限",      "单位", "称呼",
                                                  "社区", "我",   "今天", "number",    "door", "category",
                                                  "due",  "unit", "name", "community", "me",   "today"};

// The first {…} that is no field; a brace without its other is one too.
std::optional<std::string> unknown_field(std::string_view text) {
  while (true) {
    const auto open = text.find_first_of("{}");
    if (open == text.npos) return std::nullopt;
    const auto close = text.find('}', open + 1);
    if (text[open] == '}' || close == text.npos) return std::string{text.substr(open, 1)};
    const auto name = text.substr(open + 1, close - open - 1);
    if (std::ranges::find(fields, name) == fields.end()) return "{" + std::string{name} + "}";
    text.remove_prefix(close + 1);
  }
}

bool is_code(std::string_view code) {
  return std::ranges::none_of(code, [](unsigned char c) {
    const bool letter_or_digit = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c >= 0x80;
    return !letter_or_digit && c != '-' && c != '_';
  });
}
}  // namespace

std::string code_of(std::string_view typed) { return normalise(typed); }

Refusal saved_in_between() {
  return {Reason::conflict,
          {"刚才有人改过这一条，请看过最新内容再改。", "Somebody changed this just now. Look at it again."}};
}

std::optional<Refusal> why_not_put(const QuickReply& reply, const std::optional<QuickReply>& same_code,
                                   std::int64_t others) {
  if (!is_code(reply.code))
    return wrong_field("code", {"代号用字母、数字或汉字，中间不空格。",
                                "A code is letters, digits or Chinese characters, without spaces."});
  if (same_code && same_code->id != reply.id)
    return wrong_field("code", {"这个代号已经有了。", "This code is in use already."});
  if (auto unknown = unknown_field(reply.text))
    return wrong_field("text", {"不认识 " + *unknown +
                                    "。能填的有：{编号} {门牌} {类别} {期限} {单位} {称呼} "
                                    "{社区} {我} {今天}。",
                                "There is no field " + *unknown +
                                    ". There are: {number} {door} {category} {due} {unit} {name} {community} "
                                    "{me} {today}."});
  if (others >= replies_max)
    return Refusal{Reason::conflict,
                   {"常用语最多 " + std::to_string(replies_max) + " 条，先改掉不用的。",
                    "At most " + std::to_string(replies_max) + " quick replies; change one you do not use."}};
  return std::nullopt;
}

}  // namespace linli::quick_replies::rules
