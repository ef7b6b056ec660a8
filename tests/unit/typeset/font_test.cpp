#include "typeset/font.h"

#include <gtest/gtest.h>

#include <array>
#include <stdexcept>

#include "unit/typeset/embedded_fonts.h"

namespace mlsheet::typeset {
namespace {

TEST(FontTest, EveryFaceHasTheMissingSign) {
  for (std::size_t i = 0; i < kFaceCount; ++i) {
    EXPECT_TRUE(embedded_fonts().has(static_cast<Face>(i), kMissingSign)) << i;
  }
}

TEST(FontTest, MetricsAreThousandthsOfTheEm) {
  const FaceMetrics& metrics = embedded_fonts().metrics(Face::Sans);
  EXPECT_EQ(metrics.units_per_em, 2816);
  EXPECT_EQ(metrics.cap_height, 727);
  EXPECT_GT(metrics.x_height, 500);
  EXPECT_GT(metrics.ascent, 900);
  EXPECT_LT(metrics.descent, -200);
}

TEST(FontTest, TellsWhatAFaceLacks) {
  EXPECT_TRUE(embedded_fonts().has(Face::Sans, U'Ω'));
  EXPECT_FALSE(embedded_fonts().has(Face::Sans, U'☑'));
  EXPECT_TRUE(embedded_fonts().has(Face::Fallback, U'☑'));
}

TEST(FontTest, MonospacedFaceHasOneAdvance) {
  const Fonts& fonts = embedded_fonts();
  EXPECT_EQ(fonts.advance(Face::Mono, fonts.glyph(Face::Mono, U'i')),
            fonts.advance(Face::Mono, fonts.glyph(Face::Mono, U'M')));
}

TEST(FontTest, NeedsAllFaces) {
  const std::array<std::string_view, 1> one = {""};
  EXPECT_THROW(Fonts{one}, std::invalid_argument);
}

TEST(FontTest, FacesAreOpenedOnlyWhenUsed) {
  // Bytes that are no font do no harm until somebody asks for the face.
  std::array<std::string_view, kFaceCount> bytes = {};
  bytes[0] = embedded_fonts().bytes(Face::Sans);
  const Fonts fonts(bytes);
  EXPECT_TRUE(fonts.has(Face::Sans, U'A'));
  EXPECT_FALSE(fonts.has(Face::Mono, U'A'));
}

}  // namespace
}  // namespace mlsheet::typeset
