#include "evidence/link.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "quantity/quantity.h"
#include "source/digest.h"
#include "support/linked_sheet.h"

namespace mlsheet::evidence {
namespace {

using test::LinkedSheet;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const std::string kPicture =
    image::encode_png({.width = 1, .height = 2, .has_alpha = false, .bytes = {1, 2, 3, 4, 5, 6}});

std::vector<std::string> keys_below(const LinkedSheet& sheet, std::string_view pointer) {
  std::vector<std::string> keys;
  for (const ValueId id : sheet.linked.children(sheet.linked.at(pointer))) {
    keys.push_back(sheet.linked.value(id).key);
  }
  return keys;
}

std::string drawing(const std::string& file) {
  return "hardware:\n  drawings:\n    - {view: front, file: " + file + ", alt: A board}\n";
}

TEST(Link, PlainValuesAreDeclared) {
  const LinkedSheet sheet("hardware: {power: {current: 40 mA}}\n");
  const Value& current = sheet.at("/hardware/power/current");
  EXPECT_EQ(current.text, "40 mA");
  EXPECT_EQ(current.basis, Basis::Declared);
  ASSERT_TRUE(current.quantity.has_value());
  EXPECT_DOUBLE_EQ(current.quantity->si(), 0.04);
  EXPECT_EQ(sheet.files.text(current.span), "40 mA");
  EXPECT_EQ(sheet.files.text(current.key_span), "current");
  EXPECT_EQ(test::shipped_schema().field(current.field).label, "Operating current");
  EXPECT_THAT(sheet.codes(), IsEmpty());
}

TEST(Link, LongFormGivesItsProvenance) {
  const LinkedSheet sheet(
      "hardware:\n"
      "  power:\n"
      "    current: {value: 40 mA, basis: measured, evidence: [log], conditions: at 3.3 V, n: 12}\n"
      "evidence: [{id: log, title: A log}]\n");
  const Value& current = sheet.at("/hardware/power/current");
  EXPECT_EQ(current.text, "40 mA");
  EXPECT_EQ(current.basis, Basis::Measured);
  EXPECT_THAT(current.evidence, ElementsAre("log"));
  EXPECT_EQ(current.conditions, "at 3.3 V");
  EXPECT_EQ(current.n, "12");
  EXPECT_THAT(keys_below(sheet, "/hardware/power/current"), IsEmpty());
}

TEST(Link, LimitsAreToldAsWritten) {
  const LinkedSheet sheet("hardware: {power: {current: {max: 45 mA, min: 35 mA}}}\n");
  const Value& current = sheet.at("/hardware/power/current");
  EXPECT_EQ(current.text, "min 35 mA, max 45 mA");
  ASSERT_TRUE(current.quantity.has_value());
  EXPECT_DOUBLE_EQ(*current.quantity->si_low(), 0.035);
}

TEST(Link, StatementsStandInPlaceOfValues) {
  const LinkedSheet sheet(
      "hardware:\n"
      "  power: not_disclosed\n"
      "  thermal: {operating: {not_evaluated: no chamber}}\n"
      "environment: {lifetime: {not_applicable: one use}}\n");
  EXPECT_EQ(sheet.at("/hardware/power").statement, check::Statement::NotDisclosed);
  EXPECT_EQ(sheet.at("/hardware/power").structure, schema::Structure::Group);
  EXPECT_EQ(sheet.at("/hardware/thermal/operating").statement, check::Statement::NotEvaluated);
  EXPECT_EQ(sheet.at("/hardware/thermal/operating").reason, "no chamber");
  EXPECT_EQ(sheet.at("/environment/lifetime").statement, check::Statement::NotApplicable);
  EXPECT_FALSE(sheet.at("/environment/lifetime").quantity.has_value());
}

TEST(Link, ChildrenKeepTheOrderOfTheDocument) {
  const LinkedSheet sheet("hardware: {thermal: {operating: 0..1 degC}, power: {current: 1 A}}\n");
  EXPECT_THAT(keys_below(sheet, ""), ElementsAre("mlsheet", "profile", "sensor", "hardware"));
  EXPECT_THAT(keys_below(sheet, "/hardware"), ElementsAre("thermal", "power"));
}

TEST(Link, ListItemsAreNumbered) {
  const LinkedSheet sheet("overview: {features: [a, b]}\n");
  EXPECT_THAT(keys_below(sheet, "/overview/features"), ElementsAre("0", "1"));
  EXPECT_EQ(sheet.at("/overview/features/1").text, "b");
  EXPECT_EQ(sheet.at("/overview/features").structure, schema::Structure::List);
}

TEST(Link, CurvesAreRowsOfScalars) {
  const LinkedSheet sheet(
      "performance: {curves: [{id: roc, points: [[0.05, 0.37], [0.10, 0.53]]}]}\n");
  const Value& points = sheet.at("/performance/curves/0/points");
  EXPECT_THAT(points.items, ElementsAre("0.05", "0.37", "0.10", "0.53"));
  EXPECT_EQ(points.columns, 2);
}

TEST(Link, OwnDataIsKeptWithoutAField) {
  const LinkedSheet sheet("x-shop: {sku: 12-3, tags: [a, {b/c: d~e}]}\n");
  EXPECT_EQ(sheet.at("/x-shop").field, schema::FieldId::None);
  EXPECT_EQ(sheet.at("/x-shop/sku").text, "12-3");
  EXPECT_EQ(sheet.at("/x-shop/tags/1/b~1c").text, "d~e");
}

TEST(Link, PoisonedValuesAreAbsentAndExcused) {
  const LinkedSheet sheet("hardware: {power: {current: 40 kg}, thermal: {operating: 0..1 degC}}\n");
  EXPECT_THAT(sheet.codes(), SizeIs(1));
  EXPECT_FALSE(sheet.has("/hardware/power/current"));
  EXPECT_TRUE(sheet.linked.is_excused("/hardware/power/current"));
  EXPECT_FALSE(sheet.linked.is_excused("/hardware/power"));
  EXPECT_FALSE(sheet.linked.is_excused("/hardware/power/current2"));
  EXPECT_TRUE(sheet.has("/hardware/thermal/operating"));
}

TEST(Link, AnUnknownKeyExcusesItsWholeGroup) {
  const LinkedSheet sheet("environment: {lifetim: 3 years}\n");
  EXPECT_TRUE(sheet.linked.is_excused("/environment/lifetime"));
  EXPECT_TRUE(sheet.linked.is_excused("/environment/grid/factor"));
  EXPECT_FALSE(sheet.linked.is_excused("/hardware"));
}

TEST(Link, PicturesAreReadHashedAndDecoded) {
  const LinkedSheet sheet(drawing("front.png"), {{"front.png", kPicture}});
  EXPECT_THAT(sheet.codes(), IsEmpty());
  ASSERT_EQ(sheet.at("/hardware/drawings/0/file").file, 0);
  const Attached& attached = sheet.linked.attached.at(0);
  EXPECT_EQ(attached.path, "front.png");
  EXPECT_EQ(attached.sha256, source::sha256(kPicture));
  EXPECT_EQ(sheet.files.file(attached.file).bytes, kPicture);
  ASSERT_TRUE(attached.pixels.has_value());
  EXPECT_EQ(attached.pixels->height, 2);
}

TEST(Link, AFileNamedTwiceIsReadOnce) {
  const LinkedSheet sheet(
      "hardware:\n  drawings: [{file: a.png, alt: A}, {file: a.png, alt: B}]\n"
      "evidence: [{id: e, file: a.png}]\n",
      {{"a.png", kPicture}});
  EXPECT_THAT(sheet.linked.attached, SizeIs(1));
  EXPECT_THAT(sheet.files.reads(), ElementsAre("folder/sensor.yaml", "folder/a.png"));
}

TEST(Link, EvidenceMayHoldAnything) {
  const LinkedSheet sheet("evidence: [{id: log, file: log.csv}]\n", {{"log.csv", "a,b\n1,2\n"}});
  EXPECT_THAT(sheet.codes(), IsEmpty());
  EXPECT_FALSE(sheet.linked.attached.at(0).pixels.has_value());
}

TEST(Link, FaultsOfFilesStandAtTheName) {
  for (const auto& [name, code] : {std::pair{"missing.png", "MS0420"}, {"log.csv", "MS0422"}}) {
    const LinkedSheet sheet(drawing(name), {{"log.csv", "a,b\n"}});
    EXPECT_THAT(sheet.codes(), ElementsAre(code)) << name;
    EXPECT_EQ(sheet.marked(sheet.report.sorted().front()), name);
    EXPECT_EQ(sheet.at("/hardware/drawings/0/file").file, -1);
  }
}

TEST(Link, FilesHaveALimit) {
  const std::string large(image::kFileLimit + 1, 'x');
  const LinkedSheet picture(drawing("a.png"), {{"a.png", large}});
  EXPECT_THAT(picture.codes(), ElementsAre("MS0421"));
  EXPECT_EQ(picture.report.sorted().front().message, "`a.png` is larger than 16 MiB");
  const LinkedSheet evidence("evidence: [{id: log, file: a.png}]\n", {{"a.png", large}});
  EXPECT_THAT(evidence.codes(), IsEmpty());
}

// Files that are no files cannot be had from memory.
class FaultyFiles : public source::MemoryFiles {
 public:
  FaultyFiles(const std::string& sheet, source::ReadFault fault)
      : MemoryFiles({{"sensor.yaml", sheet}}, test::shipped_schema_files()), fault_(fault) {}

