#include <gmock/gmock.h>

#include "render/account/account.h"
#include "render/account/page.h"
#include "text/utf8.h"
#include "unit/render/account/sample.h"

namespace mlsheet::account {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

std::string text_of(const Account& account, const Paper& paper = {}) {
  return write_text(account, paper);
}

Account account_of(Footprint footprint) {
  Account account;
  account.footprint = std::move(footprint);
  return account;
}

TEST(AccountText, TellsTheTotalWithItsIntervalAndMean) {
  const std::string text = text_of(account_of(sample()));
  EXPECT_THAT(text, StartsWith("Carbon footprint of Sample (sample.yaml)\n\nTotal: 1.0 kg CO₂e\n"
                               "  90 % of cases lie from 0.72 to 1.3, their mean is 1.0.\n"
                               "  For 6 years of service by 2 devices: 0.30 kg CO₂e per year.\n"));
}

TEST(AccountText, DrawsStagesAndLines) {
  const std::string text = text_of(account_of(sample()));
  EXPECT_THAT(text, HasSubstr("     0.80   80.0 %  ████████████████  Board (parts, T2)\n"
                              "     0.20   20.0 %  ████              Use (model)\n"));
  EXPECT_THAT(text, HasSubstr("     0.20   20.0 %  ████              Use\n"));
}

TEST(AccountText, SaysWhatMovesTheLargest) {
  EXPECT_THAT(
      text_of(account_of(sample())),
      HasSubstr("     0.80   80.0 %  Board; the total goes from 0.726 to 1.27 with factor of "
                "the\n                    board\n     0.20   20.0 %  Use\n"));
}

TEST(AccountText, SaysWhatIsCoveredAndWhatIsNot) {
  EXPECT_THAT(text_of(account_of(sample())),
              HasSubstr("Coverage by data of tiers T1 to T3\n"
                        "  Of lines 50.0 % (1 of 2), of cost 25.0 %, of mass not stated.\n"
                        "  Gaps: Connector.\n\n"
                        "Not counted\n"
                        "  Blocks not selected: Casing.\n"
                        "  Stages not modelled: installation.\n"
                        "\n"
                        "Beside the total, not in it\n"
                        "           −0.10 kg CO₂e  Credit of recycling\n"
                        "                   never  Break-even time (screening, not for publication)"
                        "\n                  6.0 km  Driving a car; Factors, edition "
                        "2025\n\nOther indicators (what is not assessed is not 0)\n"
                        "       at least 0.030 kg  Electrical waste\n"
                        "            Not assessed  Fresh water\n\n"
                        "Assumptions\n"
                        "  - The factor stays constant.\n\n"
                        "Factors\n"
                        "  - FR4 board, 0.1 kg/cm²; 2021; [1]; licence CC-BY-4.0; GWP set AR5\n\n"
                        "Sources\n"
                        "  [1] Table of boards\n"));
}

TEST(AccountText, EndsWithSamplingAndTheCommand) {
  Account account = account_of(sample());
  account.command = {"mlsheet", "footprint", "it's here.yaml"};
  EXPECT_THAT(text_of(account), ::testing::EndsWith("The same figures again\n"
                                                    "  mlsheet footprint 'it'\\''s here.yaml'\n"));
  EXPECT_THAT(text_of(account), HasSubstr("256 samples (keyed Latin hypercube), seed 7;"));
}

TEST(AccountText, ExplainsEachLineOnRequest) {
  const std::string text = text_of(account_of(sample()), {.explains = true});
  EXPECT_THAT(text, HasSubstr("  * Board: 0.80 kg CO₂e, from 0.70 to 0.90 (Manufacturing, parts)\n"
                              "    = E17: 8 cm² × 0.1 kg/cm²\n"
                              "    - area: 800 mm² = 8 cm², declared; environment.parts.0.pcb.area "
                              "(line 12)\n"
                              "    - factor of the board: 0.1 kg/cm², declared; factor pcb:fr4; "
                              "[1]\n"));
  EXPECT_THAT(text, HasSubstr("  * Credit of recycling, beside the total\n"
                              "    = E60: 0.5 × 0.2 kg\n"));
  EXPECT_THAT(text_of(account_of(sample())), Not(HasSubstr("E17")));
}

TEST(AccountText, SaysWhatWasSet) {
  Account account = account_of(sample());
  account.settings = {{"environment.lifetime", "5 years"}};
  account.as_stated = sample();
  account.as_stated->ledger.total = 0.5;
  account.as_stated->spread.reset();
  const std::string text = text_of(account);
  EXPECT_THAT(text, HasSubstr("\nWhat-if total: 1.0 kg CO₂e\n"));
  EXPECT_THAT(text, HasSubstr("Set for this account\n  - environment.lifetime: 5 years\n"
                              "  As the sheet states it: 0.50 kg CO₂e.\n"));
}

TEST(AccountText, ComparesByStageAndLine) {
  Account account = account_of(sample());
  account.comparison = Comparison{.other = sample(), .probability_lower = 0.25};
  Footprint& other = account.comparison->other;
  other.name = "Other";
  other.ledger.contributions[0].id = "parts.plate";
  other.ledger.contributions[0].label = "Plate";
  other.ledger.contributions[1].amount = 0.5;
  other.ledger.total = 1.3;
  EXPECT_THAT(text_of(account),
              HasSubstr("  Difference: −0.30 kg CO₂e, 23.1 % of the other\n"
                        "  This sheet is lower in 25.0 % of 256 common samples, seed 7.\n\n"
                        "Difference by stage, kg CO₂e: this, the other, difference\n"
                        "     0.80     0.80        0  Manufacturing\n"
                        "     0.20     0.50    −0.30  Use\n\n"
                        "Difference by line, kg CO₂e: this, the other, difference\n"
                        "     0.80        –    +0.80  Board\n"
                        "     0.20     0.50    −0.30  Use\n"
                        "        –     0.80    −0.80  Plate\n"));
}

TEST(AccountText, SaysWhenTheTimesOfServiceDiffer) {
  Account account = account_of(sample());
  account.comparison = Comparison{.other = sample(), .probability_lower = 0.5};
  EXPECT_THAT(text_of(account), Not(HasSubstr("different times")));
  account.footprint.ledger.years = 5;
  account.comparison->other.ledger.years = 1;
  EXPECT_THAT(
      text_of(account),
      HasSubstr("  They serve for different times, 5 years and 1 year: per year that is "
                "0.20 kg\n  CO₂e and 1.0 kg CO₂e. The totals themselves do not compare.\n"));
}

TEST(AccountText, DoesNotCompareWithoutATotal) {
  Account account = account_of(sample());
  account.comparison = Comparison{.other = sample(), .probability_lower = {}};
  account.comparison->other.ledger.complete = false;
  account.comparison->other.ledger.missing = {"environment.lifetime"};
  const std::string text = text_of(account);
  EXPECT_THAT(text, HasSubstr("  Not compared: the other has no total; it lacks "
                              "environment.lifetime.\n"));
  EXPECT_THAT(text, Not(HasSubstr("Difference")));
}

TEST(AccountText, GivesNoProbabilityAcrossMethods) {
  Account account = account_of(sample());
  account.comparison = Comparison{.other = sample(), .probability_lower = {}};
  account.comparison->other.ledger.mode = "tinyml";
  EXPECT_THAT(text_of(account), HasSubstr("different methods (`native`, `tinyml`)"));
}

TEST(AccountText, SharesTheVariance) {
  Account account = account_of(sample());
  Footprint& footprint = account.footprint;
  footprint.sobol = footprint::sobol(footprint.ledger.inventory, footprint.ledger.sampling);
  const std::string text = text_of(account);
  EXPECT_THAT(text, HasSubstr("factor of the board (pcb:fr4)\n"));
  EXPECT_THAT(text, HasSubstr("area (environment.parts.0.pcb.area)\n"));
  EXPECT_THAT(text, HasSubstr("  Computed from 1024 evaluations"));
}

TEST(AccountText, SaysWhyThereIsNoTotalOrInterval) {
  Footprint none = sample();
  none.spread.reset();
  EXPECT_THAT(text_of(account_of(none)),
              HasSubstr("  No interval: every input is a single number."));
  none.ledger.mode = "tinyml";
  EXPECT_THAT(text_of(account_of(none)),
              HasSubstr("  No interval: the method `tinyml` repeats published arithmetic."));
  none.ledger.complete = false;
  none.ledger.missing = {"a", "b"};
  const std::string text = text_of(account_of(none));
  EXPECT_THAT(text, HasSubstr("Total: no total: it lacks a and b\n"));
  EXPECT_THAT(text, Not(HasSubstr("Largest")));
  EXPECT_THAT(text, Not(HasSubstr("%  ██")));  // no share of nothing
}

TEST(AccountText, SaysWhereTheTotalLies) {
  Footprint low = sample();
  low.ledger.total = 0.1;
  EXPECT_THAT(text_of(account_of(low)), HasSubstr("The total itself lies below"));
  low.ledger.total = 10;
  EXPECT_THAT(text_of(account_of(low)), HasSubstr("The total itself lies above"));
}

TEST(AccountText, AsciiPaperGetsNoOtherSignsOfOurs) {
  Account account = account_of(sample());
  account.comparison = Comparison{.other = sample(), .probability_lower = 0.5};
  const std::string text = text_of(account, {.is_ascii = true, .explains = true});
  EXPECT_EQ(text::count_leading_ascii(text), text.size()) << text;
  EXPECT_THAT(text, HasSubstr("     0.20   20.0 %  ####              Use"));
}

TEST(AccountText, NothingOfTheSheetSteersTheTerminal) {
  Account account = account_of(sample());
  account.footprint.name = "a\x1b[31m\n::error::x";
  account.footprint.ledger.contributions[0].label = "\u202Eb ::set-output ##vso[x]";
  account.footprint.ledger.assumptions = {std::string(75, 'x') + " ::error::y ##[group]"};
  const std::string text = text_of(account);
  EXPECT_THAT(text, HasSubstr("of a\\u{001B}[31m\\n::error::x (sample.yaml)\n"));
  EXPECT_THAT(text, HasSubstr("\\u{202E}b ::set-output"));
  for (std::size_t at = 0; at != text.npos; at = text.find('\n', at + 1)) {
    const std::size_t first = text.find_first_not_of(" \n", at);
    if (first == text.npos) break;
    EXPECT_FALSE(text.substr(first).starts_with("::") || text.substr(first).starts_with("##"));
  }
}

TEST(AccountText, KeepsToTheWidthWhereWordsAllow) {
  for (const int width : {60, 80, 120}) {
    const std::string text = text_of(account_of(sample()), {.width = width, .explains = true});
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = text.find('\n', begin);
      EXPECT_LE(text::cell_width(text.substr(begin, end - begin)), width);
      begin = end + 1;
    }
  }
}

TEST(Page, BarsShowEighthsAndNeverNothingOfSomething) {
  const Page page{Paper{}};
  EXPECT_THAT(page.bar(1), StartsWith("████████████████"));
  EXPECT_EQ(page.bar(0), std::string(16, ' '));
  EXPECT_EQ(page.bar(0.0001), "▏" + std::string(15, ' '));
  EXPECT_EQ(page.bar(1.5 / 16), "█▌" + std::string(14, ' '));
  EXPECT_EQ(page.bar(-1), std::string(16, ' '));
  EXPECT_EQ(page.bar(7), page.bar(1));
  EXPECT_EQ(Page{Paper{.is_ascii = true}}.bar(1.5 / 16), "##" + std::string(14, ' '));
}

TEST(Page, WrapsBelowTheTextAndGivesLongHeadsALineOfTheirOwn) {
  Page page{Paper{.width = 40}};
  page.item("  - ", "one two three four five six seven eight nine");
  page.item(std::string(20, '.') + "  ", "words that do not fit");
  page.item("  - ", "");
  EXPECT_EQ(page.take(),
            "  - one two three four five six seven\n    eight nine\n....................\n"
            "      words that do not fit\n  -\n");
}

}  // namespace
}  // namespace mlsheet::account
