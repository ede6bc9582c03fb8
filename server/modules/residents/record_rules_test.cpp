#include "modules/residents/record_rules.hpp"

#include <gtest/gtest.h>

namespace linli::residents::rules {
namespace {

constexpr Date today{2026, 3, 2};

std::string refused(const std::optional<Refusal>& refusal) {
  if (!refusal) return {};
  return refusal->fields.empty() ? name_of(refusal->reason) : refusal->fields.front().field;
}

NewTrait trait(Date as_of, std::optional<Date> last_day = {}) {
  return {{}, TraitCode::living_alone, TraitSource::visit, as_of, last_day, {}, {}};
}

TEST(WhyNotRecord, a_trait_is_so_by_today_and_ends_after_it_began) {
  EXPECT_EQ(refused(why_not_record(trait({2026, 3, 3}), today)), "as_of");
  EXPECT_EQ(refused(why_not_record(trait({2026, 3, 1}, Date{2026, 2, 28}), today)), "last_day");
  EXPECT_EQ(refused(why_not_record(trait({2026, 3, 1}, Date{2027, 2, 28}), today)), "");
}

TEST(Holds, until_its_last_day_is_over_or_it_was_ended) {
  Trait row{};
  EXPECT_TRUE(holds(row, today));
  row.last_day = today;
  EXPECT_TRUE(holds(row, today));
  EXPECT_FALSE(holds(row, {2026, 3, 3}));
  row.ended_at = Time{0};
  EXPECT_FALSE(holds(row, today));
}

TEST(HasBasis, is_a_law_or_a_consent_that_stands) {
  Consent given{};
  given.id = ConsentId{Uuid{{7}}};
  given.purpose = ConsentPurpose::care;
  Trait row{};
  EXPECT_FALSE(has_basis(row, std::span{&given, 1})) << "recorded before anybody asked";
  row.consent_id = given.id;
  EXPECT_TRUE(has_basis(row, std::span{&given, 1}));
  EXPECT_EQ(consent_for(ConsentPurpose::care, std::span{&given, 1}), given.id);
  EXPECT_EQ(consent_for(ConsentPurpose::benefits, std::span{&given, 1}), std::nullopt);
  given.withdrawn_at = Time{1};
  EXPECT_FALSE(has_basis(row, std::span{&given, 1}));
  EXPECT_EQ(consent_for(ConsentPurpose::care, std::span{&given, 1}), std::nullopt);
  row.statute = Sealed{"sealed"};
  EXPECT_TRUE(has_basis(row, std::span{&given, 1}));
}

TEST(WhyNotRest, a_trait_rests_on_a_law_or_a_consent) {
  auto form = trait(today);
  EXPECT_EQ(refused(why_not_rest(form, ConsentPurpose::care, {})), "statute");
  EXPECT_EQ(refused(why_not_rest(form, ConsentPurpose::care, ConsentId{Uuid{{7}}})), "");
  form.statute.emplace("社会救助暂行办法 11");
  EXPECT_EQ(refused(why_not_rest(form, ConsentPurpose::benefits, {})), "");
}

NewConsent consent(ConsentBasis basis, bool text, bool statute, bool guardian) {
  NewConsent form{};
  form.basis = basis;
  if (text) form.text_version.emplace("2026-01");
  if (statute) form.statute.emplace("城市居民委员会组织法 3");
  if (guardian) form.guardian.emplace("李梅");
  return form;
}

TEST(WhyNotConsent, a_consent_names_the_text_and_a_duty_its_law) {
  EXPECT_EQ(refused(why_not_consent(consent(ConsentBasis::consent, false, false, false), {}, today)),
            "text_version");
  EXPECT_EQ(refused(why_not_consent(consent(ConsentBasis::statutory_duty, true, false, false), {}, today)),
            "statute");
  EXPECT_EQ(refused(why_not_consent(consent(ConsentBasis::consent, true, false, false), {}, today)), "");
}

TEST(WhyNotConsent, below_fourteen_a_guardian_speaks) {
  const auto form = consent(ConsentBasis::consent, true, false, false);
  EXPECT_EQ(refused(why_not_consent(form, Date{2012, 3, 3}, today)), "guardian");
  EXPECT_EQ(refused(why_not_consent(form, Date{2012, 3, 2}, today)), "");
  EXPECT_EQ(
      refused(why_not_consent(consent(ConsentBasis::consent, true, false, true), Date{2020, 1, 1}, today)),
      "");
}

TEST(WhyNotWithdraw, a_duty_is_not_withdrawn_and_nothing_twice) {
  Consent row{};
  EXPECT_EQ(refused(why_not_withdraw(row)), "");
  row.withdrawn_at = Time{0};
  EXPECT_EQ(refused(why_not_withdraw(row)), "conflict");
  row = {};
  row.basis = ConsentBasis::statutory_duty;
  EXPECT_EQ(refused(why_not_withdraw(row)), "conflict");
}

TEST(WhyNotReveal, says_which_fields) {
  RevealPerson form{};
  form.reason = "回访";
  EXPECT_EQ(refused(why_not_reveal(form)), "fields");
  form.fields.push_back(PersonField::phones);
  EXPECT_EQ(refused(why_not_reveal(form)), "");
}

access::Actor staff(access::Role role) {
  access::Actor actor;
  actor.kind = access::ActorKind::staff;
  actor.reaches.push_back({role, {}, true, {}, {}});
  return actor;
}

TEST(WhyNotDecide, the_secretary_decides_once_and_says_which_way) {
  ErasureRequest request{};
  ErasureDecision form{1, ErasureState::granted, "本人申请"};
  const auto secretary = staff(access::Role::community_secretary);
  EXPECT_EQ(refused(why_not_decide(request, form, secretary)), "");
  EXPECT_EQ(refused(why_not_decide(request, form, staff(access::Role::window_clerk))), "forbidden");
  form.version = 2;
  EXPECT_EQ(refused(why_not_decide(request, form, secretary)), "conflict");
  form = {1, ErasureState::asked, "本人申请"};
  EXPECT_EQ(refused(why_not_decide(request, form, secretary)), "outcome");
  form.outcome = ErasureState::refused;
  request.state = ErasureState::granted;
  EXPECT_EQ(refused(why_not_decide(request, form, secretary)), "conflict");
}

}  // namespace
}  // namespace linli::residents::rules
