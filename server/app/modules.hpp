// Every module that this server is made of, mounted visibly.
#pragma once
#include <vector>

#include "platform/access/settings.hpp"
#include "platform/db/database.hpp"
#include "platform/db/reseal.hpp"
#include "platform/http/live.hpp"
#include "platform/http/router.hpp"
#include "platform/jobs/runners.hpp"

namespace linli::app {

void mount_modules(http::Router& router);
void mount_live(http::Router& router, http::Live& live);
http::LiveOptions live_options();  // without who it is
const access::SettingList& settings();
std::vector<db::SealedColumn> sealed_columns();
void add_runners(jobs::Runners& runners);

}  // namespace linli::app
