// The platform's own routes: sign-in, accounts, grants, settings, the journal, jobs. And the two questions
// the edge asks of every request: whom does it concern, and who asks.
#pragma once
#include "platform/access/hashing.hpp"
#include "platform/access/settings.hpp"
#include "platform/db/database.hpp"
#include "platform/db/reseal.hpp"
#include "platform/http/edge.hpp"
#include "platform/http/router.hpp"
#include "platform/jobs/runners.hpp"

namespace linli::console {

// For EdgeOptions. A community is named by ?community=CODE, the header Linli-Community, or the session's
// cookie; else it is the only one there is. Before the first one was created it is none (0), which holds
// nothing.
CommunityId community_of(db::Database& database, const http::Request& request);
// A session of another community is nobody's here.
access::Actor authenticate(db::Database& database, const http::Request& request);
// The same without keeping the session awake: asked for a page that only listens (LiveOptions).
access::Actor recognise(db::Database& database, const http::Request& request);

// What the routes are given must live as long as the router. `settings` is everything an office may set.
struct Desk {
  db::Database& database;
  access::Hashing& hashing;
  const access::SettingList& settings;
};
void mount(http::Router& router, const Desk& desk);

// What recurs in every community: sweeping what is over, and saying the journal's head where it is kept
// elsewhere.
void add_jobs(jobs::Runners& runners);
// Apart, because the sealed columns are the modules'.
void mount_keys(http::Router& router, std::vector<db::SealedColumn> columns);

// ── mounted by mount(), one a file
void mount_sign_in(http::Router& router, const Desk& desk);
void mount_staff(http::Router& router, const Desk& desk);
void mount_settings(http::Router& router, const Desk& desk);
void mount_journal(http::Router& router);
void mount_jobs(http::Router& router);
void mount_calendar(http::Router& router, const Desk& desk);

}  // namespace linli::console
