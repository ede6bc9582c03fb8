#include "modules/visits/routes.hpp"

#include "modules/visits/plans.hpp"
#include "modules/visits/visits.hpp"

namespace linli::visits {

using P = access::Permission;

void mount(http::Router& router) {
  router.post("/visit-plans", P::plan_visits, "Somebody is to be visited", make_plan,
              {.name = "makeVisitPlan", .created = true});
  router.get("/visit-plans", P::keep_diary, "Who is to be seen, and by when", plans,
             {.name = "listVisitPlans", .listing = &plan_listing});
  router.get("/visit-plans/waiting", P::keep_diary, "What a shift begins with", waiting,
             {.name = "visitsWaiting"});
  router.get("/visit-plans/coverage", P::plan_visits, "Who was seen within the cycle, house by house",
             coverage, {.name = "visitCoverage"});
  router.get("/visit-plans/{id}", P::keep_diary, "One plan", plan, {.name = "getVisitPlan"});
  router.post("/visit-plans/{id}/change", P::plan_visits, "Another rhythm or other people", change_plan,
              {.name = "changeVisitPlan"});
  router.post("/visit-plans/{id}/major-change", P::keep_diary, "Be there within 24 hours", note_major_change,
              {.name = "noteMajorChange"});
  router.post("/visit-plans/{id}/end", P::plan_visits, "No longer needed", end_plan,
              {.name = "endVisitPlan"});

  router.post("/visits", P::keep_diary, "Somebody was there", record_visit,
              {.name = "recordVisit", .created = true});
  router.get("/visits", P::keep_diary, "Visits", visits, {.name = "listVisits", .listing = &visit_listing});
  router.get("/visits/{id}", P::keep_diary, "One visit", visit, {.name = "getVisit"});
  router.post("/visits/{id}/raise", P::raise_matters, "Make a finding a matter, once", raise_visit,
              {.name = "raiseVisit"});
}

}  // namespace linli::visits
