#include <gmock/gmock.h>

#include <algorithm>
#include <set>

#include "sheet/impact.h"
#include "unit/sheet/composed.h"
#include "unit/sheet/full_ledger.h"

namespace mlsheet::sheet {
namespace {

using ::testing::HasSubstr;

class Results : public ::testing::Test {
 protected:
  Computed result(const std::string& id) const {
    for (const Computed& computed : impact_results({ledger, &spread})) {
      if (computed.id == id) return computed;
    }
    ADD_FAILURE() << "no result " << id;
    return {};
  }

  footprint::Ledger ledger = full_ledger();
  footprint::Spread spread = full_spread(ledger);
};

TEST_F(Results, HaveIdsOfTheirOwn) {
  std::set<std::string> ids;
  for (const Computed& computed : impact_results({ledger, &spread})) {
    EXPECT_TRUE(ids.insert(computed.id).second) << computed.id;
  }
}

TEST_F(Results, GiveTheIntervalOfEachStage) {
  EXPECT_DOUBLE_EQ(result("footprint.stage.end_of_life.p05").value.value(), 0.7 * 0.03);
  EXPECT_DOUBLE_EQ(result("footprint.stage.end_of_life.p95").value.value(), 1.6 * 0.03);
  EXPECT_EQ(result("footprint.stage.end_of_life.p95").formula,
            "95 % point of 4096 samples, seed 1");
}

TEST_F(Results, SayRouteTierAndEquationOfALine) {
  const Computed line = result("footprint.parts.mcu");
  EXPECT_EQ(line.route, "parts");
  EXPECT_EQ(line.tier, "T2");
  EXPECT_EQ(line.equation, "E17");
}

TEST_F(Results, NameSwingsAfterTheirInputs) {
  EXPECT_DOUBLE_EQ(result("footprint.swing.average_power.p95").value.value(),
                   ledger.total + 1.3);
  EXPECT_DOUBLE_EQ(result("footprint.swing.yield_of_the_fab.p05").value.value(),
                   ledger.total + 0.06);
  std::reverse(spread.swings.begin(), spread.swings.end());
  EXPECT_DOUBLE_EQ(result("footprint.swing.average_power.p95").value.value(),
                   ledger.total + 1.3);
}

TEST_F(Results, GiveCoverageAndService) {
  EXPECT_EQ(result("footprint.coverage.mass").value, 0.971);
  EXPECT_EQ(result("footprint.service.devices").value, 2.0);
  EXPECT_EQ(result("footprint.service.per_year").unit, "kg CO2e/a");
  EXPECT_EQ(result("footprint.service.per_million_inferences").value, 0.0312);
}

TEST_F(Results, GiveWhatStandsBesideWithItsCaveat) {
  EXPECT_EQ(result("footprint.beside.handprint.net").caveat, "screening, not for publication");
  EXPECT_EQ(result("footprint.beside.module_d").value, -0.0123);
  EXPECT_EQ(result("footprint.beside.module_d").caveat, "");
}

TEST_F(Results, HaveNoValueForWhatIsNotAssessed) {
  EXPECT_FALSE(result("footprint.indicator.pe").value.has_value());
  EXPECT_EQ(result("footprint.indicator.pe").shown, "Not assessed");
  EXPECT_EQ(result("footprint.indicator.weee").value, 0.0123);
}

TEST_F(Results, NameTheFactorsBehindThem) {
  const std::vector<FactorUsed> factors = impact_factors(ledger);
  ASSERT_EQ(factors.size(), 3u);
  EXPECT_EQ(factors[0].id, "board:fr4");
  EXPECT_EQ(factors[0].year, 2023);
  EXPECT_EQ(factors[1].gwp_set, "AR5");
  EXPECT_TRUE(factors[2].is_own);
}

TEST_F(Results, ShowNothingThatTheSheetDoesNot) {
  Sheet sheet;
  sheet.front = {KeyFigures{{impact_headline({ledger, &spread})}}, impact_at_a_glance(ledger)};
  std::string all;
  for (const std::vector<Block>& blocks :
       {sheet.front, impact_blocks({ledger, &spread}, typeset::embedded_fonts())}) {
    for (const std::string& line : lines_of(blocks)) all += line + '\n';
  }
  for (const Computed& computed : impact_results({ledger, &spread})) {
    EXPECT_THAT(all, HasSubstr(spaced(computed.shown))) << computed.id;
  }
}

}  // namespace
}  // namespace mlsheet::sheet
