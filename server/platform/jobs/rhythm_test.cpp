#include "platform/jobs/rhythm.hpp"

#include <gtest/gtest.h>

namespace linli::jobs {
namespace {

struct Beat {
  const char *rhythm, *time, *next;
};

class Next : public testing::TestWithParam<Beat> {};

TEST_P(Next, is_the_first_beat_after) {
  const Beat& beat = GetParam();
  auto rhythm = Rhythm::parse(beat.rhythm);
  ASSERT_TRUE(rhythm);
  EXPECT_EQ(rhythm->next(parse_time(beat.time).value()).text(), beat.next);
}

INSTANTIATE_TEST_SUITE_P(
    Rhythm, Next,
    testing::Values(Beat{"every 10 minutes", "2026-02-13T09:30:00+08:00", "2026-02-13T09:40:00.000+08:00"},
                    Beat{"every 10 minutes", "2026-02-13T09:39:59.999+08:00",
                         "2026-02-13T09:40:00.000+08:00"},
                    Beat{"every 10 minutes", "2026-02-13T23:55:00+08:00", "2026-02-14T00:00:00.000+08:00"},
                    Beat{"every 8 hours", "2026-02-13T17:00:00+08:00", "2026-02-14T00:00:00.000+08:00"},
                    Beat{"every 24 hours", "2026-02-13T00:00:00+08:00", "2026-02-14T00:00:00.000+08:00"},
                    Beat{"daily at 02:00", "2026-02-13T01:59:59+08:00", "2026-02-13T02:00:00.000+08:00"},
                    Beat{"daily at 02:00", "2026-02-13T02:00:00+08:00", "2026-02-14T02:00:00.000+08:00"},
                    Beat{"daily at 02:00", "2026-02-28T18:30:00Z", "2026-03-02T02:00:00.000+08:00"},
                    Beat{"daily at 23:59", "2026-12-31T23:59:30+08:00", "2027-01-01T23:59:00.000+08:00"}));

TEST(Rhythm, is_written_as_it_is_read) {
  for (const char* text : {"every 10 minutes", "every 90 minutes", "every 2 hours", "daily at 02:05"})
    EXPECT_EQ(Rhythm::parse(text).value().text(), text);
}

TEST(Rhythm, that_nobody_could_keep_is_none) {
  for (const char* text :
       {"", "every", "every 0 minutes", "every 7 minutes", "every -5 minutes", "every 25 hours",
        "every 5 days", "daily at 24:00", "daily at 2:00", "daily at 02:60", "daily at 02:00 "})
    EXPECT_FALSE(Rhythm::parse(text)) << text;
}

}  // namespace
}  // namespace linli::jobs
