#include "platform/console/console.hpp"

namespace linli::console {

using access::Actor;
using access::Permission;
using SettingName = Text<64, 1>;

void mount_settings(http::Router& router, const Desk& desk) {
  const access::SettingList& known = desk.settings;
  router.get("/settings", Permission::manage_settings, "What the office may set",
             [&known](db::Tx& tx, const Actor& actor) { return access::list_settings(tx, actor, known); });
  router.put("/settings/{name}", Permission::manage_settings, "Change a setting",
             [&known](db::Tx& tx, const Actor& actor, const SettingName& name,
                      const access::ChangeSettingForm& form) {
               return access::change_setting(tx, actor, known, name, form);
             });
}

}  // namespace linli::console
