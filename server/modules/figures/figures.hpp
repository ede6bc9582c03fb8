// Verbs of the figures; they only read. Verbs throw Refusal.
#pragma once
#include "modules/figures/figure.hpp"

namespace linli::figures {

using access::Actor;

Figures figures(db::Tx& tx, const Actor& actor, const FiguresQuery& query);
// The first and the last day that something was received, where the days asked for leave some of it out.
std::optional<Days> days_left_out(db::Tx& tx, const Actor& actor, const FiguresQuery& query);
Document figures_csv(db::Tx& tx, const Actor& actor, const FiguresQuery& query);
Document figures_xlsx(db::Tx& tx, const Actor& actor, const FiguresQuery& query);

}  // namespace linli::figures
