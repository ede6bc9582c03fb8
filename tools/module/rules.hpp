// What may be done with a @noun@: values in, values out.
#pragma once
#include <optional>

#include "modules/@module@/@noun@.hpp"
#include "platform/core/refusal.hpp"

namespace linli::@module@::rules {

std::optional<Refusal> why_not_rename(const @Noun@& @noun@, const Rename@Noun@& form);

}  // namespace linli::@module@::rules
