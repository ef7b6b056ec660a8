#include "footprint/own_factors.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "footprint/factor_kind.h"
#include "footprint/factor_library.h"
#include "support/footprint_of.h"
#include "text/decimal.h"

namespace mlsheet::footprint {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr std::string_view kTable =
    "table: freight\nkind: freight\nkey: [item]\n"
    "defaults: {source: S, attribution: A, licence: L, year: 2024, indicator: gwp100,\n"
    "  gwp_set: AR6, boundary: direct, unit: kg/tkm}\n"
    "columns: [item, value]\nrows:\n  - [rail, 0.02]\n";

std::string with(std::string_view old, std::string_view fresh) {
  std::string table(kTable);
  return table.replace(table.find(old), old.size(), fresh);
}

struct Brought : test::LinkedSheet {
  explicit Brought(const std::string& bytes)
      : LinkedSheet("environment: {factors: own/epd.yaml}\n", {{"own/epd.yaml", bytes}}),
        table(own_factors(linked, linked.at("/environment/factors"), files, report)) {}

  // `own/epd.yaml: x: words` of each.
  std::vector<std::string> faults() const {
    std::vector<std::string> found;
    for (const diagnostic::Diagnostic& diagnostic : report.sorted()) {
      EXPECT_EQ(files.file(diagnostic.span.file).name, "folder/own/epd.yaml");
      found.push_back(marked(diagnostic) + ": " + diagnostic.message);
    }
    return found;
  }

