#include "figure/stacked_bar.h"

#include <gmock/gmock.h>

#include <limits>

#include "unit/figure/drawn.h"
#include "unit/typeset/embedded_fonts.h"

namespace mlsheet::figure {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;

Part part(const std::string& label, double value, Role role, Texture texture = Texture::Plain) {
  return {.label = label,
          .value = value,
          .value_text = "1.23 kg",
          .share_text = "45.6 %",
          .range_text = "1 to 2",
          .role = role,
          .texture = texture};
}

StackedBar chart() {
  return {.id = "stages",
          .name = "Footprint by stage",
          .description = "One bar.",
          .columns = {"Stage", "kg", "Share", "90 % of cases"},
          .parts = {part("Manufacturing", 3, Role::Series1),
                    part("Use", 1, Role::Series3, Texture::Hatched),
                    part("Training", 0.001, Role::Series4)}};
}

Scene drawn(const StackedBar& wanted) { return draw(wanted, typeset::embedded_fonts()); }

// The parts of the bar come first, then the swatches of the legend, all of one size.
std::vector<Rect> segments(const Scene& scene) {
  std::vector<Rect> found;
  for (const Rect& rect : all<Rect>(scene)) {
    if (rect.height > 10) found.push_back(rect);
  }
  return found;
}

TEST(StackedBar, CutsTheWholeWidthInProportion) {
  const Scene scene = drawn(chart());
  const std::vector<Rect> bar = segments(scene);
  ASSERT_EQ(bar.size(), 3u);
  EXPECT_NEAR(bar[0].width, 3 * bar[1].width, 1e-9);
  EXPECT_EQ(bar[0].corner.x, 0);
  for (std::size_t i = 1; i < bar.size(); ++i) {
    EXPECT_NEAR(bar[i].corner.x, bar[i - 1].corner.x + bar[i - 1].width, 1e-9);
  }
  EXPECT_NEAR(bar.back().corner.x + bar.back().width, scene.width, 1e-9);
}

TEST(StackedBar, NamesEveryPartHoweverThin) {
  for (const char* label : {"Manufacturing", "Use", "Training"}) {
    EXPECT_THAT(words(drawn(chart())), Contains(label));
  }
  EXPECT_EQ(all<Rect>(drawn(chart())).size(), 6u) << "three parts and their swatches";
}

TEST(StackedBar, PutsTheShareOnlyAbovePartsThatAreWideEnough) {
  std::size_t above = 0;
  for (const Text& text : all<Text>(drawn(chart()))) above += text.anchor == Anchor::Middle ? 1 : 0;
  EXPECT_EQ(above, 2u);
}

TEST(StackedBar, TellsColoursApartOnGreyPaper) {
  const Scene scene = drawn(chart());
  const Frame hatched = frame_of(segments(scene)[1]);
  std::size_t inside = 0;
  for (const Line& line : all<Line>(scene)) {
    if (line.from.x != line.to.x && frame_of(line).meets(hatched)) ++inside;
  }
  EXPECT_GT(inside, 10u);
}

TEST(StackedBar, KeepsEverythingInsideAndApart) {
  StackedBar many = chart();
  for (const char* label : {"Raw materials", "Distribution", "Installation", "Cloud"}) {
    many.parts.push_back(part(label, 0.05, Role::Series2, Texture::Hatched));
  }
  many.parts.push_back(part(std::string(90, 'W'), 2, Role::Series4, Texture::Hatched));
  for (const StackedBar& wanted : {chart(), many}) {
    const Scene scene = drawn(wanted);
    expect_everything_inside(scene);
    expect_no_text_on_another(scene);
    expect_no_text_on_a_bar(scene);
  }
}

TEST(StackedBar, CarriesItsData) {
  const Scene scene = drawn(chart());
  EXPECT_THAT(scene.data.columns, ElementsAre("Stage", "kg", "Share", "90 % of cases"));
  EXPECT_THAT(scene.data.rows[1], ElementsAre("Use", "1.23 kg", "45.6 %", "1 to 2"));
  EXPECT_EQ(scene.name, "Footprint by stage");
  EXPECT_EQ(scene.description, "One bar.");
}

TEST(StackedBar, LeavesOutTheLastColumnOfItsDataWhereNobodyNamesIt) {
  StackedBar plain = chart();
  plain.columns.pop_back();
  EXPECT_THAT(drawn(plain).data.rows[1], ElementsAre("Use", "1.23 kg", "45.6 %"));
}

TEST(StackedBar, TakesOddValuesAndNothing) {
  StackedBar odd = chart();
  odd.parts[2].value = std::numeric_limits<double>::infinity();
  expect_everything_inside(drawn(odd));
  odd.parts[1].value = -1;
  EXPECT_EQ(segments(drawn(odd))[1].width, 0);
  for (Part& each : odd.parts) each.value = 0;
  EXPECT_TRUE(segments(drawn(odd)).empty());
  odd.parts.clear();
  EXPECT_TRUE(drawn(odd).primitives.empty());
}

}  // namespace
}  // namespace mlsheet::figure
