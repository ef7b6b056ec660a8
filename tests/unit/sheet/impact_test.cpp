#include "sheet/impact.h"

#include <gmock/gmock.h>

#include "sheet/impact_numbers.h"
#include "unit/sheet/composed.h"

namespace mlsheet::sheet {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsSupersetOf;

footprint::Ledger ledger(const std::string& mode = "tinyml") {
  footprint::Ledger ledger;
  ledger.mode = mode;
  footprint::Contribution sensing;
  sensing.id = "blocks.sensing";
  sensing.label = "Sensing";
  sensing.amount = 0.77;
  sensing.low = 0.4;
  sensing.high = 1.2;
  sensing.formula = "level 3, typical";
  sensing.inputs.resize(1);
  sensing.inputs[0].name = "level";
  sensing.inputs[0].shown = "3, typical";
  sensing.inputs[0].pointer = "/environment/blocks";
  sensing.source = "Table of blocks";
  footprint::Contribution use;
  use.id = "use";
  use.label = "Use";
  use.stage = footprint::Stage::Use;
  use.amount = 0.0186;
  use.formula = "1 mW x 3 years x 0.709 kg/kWh";
  use.basis = evidence::Basis::Assumed;
  ledger.contributions = {sensing, use};
  ledger.total = 0.7886;
  ledger.complete = true;
  ledger.basis = evidence::Basis::Assumed;
  ledger.not_selected = {"casing", "security"};
  ledger.not_modelled = {"end of life"};
  ledger.assumptions = {"Three years of use."};
  ledger.sources = {"Table of blocks"};
  return ledger;
}

std::vector<std::string> lines(const footprint::Ledger& of) {
  return lines_of(impact_blocks({of}, typeset::embedded_fonts()));
}

TEST(Impact, RoundsPublishedMethodsToTwoDecimalsAndOthersToTwoFigures) {
  const footprint::Ledger published = ledger("tinyml");
  const footprint::Ledger native = ledger("native");
  EXPECT_EQ(ImpactNumbers(published).kilograms(2.3448), "2.34");
  EXPECT_EQ(ImpactNumbers(published).kilograms(0.0186), "0.02");
  EXPECT_EQ(ImpactNumbers(native).kilograms(2.3448), "2.3");
  EXPECT_EQ(ImpactNumbers(native).kilograms(0.0186), "0.019");
}

TEST(Impact, ShowsTheTotalAndItsStages) {
  EXPECT_THAT(
      lines(ledger()),
      IsSupersetOf({"## Carbon footprint", "Total = 0.79 kg CO₂e ~ over its whole life",
                    "Manufacturing = 0.77 kg CO₂e ~ 97.6 %", "Use = 0.02 kg CO₂e ~ 2.4 %"}));
}

TEST(Impact, ShowsEveryContributionWithShareSpreadAndOrigin) {
  EXPECT_THAT(
      lines(ledger()),
      IsSupersetOf({"| Sensing | Manufacturing | 0.77 | 97.6 % | 0.40 to 1.20 |  [○ declared] ",
                    "| Use | Use | 0.02 | 2.4 % | – |  [? assumed] ",
                    "| Total |  | 0.79 | 100.0 % |  |  [? assumed] "}));
}

TEST(Impact, DerivesEveryNumber) {
  EXPECT_THAT(lines(ledger()),
              IsSupersetOf({"| Sensing | level 3, typical / = 0.77 kg CO₂e | level: 3, typical "
                            "(declared) | [1] ",
                            "- [1] Table of blocks", "- Three years of use.",
                            "Blocks not selected: Casing and security",
                            "Stages not modelled: End of life"}));
}

TEST(Impact, DrawsTheLargestFirst) {
  const std::vector<Block> blocks = impact_blocks({ledger()}, typeset::embedded_fonts());
  const Figure* figure = nullptr;
  for (const Block& block : blocks) {
    if (const auto* found = std::get_if<Figure>(&block)) figure = found;
  }
  ASSERT_NE(figure, nullptr);
  EXPECT_THAT(figure->scene.data.rows, ElementsAre(ElementsAre("Sensing", "0.77", "0.40 to 1.20"),
                                                   ElementsAre("Use", "0.02", "–")));
  EXPECT_THAT(figure->scene.description, HasSubstr("Sensing"));
}

TEST(Impact, GivesNoTotalWhenSomethingIsMissing) {
  footprint::Ledger incomplete = ledger();
  incomplete.complete = false;
  incomplete.missing = {"average power"};
  EXPECT_THAT(lines(incomplete), IsSupersetOf({"Total = Not complete", "note: No total"}));
  EXPECT_THAT(lines(incomplete), ::testing::Not(Contains(HasSubstr("| Total"))));
  for (const Computed& computed : impact_results({incomplete})) {
    EXPECT_NE(computed.id, "footprint.total");
  }
}

TEST(Impact, OfNothingSaysNothing) {
  EXPECT_TRUE(impact_blocks({footprint::Ledger{}}, typeset::embedded_fonts()).empty());
  EXPECT_TRUE(impact_results({footprint::Ledger{}}).empty());
  EXPECT_EQ(impact_headline({footprint::Ledger{}}).value, "Not disclosed");
}

TEST(Impact, ShowsWhatTheResultsSayAreShown) {
  std::string all;
  for (const std::string& line : lines(ledger())) all += line + '\n';
  const std::vector<Computed> results = impact_results({ledger()});
  EXPECT_EQ(results.front().id, "footprint.total");
  for (const Computed& computed : results) {
    EXPECT_THAT(all, HasSubstr(spaced(computed.shown))) << computed.id;
    for (const ComputedInput& input : computed.inputs)
      EXPECT_THAT(all, HasSubstr(spaced(input.shown)));
  }
}

}  // namespace
}  // namespace mlsheet::sheet
