#include <fmt/format.h>

#include "platform/access/grants.hpp"
#include "platform/access/passwords.hpp"
#include "platform/access/resets.hpp"
#include "platform/console/console.hpp"
#include "platform/http/idempotency.hpp"

namespace linli::console {

namespace {
using access::Actor;
using access::Permission;
using http::Request;
using http::Response;

// A write that tells a password. The answer is kept without it: it follows from the request's key and the key
// file (see access::Derived), so the same write sent again tells it again, though it lies nowhere.
template <class Choose, class Verb>
Response telling(const Desk& desk, const Request& request, const Actor& actor, std::string_view told_as,
                 Choose choose, Verb verb) {
  const auto key = http::keyed(request);
  const access::InitialPassword password =
      choose(key ? actor.id.text() + "\n" + key->key + "\n" + key->fingerprint : std::string{});
  Response response = desk.database.writing(request.community, [&](db::Tx& tx) {
    return http::once(tx, actor, key, [&](db::Tx& again, const Actor& who) {
      return http::json_response(201, http::write_json(verb(again, who, password.hashed)));
    });
  });
  response.body = fmt::format(R"({{"staff":{},"{}":"{}"}})", response.body, told_as, password.told);
  return response;
}

Response create_staff(const Desk& desk, const Request& request, const Actor& actor) {
  auto form = http::read_form<access::NewStaffForm>(request.body);
  return telling(
      desk, request, actor, "password",
      [&](const std::string& seed) {
        return access::new_password(desk.database, request.community, desk.hashing, form.login, seed);
      },
      [&](db::Tx& tx, const Actor& who, const access::HashedPassword& password) {
        return access::create_staff(tx, who, form, password);
      });
}

Response reset_password(const Desk& desk, const Request& request, const Actor& actor) {
  auto form = http::read_form<access::ResetPasswordForm>(request.body);
  return telling(
      desk, request, actor, "password",
      [&](const std::string& seed) {
        return access::new_password(desk.database, request.community, desk.hashing, "", seed);
      },
      [&](db::Tx& tx, const Actor& who, const access::HashedPassword& password) {
        return access::reset_password(tx, who, form, password);
      });
}

Response confirm_reset(const Desk& desk, const Request& request, const Actor& actor) {
  auto form = http::read_form<access::ConfirmResetForm>(request.body);
  return telling(
      desk, request, actor, "second_half",
      [&](const std::string& seed) {
        return access::second_half(desk.database, request.community, desk.hashing, actor, form.reset_id,
                                   seed);
      },
      [&](db::Tx& tx, const Actor& who, const access::HashedPassword& password) {
        return access::confirm_reset(tx, who, form, password);
      });
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
      http::documents<access::NewStaffForm, access::InitialPasswordView>(),
      {.created = true, .once = true, .slow = true});
  router.raw(
      http::Method::post, "/initial-passwords", Permission::manage_staff,
      "Give an account a new initial password",
      [desk](const Request& request, const Actor& actor) { return reset_password(desk, request, actor); },
      http::documents<access::ResetPasswordForm, access::InitialPasswordView>(),
      {.created = true, .once = true, .slow = true});
  // The verbs ask which of the four roles it is.
  router.get("/password-resets", Permission::signed_in, "New passwords that wait for a second person",
             access::waiting_resets, {.name = "waitingResets"});
  router.post("/password-resets", Permission::manage_staff,
              "Ask for a new password of an administrator or the secretary", access::ask_reset,
              {.name = "askReset", .created = true});
  router.post("/password-resets/{id}/call-off", Permission::signed_in, "Call it off", access::call_off_reset,
              {.name = "callOffReset"});
  router.raw(
      http::Method::post, "/password-resets/confirm", Permission::signed_in,
      "Confirm it as the second person; one half is told once",
      [desk](const Request& request, const Actor& actor) { return confirm_reset(desk, request, actor); },
      http::documents<access::ConfirmResetForm, access::ResetConfirmedView>(),
      {.name = "confirmReset", .created = true, .once = true, .slow = true});
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
