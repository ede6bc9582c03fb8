#include "platform/http/head.hpp"

#include <gtest/gtest.h>

namespace linli::http {
namespace {

struct OneHead {
  const char* name;
  std::string head;
  int status;  // 0: fine
};

std::string get(const std::string& fields) { return "GET / HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n"; }
std::string many_fields(int count) {
  std::string fields;
  for (int i = 0; i < count; ++i) fields += "X-" + std::to_string(i) + ": 1\r\n";
  return get(fields);
}

class Head : public testing::TestWithParam<OneHead> {};
TEST_P(Head, is_looked_at_strictly) {
  auto look = look_at_head(GetParam().head, Limits{});
  EXPECT_EQ(look.fault ? look.fault->status : 0, GetParam().status) << (look.fault ? look.fault->what : "");
  if (GetParam().status == 0) {
    EXPECT_EQ(look.length, GetParam().head.size());
  }
}

INSTANTIATE_TEST_SUITE_P(
    Http, Head,
    testing::Values(
        OneHead{"plain", get("Accept: */*\r\n"), 0},
        OneHead{"http10_without_host", "GET / HTTP/1.0\r\n\r\n", 0},
        OneHead{"options_star", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", 0},
        OneHead{"chunked", get("Transfer-Encoding: Chunked\r\n"), 0},
        OneHead{"expect", get("Expect: 100-continue\r\n"), 0}, OneHead{"empty_value", get("X:\r\n"), 0},
        OneHead{"hundred_fields", many_fields(99), 0},
        OneHead{"hundred_and_one_fields", many_fields(100), 431},
        OneHead{"head_over_32_kib", get("X: " + std::string(33'000, 'a') + "\r\n"), 431},
        OneHead{"unfinished_head_over_32_kib", "GET / HTTP/1.1\r\nX: " + std::string(33'000, 'a'), 431},
        OneHead{"line_over_8_kib", "GET /" + std::string(8'200, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n", 414},
        OneHead{"unfinished_line_over_8_kib", "GET /" + std::string(8'200, 'a'), 414},
        OneHead{"length_beside_encoding", get("Content-Length: 4\r\nTransfer-Encoding: chunked\r\n"), 400},
        OneHead{"encoding_beside_length", get("Transfer-Encoding: chunked\r\nContent-Length: 4\r\n"), 400},
        OneHead{"length_twice_alike", get("Content-Length: 4\r\nContent-Length: 4\r\n"), 400},
        OneHead{"length_twice_unlike", get("Content-Length: 4\r\nContent-Length: 5\r\n"), 400},
        OneHead{"length_as_list", get("Content-Length: 4, 4\r\n"), 400},
        OneHead{"length_with_plus", get("Content-Length: +4\r\n"), 400},
        OneHead{"length_negative", get("Content-Length: -4\r\n"), 400},
        OneHead{"length_hexadecimal", get("Content-Length: 0x4\r\n"), 400},
        OneHead{"length_empty", get("Content-Length:\r\n"), 400},
        OneHead{"length_too_long", get("Content-Length: 99999999999999999999\r\n"), 400},
        OneHead{"encoding_twice", get("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"), 400},
        OneHead{"encoding_list", get("Transfer-Encoding: gzip, chunked\r\n"), 501},
        OneHead{"encoding_misspelt", get("Transfer-Encoding: xchunked\r\n"), 501},
        OneHead{"encoding_with_vertical_tab", get("Transfer-Encoding: \vchunked\r\n"), 400},
        OneHead{"encoding_in_http10", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n", 400},
        OneHead{"space_before_colon", get("Content-Length : 4\r\n"), 400},
        OneHead{"bare_line_feed", "GET / HTTP/1.1\nHost: a\n\n", 400},
        OneHead{"bare_line_feed_in_fields", "GET / HTTP/1.1\r\nHost: a\nX: 1\r\n\r\n", 400},
        OneHead{"bare_carriage_return", "GET / HTTP/1.1\r\nHost: a\rX: 1\r\n\r\n", 400},
        OneHead{"folded_field", get("X: 1\r\n 2\r\n"), 400},
        OneHead{"folded_first_field", "GET / HTTP/1.1\r\n Host: a\r\n\r\n", 400},
        OneHead{"nul_byte", get(std::string("X: a\0b\r\n", 8)), 400},
        OneHead{"field_without_colon", get("X\r\n"), 400}, OneHead{"field_without_name", get(": 1\r\n"), 400},
        OneHead{"no_host", "GET / HTTP/1.1\r\n\r\n", 400}, OneHead{"two_hosts", get("Host: b\r\n"), 400},
        OneHead{"host_with_user", "GET / HTTP/1.1\r\nHost: a@b\r\n\r\n", 400},
        OneHead{"two_spaces", "GET  / HTTP/1.1\r\nHost: a\r\n\r\n", 400},
        OneHead{"tab_for_space", "GET\t/ HTTP/1.1\r\nHost: a\r\n\r\n", 400},
        OneHead{"absolute_target", "GET http://a/ HTTP/1.1\r\nHost: a\r\n\r\n", 400},
        OneHead{"connect", "CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n", 400},
        OneHead{"raw_utf8_target", "GET /\xe4\xb8\xad HTTP/1.1\r\nHost: a\r\n\r\n", 400},
        OneHead{"http09", "GET /\r\n\r\n", 400}, OneHead{"http2_preface", "PRI * HTTP/2.0\r\n\r\n", 400},
        OneHead{"http2", "GET / HTTP/2.0\r\nHost: a\r\n\r\n", 505},
        OneHead{"version_in_lower_case", "GET / http/1.1\r\nHost: a\r\n\r\n", 400},
        OneHead{"other_expectation", get("Expect: 200-ok\r\n"), 417}),
    [](const auto& row) { return row.param.name; });

TEST(HeadLook, waits_for_the_rest) {
  auto look = look_at_head("GET / HTTP/1.1\r\nHost: a\r\n\r", Limits{});
  EXPECT_FALSE(look.fault);
  EXPECT_EQ(look.length, 0u);
}

TEST(HeadLook, leaves_what_follows_alone) {
  auto first = get("");
  EXPECT_EQ(look_at_head(first + "\n\0garbage", Limits{}).length, first.size());
}

}  // namespace
}  // namespace linli::http