 protected:
  Loaded load_beside(const std::string&, const std::string&, source::ReadLimit) override {
    return {{}, fault_};
  }

 private:
  source::ReadFault fault_;
};

TEST(Link, EachFaultOfReadingHasItsWords) {
  const std::pair<source::ReadFault, std::string_view> kFaults[] = {
      {source::ReadFault::NotAFile, "`a.csv` is no file"},
      {source::ReadFault::OutsideFolder, "`a.csv` does not lie below the folder of the sheet"},
      {source::ReadFault::NotPermitted, "`a.csv` could not be read"},
      {source::ReadFault::Unreadable, "`a.csv` could not be read"}};
  for (const auto& [fault, words] : kFaults) {
    FaultyFiles files(std::string(test::kSheetHead) + "evidence: [{id: e, file: a.csv}]\n", fault);
    diagnostic::Report report;
    const source::FileId file = files.open_input("sensor.yaml", {1000}).file;
    const document::Document document = document::read_yaml(files, file, report);
    const check::Checked checked = check::validate(document, test::shipped_schema(), report);
    link(document, checked, test::shipped_schema(), files, report);
    ASSERT_THAT(test::codes_in(report), ElementsAre("MS0421"));
    EXPECT_EQ(report.sorted().front().message, words);
  }
}

TEST(Link, ThereIsALimitOnTheNumberOfFiles) {
  std::string evidence = "evidence:\n";
  std::map<std::string, std::string> files;
  for (int i = 0; i < 1001; ++i) {
    const std::string name = "f" + std::to_string(i) + ".csv";
    evidence += "  - {id: e" + std::to_string(i) + ", file: " + name + "}\n";
    files[name] = "x";
  }
  EXPECT_THAT(LinkedSheet(evidence, files).codes(), ElementsAre("MS0421"));
}

TEST(Link, ADigestIsHeldAgainstTheFileBesideIt) {
  const std::string digest = source::sha256("a,b\n");
  const auto codes = [&](const std::string& written) {
    return LinkedSheet("evidence: [{id: log, sha256: " + written + ", file: log.csv}]\n",
                       {{"log.csv", "a,b\n"}})
        .codes();
  };
  EXPECT_THAT(codes(digest), IsEmpty());
  std::string upper = digest;
  for (char& c : upper) c = c >= 'a' ? static_cast<char>(c - 'a' + 'A') : c;
  EXPECT_THAT(codes(upper), IsEmpty());
  EXPECT_THAT(codes(source::sha256("other")), ElementsAre("MS0423"));
}

TEST(Link, ADigestOfAFileThatIsNotThereIsNotCompared) {
  const LinkedSheet sheet("models: [{id: m, file: m.tflite, sha256: " + source::sha256("x") +
                          "}]\n");
  EXPECT_THAT(sheet.codes(), ElementsAre("MS0420"));
}

TEST(Link, TheSheetItselfIsHashed) {
  const LinkedSheet sheet("");
  EXPECT_EQ(sheet.linked.file_name, "folder/sensor.yaml");
  EXPECT_EQ(sheet.linked.source_digest, source::sha256(test::kSheetHead));
}

TEST(Linked, PointersThatLeadNowhereGiveNone) {
  const LinkedSheet sheet("");
  EXPECT_EQ(sheet.linked.at("/sensor/nam"), ValueId::None);
  EXPECT_EQ(sheet.linked.at("/sensor/name/x"), ValueId::None);
  EXPECT_EQ(sheet.linked.at("/nothing/name"), ValueId::None);
  EXPECT_EQ(Linked().at("/sensor"), ValueId::None);
  EXPECT_EQ(Linked().at(""), ValueId::None);
}

}  // namespace
}  // namespace mlsheet::evidence
