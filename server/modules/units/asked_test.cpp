// What other modules ask of the helping units, on both databases.
#include "modules/grid/areas.hpp"
#include "modules/units/units.hpp"
#include "platform/access/accounts.hpp"
#include "platform/access/grants.hpp"
#include "tests/support/scratch.hpp"

namespace linli::units {
namespace {

using tests::refused;

class Asked : public tests::OnBoth {
 protected:
  void SetUp() override {
    OnBoth::SetUp();
    if (IsSkipped()) return;
    whole = area(AreaKind::community, {}, "990001000000");
    north = area(AreaKind::committee, whole, "990001000001");
    grid = area(AreaKind::grid, north, "990001000001001");
    subject = write([](db::Tx& tx) { return tx.new_id<UnitId>().value; });
    heating = unit_for("供热公司", {"02"}, {});
  }

  AreaId area(AreaKind kind, std::optional<AreaId> parent, const char* code) {
    grid::AddArea form{};
    form.kind = kind;
    form.parent_id = parent;
    form.code = code;
    form.name = code;
    return write([&](db::Tx& tx) { return grid::add_area(tx, system, form).id; });
  }
  UnitId unit_for(const char* name, std::vector<std::string> categories, std::vector<AreaId> areas) {
    AddUnit form{};
    form.name = name;
    form.kind = UnitKind::utility;
    form.categories.emplace(categories.begin(), categories.end());
    form.areas.emplace(areas.begin(), areas.end());
    return write([&](db::Tx& tx) { return add_unit(tx, system, form).id; });
  }
  void close(UnitId id, Date day) {
    write([&](db::Tx& tx) { return close_unit(tx, system, id, {find_unit(tx, id)->version, day}); });
  }
  UnitContactId contact_of(UnitId id, std::optional<StaffId> staff = {}) {
    AddContact form{};
    form.name = "孙工";
    form.phone = "13812345678";
    form.staff_id = staff;
    return write([&](db::Tx& tx) { return add_contact(tx, system, id, form).contacts.back().id; });
  }
  IssuedLink issue(UnitId id, std::optional<UnitContactId> to = {}) {
    const Time until = database().now() + std::chrono::days{7};
    return write([&](db::Tx& tx) { return issue_link(tx, system, id, subject, to, until); });
  }
  bool opens(std::string_view token) {
    return !refused([&] { read([&](db::Tx& tx) { return resolve_link(tx, token).id; }); });
  }
  bool takes(UnitId id, const char* category, AreaId where) {
    return read([&](db::Tx& tx) { return takes_on(tx, id, category, where); });
  }
  Date today() { return day_of(database().now()); }

