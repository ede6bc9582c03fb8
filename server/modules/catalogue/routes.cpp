#include "modules/catalogue/routes.hpp"

#include "modules/catalogue/catalogues.hpp"

namespace linli::catalogue {

using P = access::Permission;

void mount(http::Router& router) {
  router.get("/categories", P::signed_in, "What a matter can be about", categories,
             {.name = "listCategories"});
  router.post("/categories", P::manage_settings, "Add or change a category", put_category,
              {.name = "putCategory"});
  router.get("/dispatch-rules", P::signed_in, "Who takes what", dispatch_rules,
             {.name = "listDispatchRules"});
  router.post("/dispatch-rules", P::manage_settings, "Say who takes what from a day on", put_dispatch_rule,
              {.name = "putDispatchRule", .created = true});
  router.post("/dispatch-rules/{id}/end", P::manage_settings, "End a dispatch rule", end_dispatch_rule,
              {.name = "endDispatchRule"});
  router.get("/time-limits", P::signed_in, "By when", time_limits, {.name = "listTimeLimits"});
  router.post("/time-limits", P::manage_settings, "Add or change a time limit", put_time_limit,
              {.name = "putTimeLimit"});
}

}  // namespace linli::catalogue
