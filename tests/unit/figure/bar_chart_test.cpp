#include "figure/bar_chart.h"

#include <gmock/gmock.h>

#include "figure/label.h"
#include "unit/figure/drawn.h"
#include "unit/typeset/embedded_fonts.h"

namespace mlsheet::figure {
namespace {

using ::testing::ElementsAre;

BarChart chart() {
  return {.id = "chart",
          .name = "Footprint",
          .description = "Bars.",
          .unit = "kg",
          .columns = {"Block", "kg", "Low to high"},
          .bars = {{.label = "Sensing",
                    .value = 0.8,
                    .low = 0.4,
                    .high = 1.0,
                    .value_text = "0.80",
                    .range_text = "0.4 to 1.0"},
                   {.label = "Use", .value = 0.2, .value_text = "0.20", .range_text = "–"}}};
}

Scene drawn(const BarChart& wanted) { return draw(wanted, typeset::embedded_fonts()); }

TEST(BarChart, DrawsBarsInProportion) {
  const std::vector<Rect> bars = all<Rect>(drawn(chart()));
  ASSERT_EQ(bars.size(), 2u);
  EXPECT_DOUBLE_EQ(bars[0].width, 4 * bars[1].width);
  EXPECT_DOUBLE_EQ(bars[0].corner.x, bars[1].corner.x);
  EXPECT_LT(bars[0].corner.y, bars[1].corner.y);
}

TEST(BarChart, DrawsAWhiskerWhereBothEndsAreKnown) {
  std::vector<Line> whisker;
  for (const Line& line : all<Line>(drawn(chart()))) {
    if (line.role == Role::Interval) whisker.push_back(line);
  }
  ASSERT_EQ(whisker.size(), 3u);
  const Rect bar = all<Rect>(drawn(chart())).front();
  EXPECT_DOUBLE_EQ(whisker[0].from.x, bar.corner.x + bar.width / 2);
  EXPECT_DOUBLE_EQ(whisker[0].to.x, bar.corner.x + bar.width / 0.8);
}

TEST(BarChart, LabelsEveryBarWithItsValue) {
  for (const char* word : {"Sensing", "0.80", "Use", "0.20", "kg"}) {
    EXPECT_THAT(words(drawn(chart())), ::testing::Contains(word));
  }
}

TEST(BarChart, CarriesItsData) {
  const Scene scene = drawn(chart());
  EXPECT_THAT(scene.data.columns, ElementsAre("Block", "kg", "Low to high"));
  EXPECT_THAT(scene.data.rows, ElementsAre(ElementsAre("Sensing", "0.80", "0.4 to 1.0"),
                                           ElementsAre("Use", "0.20", "–")));
  EXPECT_EQ(scene.name, "Footprint");
  EXPECT_EQ(scene.description, "Bars.");
}

TEST(BarChart, KeepsEverythingInsideItsFrame) {
  BarChart wide = chart();
  wide.bars[0].label = std::string(200, 'W');
  const Scene scene = drawn(wide);
  expect_everything_inside(scene);
  expect_no_text_on_another(scene);
  EXPECT_THAT(scene.data.rows[0][0], std::string(200, 'W')) << "the full label stays in the data";
}

TEST(BarChart, TakesNegativeValuesAndNoBars) {
  BarChart odd = chart();
  odd.bars[1].value = -1;
  EXPECT_DOUBLE_EQ(all<Rect>(drawn(odd))[1].width, 0);
  odd.bars.clear();
  EXPECT_TRUE(all<Rect>(drawn(odd)).empty());
}

TEST(Label, IsShortenedOnlyWhereItDoesNotFit) {
  const typeset::Fonts& fonts = typeset::embedded_fonts();
  EXPECT_EQ(fitted(fonts, "Sensing", 8, 100), "Sensing");
  const std::string cut = fitted(fonts, "Überlänge in Worten", 8, 40);
  EXPECT_THAT(cut, ::testing::StartsWith("Ü"));
  EXPECT_THAT(cut, ::testing::EndsWith("…"));
  EXPECT_LE(text_width(fonts, cut, 8, false), 40);
}

}  // namespace
}  // namespace mlsheet::figure
