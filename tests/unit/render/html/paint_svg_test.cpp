#include "render/html/paint_svg.h"

#include <gmock/gmock.h>

#include "unit/sheet/sample_sheet.h"

namespace mlsheet::html {
namespace {

using ::testing::HasSubstr;

TEST(PaintSvg, NamesThePictureForThoseWhoCannotSeeIt) {
  const std::string svg = paint_svg(sheet::sample_scene("a < b"));
  EXPECT_THAT(svg, HasSubstr("role=\"img\""));
  EXPECT_THAT(svg, HasSubstr("aria-labelledby=\"figure-title figure-description\""));
  EXPECT_THAT(svg, HasSubstr("<title id=\"figure-title\">a &lt; b</title>"));
  EXPECT_THAT(svg, HasSubstr("<desc id=\"figure-description\">a &lt; b</desc>"));
}

TEST(PaintSvg, DrawsTheFourPrimitives) {
  const std::string svg = paint_svg(sheet::sample_scene("word"));
  EXPECT_THAT(svg, HasSubstr("viewBox=\"0 0 100 50\""));
  EXPECT_THAT(svg, HasSubstr("<line class=\"stroke-ink\" x1=\"0\" y1=\"0\" x2=\"10\" y2=\"0.5\" "
                             "stroke-width=\"0.5\" stroke-dasharray=\"3 2\"/>"));
  EXPECT_THAT(svg,
              HasSubstr("<rect class=\"fill-series1\" x=\"1\" y=\"2\" width=\"3\" height=\"4\"/>"));
  EXPECT_THAT(svg,
              HasSubstr("<polyline fill=\"none\" class=\"stroke-series1\" points=\"0,0 1,1\""));
  EXPECT_THAT(svg, HasSubstr("<polygon class=\"fill-series1\" points=\"0,0 1,1 2,0\"/>"));
  EXPECT_THAT(svg, HasSubstr("text-anchor=\"end\">word</text>"));
}

TEST(PaintSvg, UsesRolesAndNoColours) {
  const std::string svg = paint_svg(sheet::sample_scene("word"));
  EXPECT_THAT(svg, ::testing::Not(HasSubstr("#")));
  EXPECT_THAT(svg, ::testing::Not(HasSubstr("style=")));
}

}  // namespace
}  // namespace mlsheet::html
