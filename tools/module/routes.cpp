#include "modules/@module@/routes.hpp"

#include "modules/@module@/@module@.hpp"

namespace linli::@module@ {

using P = access::Permission;

void mount(http::Router& router) {
  router.get("/@path@", P::see_areas, "The @noun@ list", list, {.listing = &listing});
  router.post("/@path@", P::manage_areas, "Add a @noun@", add, {.created = true});
  router.get("/@path@/{id}", P::see_areas, "One @noun@", one);
  router.post("/@path@/{id}/rename", P::manage_areas, "Rename a @noun@", rename);
}

}  // namespace linli::@module@
