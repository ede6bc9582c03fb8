#include "platform/core/refusal.hpp"

#include <gtest/gtest.h>
#include <tuple>

namespace linli {
namespace {

TEST(Refusal, each_reason_has_its_status_and_name) {
  const std::tuple<Reason, int, const char*> rows[] = {
      {Reason::malformed, 400, "malformed"},       {Reason::unauthenticated, 401, "unauthenticated"},
      {Reason::forbidden, 403, "forbidden"},       {Reason::not_found, 404, "not_found"},
      {Reason::conflict, 409, "conflict"},         {Reason::too_large, 413, "too_large"},
      {Reason::unsupported, 415, "unsupported"},   {Reason::invalid, 422, "invalid"},
      {Reason::too_many, 429, "too_many"},         {Reason::unavailable, 503, "unavailable"},
      {Reason::storage_full, 507, "storage_full"},
  };
  for (auto [reason, status, name] : rows) {
    EXPECT_EQ(status_of(reason), status) << name;
    EXPECT_STREQ(name_of(reason), name);
  }
}

TEST(Refusal, of_a_wrong_field_names_it_in_both_languages) {
  const Refusal refusal = wrong_field("phones[2].number", {"号码不对。", "Not a number."});
  EXPECT_EQ(refusal.reason, Reason::invalid);
  ASSERT_EQ(refusal.fields.size(), 1u);
  EXPECT_EQ(refusal.fields[0].field, "phones[2].number");
  EXPECT_EQ(refusal.fields[0].problem.in(Language::zh), "号码不对。");
  EXPECT_EQ(refusal.fields[0].problem.in(Language::en), "Not a number.");
  EXPECT_STREQ(refusal.what(), refusal.detail.en.c_str());
  EXPECT_FALSE(refusal.detail.zh.empty());
}

TEST(Refusal, is_thrown_only_when_there_is_one) {
  EXPECT_NO_THROW(refuse_if(std::nullopt));
  EXPECT_THROW(refuse_if(Refusal(Reason::conflict, {"已受理。", "Already accepted."})), Refusal);
}

}  // namespace
}  // namespace linli
