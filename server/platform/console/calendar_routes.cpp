#include "platform/console/calendar.hpp"
#include "platform/console/console.hpp"
#include "platform/http/idempotency.hpp"

namespace linli::console {

namespace {
using access::Actor;
using access::Permission;
using http::Request;
using http::Response;

// No plain verb, because it reaches beyond its transaction: once the notice is stored, this server counts by
// it before it answers. Other servers notice by themselves.
Response load(db::Database& database, const Request& request, const Actor& actor) {
  auto form = http::read_form<NoticeForm>(request.body);
  const auto key = http::keyed(request);
  auto response = database.writing(request.community, [&](db::Tx& tx) {
    return http::once(tx, actor, key, [&](db::Tx& again, const Actor& who) {
      return http::json_response(200, http::write_json(load_notice(again, who, form)));
    });
  });
  refresh_calendar(database);
  return response;
}
}  // namespace

void mount_calendar(http::Router& router, const Desk& desk) {
  router.get("/calendar", Permission::signed_in, "Working days", see_calendar, {.name = "getCalendar"});
  router.raw(
      http::Method::post, "/calendar", Permission::manage_settings, "Load a year's notice",
      [desk](const Request& request, const Actor& actor) { return load(desk.database, request, actor); },
      http::documents<NoticeForm, CalendarView>(),
      {.name = "loadNotice", .body_max = 256 * 1024, .once = true});
}

}  // namespace linli::console
