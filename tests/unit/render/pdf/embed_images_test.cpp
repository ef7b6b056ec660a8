#include "render/pdf/embed_images.h"

#include <gtest/gtest.h>

namespace mlsheet::pdf {
namespace {

image::Pixels two_pixels(bool has_alpha) {
  image::Pixels pixels;
  pixels.width = 2;
  pixels.height = 1;
  pixels.has_alpha = has_alpha;
  pixels.bytes = has_alpha ? std::vector<std::uint8_t>{1, 2, 3, 128, 4, 5, 6, 255}
                           : std::vector<std::uint8_t>{1, 2, 3, 4, 5, 6};
  return pixels;
}

std::string chunk(std::string name, std::string data) {
  std::string length(4, '\0');
  length[3] = static_cast<char>(data.size());
  return length + name + data + "crc.";
}

std::string png(char colour_type, char interlaced, const std::string& more) {
  const std::string header =
      std::string("\0\0\0\2\0\0\0\1\x08", 9) + colour_type + std::string("\0\0", 2) + interlaced;
  return "signatur" + chunk("IHDR", header) + more + chunk("IDAT", "some") +
         chunk("IDAT", "bytes") + chunk("IEND", "");
}

std::string embedded(image::Pixels pixels) {
  ObjectWriter writer;
  writer.add_page();
  embed_image(writer, pixels);
  return writer.finish({});
}

bool holds(const std::string& bytes, std::string_view part) {
  return bytes.find(part) != std::string::npos;
}

TEST(EmbedImagesTest, TransparencyStandsBeside) {
  const std::string bytes = embedded(two_pixels(true));
  EXPECT_TRUE(holds(bytes, "/SMask"));
  EXPECT_TRUE(holds(bytes, "/DeviceGray"));
  EXPECT_FALSE(holds(embedded(two_pixels(false)), "/SMask"));
}

TEST(EmbedImagesTest, PngIsTakenOverAsItIs) {
  image::Pixels pixels = two_pixels(false);
  pixels.png = png(2, 0, {});
  const std::string bytes = embedded(pixels);
  EXPECT_TRUE(holds(bytes, "somebytes"));
  EXPECT_TRUE(holds(bytes, "/Filter /FlateDecode"));
  EXPECT_TRUE(holds(bytes, "/Predictor 15"));
  EXPECT_TRUE(holds(bytes, "/Colors 3"));
}

TEST(EmbedImagesTest, PaletteBecomesAnIndexedColourSpace) {
  image::Pixels pixels = two_pixels(false);
  pixels.png = png(3, 0, chunk("PLTE", std::string("\1\2\3\4\5\6", 6)));
  EXPECT_TRUE(holds(embedded(pixels), "/Indexed /DeviceRGB 1 <010203040506>"));
}

TEST(EmbedImagesTest, ACheckedPictureIsDecodedWhenItMustBe) {
  const std::string png = image::encode_png(two_pixels(true));
  const image::Pixels checked = image::check_png(png).pixels.value();
  EXPECT_EQ(embedded(checked), embedded(two_pixels(true)));
}

TEST(EmbedImagesTest, WhatPdfDoesNotKnowIsCompressedAnew) {
  image::Pixels pixels = two_pixels(false);
  for (const std::string& bytes : {png(2, 1, {}), png(6, 0, {}), png(2, 0, chunk("tRNS", "??")),
                                   std::string("short"), png(2, 0, {}).substr(0, 40)}) {
    pixels.png = bytes;
    EXPECT_FALSE(holds(embedded(pixels), "/Predictor"));
    EXPECT_FALSE(holds(embedded(pixels), "somebytes"));
  }
}

}  // namespace
}  // namespace mlsheet::pdf
