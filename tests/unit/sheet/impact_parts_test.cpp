#include "sheet/impact_parts.h"

#include <gmock/gmock.h>

#include <set>

#include "unit/sheet/composed.h"
#include "unit/sheet/full_ledger.h"

namespace mlsheet::sheet {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsSupersetOf;
using ::testing::Not;

// The ledger with something in every member, its spread, and what a reader sees of it.
class Full : public ::testing::Test {
 protected:
  std::vector<Block> blocks() const {
    return impact_blocks({ledger, &spread, "sensor.yaml"}, typeset::embedded_fonts());
  }
  std::vector<std::string> lines() const { return lines_of(blocks()); }

  figure::Scene scene(const std::string& id) const {
    for (const Block& block : blocks()) {
      const auto* found = std::get_if<Figure>(&block);
      if (found != nullptr && found->scene.id == id) return found->scene;
    }
    return {};
  }

  footprint::Ledger ledger = full_ledger();
  footprint::Spread spread = full_spread(ledger);
};

std::vector<std::string> words_of(const figure::Scene& scene) {
  std::vector<std::string> words;
  for (const figure::Primitive& primitive : scene.primitives) {
    if (const auto* text = std::get_if<figure::Text>(&primitive)) words.push_back(text->text);
  }
  return words;
}

TEST_F(Full, HeadlineHasTotalIntervalMeanAndService) {
  EXPECT_THAT(lines(), IsSupersetOf({"Total = 4.1 kg CO₂e ~ 90 % of cases: 2.9 to 6.5 kg CO₂e",
                                     "Mean = 4.3 kg CO₂e ~ of 4096 samples",
                                     "Devices = 2 ~ for 10 years of service",
                                     "Per year of service = 0.41 kg CO₂e",
                                     "Per million inferences = 0.031 kg CO₂e"}));
  EXPECT_THAT(lines(), Not(Contains("Use = 1.4 kg CO₂e ~ 34.3 %"))) << "stages have a table";
}

TEST_F(Full, HeadlineSaysWhatTheTotalStandsFor) {
  EXPECT_EQ(impact_headline({ledger}).note, "for the whole service");
  ledger.service.reset();
  EXPECT_EQ(impact_headline({ledger}).note, "over its whole life");
}

TEST_F(Full, StagesHaveAPictureAndATableWithTheirIntervals) {
  const figure::Scene drawn = scene("footprint-stages");
  EXPECT_THAT(words_of(drawn), IsSupersetOf({"Raw materials", "Installation", "End of life"}));
  EXPECT_EQ(drawn.data.rows.size(), 8u);
  EXPECT_THAT(drawn.description, HasSubstr("Largest: Manufacturing, 1.8\u00A0kg\u00A0CO₂e"));
  EXPECT_THAT(lines(), Contains("| Use | 1.4 | 34.3 % | 0.98 to 2.2 |  [? assumed] "));
}

TEST_F(Full, AStageOfOneNumberHasNoInterval) {
  footprint::Statistics& use = spread.stages[static_cast<std::size_t>(footprint::Stage::Use)];
  use.p05 = use.p95 = 1.4;
  EXPECT_THAT(lines(), Contains("| Use | 1.4 | 34.3 % | – |  [? assumed] "));
}

TEST_F(Full, OneStageIsNoWholeToCut) {
  std::erase_if(ledger.contributions, [](const footprint::Contribution& line) {
    return line.stage != footprint::Stage::Manufacturing;
  });
  EXPECT_TRUE(scene("footprint-stages").id.empty());
}

TEST_F(Full, ContributionsSayRouteAndTier) {
  EXPECT_THAT(
      lines(),
      IsSupersetOf(
          {"|| Contribution || Stage || kg CO₂e || Share || Low to high || Route || Tier || "
           "Origin ",
           "| Camera module | Manufacturing | 0.30 | 7.4 % | – | Parts | T1 |  [≈ modelled] ",
           "| Screws | Manufacturing | 0.0020 | 0.0 % | – | Parts | T5 {gap filled} |  [≈ "
           "modelled] ",
           "| Use | Use | 1.4 | 34.3 % | – | Model | – |  [? assumed] "}));
}

TEST_F(Full, NamesTheFiveLargestAndTheTiersThatOccur) {
  EXPECT_THAT(lines(), Contains("The five largest are Use (34.3 %), Sensing (18.9 %), "
                                "Microcontroller (12.8 %), Cloud services (8.6 %) and Camera "
                                "module (7.4 %), together 81.9 % of the total."));
  std::erase_if(ledger.contributions, [](const footprint::Contribution& line) {
    return line.tier == footprint::Tier::T4;
  });
  EXPECT_THAT(lines(), Contains("Tiers of data, best first: T1 declared by a supplier, T2 own "
                                "quantity times process factor, T3 factor per piece or block and "
                                "T5 gap filled."));
}

TEST_F(Full, DrawsWhatMovesTheTotalWidestFirst) {
  const figure::Scene drawn = scene("footprint-tornado");
  EXPECT_THAT(
      words_of(drawn),
      IsSupersetOf({"Average power", "Units shipped", "4.1\u00A0kg\u00A0CO₂e",
                    "2 more inputs move the total by at most 0.017\u00A0kg\u00A0CO₂e each"}));
  EXPECT_EQ(drawn.data.rows.size(), 12u);
  EXPECT_THAT(drawn.data.rows[0], ElementsAre("Average power", "3.38", "5.38"));
  EXPECT_THAT(drawn.description, HasSubstr("Widest: Average power, from 3.38 to 5.38 kg"));
}

TEST_F(Full, ShowsSmallSwingsWithEnoughFigures) {
  for (const std::vector<std::string>& row : scene("footprint-tornado").data.rows) {
    EXPECT_NE(row[1], row[2]) << row[0];
  }
}

TEST_F(Full, OneInputThatMovesComparesNothing) {
  spread.swings.resize(1);
  spread.swings.push_back({"input", "still", "/still", ledger.total, ledger.total});
  EXPECT_TRUE(scene("footprint-tornado").id.empty());
  EXPECT_THAT(lines(), Not(Contains("### What moves the total")));
}

TEST_F(Full, GivesTheRestOfManyContributionsOneBar) {
  for (int i = 0; i < 20; ++i) {
    ledger.contributions.push_back(line_of("parts.more" + std::to_string(i), "More", 0));
  }
  const figure::Scene drawn = scene("footprint-chart");
  EXPECT_EQ(drawn.data.rows.size(), 16u);
  EXPECT_EQ(drawn.data.rows.back()[0], "18 smaller ones");
  EXPECT_EQ(drawn.name, "Carbon footprint by contribution");
}

TEST_F(Full, ExplainsWhiskersOnlyWhereThereAreSome) {
  EXPECT_THAT(lines(), Contains(HasSubstr("spread between devices")));
  ledger.contributions[0].low.reset();
  EXPECT_THAT(lines(), Not(Contains(HasSubstr("spread between devices"))));
}

TEST_F(Full, SaysHowMuchIsCoveredAndWhatIsNot) {
  EXPECT_THAT(lines(), IsSupersetOf({"### Coverage by tiers T1 to T3",
                                     "Of the lines: 84.6 %, 11 of 13", "Of the cost: 92.0 %",
                                     "Of the mass: 97.1 %", "Gaps: Cable and Screws"}));
  ledger.coverage = {};
  EXPECT_THAT(lines(), Not(Contains("### Coverage by tiers T1 to T3")));
}

TEST_F(Full, NeverShowsANoughtForWhatIsNotAssessed) {
  EXPECT_THAT(
      lines(),
      IsSupersetOf({"| Electrical waste | at least 0.012 kg | sum of the masses stated | [2] ",
                    "| Primary energy | Not assessed | – | – "}));
}

TEST_F(Full, NamesIndicatorsInOneLineWhereNoneIsAssessed) {
  ledger.indicators[0].amount.reset();
  EXPECT_THAT(lines(), Contains("Not assessed: Electrical waste, Primary energy and Fresh water"));
  EXPECT_THAT(lines(), Not(Contains("### Beyond the climate")));
}

TEST_F(Full, KeepsBesideWhatIsNotInside) {
  EXPECT_THAT(
      lines(),
      IsSupersetOf(
          {"### Beside the total, never subtracted from it",
           "| Credit of recycling (module D) | −0.012 kg CO₂e | 0.02 kg × 0.615 kg/kg (E60) ",
           "| Savings elsewhere, net | −42 kg CO₂e per year {screening, not for "
           "publication} | baseline 120 kg/a, rebound 10 % ",
           "| Break-even time | never | nothing is saved in the use stage ",
           "| All devices in use | 1800 Mt CO₂e | 250 × 10⁹ devices × 7.06 kg "}));
}

TEST_F(Full, ComparesInTablesOfTheirOwn) {
  EXPECT_THAT(lines(),
              IsSupersetOf({"### The same as",
                            "| Charges of a telephone | 190 | EPA equivalencies, edition of 2024 ",
                            "### Beside other products",
                            "| Watch with display | 34 kg CO₂e | report of its maker, 2022 "}));
}

TEST_F(Full, NamesEveryFactorWithYearSourceAndLicence) {
  EXPECT_THAT(
      lines(),
      IsSupersetOf(
          {"|| Factor || Value || Year || GWP || Source || Licence ",
           "| Board, FR-4, two layers | 0.0162 kg/cm² | 2023 | AR6 | [2] | CC BY 4.0 ",
           "| Electricity, Germany | 0.433 kg/kWh | 2024 | AR5 | [3] | CC BY 4.0 ",
           "| Camera module {own file of this sheet} | 0.30 kg | – | – | Declaration of the "
           "supplier, 2025 | with permission "}));
}

TEST_F(Full, SaysHowToComputeItAgain) {
  EXPECT_EQ(lines().back(), "mlsheet footprint sensor.yaml computes these figures again.");
  const auto unnamed = lines_of(impact_blocks({ledger, &spread}, typeset::embedded_fonts()));
  EXPECT_THAT(unnamed, Not(Contains(HasSubstr("mlsheet footprint"))));
}

TEST_F(Full, SaysNothingOfWhatIsNotThere) {
  footprint::Ledger bare;
  bare.mode = "tinyml";
  bare.complete = true;
  add(bare, line_of("blocks.sensing", "Sensing", 0.77));
  EXPECT_THAT(lines_of(impact_blocks({bare}, typeset::embedded_fonts())),
              ElementsAre("## Carbon footprint", "Total = 0.77 kg CO₂e ~ over its whole life",
                          "Manufacturing = 0.77 kg CO₂e ~ 100.0 %",
                          "figure: Carbon footprint by block, in kg CO₂e.",
                          "|| Block || Stage || kg CO₂e || Share || Low to high || Origin ",
                          "| Sensing | Manufacturing | 0.77 | 100.0 % | – |  [○ declared] ",
                          "| Total |  | 0.77 | 100.0 % |  |  [○ declared] ", "### Derivation",
                          "|| Block || Computed as || From || Source ",
                          "| Sensing | = 0.77 kg CO₂e | – | – "));
}

TEST_F(Full, KeepsTablesRectangularAndAddressesApart) {
  std::set<std::string> addresses;
  for (const Block& block : blocks()) {
    if (const auto* heading = std::get_if<Heading>(&block)) {
      EXPECT_TRUE(addresses.insert(heading->id).second) << heading->id;
    }
    const auto* table = std::get_if<Table>(&block);
    if (table == nullptr) continue;
    for (const std::vector<Cell>& row : table->rows) {
      EXPECT_EQ(row.size(), table->columns.size()) << table->columns.front().title;
    }
  }
}

}  // namespace
}  // namespace mlsheet::sheet
