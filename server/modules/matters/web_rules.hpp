// Of what residents write in by the web page.
#pragma once
#include <optional>

#include "modules/matters/forms.hpp"

namespace linli::matters::rules {

// Asked only where the office wants to know who writes in.
std::optional<Refusal> why_unnamed(const WebReportForm& form);

}  // namespace linli::matters::rules
