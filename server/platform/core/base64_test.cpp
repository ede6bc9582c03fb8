#include "platform/core/base64.hpp"

#include <gtest/gtest.h>

namespace linli {
namespace {

TEST(Base64, ReadsWhatTheStandardWrites) {
  EXPECT_EQ(from_base64(""), "");
  EXPECT_EQ(from_base64("Zg=="), "f");
  EXPECT_EQ(from_base64("Zm8="), "fo");
  EXPECT_EQ(from_base64("Zm9v"), "foo");
  EXPECT_EQ(from_base64("Zm9vYmFy"), "foobar");
  EXPECT_EQ(from_base64("/+8A"), std::string("\xff\xef\x00", 3));
}

TEST(Base64, TheSameBytesHaveOneWriting) {
  for (auto wrong : {"Zg", "Zg=", "Zm9v=", "Zm 9v", "Zm9v\n", "Zh==", "Zm9=", "Zm-_", "====", "Zg==Zg=="})
    EXPECT_FALSE(from_base64(wrong)) << wrong;
}

TEST(Base64, KnowsItsSize) {
  EXPECT_EQ(base64_size(0), 0U);
  EXPECT_EQ(base64_size(1), 4U);
  EXPECT_EQ(base64_size(3), 4U);
  EXPECT_EQ(base64_size(4), 8U);
}

}  // namespace
}  // namespace linli