  const access::Actor system = access::system_actor();
  AreaId whole, north, grid;
  Uuid subject;
  UnitId heating;
};
ON_BOTH_DATABASES(Asked);

TEST_P(Asked, a_unit_takes_on_its_categories_in_its_areas_while_it_works) {
  const AreaId south = area(AreaKind::committee, whole, "990001000002");
  const UnitId property = unit_for("欣园物业", {"0203"}, {north});
  EXPECT_TRUE(takes(heating, "0203", south)) << "without areas it serves the whole community";
  EXPECT_TRUE(takes(property, "020301", grid)) << "an area is served with all under it";
  EXPECT_FALSE(takes(property, "0203", south));
  EXPECT_FALSE(takes(property, "0203", whole));
  EXPECT_FALSE(takes(property, "0204", grid));
  close(heating, today());
  EXPECT_FALSE(takes(heating, "02", grid));
  EXPECT_EQ(refused([&] { read([&](db::Tx& tx) { return unit_at_work(tx, heating).id; }); }),
            Reason::not_found);
}

TEST_P(Asked, a_login_reaches_the_units_it_is_a_contact_of) {
  const StaffId zhou = write([&](db::Tx& tx) {
    access::NewStaffForm form{};
    form.login = "zhou";
    form.name = "zhou";
    const StaffId staff = access::create_staff(tx, system, form, {"none", false}).id;
    access::GrantForm grant{};
    grant.staff_id = staff;
    grant.role = access::Role::unit_contact;
    grant.area_id = whole;
    access::give_grant(tx, system, grant);
    return staff;
  });
  const auto reached = [&] { return read([&](db::Tx& tx) { return units_of_contact(tx, zhou); }); };
  EXPECT_TRUE(reached().empty());
  const UnitContactId contact = contact_of(heating, zhou);
  EXPECT_EQ(reached(), std::vector{heating});
  write([&](db::Tx& tx) { return end_contact(tx, system, contact, {1}); });
  EXPECT_TRUE(reached().empty());
  contact_of(heating, zhou);
  close(heating, today());
  EXPECT_TRUE(reached().empty());
}

TEST_P(Asked, a_link_opens_one_task_until_it_expires) {
  const IssuedLink link = issue(heating);
  EXPECT_EQ(link.token.size(), 64u);
  EXPECT_NE(issue(heating).token, link.token);
  const TaskLink opened = read([&](db::Tx& tx) { return resolve_link(tx, link.token); });
  EXPECT_EQ(opened.subject_id, subject);
  EXPECT_EQ(opened.unit_id, heating);
  EXPECT_FALSE(opened.opened_at);
  write([&](db::Tx& tx) { note_opened(tx, opened); });
  clock().move(std::chrono::hours{1});
  write([&](db::Tx& tx) { note_opened(tx, opened); });
  EXPECT_EQ(read([&](db::Tx& tx) { return resolve_link(tx, link.token).opened_at; }),
            database().now() - std::chrono::hours{1})
      << "the first time counts";

  EXPECT_FALSE(opens(""));
  EXPECT_FALSE(opens(std::string(64, '0')));
  EXPECT_FALSE(opens(link.token + "0"));
  EXPECT_FALSE(opens(opened.token_digest.bytes)) << "what the database holds opens nothing";
  clock().move(std::chrono::days{7});
  EXPECT_FALSE(opens(link.token));
}

TEST_P(Asked, a_link_ends_with_its_revocation_its_contact_or_its_unit) {
  const UnitId property = unit_for("欣园物业", {"02"}, {});
  const UnitContactId sun = contact_of(property);
  EXPECT_EQ(refused([&] { issue(heating, sun); }), Reason::invalid) << "another unit's contact";
  const auto to_sun = issue(property, sun), to_property = issue(property), to_heating = issue(heating);
  write([&](db::Tx& tx) { return end_contact(tx, system, sun, {1}); });
  EXPECT_FALSE(opens(to_sun.token));
  EXPECT_EQ(refused([&] { issue(property, sun); }), Reason::invalid);
  EXPECT_EQ(write([&](db::Tx& tx) { return revoke_links(tx, system, subject, property); }), 1);
  EXPECT_FALSE(opens(to_property.token));
  EXPECT_TRUE(opens(to_heating.token));
  EXPECT_EQ(write([&](db::Tx& tx) { return revoke_links(tx, system, subject); }), 1);
  EXPECT_EQ(write([&](db::Tx& tx) { return revoke_links(tx, system, subject); }), 0);
  EXPECT_FALSE(opens(to_heating.token));
  const auto last = issue(heating);
  close(heating, today());
  EXPECT_FALSE(opens(last.token));
  EXPECT_EQ(refused([&] { issue(heating); }), Reason::not_found);
}

TEST_P(Asked, nothing_of_another_community_is_there) {
  const auto link = issue(heating);
  database().read(another_community(), [&](db::Tx& tx) {
    EXPECT_FALSE(find_unit(tx, heating));
    EXPECT_TRUE(units_named(tx, std::vector{heating}).empty());
    EXPECT_FALSE(takes_on(tx, heating, "02", grid));
    EXPECT_EQ(refused([&] { resolve_link(tx, link.token); }), Reason::not_found);
  });
}

}  // namespace
}  // namespace linli::units
