#include "platform/console/calendar.hpp"
#include "platform/console/console.hpp"

namespace linli::console {

using access::Permission;

void mount_calendar(http::Router& router) {
  router.get("/calendar", Permission::signed_in, "Working days", see_calendar, {.name = "getCalendar"});
  router.post("/calendar", Permission::manage_settings, "Load a year's notice", load_notice,
              {.name = "loadNotice", .body_max = 256 * 1024});
}

}  // namespace linli::console
