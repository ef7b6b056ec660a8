#include "quantity/dimension.h"

#include <gtest/gtest.h>

#include <set>

namespace mlsheet::quantity {
namespace {

Dimension named(std::string_view name) {
  const std::optional<Dimension> dimension = dimension_named(name);
  EXPECT_TRUE(dimension) << name;
  return dimension.value_or(Dimension{});
}

TEST(Dimension, ProductsOfNamesAreNames) {
  EXPECT_EQ(named("voltage") * named("current"), named("power"));
  EXPECT_EQ(named("power") * named("time"), named("energy"));
  EXPECT_EQ(named("voltage") / named("current"), named("resistance"));
  EXPECT_EQ(named("charge") / named("voltage"), named("capacitance"));
  EXPECT_EQ(named("current") * named("time"), named("charge"));
  EXPECT_EQ(named("mass") / named("energy"), named("carbon_intensity"));
  EXPECT_EQ(named("data") / named("time"), named("data_rate"));
  EXPECT_EQ(named("energy") / named("data"), named("energy_per_data"));
  EXPECT_EQ(named("luminous_intensity") * named("solid_angle"), named("luminous_flux"));
  EXPECT_EQ(named("luminous_flux") / named("area"), named("illuminance"));
  EXPECT_EQ(named("luminous_intensity") / named("area"), named("luminance"));
  EXPECT_EQ(named("force") / named("area"), named("pressure"));
  EXPECT_EQ(named("temperature") / named("power"), named("thermal_resistance"));
  EXPECT_EQ(named("power") / named("area"), named("irradiance"));
  EXPECT_EQ(named("fraction") / named("time"), named("frequency"));
}

TEST(Dimension, NamesAreDistinctAndSoAreTheirDimensions) {
  std::set<std::string_view> names;
  std::set<std::array<std::int8_t, 9>> dimensions;
  for (const std::string_view name : dimension_names()) {
    EXPECT_TRUE(names.insert(name).second) << name;
    EXPECT_TRUE(dimensions.insert(named(name).exponents).second) << name;
  }
  EXPECT_GE(names.size(), 30u);
}

TEST(Dimension, AnUnknownNameGivesNothing) {
  EXPECT_EQ(dimension_named("Power"), std::nullopt);
  EXPECT_EQ(dimension_named(""), std::nullopt);
}

TEST(Dimension, IsSpokenOf) {
  EXPECT_EQ(with_article(named("power")), "a power");
  EXPECT_EQ(with_article(named("energy")), "an energy");
  EXPECT_EQ(with_article(named("illuminance")), "an illuminance");
  EXPECT_EQ(with_article(named("data")), "an amount of data");
  EXPECT_EQ(name_of(named("data_rate")), "data rate");
  EXPECT_EQ(name_of(named("fraction")), "number without unit");
}

TEST(Dimension, ACombinationWithoutNameShowsItsUnits) {
  EXPECT_EQ(name_of(named("mass") * named("time")), "quantity in kg·s");
  EXPECT_EQ(name_of(named("length") / named("mass")), "quantity in m·kg^-1");
}

}  // namespace
}  // namespace mlsheet::quantity
