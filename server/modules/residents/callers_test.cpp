// What other modules ask of this one without a route of its own.
#include <algorithm>

#include "modules/residents/consents.hpp"
#include "platform/journal/journal.hpp"
#include "tests/support/town.hpp"

namespace linli::residents {
namespace {

class Callers : public InTown {
 protected:
  Caller caller(std::string name, std::string phone, std::optional<PlaceId> place = {}) {
    return {std::move(name), std::move(phone), place, town.whole};
  }
  PersonId remember(const Caller& caller) {
    return write([&](db::Tx& tx) { return remember_caller(tx, clerk, caller); });
  }
  PersonBrief shown(PersonId id) {
    return read([&](db::Tx& tx) { return person_masked(tx, clerk, id); });
  }
};
ON_BOTH_DATABASES(Callers);

TEST_P(Callers, a_number_that_does_not_read_is_refused_and_nobody_is_remembered) {
  EXPECT_EQ(tests::refused([&] { remember(caller("王秀兰", "12")); }), Reason::invalid);
  EXPECT_TRUE(read([&](db::Tx& tx) { return list_persons(tx, clerk, {}); }).items.empty());
}

TEST_P(Callers, the_same_name_and_number_are_the_same_person) {
  const PersonId first = remember(caller("王秀兰", "138 1234 5678"));
  EXPECT_EQ(remember(caller("王秀兰", "+8613812345678")), first);
  EXPECT_NE(remember(caller("李梅", "13812345678")), first);
  EXPECT_NE(remember(caller("王秀兰", "13800000000")), first);
}

TEST_P(Callers, a_number_alone_is_enough_while_one_person_has_it) {
  const PersonId first = remember(caller("王秀兰", "13812345678"));
  EXPECT_EQ(remember(caller("", "13812345678")), first);
  remember(caller("李梅", "13812345678"));
  EXPECT_NE(remember(caller("", "13812345678")), first);
}

TEST_P(Callers, a_door_says_where_they_belong_and_is_shown_as_told) {
  const PersonId id = remember(caller("王秀兰", "13812345678", town.door21));
  const auto brief = shown(id);
  EXPECT_EQ(brief.area_id, town.grid2);
  EXPECT_EQ(brief.place_id, town.door21);
  EXPECT_TRUE(brief.door_is_told);
  EXPECT_TRUE(read([&](db::Tx& tx) { return persons_in(tx, town.door21); }).empty());
}

TEST_P(Callers, somebody_who_lives_there_is_known_by_name_and_door) {
  const auto [household, head] = settle_at(town.door11, "王秀兰");
  EXPECT_EQ(remember(caller("王秀兰", "", town.door11)), head);
  EXPECT_NE(remember(caller("王秀兰", "", town.door12)), head);
  EXPECT_EQ(read([&](db::Tx& tx) { return household_of(tx, town.door11); }), household);
  EXPECT_EQ(read([&](db::Tx& tx) { return persons_in(tx, town.door11); }), std::vector{head});
}

TEST_P(Callers, a_merged_id_leads_to_the_person_and_out_of_scope_to_nobody) {
  const PersonId into = put(named("王秀兰", town.grid1)), doubled = put(named("王秀岚", town.grid1));
  write([&](db::Tx& tx) { return merge_person(tx, clerk, doubled, {1, into, Text<200, 1>{"同一个人"}}).id; });
  EXPECT_EQ(read([&](db::Tx& tx) { return standing(tx, doubled); }), into);
  const auto masked = read([&](db::Tx& tx) { return persons_masked(tx, worker1, {doubled, into}); });
  EXPECT_EQ(masked.at(doubled).id, into);
  EXPECT_TRUE(read([&](db::Tx& tx) { return persons_masked(tx, worker2, {doubled, into}); }).empty());
  EXPECT_EQ(tests::refused([&] { read([&](db::Tx& tx) { return person_masked(tx, worker2, into); }); }),
            Reason::not_found);
}

TEST_P(Callers, a_number_to_call_back_is_disclosed_before_it_is_given) {
  NewPerson form = named("王秀兰", town.grid1);
  form.phones.push_back(numbered("13812345678"));
  const PersonId id = put(form);
  auto ask = [&](const access::Actor& actor) {
    return write([&](db::Tx& tx) { return phone_of(tx, actor, id, Purpose::follow_up); });
  };
  EXPECT_EQ(tests::refused([&] { ask(worker2); }), Reason::not_found);
  EXPECT_EQ(tests::refused([&] { ask(staff_of_area(access::Role::auditor, town.whole, true)); }),
            Reason::not_found);
  EXPECT_EQ(ask(clerk), "+8613812345678");
  const auto entries = read([&](db::Tx& tx) { return journal::of_subject(tx, id.value, 10); });
  EXPECT_TRUE(std::ranges::any_of(entries, [](const auto& entry) { return entry.act == "person.revealed"; }));
}

TEST_P(Callers, nobody_has_consented_until_they_did_and_after_they_withdrew) {
  const PersonId id = put(named("王秀兰", town.grid1));
  auto consents = [&] {
    return read([&](db::Tx& tx) { return consents_to(tx, id, ConsentPurpose::volunteer_visit); });
  };
  EXPECT_FALSE(consents());
  NewConsent form{};
  form.purpose = ConsentPurpose::volunteer_visit;
  form.text_version.emplace("2026-01");
  const ConsentId given = write([&](db::Tx& tx) { return give_consent(tx, clerk, id, form).id; });
  EXPECT_TRUE(consents());
  write([&](db::Tx& tx) { return withdraw_consent(tx, clerk, id, given).id; });
  EXPECT_FALSE(consents());
}

}  // namespace
}  // namespace linli::residents
