#include "platform/console/console.hpp"
#include "platform/jobs/desk.hpp"

namespace linli::console {

using access::Permission;

void mount_jobs(http::Router& router) {
  router.get("/jobs", Permission::manage_jobs, "Background jobs: waiting, running, dead", jobs::list_jobs,
             {.listing = &jobs::job_listing});
  router.post("/jobs/{id}/retry", Permission::manage_jobs, "Try a job again now", jobs::retry_job);
  router.post("/jobs/{id}/discard", Permission::manage_jobs, "Give up a dead job", jobs::discard_job);
}

}  // namespace linli::console
