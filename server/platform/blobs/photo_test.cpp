#include "platform/blobs/photo.hpp"

#include <gtest/gtest.h>
#include <png.h>

#include "platform/blobs/pixels.hpp"

namespace linli::blobs {
namespace {

using namespace std::string_literals;

constexpr PhotoLimits limits{.taken = {.bytes_max = 200'000, .side_max = 4'000, .pixels_max = 4'000'000},
                             .side_kept = 64,
                             .side_small = 16};

// Red on the left, blue on the right, and darker towards the foot: whatever turns it shows.
Pixels painted(int width, int height) {
  Pixels pixels{width, height, {}};
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x) {
      const auto light = static_cast<std::uint8_t>(y < height / 2 ? 240 : 120);
      const bool left = x < width / 2;
      pixels.rgb.insert(pixels.rgb.end(),
                        {left ? light : std::uint8_t{0}, 0, left ? std::uint8_t{0} : light});
    }
  return pixels;
}

std::string png_of(const Pixels& pixels) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<png_uint_32>(pixels.width);
  image.height = static_cast<png_uint_32>(pixels.height);
  image.format = PNG_FORMAT_RGB;
  png_alloc_size_t size = 0;
  png_image_write_to_memory(&image, nullptr, &size, 0, pixels.rgb.data(), 0, nullptr);
  std::string bytes(size, '\0');
  png_image_write_to_memory(&image, bytes.data(), &size, 0, pixels.rgb.data(), 0, nullptr);
  bytes.resize(size);
  return bytes;
}

// EXIF as a telephone writes it: how it was held, and where.
std::string with_exif(const std::string& jpeg, char orientation) {
  const std::string tiff =
      "MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0"s + orientation + "\0\0\0\0\0\0"s + "48.1N 124.2E";
  const std::string segment = "Exif\0\0"s + tiff;
  const auto length = static_cast<char>(segment.size() + 2);
  return jpeg.substr(0, 2) + "\xff\xe1\0"s + length + segment + jpeg.substr(2);
}

struct Colour {
  int red, blue;
};
Colour at(const Pixels& pixels, int x, int y) {
  const std::size_t place = static_cast<std::size_t>(y * pixels.width + x) * 3;
  return {pixels.rgb[place], pixels.rgb[place + 2]};
}

TEST(Photos, AreShrunkAndGetASmallOne) {
  for (const std::string& sent : {as_jpeg(painted(600, 300)), png_of(painted(600, 300))}) {
    const auto redrawn = redraw(sent, limits);
    ASSERT_TRUE(redrawn.photo) << redrawn.problem.en;
    EXPECT_EQ(redrawn.photo->whole.media_type, "image/jpeg");
    EXPECT_EQ(redrawn.photo->whole.width, 64);
    EXPECT_EQ(redrawn.photo->whole.height, 32);
    EXPECT_EQ(redrawn.photo->small.width, 16);
    EXPECT_EQ(redrawn.photo->small.height, 8);
    const auto pixels = draw_jpeg(redrawn.photo->whole.bytes, 64);
    ASSERT_TRUE(pixels);
    EXPECT_GT(at(*pixels, 5, 5).red, 200);
    EXPECT_LT(at(*pixels, 5, 5).blue, 40);
    EXPECT_GT(at(*pixels, 58, 5).blue, 150);
  }
}

TEST(Photos, ASmallOneKeepsItsSize) {
  const auto redrawn = redraw(as_jpeg(painted(10, 6)), limits);
  ASSERT_TRUE(redrawn.photo);
  EXPECT_EQ(redrawn.photo->whole.width, 10);
  EXPECT_EQ(redrawn.photo->small.height, 6);
}

