// The body of the sheet: each structure of the language in its form.

#include "sheet/fields.h"

#include <gmock/gmock.h>

#include "sheet/visit.h"
#include "unit/sheet/composed.h"

namespace mlsheet::sheet {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsSupersetOf;
using ::testing::Not;

TEST(Fields, ShowsLeavesAsFactsInTheOrderOfTheSchema) {
  const Sheet sheet = minimal("hardware: {thermal: {notes: None, operating: -20..85 degC}}\n");
  const std::vector<std::string> lines = section_lines(sheet, "hardware");
  const auto heading = std::find(lines.begin(), lines.end(), "## Thermal constraints");
  ASSERT_NE(heading, lines.end());
  EXPECT_EQ(*(heading + 1), "Operating temperature: −20 to 85 °C");
  EXPECT_EQ(*(heading + 2), "Notes: None");
}

TEST(Fields, ShowsAListOfFlatGroupsAsATable) {
  const Sheet sheet = minimal(
      "hardware:\n"
      "  power:\n"
      "    supplies:\n"
      "      - {mode: Wired, voltage: 4.5..5.5 V}\n"
      "      - {mode: Battery, voltage: 3 V}\n");
  EXPECT_THAT(section_lines(sheet, "hardware"),
              IsSupersetOf({"### Supply voltage", "|| Mode || Voltage ", "| Wired | 4.5 to 5.5 V ",
                            "| Battery | 3 V "}));
}

TEST(Fields, GivesATableOnlyTheColumnsThatOccur) {
  const Sheet sheet = minimal(
      "software:\n"
      "  toolchain:\n"
      "    - {name: A, role: Compiler}\n"
      "    - {name: B}\n");
  EXPECT_THAT(section_lines(sheet, "software"),
              IsSupersetOf({"|| Name || Role ", "| A | Compiler ", "| B | – "}));
}

TEST(Fields, ShowsAListOfNestedGroupsAsCards) {
  const Sheet sheet = minimal(
      "models:\n"
      "  - {id: first, name: One, input: {shape: 96 x 96 x 1}}\n"
      "  - {id: second, task: Sorting}\n");
  EXPECT_THAT(section_lines(sheet, "models"),
              IsSupersetOf({"## One", "Identifier: first", "### Input", "Shape: 96 × 96 × 1",
                            "## Model second", "Task: Sorting"}));
  EXPECT_THAT(section_lines(sheet, "models"), Not(Contains("Name: One"))) << "it is the heading";
}

TEST(Fields, GivesLimitsColumnsOfTheirOwn) {
  const Sheet sheet = minimal(
      "hardware:\n"
      "  recommended:\n"
      "    - {parameter: Supply, limits: {min: 3.0 V, typ: 3.3 V, max: 5.5 V}}\n"
      "    - {parameter: Clock, limits: <= 4 MHz}\n"
      "    - {parameter: Humidity, limits: not_disclosed}\n"
      "  absolute_maximum:\n"
      "    - {parameter: Supply, limits: -0.3..6.0 V}\n"
      "    - {parameter: Score, limits: 0..1}\n");
  EXPECT_THAT(
      section_lines(sheet, "hardware"),
      IsSupersetOf({"|| Parameter || Min || Typ || Max || Unit ", "| Supply | 3.0 | 3.3 | 5.5 | V ",
                    "| Clock | – | – | 4 | MHz ", "| Humidity | – | – | – | Not disclosed ",
                    "|| Parameter || Min || Max || Unit ", "| Supply | −0.3 | 6.0 | V ",
                    "| Score | 0 | 1 | – "}));
}

TEST(Fields, SaysAboveATableWhatHoldsForAllOfIt) {
  const Sheet sheet = minimal(
      "hardware:\n"
      "  absolute_maximum:\n"
      "    - {parameter: Supply, limits: -0.3..6.0 V}\n"
      "  electrical_conditions: At 25 °C.\n"
      "  electrical:\n"
      "    - {parameter: Current, values: 4 mA}\n");
  const std::vector<std::string> lines = section_lines(sheet, "hardware");
  EXPECT_THAT(lines, Contains(HasSubstr("They are no conditions of operation.")));
  const auto conditions = std::find(lines.begin(), lines.end(), "At 25 °C.");
  ASSERT_NE(conditions, lines.end());
  EXPECT_EQ(*(conditions - 1), "## Electrical and timing characteristics");
  EXPECT_THAT(lines, Not(Contains(HasSubstr("Test conditions"))));
}

TEST(Fields, KeepsLimitsInOnePieceWhereOneIsAnEstimate) {
  const Sheet sheet = minimal(
      "hardware:\n"
      "  electrical:\n"
      "    - {parameter: Current, values: 4 ± 1 mA}\n"
      "    - {parameter: Level, values: {max: 0.4 V}}\n");
  EXPECT_THAT(
      section_lines(sheet, "hardware"),
      IsSupersetOf({"|| Parameter || Values ", "| Current | 4 ± 1 mA ", "| Level | ≤ 0.4 V "}));
}

TEST(Fields, ShowsRegistersAsATableWithTheirBitsBelow) {
  const Sheet sheet = minimal(
      "hardware:\n"
      "  registers:\n"
      "    - {address: 0x00, name: ID, access: r}\n"
      "    - address: 0x01\n"
      "      name: MODE\n"
      "      access: rw\n"
      "      fields:\n"
      "        - {bits: 7, name: RUN}\n"
      "        - {bits: 1..0, name: RATE, values: {0: Slow, 1: Fast}}\n");
  EXPECT_THAT(
      section_lines(sheet, "hardware"),
      IsSupersetOf({"|| Address || Name || Access ", "| 0x00 | ID | Read ",
                    "| 0x01 | MODE | Read and write ", "### MODE", "|| Bits || Name || Values ",
                    "| 7 | RUN | – ", "| 1..0 | RATE | 0 Slow, 1 Fast "}));
}

TEST(Fields, ShowsListsOfTheAuthorsWordsOneBelowTheOther) {
  const Sheet sheet = minimal(
      "overview:\n"
      "  use_cases: [Doors, Lights]\n"
      "  features: [A rather long sentence that would not stand well in one line with others]\n");
  EXPECT_THAT(section_lines(sheet, "overview"),
              IsSupersetOf({"Primary use cases: Doors / Lights",
                            "Key features: A rather long sentence that would not stand well in one "
                            "line with others"}));
}

TEST(Fields, ShowsOtherListsAndThoseTheSchemaCallsShortInOneLine) {
  const Sheet sheet = minimal(
      "overview: {stakeholders: [Developer, Auditor]}\n"
      "performance: {study: {distances: [1.5 m, 3 m]}}\n");
  EXPECT_THAT(section_lines(sheet, "overview"), Contains("Stakeholders: Developer, Auditor"));
  EXPECT_THAT(section_lines(sheet, "performance"), Contains("Distances: 1.5 m, 3 m"));
}

TEST(Fields, ShowsAListUnderItsOwnHeadingWhereEntriesHaveNotes) {
  const Sheet sheet = minimal(
      "performance: {study: {distances: [1.5 m, {value: 3 m, conditions: to the lens}]}}\n");
  EXPECT_THAT(section_lines(sheet, "performance"),
              IsSupersetOf({"### Distances", "- 1.5 m", "- 3 m {to the lens}"}));
}

// What there is, without its words.
std::vector<std::string> structure_of(Sheet sheet) {
  std::vector<std::string> out;
  for_each_block(sheet, [&](Block& block) {
    out.push_back("block " + std::to_string(block.index()));
    for_each_cell(block, [&](Cell& cell) {
      out.push_back("cell");
      for (const prose::Block& part : cell.blocks) {
        out.push_back("part " + part.marker + ' ' + std::to_string(part.runs.size()));
      }
    });
  });
  return out;
}

TEST(Fields, HasTheSameStructureHoweverLongTheWordsAre) {
  const auto sheet_of = [](const std::string& words) {
    std::string yaml =
        "sensor: {name: S, function: WORDS, authors: [WORDS, B]}\n"
        "overview:\n"
        "  description: WORDS\n"
        "  features: [WORDS, B, C, D, E, F]\n"
        "  stakeholders: [WORDS, B]\n"
        "  contract: {modality: WORDS, outputs: [{name: WORDS, meaning: WORDS}]}\n"
        "models: [{id: m, name: WORDS, output: {classes: [A, WORDS]}, limitations: WORDS}]\n"
        "glossary: {terms: {A: WORDS}}\n";
    for (std::size_t at = yaml.find("WORDS"); at != std::string::npos; at = yaml.find("WORDS")) {
      yaml.replace(at, 5, words);
    }
    return composed("mlsheet: 1\nprofile: minimal\n" + yaml);
  };
  std::string long_words = "word";
  for (int i = 0; i < 200; ++i) long_words += " word";
  EXPECT_EQ(structure_of(sheet_of("a")), structure_of(sheet_of(long_words)));
}

TEST(Fields, ShowsMapsWithTwoColumns) {
  const Sheet sheet = minimal("glossary: {acronyms: {ML: machine learning, LED: light}}\n");
  EXPECT_THAT(section_lines(sheet, "glossary"),
              ElementsAre("## Acronyms", "|| Acronyms || Meaning ", "| ML | machine learning ",
                          "| LED | light "));
}

TEST(Fields, ShowsAGroupOfGroupsAsOneTable) {
  const Sheet sheet = minimal(
      "overview:\n"
      "  envelope:\n"
      "    lighting: {supported: 0.1..10 klx}\n"
      "    distance: not_disclosed\n"
      "    other: [{factor: Place, supported: Indoors}]\n");
  EXPECT_THAT(
      section_lines(sheet, "overview"),
      IsSupersetOf({"||  || Supported range || Factor ", "| Lighting | 0.1 to 10 klx | – ",
                    "| Distance | Not disclosed | – ", "| Other factors | Indoors | Place "}));
}

TEST(Fields, PutsGroupsOfOneKindIntoOneTable) {
  const Sheet sheet = minimal(
      "user_study:\n"
      "  flyer: {used: true, url: \"https://example.com/flyer\"}\n"
      "  interest_form: {used: true}\n"
      "  consent_form: {used: false}\n");
  EXPECT_THAT(section_lines(sheet, "user-study"),
              ElementsAre("||  || Used || Link ", "| Study flyer | Yes | example.com ",
                          "| Interest form | Yes | – ", "| Consent form | No | – "));
}

TEST(Fields, ShowsCurvesAndMatricesAsTables) {
  const Sheet sheet = minimal(
      "performance:\n"
      "  curves: [{id: roc, kind: roc, points: [[0.1, 0.53], [0.2, 0.705]]}]\n"
      "  confusion: [{id: m, classes: [No, Yes], cells: [[74.5 %, 25.5 %], [22.7 %, 77.3 %]]}]\n");
  EXPECT_THAT(section_lines(sheet, "performance"),
              IsSupersetOf({"|| x || 0.1 || 0.2 ", "| y | 0.53 | 0.705 ", "||  || No || Yes ",
                            "| No | 74.5 % | 25.5 % ", "| Yes | 22.7 % | 77.3 % "}));
}

TEST(Fields, ShowsSeveralParagraphsUnderTheirOwnHeading) {
  const Sheet sheet =
      minimal("overview:\n  description: |\n    First *paragraph*.\n\n    Second one.\n");
  const std::vector<std::string> lines = section_lines(sheet, "overview");
  const auto heading = std::find(lines.begin(), lines.end(), "## Description");
  ASSERT_NE(heading, lines.end());
  EXPECT_EQ(*(heading + 1), "First paragraph.");
  EXPECT_EQ(*(heading + 2), "Second one.");
}

TEST(Fields, ShowsPicturesWithTheirWords) {
  const std::string png = image::encode_png({.width = 1, .height = 1, .bytes = {1, 2, 3}});
  const Sheet sheet = composed(
      "mlsheet: 1\nprofile: minimal\nsensor: {name: S}\n"
      "software: {diagram: {file: flow.png, alt: Boxes, caption: Flow}}\n",
      {{"flow.png", png}});
  EXPECT_THAT(section_lines(sheet, "software"),
              IsSupersetOf({"## Software flow diagram", "image: Boxes / Flow"}));
  EXPECT_THAT(section_lines(sheet, "software"), Not(Contains(HasSubstr("Alternative text"))));
}

TEST(Fields, SaysWhatRequiredFieldsAreMissing) {
  const Sheet sheet = minimal("hardware: {power: {current: 40 mA}}\n");
  EXPECT_THAT(section_lines(sheet, "hardware"), Contains("Supply voltage: Not disclosed"));
  EXPECT_THAT(
      section_lines(sheet, "hardware"),
      Contains(::testing::AllOf(::testing::StartsWith("Not disclosed: "),
                                HasSubstr("Hardware revision"), HasSubstr("Thermal constraints"))));
}

TEST(Fields, SaysSoWhenAWholeSectionIsMissing) {
  const Sheet sheet = minimal("");
  EXPECT_THAT(section_lines(sheet, "datasets"), ElementsAre("Datasets: Not disclosed"));
  EXPECT_THAT(section_lines(sheet, "performance"),
              ElementsAre(::testing::AllOf(::testing::StartsWith("Not disclosed: "),
                                           HasSubstr("Core metrics"))));
  EXPECT_THAT(section_lines(sheet, "claims"), ElementsAre("no section claims"));
}

TEST(Fields, SaysWhatRequiredCellsAreMissing) {
  const Sheet sheet = minimal(
      "performance: {metrics: [{id: a, metric: recall}, {id: b, metric: f1, value: 80 %}]}\n");
  EXPECT_THAT(section_lines(sheet, "performance"),
              IsSupersetOf({"| Recall | Not disclosed | a ", "| F1 score | 80 % | b "}));
}

TEST(Fields, ShowsTheThreeStatements) {
  const Sheet sheet = minimal(
      "hardware:\n"
      "  revision: not_disclosed\n"
      "  memory: {not_applicable: the host has it}\n"
      "  thermal: {operating: {not_evaluated: no chamber}}\n");
  EXPECT_THAT(section_lines(sheet, "hardware"),
              IsSupersetOf({"Hardware revision: Not disclosed",
                            "Memory and storage: Not applicable: the host has it",
                            "Operating temperature: Not evaluated: no chamber"}));
}

TEST(Fields, NeverShowsTheUsersOwnData) {
  const Sheet sheet = minimal("hardware: {x-internal: secret}\nx-more: {a: hidden}\n");
  for (const Section& section : sheet.sections) {
    for (const std::string& line : lines_of(section.blocks)) {
      EXPECT_THAT(line, Not(HasSubstr("secret")));
      EXPECT_THAT(line, Not(HasSubstr("hidden")));
    }
  }
}

}  // namespace
}  // namespace mlsheet::sheet
