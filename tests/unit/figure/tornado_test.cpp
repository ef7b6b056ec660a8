#include "figure/tornado.h"

#include <gmock/gmock.h>

#include "unit/figure/drawn.h"
#include "unit/typeset/embedded_fonts.h"

namespace mlsheet::figure {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Not;

Tornado chart() {
  return {.id = "inputs",
          .name = "What moves the total",
          .description = "Bars.",
          .unit = "kg",
          .centre = 2,
          .centre_text = "2.0 kg",
          .low_name = "input at its 5 % point",
          .high_name = "input at its 95 % point",
          .columns = {"Input", "5 %", "95 %"},
          .inputs = {{"average power", 1.5, 3, "1.5", "3.0"},
                     {"units shipped", 2.2, 1.9, "2.2", "1.9"},
                     {"area", 2.05, 2.1, "2.05", "2.1"}}};
}

Scene drawn(const Tornado& wanted) { return draw(wanted, typeset::embedded_fonts()); }

// Low and high of each input, without the keys of the legend.
std::vector<Rect> bars(const Scene& scene) {
  std::vector<Rect> found = all<Rect>(scene);
  found.erase(found.begin(), found.begin() + 2);
  return found;
}

double centre_of(const Scene& scene) {
  for (const Line& line : all<Line>(scene)) {
    if (line.role == Role::Interval) return line.from.x;
  }
  return -1;
}

TEST(Tornado, DrawsBothEndsAboutTheCentralLine) {
  const Scene scene = drawn(chart());
  const std::vector<Rect> found = bars(scene);
  ASSERT_EQ(found.size(), 6u);
  const double centre = centre_of(scene);
  // The end that is farther off is drawn first: here 95 % is twice as far as 5 %.
  EXPECT_EQ(found[0].role, Role::Series2);
  EXPECT_NEAR(found[0].corner.x, centre, 1e-9);
  EXPECT_NEAR(found[1].corner.x + found[1].width, centre, 1e-9);
  EXPECT_NEAR(found[0].width, 2 * found[1].width, 1e-9);
  EXPECT_LT(found[0].corner.y, found[2].corner.y);
}

TEST(Tornado, DrawsAnInputThatLowersTheResultToTheOtherSide) {
  const Scene scene = drawn(chart());
  const Rect low = bars(scene)[2];
  EXPECT_EQ(low.role, Role::Series1);
  EXPECT_NEAR(low.corner.x, centre_of(scene), 1e-9);
}

TEST(Tornado, DrawsTheLongerEndFirstWhereBothLieOnOneSide) {
  const Scene scene = drawn(chart());
  const std::vector<Rect> found = bars(scene);
  EXPECT_GT(found[4].width, found[5].width);
  EXPECT_EQ(found[4].corner.x, found[5].corner.x);
}

TEST(Tornado, LabelsEveryInputWithBothEnds) {
  for (const char* word : {"average power", "1.5", "3.0", "2.0 kg", "kg", "input at its 5 % point",
                           "input at its 95 % point"}) {
    EXPECT_THAT(words(drawn(chart())), Contains(word));
  }
}

TEST(Tornado, DrawsTenAndSaysTheRest) {
  Tornado many = chart();
  for (int i = 3; i < 14; ++i) {
    many.inputs.push_back({"input " + std::to_string(i), 1.99, 2.01, "1.99", "2.01"});
  }
  many.rest = "4 more, each by at most 0.02 kg";
  const Scene scene = drawn(many);
  EXPECT_THAT(words(scene), Contains("input 9"));
  EXPECT_THAT(words(scene), Not(Contains("input 10")));
  EXPECT_THAT(words(scene), Contains("4 more, each by at most 0.02 kg"));
  EXPECT_EQ(scene.data.rows.size(), 14u);
}

TEST(Tornado, KeepsEverythingInsideAndApart) {
  Tornado odd = chart();
  odd.inputs[0].label = std::string(200, 'W');
  odd.inputs[1].high = 0.1;
  odd.rest = std::string(300, 'w');
  Tornado low = chart();
  low.centre = 0;
  Tornado high = chart();
  high.centre = 100;
  for (const Tornado& wanted : {chart(), odd, low, high}) {
    const Scene scene = drawn(wanted);
    expect_everything_inside(scene);
    expect_no_text_on_another(scene);
    expect_no_text_on_a_bar(scene);
  }
}

TEST(Tornado, CarriesItsData) {
  const Scene scene = drawn(chart());
  EXPECT_THAT(scene.data.columns, ElementsAre("Input", "5 %", "95 %"));
  EXPECT_THAT(scene.data.rows[1], ElementsAre("units shipped", "2.2", "1.9"));
  EXPECT_EQ(scene.name, "What moves the total");
  EXPECT_EQ(scene.description, "Bars.");
}

TEST(Tornado, TakesNoInputs) {
  Tornado none = chart();
  none.inputs.clear();
  EXPECT_TRUE(bars(drawn(none)).empty());
}

}  // namespace
}  // namespace mlsheet::figure
