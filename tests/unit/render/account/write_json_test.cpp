#include <gmock/gmock.h>

#include <limits>

#include "render/account/account.h"
#include "unit/render/account/sample.h"

namespace mlsheet::account {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string json_of(const Account& account) {
  json::Writer out(json::Layout::Compact);
  write_json(out, account);
  return out.take();
}

std::string json_of(Footprint footprint) {
  Account account;
  account.footprint = std::move(footprint);
  return json_of(account);
}

TEST(AccountJson, TellsWhatIsNotAssessedAsNull) {
  const std::string json = json_of(sample());
  EXPECT_THAT(
      json,
      HasSubstr(
          R"("id":"fw","label":"Fresh water","unit":"m³","amount":null,"shown":"Not assessed")"));
  EXPECT_THAT(json, HasSubstr(R"("amount":0.03,"shown":"at least 0.030 kg","at_least":true)"));
  EXPECT_THAT(json, HasSubstr(R"("coverage":{"lines":0.5,"cost":0.25,"mass":null,"counted":1)"));
}

TEST(AccountJson, TellsLinesWithInputsPlacesAndWhatMovesThem) {
  const std::string json = json_of(sample());
  EXPECT_THAT(json, HasSubstr(R"("id":"parts.board","label":"Board","stage":"manufacturing",)"
                              R"("amount":0.8,"shown":"0.80 kg CO₂e","share":0.8,"low":0.7,)"
                              R"("high":0.9,"route":"parts","tier":"T2")"));
  EXPECT_THAT(json, HasSubstr(R"("file":"sample.yaml","line":12,"column":9,"factor":null)"));
  EXPECT_THAT(json, HasSubstr(R"("swing":{"label":"factor of the board","pointer":null,)"));
}

TEST(AccountJson, HasNoTotalWhereThereIsNone) {
  Footprint none = sample();
  none.ledger.complete = false;
  none.spread.reset();
  none.ledger.missing = {"x"};
  const std::string json = json_of(none);
  EXPECT_THAT(json, HasSubstr(R"("total":null,"shown":null,"why_no_total":"it lacks x",)"
                              R"("interval":null)"));
  EXPECT_THAT(json, HasSubstr(R"("share":null)"));
}

TEST(AccountJson, ToldOfASheetThatWasNotRead) {
  Footprint none;
  EXPECT_THAT(json_of(none), HasSubstr("\"the sheet has no section `environment`\""));
  none.has_errors = true;
  EXPECT_THAT(json_of(none), HasSubstr("\"the sheet has errors\""));
}

TEST(AccountJson, TakesNoNumberThatJsonDoesNotHave) {
  Footprint broken = sample();
  broken.ledger.beside[0].amount = std::numeric_limits<double>::infinity();
  EXPECT_THAT(json_of(broken), HasSubstr(R"("id":"module_d","label":"Credit of recycling",)"
                                         R"("amount":null)"));
}

TEST(AccountJson, TellsSettingsComparisonAndIndices) {
  Account account;
  account.footprint = sample();
  account.footprint.sobol =
      footprint::sobol(account.footprint.ledger.inventory, account.footprint.ledger.sampling);
  account.settings = {{"a.b", "1 \""}};
  account.as_stated = sample();
  account.comparison = Comparison{.other = sample(), .probability_lower = 0.5};
  account.command = {"mlsheet", "x y"};
  const std::string json = json_of(account);
  EXPECT_THAT(json,
              HasSubstr(R"("settings":[{"path":"a.b","value":"1 \""}],"as_stated":{"total":1,)"));
  EXPECT_THAT(json, HasSubstr(R"("difference":0,"probability_lower":0.5,"stages":[{"id":)"));
  EXPECT_THAT(json,
              HasSubstr(R"({"id":"use","label":"Use","one":0.2,"other":0.2,"difference":0})"));
  EXPECT_THAT(json, HasSubstr(R"("evaluations":1024,"indices":[{"id":"area",)"));
  EXPECT_THAT(json, HasSubstr(R"("command":"mlsheet 'x y'")"));
  EXPECT_THAT(json_of(sample()), Not(HasSubstr("probability_lower")));
}

}  // namespace
}  // namespace mlsheet::account
