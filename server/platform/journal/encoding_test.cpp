#include <gtest/gtest.h>

#include "platform/crypto/hash.hpp"
#include "platform/journal/chain.hpp"
#include "platform/journal/facts.hpp"

namespace linli::journal {
namespace {

Stored sample() {
  Stored entry{};
  entry.seq = 7;
  entry.at = 1'770'946'200'000;
  entry.actor_kind = "staff";
  entry.actor_id = parse_uuid("0198c000-0000-7000-8000-000000000001");
  entry.act = "matter.accepted";
  entry.facts = "{}";
  entry.request_id = "r1";
  entry.previous_hash.bytes = hash_before_all();
  return entry;
}

// Every journal that exists was written with this encoding. If this test fails, do not update it: restore the
// encoding.
TEST(Encoding, is_the_one_all_chains_were_written_with) {
  EXPECT_EQ(crypto::to_hex(encoding_of({3}, sample())),
            "6c696e6c69206a6f75726e616c2031"
            "080000000300000000000000"
            "080000000700000000000000"
            "08000000c0819e549c010000"
            "050000007374616666"
            "100000000198c000000070008000000000000001"
            "0f0000006d61747465722e6163636570746564"
            "ffffffff"
            "ffffffff"
            "020000007b7d"
            "020000007231");
}

TEST(Encoding, differs_by_community) { EXPECT_NE(encoding_of({1}, sample()), encoding_of({2}, sample())); }

TEST(Encoding, tells_where_one_field_ends_and_the_next_begins) {
  Stored one = sample(), other = sample();
  one.facts = "ab", one.request_id = "c";
  other.facts = "a", other.request_id = "bc";
  EXPECT_NE(encoding_of({1}, one), encoding_of({1}, other));
}

TEST(Encoding, tells_absent_from_empty) {
  Stored absent = sample(), nil = sample();
  nil.subject_id = Uuid{};
  EXPECT_NE(encoding_of({1}, absent), encoding_of({1}, nil));
}

TEST(Facts, come_back_as_they_were) {
  for (const Facts& facts : {Facts{}, Facts{{"kind", "help"}},
                             Facts{{"a", "\"\\\n\t\x01,:{}"}, {"中文", "欣园3栋"}, {"", ""}, {"a", "again"}}})
    EXPECT_EQ(read_facts(write_facts(facts)), facts);
}

TEST(Facts, are_a_json_object_of_strings) {
  EXPECT_EQ(write_facts({{"state", "open"}, {"quote", "\"\n"}}), R"({"state":"open","quote":"\"\u000a"})");
}

TEST(Facts, that_were_spoilt_are_a_fault) {
  for (std::string_view spoilt : {"", "{", "{\"a\"", "{\"a\":1}", "[]", "{\"a\":\"b\"", "{\"a\":\"b\\"})
    EXPECT_THROW(read_facts(spoilt), std::runtime_error) << spoilt;
}

}  // namespace
}  // namespace linli::journal
