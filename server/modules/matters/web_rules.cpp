#include "modules/matters/web_rules.hpp"

namespace linli::matters::rules {

std::optional<Refusal> why_unnamed(const WebReportForm& form) {
  std::vector<FieldError> missing;
  if (!form.name || form.name->empty()) missing.push_back({"name", {"请写上怎么称呼您。", "Say your name."}});
  if (!form.phone || form.phone->empty())
    missing.push_back({"phone", {"请留个电话，办好了告诉您。", "Leave a phone, so that we can tell you."}});
  if (missing.empty()) return std::nullopt;
  return Refusal{Reason::invalid,
                 {"社区要知道是谁说的：请写上称呼和电话。", "This office asks for your name and phone."},
                 std::move(missing)};
}

}  // namespace linli::matters::rules
