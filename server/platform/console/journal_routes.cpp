#include "platform/console/audit.hpp"
#include "platform/console/console.hpp"

namespace linli::console {

using access::Permission;

void mount_journal(http::Router& router) {
  router.get("/journal", Permission::read_journal, "What happened, newest first", read_journal);
  router.get("/journal/verify", Permission::read_journal,
             "Walk the whole chain and name the first broken entry", verify_journal, {.slow = true});
}

}  // namespace linli::console
