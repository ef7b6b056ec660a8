#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "image/pixels.h"

namespace mlsheet::image {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::StartsWith;

namespace fs = std::filesystem;

const Pixels kTwoByTwo{.width = 2,
                       .height = 2,
                       .has_alpha = false,
                       .bytes = {255, 0, 0, 0, 255, 0, 0, 0, 255, 10, 20, 30}};
const Pixels kTransparent{.width = 1, .height = 1, .has_alpha = true, .bytes = {1, 2, 3, 4}};

void put_big_endian(std::string& bytes, std::size_t at, std::uint32_t value) {
  for (std::size_t i = 0; i < 4; ++i) {
    bytes[at + i] = static_cast<char>(value >> (24 - 8 * i) & 0xFF);
  }
}

std::uint32_t crc_of(std::string_view bytes) {
  std::uint32_t crc = 0xFFFFFFFF;
  for (const char c : bytes) {
    crc ^= static_cast<std::uint8_t>(c);
    for (int bit = 0; bit < 8; ++bit) crc = (crc & 1) != 0 ? crc >> 1 ^ 0xEDB88320 : crc >> 1;
  }
  return ~crc;
}

std::string chunk(const std::string& kind, const std::string& content) {
  std::string bytes = std::string(4, '\0') + kind + content + std::string(4, '\0');
  put_big_endian(bytes, 0, static_cast<std::uint32_t>(content.size()));
  put_big_endian(bytes, 8 + content.size(), crc_of(kind + content));
  return bytes;
}

constexpr std::size_t kAfterHeader = 33;  // signature and IHDR

std::string with_size(std::uint32_t width, std::uint32_t height) {
  std::string bytes = encode_png(kTwoByTwo);
  put_big_endian(bytes, 16, width);
  put_big_endian(bytes, 20, height);
  put_big_endian(bytes, 29, crc_of(std::string_view(bytes).substr(12, 17)));
  return bytes;
}

TEST(Png, WhatWasWrittenIsRead) {
  for (const Pixels& pixels : {kTwoByTwo, kTransparent}) {
    const Decoded decoded = decode_png(encode_png(pixels));
    ASSERT_TRUE(decoded.pixels.has_value()) << decoded.fault;
    EXPECT_EQ(decoded.pixels->width, pixels.width);
    EXPECT_EQ(decoded.pixels->height, pixels.height);
    EXPECT_EQ(decoded.pixels->has_alpha, pixels.has_alpha);
    EXPECT_EQ(decoded.pixels->bytes, pixels.bytes);
  }
}

TEST(Png, SamePixelsGiveTheSameBytes) {
  EXPECT_EQ(encode_png(kTwoByTwo), encode_png(kTwoByTwo));
  EXPECT_NE(encode_png(kTwoByTwo), encode_png(kTransparent));
}

TEST(Png, WritesNoMetadata) {
  const std::string bytes = encode_png(kTwoByTwo);
  for (const std::string_view kind : {"tIME", "tEXt", "gAMA", "pHYs"}) {
    EXPECT_EQ(bytes.find(kind), std::string::npos) << kind;
  }
}

TEST(Png, RefusesToWriteAnImpossibleRectangle) {
  EXPECT_THROW(encode_png({.width = 2, .height = 2, .bytes = {1, 2, 3}}), std::invalid_argument);
  EXPECT_THROW(encode_png({}), std::invalid_argument);
}

TEST(Png, OtherFilesAreNotPng) {
  EXPECT_EQ(decode_png("").fault, "is not a PNG");
  EXPECT_EQ(decode_png("GIF89a").fault, "is not a PNG");
  EXPECT_EQ(decode_png("\xFF\xD8\xFF\xE0 JFIF").fault, "is not a PNG");
}

TEST(Png, EveryCutIsDamage) {
  const std::string bytes = encode_png(kTwoByTwo);
  for (std::size_t size = 8; size < bytes.size(); ++size) {
    const Decoded decoded = decode_png(std::string_view(bytes).substr(0, size));
    EXPECT_FALSE(decoded.pixels.has_value()) << size;
    EXPECT_THAT(decoded.fault, StartsWith("is damaged: ")) << size;
  }
}

TEST(Png, EveryChangedByteIsRefusedOrHarmless) {
  const std::string bytes = encode_png(kTwoByTwo);
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    std::string changed = bytes;
    changed[at] = static_cast<char>(changed[at] ^ 0x55);
    EXPECT_FALSE(decode_png(changed).pixels.has_value()) << at;
    EXPECT_EQ(check_png(changed).fault, decode_png(changed).fault) << at;
  }
}

