// Pure decisions about quick replies.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "modules/quick_replies/quick_reply.hpp"
#include "platform/core/refusal.hpp"

namespace linli::quick_replies::rules {

inline constexpr std::int64_t replies_max = 500;  // of one community

// As it is stored and looked for: "::RD" finds what is called "rd".
std::string code_of(std::string_view typed);
// `same_code`: who has this code already, if anybody. `others`: how many there are beside a new one.
std::optional<Refusal> why_not_put(const QuickReply& reply, const std::optional<QuickReply>& same_code,
                                   std::int64_t others);
Refusal saved_in_between();

}  // namespace linli::quick_replies::rules
