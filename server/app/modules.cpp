#include "app/modules.hpp"

#include "modules/attachments/attachments.hpp"
#include "modules/attachments/routes.hpp"
#include "modules/catalogue/catalogues.hpp"
#include "modules/catalogue/routes.hpp"
#include "modules/diary/diary.hpp"
#include "modules/diary/routes.hpp"
#include "modules/diary/sealed.hpp"
#include "modules/figures/routes.hpp"
#include "modules/grid/changes.hpp"
#include "modules/grid/routes.hpp"
#include "modules/matters/holding.hpp"
#include "modules/matters/leaving.hpp"
#include "modules/matters/matters.hpp"
#include "modules/matters/routes.hpp"
#include "modules/matters/sealed.hpp"
#include "modules/matters/settings.hpp"
#include "modules/quick_replies/routes.hpp"
#include "modules/residents/erasures.hpp"
#include "modules/residents/households.hpp"
#include "modules/residents/routes.hpp"
#include "modules/residents/sealed.hpp"
#include "modules/units/routes.hpp"
#include "modules/units/sealed.hpp"
#include "modules/units/units.hpp"
#include "modules/visits/plans.hpp"
#include "modules/visits/routes.hpp"
#include "platform/console/console.hpp"

namespace linli::app {

void mount_modules(http::Router& router) {
  grid::mount(router);
  units::mount(router);
  residents::mount(router);
  catalogue::mount(router);
  quick_replies::mount(router);
  matters::mount(router);
  diary::mount(router);
  visits::mount(router);
  attachments::mount(router);
  figures::mount(router);
  console::mount_keys(router, sealed_columns());
}

void mount_live(http::Router& router, http::Live& live) {
  live.mount(router);
  live.mount_presence(router, [](db::Tx& tx, const access::Actor& actor, Uuid id) {
    matters::hold(tx, actor, matters::MatterId{id}, matters::Wish::look);
  });
}

http::LiveOptions live_options() {
  http::LiveOptions options;
  options.hidden_from = matters::about_whom;
  return options;
}

const access::SettingList& settings() {
  static const access::SettingList all = [] {
    access::SettingList list = access::access_settings();
    for (const access::Setting* setting : matters::matter_settings()) list.push_back(setting);
    return list;
  }();
  return all;
}

std::vector<db::SealedColumn> sealed_columns() {
  std::vector<db::SealedColumn> all;
  for (const auto* columns : {&matters::sealed_columns(), &residents::sealed_columns(),
                              &units::sealed_columns(), &diary::sealed_columns()})
    all.insert(all.end(), columns->begin(), columns->end());
  return all;
}

void add_runners(jobs::Runners& runners) {
  using jobs::Rhythm;
  constexpr int matters_a_round = 200;
  runners.add_recurring("matters.keep_time", Rhythm::every(std::chrono::minutes{1}),
                        [](db::Tx& tx, const Job& job) {
                          // A full round has more waiting behind it: they are looked at at once, not in a
                          // minute.
                          if (matters::keep_time(tx, matters_a_round) == matters_a_round)
                            jobs::enqueue(tx, job.kind);
                        });
  runners.add_recurring(
      "grid.changes", Rhythm::daily_at(std::chrono::minutes{5}),
      [](db::Tx& tx, const Job&) { grid::bring_changes_into_force(tx, access::system_actor()); });
  runners.add(std::string{grid::areas_changed}, [](db::Tx& tx, const Job&) {
    residents::follow_areas(tx);
    units::follow_areas(tx);
    catalogue::follow_areas(tx);
    jobs::enqueue(tx, "visits.follow_homes");
  });
  constexpr int plans_a_round = 200;
  runners.add_recurring("visits.keep_time", Rhythm::every(std::chrono::minutes{10}),
                        [](db::Tx& tx, const Job& job) {
                          if (visits::keep_time(tx, plans_a_round) == plans_a_round)
                            jobs::enqueue(tx, job.kind);
                        });
  runners.add_recurring(
      "visits.follow_homes", Rhythm::daily_at(std::chrono::minutes{190}), [](db::Tx& tx, const Job& job) {
        const auto after = parse_uuid(job.argument).value_or(Uuid{});
        if (const auto last = visits::follow_homes(tx, visits::VisitPlanId{after}, plans_a_round))
          jobs::enqueue(tx, job.kind, last->text());
      });
  runners.add_recurring("matters.hand_over", Rhythm::every(std::chrono::minutes{5}),
                        [](db::Tx& tx, const Job&) { matters::hand_over_from_absent(tx, matters_a_round); });
  runners.add(std::string{residents::person_erased}, [](db::Tx& tx, const Job& job) {
    const residents::Erased erased = residents::read_erased(job.argument);
    attachments::forget_sent_by_residents(tx, matters::forget_reporter(tx, erased.person, erased.phones));
    attachments::forget_on_lines(tx, diary::forget_person(tx, erased.person));
    visits::forget_person(tx, erased.person);
  });
  console::add_jobs(runners);
}

}  // namespace linli::app
