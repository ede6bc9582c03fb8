#include "modules/units/routes.hpp"

#include "modules/units/units.hpp"

namespace linli::units {

using P = access::Permission;

void mount(http::Router& router) {
  router.get("/units", P::see_units, "The helping units", list_units,
             {.name = "listUnits", .listing = &unit_listing});
  router.post("/units", P::manage_units, "Add a unit", add_unit, {.name = "addUnit", .created = true});
  router.get("/units/{id}", P::see_units, "One unit with its contacts", unit, {.name = "getUnit"});
  router.patch("/units/{id}", P::manage_units, "Change a unit", edit_unit, {.name = "editUnit"});
  router.post("/units/{id}/close", P::manage_units, "It takes on nothing more", close_unit,
              {.name = "closeUnit"});

  router.post("/units/{id}/contacts", P::manage_units, "Add a contact", add_contact,
              {.name = "addUnitContact", .created = true});
  router.patch("/unit-contacts/{id}", P::manage_units, "Change a contact", edit_contact,
               {.name = "editUnitContact"});
  router.post("/unit-contacts/{id}/end", P::manage_units, "They are no longer a contact", end_contact,
              {.name = "endUnitContact"});
  router.post("/unit-contacts/{id}/reveal", P::see_units, "Show a contact's whole number", reveal_contact,
              {.name = "revealUnitContact"});

  router.get("/units.csv", P::export_lists, "The units as a file", export_units, {.name = "exportUnits"});
  router.post("/units/import", P::manage_units, "Units from a file", import_units,
              {.name = "importUnits", .body_max = 2 * 1024 * 1024, .slow = true});
  router.post("/units/import/preview", P::manage_units, "What a file of units would bring", import_units,
              {.name = "previewUnits",
               .body_max = 2 * 1024 * 1024,
               .slow = true,
               .rehearsal = http::Rehearsal::always});
}

}  // namespace linli::units
