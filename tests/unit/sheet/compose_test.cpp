#include "sheet/compose.h"

#include <gmock/gmock.h>

#include <fstream>
#include <set>
#include <sstream>

#include "sheet/visit.h"
#include "unit/sheet/composed.h"

namespace mlsheet::sheet {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::string file_text(const std::string& path) {
  std::ifstream file(std::string(MLSHEET_ROOT "/") + path, std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

// All that a reader sees, without white space.
std::string seen(const Sheet& sheet) {
  std::string all;
  const auto add = [&](const std::vector<Block>& blocks) {
    for (const std::string& line : lines_of(blocks)) all += line + '\n';
  };
  add(sheet.front);
  for (const Section& section : sheet.sections) add(section.blocks);
  return all;
}

void collect_shown(const std::vector<ResolvedNode>& nodes, std::vector<std::string>& shown) {
  for (const ResolvedNode& node : nodes) {
    shown.insert(shown.end(), node.shown.begin(), node.shown.end());
    collect_shown(node.children, shown);
  }
}

TEST(Compose, ShowsEveryTextItSaysIsShown) {
  const Sheet sheet = composed(file_text("examples/minimal/sensor.yaml"));
  const std::string all = seen(sheet);
  std::vector<std::string> shown;
  collect_shown(sheet.resolved, shown);
  EXPECT_GT(shown.size(), 30u);
  for (const std::string& text : shown) EXPECT_THAT(all, HasSubstr(spaced(text)));
}

TEST(Compose, ResolvesTheWholeDocumentInItsOrder) {
  const Sheet sheet = minimal("x-own: {a: 1}\nhardware: {power: {current: 40 mA}}\n");
  std::vector<std::string> keys;
  for (const ResolvedNode& node : sheet.resolved) keys.push_back(node.key);
  EXPECT_THAT(keys, ElementsAre("mlsheet", "profile", "sensor", "x-own", "hardware"));
  EXPECT_EQ(node_at(sheet.resolved, "/x-own/a")->written, "1");
  EXPECT_TRUE(node_at(sheet.resolved, "/x-own/a")->shown.empty());
  EXPECT_TRUE(node_at(sheet.resolved, "/profile")->shown.empty());
}

TEST(Compose, SaysOfAQuantityWhatItIsAndWhereItStands) {
  const Sheet sheet =
      minimal("hardware:\n  power:\n    current: {value: 39..41 mA, basis: measured}\n");
  const ResolvedNode& node = *node_at(sheet.resolved, "/hardware/power/current");
  EXPECT_EQ(node.kind, "quantity");
  EXPECT_EQ(node.low, "39");
  EXPECT_EQ(node.high, "41");
  EXPECT_EQ(node.unit, "mA");
  EXPECT_EQ(node.basis, "measured");
  EXPECT_THAT(node.shown, ElementsAre("39 to 41\u00A0mA"));
  EXPECT_EQ(node.file, "sensor.yaml");
  EXPECT_EQ(node.line, 6u);
  EXPECT_LT(node.begin, node.end);
}

// What else a file may be called after is known to the caller alone.
TEST(Compose, TakesTheNameOfTheSheetFromItsIdOnly) { EXPECT_EQ(minimal("").id, ""); }

TEST(Compose, LinksOnlyToAddressesThatExist) {
  Sheet sheet = minimal(
      "hardware: {bom: [{id: chip, part: Chip, manufacturer: M}], compute: [{part: Chip, line: "
      "chip}]}\n"
      "claims: [{id: a, statement: A, of: /hardware/bom/0/part}]\n");
  std::set<std::string> addresses;
  for (const Section& section : sheet.sections) addresses.insert('#' + section.id);
  std::vector<std::string> targets;
  for_each_block(sheet, [&](Block& block) {
    if (const auto* heading = std::get_if<Heading>(&block)) addresses.insert('#' + heading->id);
    for_each_run(block, [&](prose::Run& run) {
      if (run.kind == prose::RunKind::Link) targets.push_back(run.target);
    });
  });
  EXPECT_THAT(targets, ::testing::Not(::testing::IsEmpty()));
  for (const std::string& target : targets) EXPECT_TRUE(addresses.contains(target)) << target;
}

TEST(Compose, GivesEveryHeadingAnAddressOfItsOwn) {
  Sheet sheet = composed(file_text("examples/minimal/sensor.yaml"));
  std::set<std::string> addresses;
  for (const Section& section : sheet.sections) {
    EXPECT_TRUE(addresses.insert(section.id).second) << section.id;
  }
  for_each_block(sheet, [&](Block& block) {
    if (const auto* heading = std::get_if<Heading>(&block)) {
      EXPECT_TRUE(addresses.insert(heading->id).second) << heading->id;
    }
  });
}

TEST(Compose, KeepsTablesRectangular) {
  Sheet sheet = composed(file_text("examples/minimal/sensor.yaml"));
  for_each_block(sheet, [](Block& block) {
    const auto* table = std::get_if<Table>(&block);
    if (table == nullptr) return;
    for (const std::vector<Cell>& row : table->rows) {
      EXPECT_EQ(row.size(), table->columns.size()) << table->caption;
    }
  });
}

TEST(Compose, SurvivesAnEmptyDocument) {
  const Sheet sheet = composed("");
  EXPECT_EQ(sheet.title.name, "Unnamed sensor");
  EXPECT_FALSE(sheet.front.empty());
}

}  // namespace
}  // namespace mlsheet::sheet
