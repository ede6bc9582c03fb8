#include "platform/blobs/picture.hpp"

#include <gtest/gtest.h>
#include <zlib.h>

namespace linli::blobs {
namespace {

using namespace std::string_literals;

constexpr PictureLimits limits{.bytes_max = 4096, .side_max = 300, .pixels_max = 60'000};

std::string big_endian(std::uint32_t value, int width) {
  std::string bytes;
  for (int shift = 8 * (width - 1); shift >= 0; shift -= 8) bytes += static_cast<char>(value >> shift & 0xff);
  return bytes;
}

std::string chunk(const std::string& name, const std::string& data) {
  const std::string named = name + data;
  const auto sum = crc32(0, reinterpret_cast<const Bytef*>(named.data()), static_cast<uInt>(named.size()));
  return big_endian(static_cast<std::uint32_t>(data.size()), 4) + named +
         big_endian(static_cast<std::uint32_t>(sum), 4);
}

std::string png_head(std::uint32_t width, std::uint32_t height) {
  return "\x89PNG\r\n\x1a\n"s +
         chunk("IHDR", big_endian(width, 4) + big_endian(height, 4) + "\x08\x02\x00\x00\x00"s);
}

std::string png(std::uint32_t width = 3, std::uint32_t height = 2) {
  return png_head(width, height) + chunk("IDAT", "pixels") + chunk("IEND", "");
}

std::string segment(char marker, const std::string& data) {
  return "\xff"s + marker + big_endian(static_cast<std::uint32_t>(data.size() + 2), 2) + data;
}

const std::string frame =
    segment('\xc0', "\x08"s + big_endian(2, 2) + big_endian(3, 2) + "\x01\x01\x11\x00"s);
const std::string scan = segment('\xda', "\x01\x01\x00\x00\x3f\x00"s) +
                         "pix\xff\x00"
                         "els\xff\xd0more"s;
const std::string jpeg_start = "\xff\xd8"s, jpeg_end = "\xff\xd9"s;

TEST(Pictures, AreReadByTheirOwnStructure) {
  auto checked = check_picture(png(), limits);
  ASSERT_TRUE(checked.picture);
  EXPECT_EQ(checked.picture->media_type, "image/png");
  EXPECT_EQ(checked.picture->width, 3);
  EXPECT_EQ(checked.picture->height, 2);
  EXPECT_EQ(checked.picture->bytes, png());

  checked = check_picture(jpeg_start + frame + scan + jpeg_end, limits);
  ASSERT_TRUE(checked.picture);
  EXPECT_EQ(checked.picture->media_type, "image/jpeg");
  EXPECT_EQ(checked.picture->width, 3);
  EXPECT_EQ(checked.picture->height, 2);
}

TEST(Pictures, LoseWhereTheyWereTakenAndWhatHangsBehindThem) {
  const std::string told = png_head(3, 2) + chunk("eXIf", "48.1 N 124.2 E") + chunk("tEXt", "taken by") +
                           chunk("IDAT", "pixels") + chunk("IEND", "") + "<script>";
  auto checked = check_picture(told, limits);
  ASSERT_TRUE(checked.picture);
  EXPECT_EQ(checked.picture->bytes, png());

  const std::string exif = segment('\xe1', "Exif\0\0 48.1 N 124.2 E"s), note = segment('\xfe', "taken by");
  checked = check_picture(jpeg_start + exif + note + frame + scan + jpeg_end + "PK\x03\x04", limits);
  ASSERT_TRUE(checked.picture);
  EXPECT_EQ(checked.picture->bytes, jpeg_start + frame + scan + jpeg_end);
}

TEST(Pictures, AnythingElseIsRefused) {
  const std::string svg = "<svg xmlns='http://www.w3.org/2000/svg'/>", gif = "GIF89a\x01\x00\x01\x00";
  for (const std::string& bytes : {""s, svg, gif, "RIFF....WEBP"s, "%PDF-1.7"s})
    EXPECT_EQ(check_picture(bytes, limits).problem.en, "Only PNG and JPEG pictures are taken.") << bytes;
}

TEST(Pictures, ABrokenOneIsRefusedWhereverItBreaks) {
  for (const std::string& whole : {png(), jpeg_start + frame + scan + jpeg_end})
    for (std::size_t length = 8; length < whole.size(); ++length)
      EXPECT_FALSE(check_picture(whole.substr(0, length), limits).picture) << length;

  std::string damaged = png();
  damaged[damaged.size() - 20] ^= 1;
  EXPECT_FALSE(check_picture(damaged, limits).picture) << "its checksum says so";
  EXPECT_FALSE(check_picture(png_head(3, 2) + chunk("IEND", ""), limits).picture) << "no pixels";
  EXPECT_FALSE(check_picture(png_head(0, 2) + chunk("IDAT", "x") + chunk("IEND", ""), limits).picture)
      << "no width";
  EXPECT_FALSE(check_picture(jpeg_start + scan + jpeg_end, limits).picture) << "no frame";
  EXPECT_FALSE(check_picture(jpeg_start + frame + frame + scan + jpeg_end, limits).picture) << "two frames";
}

TEST(Pictures, ARefusalNamesTheLimit) {
  EXPECT_NE(check_picture(png() + std::string(4096, ' '), limits).problem.en.find("4 KB"), std::string::npos);
  EXPECT_NE(check_picture(png(301, 1), limits).problem.en.find("300 pixels; this has 301"),
            std::string::npos);
  EXPECT_NE(check_picture(png(300, 201), limits).problem.en.find("60000"), std::string::npos);
  EXPECT_TRUE(check_picture(png(300, 200), limits).picture);
}

}  // namespace
}  // namespace linli::blobs