TEST(Photos, NothingOfTheFileIsKeptButItsPoints) {
  const std::string plain = as_jpeg(painted(60, 40));
  const auto redrawn = redraw(with_exif(plain, 1) + "<script>PK\x03\x04", limits);
  ASSERT_TRUE(redrawn.photo);
  for (const auto* picture : {&redrawn.photo->whole, &redrawn.photo->small})
    for (const char* left : {"Exif", "124.2E", "script", "PK\x03\x04"})
      EXPECT_EQ(picture->bytes.find(left), std::string::npos) << left;
  EXPECT_EQ(redrawn.photo->whole.bytes, redraw(plain, limits).photo->whole.bytes);
}

TEST(Photos, StandUprightHoweverTheTelephoneWasHeld) {
  struct Held {
    char orientation;
    int red_x, red_y, width;  // where the light red corner is seen, of 60 times 40 or 40 times 60
  };
  for (const auto& held :
       {Held{1, 5, 5, 60}, Held{2, 55, 5, 60}, Held{3, 55, 35, 60}, Held{4, 5, 35, 60}, Held{5, 5, 5, 40},
        Held{6, 35, 5, 40}, Held{7, 35, 55, 40}, Held{8, 5, 55, 40}, Held{9, 5, 5, 60}, Held{0, 5, 5, 60}}) {
    const auto redrawn = redraw(with_exif(as_jpeg(painted(60, 40)), held.orientation), limits);
    ASSERT_TRUE(redrawn.photo);
    const auto pixels = draw_jpeg(redrawn.photo->whole.bytes, 64);
    ASSERT_TRUE(pixels);
    EXPECT_EQ(pixels->width, held.width) << int{held.orientation};
    EXPECT_GT(at(*pixels, held.red_x, held.red_y).red, 200) << int{held.orientation};
  }
}

// Cut off or changed anywhere: refused or drawn, never worse. The sanitizers watch.
TEST(Photos, BrokenOnesAreSurvivedWhereverTheyBreak) {
  for (const std::string& whole : {with_exif(as_jpeg(painted(24, 16)), 6), png_of(painted(24, 16))}) {
    for (std::size_t length = 0; length < whole.size(); ++length) {
      EXPECT_FALSE(redraw(whole.substr(0, length), limits).photo) << length;
      redraw(whole.substr(0, length) + "\xff\xd9", limits);
    }
    for (std::size_t at = 0; at < whole.size(); ++at) {
      std::string changed = whole;
      changed[at] = static_cast<char>(changed[at] ^ static_cast<char>(1 + at % 255));
      if (const auto redrawn = redraw(changed, limits); redrawn.photo) {
        EXPECT_LE(redrawn.photo->whole.width, limits.side_kept);
      }
    }
  }
}

TEST(Photos, OneWhosePointsAreMissingIsRefused) {
  const std::string whole = as_jpeg(painted(200, 200));
  const auto redrawn = redraw(whole.substr(0, whole.size() / 2) + "\xff\xd9", limits);
  EXPECT_FALSE(redrawn.photo);
  EXPECT_EQ(redrawn.problem.en, "This picture is not whole and cannot be read.");
}

// A few bytes that would be a wall of points: refused by what the head says, before anything is drawn.
TEST(Photos, ABombIsRefusedByItsHead) {
  std::string jpeg = as_jpeg(painted(24, 16));
  const auto frame = jpeg.find("\xff\xc0");
  ASSERT_NE(frame, std::string::npos);
  jpeg.replace(frame + 5, 4, "\x0f\x00\x0f\x00"s);
  const auto redrawn = redraw(jpeg, limits);
  EXPECT_FALSE(redrawn.photo);
  EXPECT_NE(redrawn.problem.en.find("4000000 pixels"), std::string::npos) << redrawn.problem.en;
}

TEST(Photos, AnEmptySideIsNone) {
  Pixels thin{1, 900, {}};
  thin.rgb.assign(2700, 90);
  const auto redrawn = redraw(png_of(thin), limits);
  ASSERT_TRUE(redrawn.photo);
  EXPECT_EQ(redrawn.photo->small.width, 1);
  EXPECT_EQ(redrawn.photo->small.height, 16);
}

}  // namespace
}  // namespace linli::blobs
