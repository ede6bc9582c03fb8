#include "platform/console/calendar.hpp"

#include "tests/support/scratch.hpp"

namespace linli::console {
namespace {

class Calendar : public tests::OnBoth {
 protected:
  void load(const std::string& csv) {
    write([&](db::Tx& tx) { load_notice(tx, access::system_actor(), {Text<100'000, 10>{csv}}); });
  }
  // Another server on the same database.
  std::unique_ptr<db::Database> beside() {
    auto& scratch = tests::Scratch::on(GetParam());
    return db::Database::open(scratch.place.url, {scratch.clock, scratch.random, *scratch.vault},
                              {.purpose = db::Purpose::look});
  }
};
ON_BOTH_DATABASES(Calendar);

// Each server keeps a copy of its own in memory, so each has to look for itself.
TEST_P(Calendar, of_a_notice_loaded_elsewhere_is_counted_by_once_refreshed) {
  const auto other = beside();
  refresh_calendar(*other);
  load("date,name,kind\n2031-01-01,元旦,off\n2031-01-04,元旦,work\n2031-10-01,国庆节,off");
  EXPECT_FALSE(other->calendar()->knows(2031));
  refresh_calendar(*other);
  EXPECT_TRUE(other->calendar()->knows(2031));
  EXPECT_FALSE(database().calendar()->knows(2031)) << "what one server refreshed is of no use to the other";
  refresh_calendar(database());
  EXPECT_TRUE(database().calendar()->is_workday({2031, 1, 4})) << "a Saturday that is worked";
}

TEST_P(Calendar, of_a_year_is_replaced_as_a_whole) {
  load("date,name,kind\n2032-01-01,元旦,off\n2032-04-05,清明节,off\n2032-10-01,国庆节,off");
  load("date,name,kind\n2032-01-01,元旦,off\n2032-10-01,国庆节,off");
  refresh_calendar(database());
  EXPECT_TRUE(database().calendar()->is_workday({2032, 4, 5}));
}

}  // namespace
}  // namespace linli::console
