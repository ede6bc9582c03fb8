#include "platform/access/grants.hpp"
#include "platform/access/passwords.hpp"
#include "platform/console/console.hpp"

namespace linli::console {

namespace {
using access::Actor;
using access::Permission;
using http::Request;
using http::Response;

Response create_staff(const Desk& desk, const Request& request, const Actor& actor) {
  auto form = http::read_form<access::NewStaffForm>(request.body);
  auto made = access::create_staff(desk.database, request.community, desk.hashing, actor, form);
  return http::json_response(201, http::write_json(made));
}

Response reset_password(const Desk& desk, const Request& request, const Actor& actor) {
  auto form = http::read_form<access::ResetPasswordForm>(request.body);
  auto made = access::reset_password(desk.database, request.community, desk.hashing, actor, form);
  return http::json_response(201, http::write_json(made));
}
}  // namespace

void mount_staff(http::Router& router, const Desk& desk) {
  // The other two administrators look accounts up too; the verbs ask which of the three it is.
  router.get("/staff", Permission::signed_in, "Accounts, for the three administrators", access::list_staff,
             {.listing = &access::staff_listing});
  router.get("/staff/{id}", Permission::signed_in, "One account", access::see_staff);
  router.raw(
      http::Method::post, "/staff", Permission::manage_staff, "Create an account; its password is told once",
      [desk](const Request& request, const Actor& actor) { return create_staff(desk, request, actor); },
      http::documents<access::NewStaffForm, access::InitialPasswordView>(), {.created = true, .slow = true});
  router.raw(
      http::Method::post, "/initial-passwords", Permission::manage_staff,
      "Give an account a new initial password",
      [desk](const Request& request, const Actor& actor) { return reset_password(desk, request, actor); },
      http::documents<access::ResetPasswordForm, access::InitialPasswordView>(),
      {.created = true, .slow = true});
  router.post("/staff/{id}/rename", Permission::manage_staff, "Rename an account", access::rename_staff);
  router.post("/staff/{id}/disable", Permission::manage_staff, "Disable an account", access::disable_staff);
  router.post("/staff/{id}/enable", Permission::manage_staff, "Enable an account again",
              access::enable_staff);

  router.get("/posts", Permission::see_areas, "Who holds which role where, now", access::list_posts,
             {.listing = &access::post_listing});
  router.get("/grants", Permission::grant_roles, "Grants, past and future ones too", access::list_grants,
             {.listing = &access::grant_listing});
  router.post("/grants", Permission::grant_roles, "Grant a role over an area", access::give_grant,
              {.created = true});
  router.post("/grants/{id}/withdraw", Permission::grant_roles, "Withdraw a grant", access::withdraw_grant);
  router.get("/stand-ins", Permission::grant_roles, "Who stands in for whom", access::list_stand_ins,
             {.listing = &access::stand_in_listing});
  router.post("/stand-ins", Permission::grant_roles, "Arrange a stand-in", access::arrange_stand_in,
              {.created = true});
  router.post("/stand-ins/{id}/end", Permission::grant_roles, "End a stand-in", access::end_stand_in);
}

}  // namespace linli::console
