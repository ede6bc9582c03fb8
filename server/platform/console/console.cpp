#include "platform/console/console.hpp"

namespace linli::console {

void mount(http::Router& router, const Desk& desk) {
  mount_sign_in(router, desk);
  mount_staff(router, desk);
  mount_settings(router, desk);
  mount_journal(router);
  mount_jobs(router);
  mount_calendar(router, desk);
}

}  // namespace linli::console
