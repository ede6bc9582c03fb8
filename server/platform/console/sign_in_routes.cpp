#include "platform/access/passwords.hpp"
#include "platform/access/sign_in.hpp"
#include "platform/console/console.hpp"

namespace linli::console {

namespace {
using access::Actor;
using access::Permission;
using http::Request;
using http::Response;

// The server ends a session long before; the cookies only must not go earlier.
constexpr std::int64_t session_cookie_s = 24 * 3600;
constexpr std::int64_t device_cookie_s = 400LL * 24 * 3600;

void give_session(const Request& request, Response& response, const access::SessionKey& key) {
  http::give_cookie(response, request.tls, access::session_cookie, access::text_of(key), session_cookie_s);
}

std::string cookie(const Request& request, std::string_view name) {
  return std::string{http::cookie_of(request, http::cookie_name(request.tls, name)).value_or("")};
}

Response sign_in(const Desk& desk, const Request& request) {
  auto form = http::read_form<access::SignInForm>(request.body);
  auto in = access::sign_in(desk.database, request.community, desk.hashing, form,
                            {.address = request.address,
                             .device = cookie(request, access::device_cookie),
                             .session = cookie(request, access::session_cookie),
                             .request_id = request.id});
  Response response = http::json_response(201, http::write_json(in.me));
  give_session(request, response, in.session);
  http::give_cookie(response, request.tls, access::device_cookie, in.device, device_cookie_s);
  return response;
}

Response sign_out(const Desk& desk, const Request& request, const Actor& actor) {
  access::sign_out(desk.database, cookie(request, access::session_cookie), actor);
  Response response{204, {}, {}, nullptr};
  http::give_cookie(response, request.tls, access::session_cookie, "", 0);
  return response;
}

Response change_password(const Desk& desk, const Request& request, const Actor& actor) {
  auto form = http::read_form<access::ChangePasswordForm>(request.body);
  auto token = access::change_password(desk.database, request.community, desk.hashing, actor, form);
  Response response{204, {}, {}, nullptr};
  give_session(request, response, {request.community, std::move(token)});
  return response;
}
}  // namespace

void mount_sign_in(http::Router& router, const Desk& desk) {
  router.raw(http::Method::post, "/session", Permission::anyone, "Sign in",
             [desk](const Request& request, const Actor&) { return sign_in(desk, request); },
             http::documents<access::SignInForm, access::MeView>(),
             {.name = "sign_in", .created = true, .body_max = 4096, .slow = true});
  router.raw(http::Method::del, "/session", Permission::signed_in, "Sign out",
             [desk](const Request& request, const Actor& actor) { return sign_out(desk, request, actor); },
             http::documents<void, void>(), {.name = "sign_out"});
  router.get("/me", Permission::signed_in, "Who is signed in, and what they may do", access::me,
             {.name = "me"});
  router.raw(
      http::Method::post, "/me/password", Permission::signed_in, "Change one's own password",
      [desk](const Request& request, const Actor& actor) { return change_password(desk, request, actor); },
      http::documents<access::ChangePasswordForm, void>(),
      {.name = "change_password", .body_max = 4096, .slow = true});
}

}  // namespace linli::console
