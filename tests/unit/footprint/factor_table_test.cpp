#include "footprint/factor_table.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "document/read_yaml.h"
#include "source/files.h"
#include "support/footprint_of.h"

namespace mlsheet::footprint {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct ReadTable {
  explicit ReadTable(const std::string& yaml)
      : files({{"own.yaml", yaml}}, {}),
        document(document::read_yaml(files, files.open_input("own.yaml", {4u << 20}).file, report)),
        table(read_factor_table(document, report)) {}

  // The marked text of each fault and what is said of it.
  std::vector<std::string> faults() const {
    std::vector<std::string> found;
    for (const diagnostic::Diagnostic& diagnostic : report.sorted()) {
      found.push_back(std::string(files.text(diagnostic.span)) + ": " + diagnostic.message);
    }
    return found;
  }
  const FactorRecord* record(std::string_view id) const {
    const auto found = std::find_if(table.records.begin(), table.records.end(),
                                    [id](const FactorRecord& one) { return one.id == id; });
    return found == table.records.end() ? nullptr : &*found;
  }

  source::MemoryFiles files;
  diagnostic::Report report;
  document::Document document;
  FactorTable table;
};

// A table of freight with one row of its own.
std::string freight(const std::string& row) {
  return "table: own\nkind: freight\nkey: [item]\ntext: [unit]\n"
         "defaults: {source: S, attribution: A, licence: L, year: 2024, indicator: gwp100,\n"
         "  gwp_set: AR6, boundary: direct}\n"
         "columns: [item, unit, value, low, high]\nrows:\n  - " +
         row + "\n";
}

TEST(FactorTable, ARowIsARecordThatSaysAllOfItself) {
  const ReadTable read(freight("[rail, kg/tkm, 0.028, 0.02, 0.04]"));
  ASSERT_THAT(read.faults(), IsEmpty());
  const FactorRecord& record = read.table.records.at(0);
  EXPECT_EQ(record.id, "own:rail");
  EXPECT_EQ(record.value, 0.028);
  EXPECT_EQ(record.low, 0.02);
  EXPECT_EQ(record.high, 0.04);
  EXPECT_EQ(record.unit, "kg/tkm");
  EXPECT_EQ(record.year, 2024);
  EXPECT_EQ(record.gwp_set, "AR6");
  EXPECT_EQ(record.source, "S");
  EXPECT_EQ(record.attribution, "A");
  EXPECT_EQ(record.licence, "L");
}

TEST(FactorTable, FaultsAreToldWhereTheyStand) {
  EXPECT_THAT(ReadTable(freight("[rail, kg/tkm, ten, none, none]")).faults(),
              ElementsAre("ten: factor table: `ten` is no number"));
  EXPECT_THAT(ReadTable(freight("[rail, kg/tkm, 28, none, none]")).faults(),
              ElementsAre("28: factor table: `28` is not between 0.001 and 6 kg/tkm"));
  EXPECT_THAT(ReadTable(freight("[rail, kg, 0.028, none, none]")).faults(),
              ElementsAre("0.028: factor table: `0.028` is not in a unit like kg/tkm"));
  EXPECT_THAT(
      ReadTable(freight("[rail, kg/tkm, 0.028, 0.03, none]")).faults(),
      ElementsAre("[rail, kg/tkm, 0.028, 0.03, none]: factor table: `row` does not ascend"));
  EXPECT_THAT(ReadTable(freight("[rail, kg/tkm, 0.028]")).faults(),
              ElementsAre("[rail, kg/tkm, 0.028]: factor table: `row` has another number of cells "
                          "than there are columns"));
}

TEST(FactorTable, FaultsAreOfOneCode) {
  const ReadTable read(freight("[rail, kg/tkm, 0.04, 0.05, 0.06]"));
  EXPECT_THAT(test::codes_in(read.report), ElementsAre("MS0501"));
}

TEST(FactorTable, WhatIsNotDefaultedIsNeeded) {
  std::string yaml = freight("[rail, kg/tkm, 0.028, none, none]");
  yaml.erase(yaml.find("licence: L, "), 12);
  EXPECT_THAT(ReadTable(yaml).faults(),
              ElementsAre("[rail, kg/tkm, 0.028, none, none]: factor table: `row` has no licence"));
}

TEST(FactorTable, TheSameRowTwice) {
  const ReadTable read(
      freight("[rail, kg/tkm, 0.028, none, none]\n  - [rail, kg/tkm, 0.03, none, none]"));
  EXPECT_EQ(read.faults().size(), 1u);
  EXPECT_EQ(read.table.records.size(), 1u);
}

class OwnTables : public ::testing::Test {
 protected:
  static std::map<std::string, ReadTable>& tables() {
    static std::map<std::string, ReadTable> read = [] {
      std::map<std::string, ReadTable> found;
      const std::filesystem::path folder =
          std::filesystem::path(MLSHEET_ROOT) / "generator/footprint/factors";
      for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        found.try_emplace(entry.path().stem().string(), test::text_of_file(entry.path()));
      }
      return found;
    }();
    return read;
  }
  static const FactorRecord& record(const std::string& id) {
    const ReadTable& table = tables().at(id.substr(0, id.find(':')));
    const FactorRecord* found = table.record(id);
    EXPECT_NE(found, nullptr) << id;
    static const FactorRecord kNone;
    return found == nullptr ? kNone : *found;
  }
};

TEST_F(OwnTables, HaveNoFault) {
  for (const auto& [name, read] : tables()) {
    EXPECT_THAT(read.faults(), IsEmpty()) << name;
    EXPECT_EQ(read.table.id, name);
    EXPECT_FALSE(read.table.records.empty()) << name;
  }
}

TEST_F(OwnTables, HoldTheFiguresOfTheirSources) {
  EXPECT_EQ(record("grid:USA:2024").value, 383.78);
  EXPECT_EQ(record("grid:USA:2024").year, 2024);
  EXPECT_EQ(record("grid:USA:2024").basis, "generation");
  EXPECT_EQ(record("grid_epa:avoided").value, 0.709);
  EXPECT_EQ(record("grid_epa:avoided").basis, "marginal");
  EXPECT_EQ(record("act_fab:28:energy").unit, "kWh/cm2");
  EXPECT_EQ(record("act_memory:ddr4_10nm").value, 65);
  EXPECT_EQ(record("freight:air_long_haul").value, 0.5313);
  EXPECT_EQ(record("pirson_bol_blocks:casing:1:typical").value, 0.27);
  EXPECT_EQ(record("pirson_bol_implied:die_cmos_90nm").value, 0.0169);
  EXPECT_EQ(record("pirson_bol_implied:die_cmos_90nm").low, 0.01676);
  EXPECT_EQ(record("cloud:storage_ssd").value, 1.2);
  EXPECT_EQ(record("gwp:CH4:ar6_gwp100").value, 27.9);
  EXPECT_EQ(record("ef31:gwp:weight").value, 0.2106);
}

// "Not available" is no record, not a zero.
TEST_F(OwnTables, LeaveOutWhatASourceDoesNotHave) {
  EXPECT_EQ(tables().at("pirson_bol_blocks").record("pirson_bol_blocks:security:2:typical"),
            nullptr);
  EXPECT_NE(tables().at("pirson_bol_blocks").record("pirson_bol_blocks:security:1:typical"),
            nullptr);
}

}  // namespace
}  // namespace mlsheet::footprint
