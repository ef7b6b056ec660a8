#include "footprint/model/expression.h"

#include <gmock/gmock.h>

#include "footprint/model/fabrication.h"
#include "footprint/model/services.h"
#include "footprint/model/use.h"

namespace mlsheet::footprint {
namespace {

using quantity::Constant;

const Expression kA{ParameterId{0}};
const Expression kB{ParameterId{1}};
const Expression kC{ParameterId{2}};

double value_of(const Expression& expression, double a, double b = 0, double c = 0) {
  return expression.value(Values<double>({a, b, c}));
}

std::string text_of(const Expression& expression) {
  constexpr std::array<std::string_view, 3> kNames = {"a", "b", "c"};
  return expression.text(
      [&](ParameterId id) { return std::string(kNames[static_cast<std::size_t>(id)]); });
}

TEST(Expression, IsTheArithmeticOfItsNumbers) {
  EXPECT_EQ(value_of(kA + kB * kC, 1, 2, 3), 7);
  EXPECT_EQ(value_of((kA - kB) / kC, 7, 1, 3), 2);
  EXPECT_EQ(value_of(-kA, 2), -2);
  EXPECT_EQ(value_of(larger(kA, kB) - smaller(kA, kB), 2, 5), 3);
  EXPECT_EQ(value_of(whole_steps(kA), 1.2), 2);
  EXPECT_EQ(value_of(log(exp(kA)), 1), 1);
}

// The equations are written for any number, so what the expression gives is what they give.
TEST(Expression, TakesEveryEquation) {
  EXPECT_EQ(value_of(energy(kA, kB), 0.132, 26280), energy(0.132, 26280.0));
  EXPECT_EQ(value_of(hours_of_set(kA, kB, kC, Expression(0.02)), 7.5, 0.85, 0.0027),
            hours_of_set(7.5, 0.85, 0.0027, 0.02));
  for (const YieldModel model :
       {YieldModel::Poisson, YieldModel::Murphy, YieldModel::Seeds, YieldModel::NegativeBinomial}) {
    EXPECT_EQ(value_of(die_yield(model, kA, kB), 0.1, 0.15), die_yield(model, 0.1, 0.15));
  }
  EXPECT_EQ(value_of(campaign(kA, kB, kC), 0.1, 99, 6), campaign(0.1, 99.0, 6.0));
}

TEST(Expression, SamplesAreTheValueOfEachLane) {
  const Expression expression = die_yield(YieldModel::Murphy, kA, kB) * kC + Expression(0.5);
  Values<Lanes> values({Lanes(0), Lanes(0.15), Lanes(2)});
  for (std::size_t i = 0; i < Lanes::kCount; ++i) {
    values[ParameterId{0}].values[i] = 0.01 * static_cast<double>(i);
  }
  const Lanes samples = expression.samples(values);
  for (std::size_t i = 0; i < Lanes::kCount; ++i) {
    EXPECT_EQ(samples.values[i], value_of(expression, 0.01 * static_cast<double>(i), 0.15, 2));
  }
}

TEST(Expression, KnowsWhatItDependsOn) {
  EXPECT_THAT((kA * kC + kA).parameters(), ::testing::ElementsAre(ParameterId{0}, ParameterId{2}));
  EXPECT_THAT(Expression(2).parameters(), ::testing::IsEmpty());
}

TEST(Expression, IsWrittenWithBracketsOnlyWhereTheyAreNeeded) {
  EXPECT_EQ(text_of(kA + kB * kC), "a + b × c");
  EXPECT_EQ(text_of((kA + kB) * kC), "(a + b) × c");
  EXPECT_EQ(text_of(kA - (kB - kC)), "a − (b − c)");
  EXPECT_EQ(text_of(kA - kB - kC), "a − b − c");
  EXPECT_EQ(text_of(kA / (kB * kC)), "a / (b × c)");
  EXPECT_EQ(text_of(kA * kB / Expression(1000)), "a × b / 1000");
  EXPECT_EQ(text_of(-(kA + kB)), "−(a + b)");
  EXPECT_EQ(text_of(larger(whole_steps(kA / kB), kC)), "max(whole(a / b), c)");
}

}  // namespace
}  // namespace mlsheet::footprint