  std::optional<FactorTable> table;
};

std::string page() {
  return test::text_of_file(std::filesystem::path(MLSHEET_ROOT) / "docs/factor-files.md");
}

// The blocks of YAML in the page.
std::vector<std::string> examples() {
  constexpr std::string_view kBegin = "```yaml\n";
  const std::string text = page();
  std::vector<std::string> found;
  for (std::size_t at = text.find(kBegin); at != text.npos; at = text.find(kBegin, at)) {
    at += kBegin.size();
    found.push_back(text.substr(at, text.find("```", at) - at));
  }
  return found;
}

TEST(OwnFactors, ComeFromTheFileOfTheSheet) {
  const Brought brought{std::string(kTable)};
  EXPECT_THAT(brought.faults(), IsEmpty());
  ASSERT_TRUE(brought.table);
  EXPECT_THAT(brought.table->records, SizeIs(1));
}

TEST(OwnFactors, StandBeforeThoseShipped) {
  Brought brought{std::string(kTable)};
  FactorLibrary factors = test::shipped_factors();
  factors.add(std::move(*brought.table));
  EXPECT_EQ(factors.find("freight:rail")->value, 0.02);
  EXPECT_TRUE(factors.find("freight:rail")->is_own);
  EXPECT_FALSE(factors.find("freight:air_long_haul")->is_own);
}

TEST(OwnFactors, AreNothingWhereNoFileIsNamedOrThere) {
  test::LinkedSheet none("environment: {lifetime: 3 years}\n");
  EXPECT_FALSE(
      own_factors(none.linked, none.linked.at("/environment/factors"), none.files, none.report));
  test::LinkedSheet lost("environment: {factors: lost.yaml}\n");
  const std::size_t told = lost.codes().size();
  EXPECT_FALSE(
      own_factors(lost.linked, lost.linked.at("/environment/factors"), lost.files, lost.report));
  EXPECT_EQ(lost.codes().size(), told);
  test::LinkedSheet hidden("environment: {factors: not_disclosed}\n");
  EXPECT_FALSE(own_factors(hidden.linked, hidden.linked.at("/environment/factors"), hidden.files,
                           hidden.report));
}

TEST(OwnFactors, FaultsAreToldInTheirFile) {
  const Brought beyond(with("0.02", "28"));
  EXPECT_THAT(beyond.faults(),
              ElementsAre("28: factor table: `28` is not between 0.001 and 6 kg/tkm"));
  EXPECT_FALSE(beyond.table);
  const Brought unread(with("rows:", "rows: ["));
  EXPECT_THAT(unread.faults(), SizeIs(1));
  EXPECT_FALSE(unread.table);
}

TEST(OwnFactors, PartsThatAreMissing) {
  EXPECT_THAT(Brought("").faults(), ElementsAre(": the file has no content"));
  EXPECT_THAT(Brought(with("table: freight\n", "")).faults(),
              ElementsAre(": factor table: `table` is missing"));
  EXPECT_THAT(Brought(with("kind: freight\n", "")).faults(),
              ElementsAre(": factor table: `kind` is missing"));
  EXPECT_THAT(Brought(with("key: [item]\n", "")).faults(),
              ElementsAre(": factor table: `key` is missing"));
  EXPECT_THAT(Brought(with("rows:\n  - [rail, 0.02]\n", "")).faults(),
              ElementsAre(": factor table: `rows` is missing"));
  EXPECT_THAT(Brought(with("year: 2024, ", "")).faults(),
              ElementsAre("[rail, 0.02]: factor table: `row` has no year"));
}

TEST(OwnFactors, PartsThatAreSomethingElse) {
  EXPECT_THAT(Brought(with("key: [item]", "key: item")).faults(),
              ElementsAre("item: factor table: `item` is no list"));
  EXPECT_THAT(Brought(with("key: [item]", "key: []")).faults(),
              ElementsAre("[]: factor table: `key` names no column"));
  EXPECT_THAT(Brought(with("key: [item]", "key: [itme]")).faults(),
              ElementsAre("itme: factor table: `itme` is no column"));
  EXPECT_THAT(Brought(with("key: [item]", "key: [item]\ntext: [nam]")).faults(),
              ElementsAre("nam: factor table: `nam` is no column"));
  EXPECT_THAT(Brought(with("kind: freight", "kind: frieght")).faults(),
              ElementsAre("frieght: factor table: `frieght` is no kind of factor"));
  EXPECT_THAT(Brought(with("columns: [item, value]", "columns: [item, item]")).faults(),
              ElementsAre("[item, item]: factor table: `columns` has a column twice"));
  EXPECT_THAT(Brought(with("[rail, 0.02]", "[[rail], 0.02]")).faults(),
              ElementsAre("[[rail], 0.02]: factor table: `row` has no item"));
  EXPECT_THAT(Brought(with("[rail, 0.02]", "rail")).faults(),
              ElementsAre("rail: factor table: `rail` has another number of cells than there are "
                          "columns"));
}

TEST(OwnFactors, KeysThatMeanNothing) {
  const Brought brought(with("licence: L", "licence: L, licnce: M"));
  EXPECT_THAT(brought.faults(),
              ElementsAre("licnce: factor table: `licnce` is no part of a factor table"));
  EXPECT_THAT(brought.report.sorted().at(0).helps, ElementsAre("did you mean `licence`?"));
  EXPECT_THAT(Brought(with("rows:", "note: x\nrows:")).faults(),
              ElementsAre("note: factor table: `note` is no part of a factor table"));
}

TEST(FactorFilesPage, ItsExampleIsRead) {
  const std::vector<std::string> shown = examples();
  ASSERT_THAT(shown, SizeIs(2));
  const test::LinkedSheet sheet(shown[0], {{"my-epd.yaml", shown[1]}});
  EXPECT_THAT(sheet.codes(), IsEmpty());
  const Brought brought(shown[1]);
  EXPECT_THAT(brought.faults(), IsEmpty());
  ASSERT_TRUE(brought.table);
  ASSERT_THAT(brought.table->records, SizeIs(2));
  EXPECT_EQ(brought.table->records[0].id, "housing:pc_abs");
  EXPECT_EQ(brought.table->records[0].high, 4.9);
  EXPECT_EQ(brought.table->records[1].id, "housing:recycled");
  for (const FactorRecord& record : brought.table->records) {
    EXPECT_THAT(page(), HasSubstr("`" + std::string(record.id) + "`"));
  }
}

TEST(FactorFilesPage, NamesEveryKind) {
  std::string rows;
  for (const FactorKind& kind : factor_kinds()) {
    const std::string band = kind.high == 0 ? "none"
                                            : text::format_shortest(kind.low) + " to " +
                                                  text::format_shortest(kind.high);
    rows += "| `" + std::string(kind.id) + "` | " +
            (kind.unit.empty() ? "any" : std::string(kind.unit)) + " | " + band + " |\n";
  }
  EXPECT_THAT(page(), HasSubstr("| kind | unit | band |\n|---|---|---|\n" + rows + "\n"));
}

}  // namespace
}  // namespace mlsheet::footprint
