#include "modules/figures/routes.hpp"

#include "modules/figures/figures.hpp"
#include "modules/figures/todays.hpp"

namespace linli::figures {

using P = access::Permission;

void mount(http::Router& router) {
  router.get("/figures", P::see_figures, "What the matters say in numbers", figures,
             {.name = "getFigures", .slow = true});
  router.get("/figures/today", P::see_figures, "How it stands this moment", today, {.name = "figuresToday"});
  router.get("/figures/repeats", P::see_figures, "What comes again at one place", repeats,
             {.name = "figuresRepeats", .slow = true});
  router.get("/figures/csv", P::export_lists, "The figures as CSV", figures_csv,
             {.name = "figuresCsv", .slow = true});
  router.get("/figures/xlsx", P::export_lists, "The figures as a workbook", figures_xlsx,
             {.name = "figuresXlsx", .slow = true});
}

}  // namespace linli::figures
