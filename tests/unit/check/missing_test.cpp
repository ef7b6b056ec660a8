#include "check/missing.h"

#include <algorithm>

#include "check/condition.h"
#include "unit/check/sheet.h"

namespace mlsheet::check {
namespace {

using diagnostic::Level;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr std::string_view kStart = "mlsheet: 1\nsensor:\n  name: X\n";

// `warning a datasheet needs …`: level and message of each diagnostic about completeness.
std::vector<std::string> lacks(const Sheet& given) {
  std::vector<std::string> result;
  for (const auto& diagnostic : given.report.sorted()) {
    if (Sheet::code_of(diagnostic).substr(0, 4) != "MS11") continue;
    result.push_back(std::string(to_text(diagnostic.level)) + " " + diagnostic.message);
  }
  return result;
}

Sheet with(const std::string& sections,
           diagnostic::Profile profile = diagnostic::Profile::Recommended) {
  return Sheet(std::string(kStart) + sections, by_caller(profile));
}

TEST(Missing, SaysNothingUnderMinimal) {
  EXPECT_THAT(with("", diagnostic::Profile::Minimal).found(), IsEmpty());
}

TEST(Missing, TakesItsLevelFromTheProfile) {
  EXPECT_THAT(lacks(with("")),
              Contains("warning a datasheet needs `sensor.version` (Datasheet version)"));
  EXPECT_THAT(lacks(with("")),
              Contains("note a datasheet is better with `sensor.issues` (Issue tracker)"));
  const Sheet strict = with("", diagnostic::Profile::Strict);
  EXPECT_THAT(lacks(strict),
              Contains("error a datasheet needs `sensor.version` (Datasheet version)"));
  EXPECT_THAT(lacks(strict),
              Contains("warning a datasheet is better with `sensor.issues` (Issue tracker)"));
}

// The picture is drawn from the stages.
TEST(Missing, AsksForNoPictureOfStages) {
  const std::string drawn = "warning a datasheet needs `software.diagram` (Software flow diagram)";
  const std::string stages = "software:\n  pipeline: [{id: a, stage: sensing}]\n";
  EXPECT_THAT(lacks(with("software: {languages: [C]}\n")), Contains(drawn));
  EXPECT_THAT(lacks(with("software: {pipeline: not_disclosed}\n")), Contains(drawn));
  EXPECT_THAT(lacks(with(stages)), Not(Contains(drawn)));
  EXPECT_THAT(lacks(with(stages + "  diagram: {not_applicable: The stages say it}\n")),
              Not(Contains(HasSubstr("software.diagram"))));
}

TEST(Missing, PointsAtTheGroupAndShowsTheLine) {
  const Sheet given = with("");
  for (const auto& diagnostic : given.report.sorted()) {
    if (diagnostic.message.find("`sensor.version`") == std::string::npos) continue;
    EXPECT_EQ(given.files.text(diagnostic.span), "sensor");
    EXPECT_THAT(diagnostic.helps, Contains("write `version: 3.0.0`"));
    return;
  }
  FAIL() << "nothing about sensor.version";
}

TEST(Missing, LooksIntoGroupsThatAreNotNeededThemselves) {
  const Sheet given = with("");
  EXPECT_THAT(lacks(given), Contains(HasSubstr("`sensor.manufacturer.contact`")));
  for (const auto& diagnostic : given.report.sorted()) {
    if (diagnostic.message.find("manufacturer.contact") == std::string::npos) continue;
    EXPECT_THAT(diagnostic.helps, Contains(HasSubstr("manufacturer: {contact: ")));
  }
}

TEST(Missing, CountsAGroupAndASectionOnce) {
  const Sheet given = with("");
  EXPECT_THAT(lacks(given), Contains("warning a datasheet needs `sensor.maintainer` (Maintainer)"));
  EXPECT_THAT(lacks(given), Contains("warning a datasheet needs `hardware` (Hardware)"));
  EXPECT_THAT(lacks(given), Not(Contains(HasSubstr("`hardware.power"))));
  EXPECT_THAT(lacks(given), Not(Contains(HasSubstr("`sensor.artifacts.firmware`"))));
}

TEST(Missing, LooksIntoItems) {
  const Sheet given = with("hardware:\n  sensing:\n    - modality: camera\n");
  for (const auto& diagnostic : given.report.sorted()) {
    if (diagnostic.message.find("`hardware.sensing[].part`") == std::string::npos) continue;
    EXPECT_EQ(given.files.text(diagnostic.span), "modality");
    return;
  }
  FAIL() << "nothing about the part";
}

TEST(Missing, IsNotAskedOfWhatIsFaultyOrStated) {
  EXPECT_THAT(lacks(with("hardware: 3\n")), Not(Contains(HasSubstr("`hardware"))));
  EXPECT_THAT(lacks(with("overview: {not_evaluated: later}\n")),
              Not(Contains(HasSubstr("`overview."))));
}

TEST(Missing, IsNotAskedOfASheetReadInPart) {
  EXPECT_THAT(lacks(Sheet("mlsheet: 1\nsensor:\n  name: 'open\n")), IsEmpty());
}

TEST(Missing, TakesEitherRouteOfTheFootprint) {
  EXPECT_THAT(lacks(with("environment:\n  lifetime: 3 years\n")),
              Contains(HasSubstr("`environment.blocks`")));
  EXPECT_THAT(lacks(with("environment:\n  parts: [{mass: 1 g}]\n")),
              Not(Contains(HasSubstr("`environment.blocks`"))));
  EXPECT_THAT(lacks(with("environment:\n  blocks: {pcb: [{hsl: 1, level: up}]}\n")),
              Not(Contains(HasSubstr("`environment.parts`"))));
}

TEST(Withheld, NeedsAWordPerSection) {
  const Sheet given = with("  version: not_disclosed\n  released: not_disclosed\n");
  std::size_t count = 0;
  for (const auto& diagnostic : given.report.sorted()) {
    if (Sheet::code_of(diagnostic) != "MS1105") continue;
    ++count;
    EXPECT_EQ(diagnostic.message,
              "a datasheet needs 2 fields of `sensor`, stated here as not disclosed");
    ASSERT_EQ(diagnostic.labels.size(), 1u);
    EXPECT_EQ(diagnostic.labels[0].text, "Release date");
  }
  EXPECT_EQ(count, 1u);
}

TEST(Withheld, NamesTheFieldWhenItIsAlone) {
  EXPECT_THAT(
      lacks(with("  version: not_disclosed\n")),
      Contains("warning a datasheet needs `sensor.version` (Datasheet version), stated here "
               "as not disclosed"));
  EXPECT_THAT(lacks(with("  version: not_disclosed\n", diagnostic::Profile::Strict)),
              Contains(HasSubstr("error a datasheet needs `sensor.version`")));
}

TEST(Withheld, DependsOnTheStatement) {
  // A repository need not apply; a version must.
  EXPECT_THAT(lacks(with("  repository: {not_applicable: closed}\n")),
              Not(Contains(HasSubstr("repository"))));
  EXPECT_THAT(lacks(with("  version: {not_applicable: none}\n")),
              Contains(HasSubstr("stated here as not applicable")));
  // Results may be stated as not evaluated; an identity may not.
  EXPECT_THAT(lacks(with("performance:\n  power: {not_evaluated: later}\n")),
              Not(Contains(HasSubstr("stated here"))));
  EXPECT_THAT(lacks(with("  version: {not_evaluated: later}\n")),
              Contains(HasSubstr("stated here as not evaluated")));
  // What is recommended may be kept back.
  EXPECT_THAT(lacks(with("  issues: not_disclosed\n")), Not(Contains(HasSubstr("issues"))));
}

struct Answer {
  const char* sections;
  const char* lack;  // part of the message expected, or with a leading `!` not expected
};

class ConditionOf : public testing::TestWithParam<Answer> {};

TEST_P(ConditionOf, IsReadFromTheSheet) {
  const std::string lack = GetParam().lack;
  const auto found = lacks(with(GetParam().sections));
  if (lack[0] == '!') {
    EXPECT_THAT(found, Not(Contains(HasSubstr(lack.substr(1)))));
  } else {
    EXPECT_THAT(found, Contains(HasSubstr(lack)));
  }
}

constexpr const char* kOnDevice =
    "privacy_security:\n  data: {processing: on_device}\nsoftware: {live_use: A script.}\n";
constexpr const char* kInCloud =
    "privacy_security:\n  data: {processing: cloud}\nsoftware: {live_use: A script.}\n";

INSTANTIATE_TEST_SUITE_P(
    All, ConditionOf,
    testing::Values(
        Answer{"software: {live_use: A script.}\n", "note a datasheet needs `software.placement`"},
        Answer{kOnDevice, "!software.placement"},
        Answer{kInCloud, "warning this datasheet needs `software.placement`"},
        Answer{"datasets:\n  - {id: a, role: [evaluation]}\n", "!datasets[].collection"},
        Answer{"datasets:\n  - {id: a, role: [training, evaluation]}\n", "!datasets[].collection"},
        Answer{"datasets:\n  - {id: a, role: [training]}\n",
               "warning this datasheet needs `datasets[].collection`"},
        Answer{"datasets:\n  - {id: a}\n", "note a datasheet needs `datasets[].collection`"},
        Answer{"performance: {study: {participants: 3}}\n",
               "warning this datasheet needs `performance.groups`"},
        Answer{"performance: {study: {participants: not_disclosed}}\n",
               "warning this datasheet needs `user_study` (User study materials)"},
        Answer{"performance: {curves: [{id: roc}]}\n", "!user_study"},
        Answer{
            "privacy_security: {data: {identifiable: depends}}\nperformance: {curves: [{id: a}]}\n",
            "warning this datasheet needs `performance.groups`"},
        Answer{"hardware: {interfaces: [{connector: J1}]}\n",
               "warning this datasheet needs `hardware.pinout`"},
        Answer{"overview: {contract: {outputs: [{via: I2C}]}}\nhardware: {revision: A}\n",
               "warning this datasheet needs `hardware.interfaces`"},
        Answer{"privacy_security: {label: {data_practices: {compliance: [GDPR]}}}\n",
               "warning this datasheet needs `compliance`"},
        Answer{"hardware: {ordering: [{part: X-1}]}\n",
               "warning this datasheet needs `compliance`"},
        Answer{"compliance:\n  - {scheme: RoHS}\n",
               "warning this datasheet needs `compliance[].status`"},
        Answer{"", "note a datasheet needs `compliance`"},
        Answer{"environment: {cloud: {data: 1 GB/year}}\nsoftware: {live_use: A script.}\n",
               "warning this datasheet needs `software.placement`"},
        Answer{"hardware: {pinout: [{name: SDA}]}\n",
               "warning this datasheet needs `hardware.interfaces`"},
        Answer{"hardware: {interfaces: [{bus: i2c}]}\n",
               "note a datasheet needs `hardware.registers`"},
        Answer{"hardware: {interfaces: [{bus: led}, {bus: gpio}]}\n", "!hardware.registers"},
        Answer{"models: [{id: a}]\n", "note a datasheet needs `models[].training`"},
        Answer{"models: [{id: a}]\nenvironment: {training: {total: 1 kg}}\n",
               "warning this datasheet needs `models[].training`"},
        Answer{"overview: {contract: {modality: camera}, envelope: {temperature: {}}}\n",
               "warning this datasheet needs `overview.envelope.lighting`"},
        Answer{"overview: {contract: {modality: imu}, envelope: {temperature: {}}}\n",
               "!overview.envelope.distance"},
        Answer{"overview: {contract: {modality: imu}, envelope: {temperature: {}}}\n",
               "!overview.envelope.lighting"},
        Answer{"overview: {contract: {modality: microphone}, envelope: {temperature: {}}}\n",
               "warning this datasheet needs `overview.envelope.distance`"},
        Answer{"overview: {contract: {modality: other}, envelope: {temperature: {}}}\n",
               "note a datasheet needs `overview.envelope.motion`"}));

TEST(Conditions, AreShownWhereTheSheetSaysSo) {
  const Sheet given = with("datasets:\n  - {id: a, role: [training]}\n");
  for (const auto& diagnostic : given.report.sorted()) {
    if (diagnostic.message.find("`datasets[].collection`") == std::string::npos) continue;
    ASSERT_EQ(diagnostic.labels.size(), 1u);
    EXPECT_EQ(given.files.text(diagnostic.labels[0].span), "[training]");
    return;
  }
  FAIL() << "nothing about the collection";
}

TEST(Conditions, AreSentencesAndPathsOfTheSchema) {
  const schema::Schema& schema = test::shipped_schema();
  for (const Condition& condition : conditions()) {
    bool known = false;
    for (std::size_t i = 1; i < schema.size(); ++i) {
      known |= schema.field(static_cast<schema::FieldId>(i)).condition == condition.sentence;
    }
    EXPECT_TRUE(known) << condition.sentence;
    for (const std::string_view path : condition.paths) {
      EXPECT_NE(schema.at(path), schema::FieldId::None) << path;
    }
  }
}

TEST(Conditions, OfTheSchemaAreAllKnown) {
  const schema::Schema& schema = test::shipped_schema();
  for (std::size_t i = 1; i < schema.size(); ++i) {
    const schema::Field& field = schema.field(static_cast<schema::FieldId>(i));
    if (field.condition.empty()) continue;
    const bool known = std::any_of(
        conditions().begin(), conditions().end(),
        [&](const Condition& condition) { return condition.sentence == field.condition; });
    EXPECT_TRUE(known) << field.pointer << ": " << field.condition;
  }
}

}  // namespace
}  // namespace mlsheet::check
