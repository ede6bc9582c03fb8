#include "modules/@module@/rules.hpp"

namespace linli::@module@::rules {

std::optional<Refusal> why_not_rename(const @Noun@& @noun@, const Rename@Noun@& form) {
  if (form.version != @noun@.version)
    return Refusal{Reason::conflict, {"有人刚刚改过，请看一下再改。", "Somebody saved in between; look again first."}};
  if (form.name == @noun@.name)
    return wrong_field("name", {"和现在的名称一样。", "This is its name already."});
  return std::nullopt;
}

}  // namespace linli::@module@::rules
