// Figures as a table people open elsewhere: who took it out and when stands on it.
#pragma once
#include "modules/figures/figure.hpp"

namespace linli::figures::sheet {

Document as_csv(const Figures& figures, const std::string& taken_by);
Document as_xlsx(const Figures& figures, const std::string& taken_by);
std::string_view label(std::string_view indicator);  // "finished_on_time" → "按时办结率"

}  // namespace linli::figures::sheet
