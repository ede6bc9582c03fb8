#include "modules/matters/office.hpp"

#include "modules/matters/settings.hpp"
#include "modules/matters/work.hpp"
#include "platform/access/reach.hpp"

namespace linli::matters {

PublicOffice public_office(db::Tx& tx, const access::Actor&) {
  const auto root = access::whole_community(tx);
  const access::SettingValues settings{tx};
  return {root ? work::area_name(tx, *root) : "", settings.text(office_phone), settings.text(notice),
          settings.text(privacy), settings.truth(unnamed_reports)};
}

}  // namespace linli::matters
