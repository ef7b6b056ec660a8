#include "render/resolved/write.h"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "json/read.h"
#include "unit/sheet/sample_sheet.h"

namespace mlsheet::resolved {
namespace {

json::Value written(const sheet::Sheet& sheet) {
  json::Fault fault;
  const std::optional<json::Value> value = json::read(write(sheet), fault);
  EXPECT_TRUE(value) << fault.message;
  return value.value_or(json::Value());
}

TEST(Resolved, StatesItsFormat) {
  const json::Value document = written(sheet::sample_sheet("word"));
  EXPECT_EQ(document["format_version"], "1.0");
  EXPECT_EQ(document["source_sha256"], std::string(64, 'a'));
}

TEST(Resolved, KeepsEveryValueWithUnitBasisAndPlace) {
  const json::Value leaf =
      written(sheet::sample_sheet("word"))["document"]["group"]["members"]["leaf"];
  EXPECT_EQ(leaf["kind"], "quantity");
  EXPECT_EQ(leaf["written"], "word");
  EXPECT_EQ(leaf["value"], 3.3);
  EXPECT_EQ(leaf["unit"], "V");
  EXPECT_EQ(leaf["basis"], "measured");
  EXPECT_EQ(leaf["shown"], json::Value::array({"word"}));
  EXPECT_EQ(leaf["span"]["line"], 3);
  EXPECT_EQ(leaf["span"]["column"], 5);
  EXPECT_EQ(leaf["span"]["begin"], 20);
  EXPECT_EQ(leaf["span"]["end"], 26);
}

TEST(Resolved, KeepsTheDigitsOfTheAuthor) {
  EXPECT_THAT(write(sheet::sample_sheet("word")), ::testing::HasSubstr("\"value\": 3.30"));
}

TEST(Resolved, KeepsStatementsInListsWithoutAValue) {
  const json::Value item =
      written(sheet::sample_sheet("word"))["document"]["group"]["members"]["list"]["items"][0];
  EXPECT_EQ(item["statement"], "not_disclosed");
  EXPECT_FALSE(item.contains("written"));
}

TEST(Resolved, GivesFormulaAndInputsOfComputedNumbers) {
  const json::Value total = written(sheet::sample_sheet("word"))["computed"][0];
  EXPECT_EQ(total["id"], "footprint.total");
  EXPECT_EQ(total["value"], 2.34);
  EXPECT_EQ(total["formula"], "word");
  EXPECT_EQ(total["inputs"][0]["pointer"], "/group/leaf");
}

TEST(Resolved, GivesNoNumberForWhatIsNotAssessed) {
  const json::Value indicator = written(sheet::sample_sheet("word"))["computed"][1];
  EXPECT_TRUE(indicator.contains("value"));
  EXPECT_TRUE(indicator["value"].is_null());
  EXPECT_EQ(indicator["caveat"], "word");
  EXPECT_FALSE(indicator.contains("tier"));
}

TEST(Resolved, NamesTheFactorsBehindTheNumbers) {
  const json::Value factor = written(sheet::sample_sheet("word"))["factors"][0];
  EXPECT_EQ(factor["id"], "grid:DEU:2024");
  EXPECT_EQ(factor["year"], 2024);
  EXPECT_EQ(factor["own"], true);
  EXPECT_FALSE(factor.contains("gwp_set"));
  EXPECT_FALSE(written({}).contains("factors"));
}

TEST(Resolved, SaysHowCompleteTheSheetIs) {
  const json::Value completeness = written(sheet::sample_sheet("word"))["completeness"];
  EXPECT_EQ(completeness["score"], 41);
  EXPECT_EQ(completeness["answered"], 5);
  EXPECT_EQ(completeness["due"], 12);
  EXPECT_EQ(completeness["missing"][0]["pointer"], "/group/absent");
  EXPECT_EQ(completeness["missing"][0]["label"], "word");
  EXPECT_EQ(completeness["missing"][0]["requirement"], "required");
}

TEST(Resolved, SurvivesHostileText) {
  const std::string hostile = "\"},{</script>\n\\ {{x}}";
  const json::Value document = written(sheet::sample_sheet(hostile));
  EXPECT_EQ(document["title"]["name"], hostile);
  EXPECT_THAT(write(sheet::sample_sheet(hostile)),
              ::testing::Not(::testing::HasSubstr("</script")));
}

TEST(Resolved, OfNothingIsStillADocument) {
  const json::Value document = written({});
  EXPECT_TRUE(document["document"].is_object());
  EXPECT_TRUE(document["computed"].is_array());
}

TEST(Resolved, IsTheSameEachTime) {
  EXPECT_EQ(write(sheet::sample_sheet("word")), write(sheet::sample_sheet("word")));
}

}  // namespace
}  // namespace mlsheet::resolved