TEST(Png, LimitsAreSaidWithTheSizeSeen) {
  EXPECT_EQ(decode_png(with_size(16'385, 1)).fault, "is too large: 16385 x 1 pixels");
  EXPECT_EQ(decode_png(with_size(1, 16'385)).fault, "is too large: 1 x 16385 pixels");
  EXPECT_EQ(decode_png(with_size(4'001, 4'000)).fault, "is too large: 4001 x 4000 pixels");
  EXPECT_EQ(decode_png(std::string(kFileLimit + 1, 'x')).fault, "is larger than 16 MiB");
}

TEST(Png, AHeaderThatPromisesTooMuchTakesNoMemory) {
  EXPECT_EQ(decode_png(with_size(4'000, 4'000)).fault, "is damaged: the file ends early");
}

TEST(Png, TextBesideThePictureIsDropped) {
  std::string bytes = encode_png(kTwoByTwo);
  bytes.insert(kAfterHeader, chunk("tEXt", std::string("Author\0X", 8)) + chunk("prVt", "secret"));
  const Decoded decoded = decode_png(bytes);
  ASSERT_TRUE(decoded.pixels.has_value()) << decoded.fault;
  EXPECT_EQ(decoded.pixels->bytes, kTwoByTwo.bytes);
  EXPECT_EQ(encode_png(*decoded.pixels), encode_png(kTwoByTwo));
}

TEST(Png, WhatFollowsThePictureIsDropped) {
  const std::string bytes = encode_png(kTwoByTwo);
  const Decoded decoded = decode_png(bytes + "secret");
  ASSERT_TRUE(decoded.pixels.has_value()) << decoded.fault;
  EXPECT_EQ(encode_png(*decoded.pixels), bytes);
}

TEST(Png, UnknownCriticalChunksAreRefused) {
  std::string bytes = encode_png(kTwoByTwo);
  bytes.insert(kAfterHeader, chunk("CRIT", "x"));
  EXPECT_FALSE(decode_png(bytes).pixels.has_value());
}

TEST(Png, FaultsNameWhatIsDamaged) {
  std::string bytes = encode_png(kTwoByTwo);
  bytes[bytes.find("IEND") - 5] ^= 1;  // last byte of the check sum before
  EXPECT_THAT(decode_png(bytes).fault, HasSubstr("CRC"));
}

fs::path corpus() { return fs::path(MLSHEET_ROOT).parent_path() / "shared/corpora/png"; }

std::string content_of(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<fs::path> pictures_in(const fs::path& folder) {
  std::vector<fs::path> found;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".png") found.push_back(entry.path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

class PngCorpus : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!fs::exists(corpus())) GTEST_SKIP() << "no picture collection at " << corpus();
  }
};

Pixels without_source(Pixels pixels) {
  pixels.png.clear();
  return pixels;
}

TEST_F(PngCorpus, ValidPicturesAreRead) {
  for (const fs::path& path : pictures_in(corpus() / "valid")) {
    const Decoded decoded = decode_png(content_of(path));
    ASSERT_TRUE(decoded.pixels.has_value()) << path << " " << decoded.fault;
    const Pixels& pixels = *decoded.pixels;
    EXPECT_EQ(pixels.bytes.size(),
              std::size_t{pixels.width} * pixels.height * (pixels.has_alpha ? 4 : 3))
        << path;
    EXPECT_EQ(decode_png(encode_png(pixels)).pixels->bytes, pixels.bytes) << path;
    EXPECT_EQ(decode_png(encode_png(without_source(pixels))).pixels->bytes, pixels.bytes) << path;
  }
}

TEST_F(PngCorpus, DamagedPicturesAreRefused) {
  for (const fs::path& path : pictures_in(corpus() / "malformed")) {
    const Decoded decoded = decode_png(content_of(path));
    EXPECT_FALSE(decoded.pixels.has_value()) << path;
    EXPECT_FALSE(decoded.fault.empty()) << path;
    EXPECT_EQ(check_png(content_of(path)).fault, decoded.fault) << path;
  }
}

TEST_F(PngCorpus, CheckingTellsTheSameButThePixels) {
  for (const fs::path& path : pictures_in(corpus() / "valid")) {
    const Pixels decoded = decode_png(content_of(path)).pixels.value();
    const Pixels checked = check_png(content_of(path)).pixels.value();
    EXPECT_EQ(checked.width, decoded.width) << path;
    EXPECT_EQ(checked.height, decoded.height) << path;
    EXPECT_EQ(checked.has_alpha, decoded.has_alpha) << path;
    EXPECT_EQ(checked.png, decoded.png) << path;
    EXPECT_TRUE(checked.bytes.empty()) << path;
  }
}

// PngSuite shows one picture in every colour type and interlacing.
TEST_F(PngCorpus, InterlacedPicturesEqualPlainOnes) {
  const fs::path folder = corpus() / "valid";
  for (const std::string name : {"n2c08", "n4a16", "n3p02"}) {
    const fs::path plain = folder / ("bas" + name + ".png");
    const fs::path interlaced = folder / ("ibas" + name + ".png");
    ASSERT_TRUE(fs::exists(plain) && fs::exists(interlaced)) << name;
    EXPECT_EQ(decode_png(content_of(plain)).pixels->bytes,
              decode_png(content_of(interlaced)).pixels->bytes)
        << name;
  }
}

TEST_F(PngCorpus, TransparencyBecomesAlpha) {
  EXPECT_TRUE(decode_png(content_of(corpus() / "valid/basn4a08.png")).pixels->has_alpha);
  EXPECT_TRUE(decode_png(content_of(corpus() / "valid/ftbyn3p08.png")).pixels->has_alpha);
  EXPECT_FALSE(decode_png(content_of(corpus() / "valid/basn2c08.png")).pixels->has_alpha);
}

}  // namespace
}  // namespace mlsheet::image
