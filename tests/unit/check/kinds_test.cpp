#include <map>

#include "check/kinds/kind.h"
#include "unit/check/sheet.h"

namespace mlsheet::check {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// A field of each kind, ready for its value.
const std::map<std::string, std::string> kPlaces = {
    {"text", "sensor:\n  name: "},
    {"quantity", "hardware:\n  power:\n    current: "},
    {"power", "performance:\n  power:\n    active: "},
    {"data", "hardware:\n  memory:\n    ram: "},
    {"any", "overview:\n  key_figures:\n    - value: "},
    {"percent", "environment:\n  grid:\n    loss: "},
    {"fraction", "software:\n  defaults:\n    threshold: "},
    {"number", "performance:\n  histograms:\n    - id: h\n      start: "},
    {"count", "models:\n  - id: m\n    parameters: "},
    {"level", "environment:\n  blocks:\n    pcb:\n      - hsl: "},
    {"date", "sensor:\n  released: "},
    {"url", "sensor:\n  repository: "},
    {"email", "sensor:\n  manufacturer:\n    contact: "},
    {"file", "software:\n  diagram:\n    alt: Four boxes in a row\n    file: "},
    {"digest", "models:\n  - id: m\n    sha256: "},
    {"id", "evidence:\n  - id: "},
    {"choice", "software:\n  placement:\n    - where: "},
    {"status", "compliance:\n  - scheme: RoHS\n    status: "},
    {"boolean", "hardware:\n  power:\n    battery:\n      replaceable: "},
    {"shape", "software:\n  defaults:\n    resolution: "},
    {"address", "hardware:\n  interfaces:\n    - address: "},
    {"points", "performance:\n  curves:\n    - id: c\n      points: "},
    {"matrix", "performance:\n  confusion:\n    - id: c\n      cells: "},
};

Sheet sheet_with(const std::string& kind, const std::string& value) {
  return sheet(kPlaces.at(kind) + value + "\n");
}

struct Wrong {
  const char* kind;
  const char* value;
  const char* found;   // code and marked text
  const char* advice;  // part of some help
};

void PrintTo(const Wrong& wrong, std::ostream* out) { *out << wrong.kind << ": " << wrong.value; }

class WrongValue : public testing::TestWithParam<Wrong> {};

TEST_P(WrongValue, IsFoundAtItsPlaceWithAdvice) {
  const Sheet given = sheet_with(GetParam().kind, GetParam().value);
  ASSERT_THAT(given.found(), ElementsAre(GetParam().found));
  EXPECT_THAT(given.only().helps, testing::Contains(HasSubstr(GetParam().advice)));
}

INSTANTIATE_TEST_SUITE_P(
    Quantities, WrongValue,
    testing::Values(Wrong{"quantity", "40", "MS0310 40", "`A`"},
                    Wrong{"quantity", "40 mAmp", "MS0311 mAmp", "a current is written in"},
                    Wrong{"power", "3 mw", "MS0311 mw", "did you mean `mW`"},
                    Wrong{"power", "12 mWh", "MS0312 12 mWh", "a power is written in `W`"},
                    Wrong{"power", "3 kg", "MS0312 3 kg", "for example `160 mW`"},
                    Wrong{"power", "3kg", "MS0313 3kg", "write `3 kg`"},
                    Wrong{"quantity", "85..-20 A", "MS0314 85..-20", "lower end first"},
                    Wrong{"quantity", "1,5 A", "MS0303 1,5", "write `1.5`"},
                    Wrong{"quantity", "\"1,5 A\"", "MS0303 1,5", "write `1.5`"},
                    Wrong{"quantity", "010 A", "MS0302 010", "write `10`"},
                    Wrong{"quantity", "1_000 A", "MS0304 1_000", "write `1000`"},
                    Wrong{"quantity", "small", "MS0315 small", "for example `40 mA`"},
                    Wrong{"quantity", "40 mA each", "MS0311 mA each", "a current"},
                    Wrong{"any", "3 kgg", "MS0311 kgg", "did you mean `kg`"},
                    Wrong{"percent", "95", "MS0310 95", "write `95 %`"},
                    Wrong{"fraction", "3 V", "MS0312 3 V", "for example `0.5`"}));

INSTANTIATE_TEST_SUITE_P(
    Numbers, WrongValue,
    testing::Values(Wrong{"number", "some", "MS0301 some", "as in `0`"},
                    Wrong{"number", ".nan", "MS0305 .nan", "not_disclosed"},
                    Wrong{"number", "1e999", "MS0305 1e999", "not_disclosed"},
                    Wrong{"number", "12 kg", "MS0316 12 kg", "the number alone"},
                    Wrong{"number", "1.2345678901234567890", "MS0306 1.2345678901234567890",
                          "known to"},
                    Wrong{"count", "109,604", "MS0303 109,604", "write `109604`"},
                    Wrong{"count", "1,234,567", "MS0303 1,234,567", "`1234567`"},
                    Wrong{"count", "1.5", "MS0307 1.5", "digits only"},
                    Wrong{"number", "1e-999", "MS0309 1e-999", "write `0`"},
                    Wrong{"count", "+3", "MS0307 +3", "digits only"},
                    Wrong{"count", "1e3", "MS0307 1e3", "digits only"},
                    Wrong{"count", "007", "MS0302 007", "write `7`"},
                    Wrong{"count", "3 kB", "MS0316 3 kB", "the number alone"}));

INSTANTIATE_TEST_SUITE_P(
    Words, WrongValue,
    testing::Values(Wrong{"text", "|\n    one\n    two", "MS0222 |\n    one\n    two", "`>-`"},
                    Wrong{"choice", "on_devise", "MS0210 on_devise", "did you mean `on_device`"},
                    Wrong{"choice", "On device", "MS0210 On device", "did you mean `on_device`"},
                    Wrong{"choice", "moon", "MS0210 moon",
                          "the words are `on_device`, `host` and `cloud`"},
                    Wrong{"boolean", "yes", "MS0211 yes", "did you mean `true`?"},
                    Wrong{"boolean", "True", "MS0211 True", "did you mean `true`?"},
                    Wrong{"id", "Eval Log", "MS0216 Eval Log", "`eval-log`"},
                    Wrong{"id", "a--b", "MS0216 a--b", "`a-b`"},
                    Wrong{"id", "eval_log", "MS0216 eval_log", "`eval-log`"}));

INSTANTIATE_TEST_SUITE_P(
    Dates, WrongValue,
    testing::Values(Wrong{"date", "Jan 2024", "MS0212 Jan 2024", "`2024-01`"},
                    Wrong{"date", "2024-1-5", "MS0212 2024-1-5", "`2024-01-05`"},
                    Wrong{"date", "2024/01", "MS0212 2024/01", "`2024-01`"},
                    Wrong{"date", "2024-01-15T10:00", "MS0212 2024-01-15T10:00", "`2024-01-15`"},
                    Wrong{"date", "2023-02-29", "MS0213 2023-02-29", "February 2023 has no day 29"},
                    Wrong{"date", "2024-13", "MS0213 2024-13", "year, month, day"},
                    Wrong{"date", "2024-00", "MS0213 2024-00", "year, month, day"}));

INSTANTIATE_TEST_SUITE_P(
    Places, WrongValue,
    testing::Values(
        Wrong{"url", "www.example.com", "MS0214 www.example.com", "`https://www.example.com`"},
        Wrong{"url", "javascript:alert(1)", "MS0214 javascript:alert(1)", "`https://`"},
        Wrong{"url", "ftp://example.com", "MS0214 ftp://example.com", "`https://`"},
        Wrong{"url", "https://", "MS0214 https://", "`https://`"},
        Wrong{"url", "https://a b.com", "MS0214 https://a b.com", "no blanks"},
        Wrong{"email", "jane", "MS0215 jane", "name@example.com"},
        Wrong{"email", "jane@home", "MS0215 jane@home", "name@example.com"},
        Wrong{"email", "a@b@c.de", "MS0215 a@b@c.de", "name@example.com"},
        Wrong{"file", "../secret.png", "MS0223 ../secret.png", "below the sheet's folder"},
        Wrong{"file", "a/../b.png", "MS0223 a/../b.png", "below the sheet's folder"},
        Wrong{"file", "/etc/passwd", "MS0223 /etc/passwd", "below the sheet's folder"},
        Wrong{"file", "a\\b.png", "MS0223 a\\b.png", "with `/`"},
        Wrong{"file", "C:/a.png", "MS0223 C:/a.png", "below"},
        Wrong{"file", "~/a.png", "MS0223 ~/a.png", "below"},
        Wrong{"file", "./a.png", "MS0223 ./a.png", "below"},
        Wrong{"file", "folder/", "MS0223 folder/", "below"}));

INSTANTIATE_TEST_SUITE_P(
    Codes, WrongValue,
    testing::Values(Wrong{"digest", "abc", "MS0219 abc", "64 hexadecimal digits"},
                    Wrong{"shape", "96x96", "MS0217 96x96", "write `96 x 96`"},
                    Wrong{"shape", "96 × 96 × 1", "MS0217 96 × 96 × 1", "write `96 x 96 x 1`"},
                    Wrong{"shape", "96 x 0", "MS0217 96 x 0", "96 x 96 x 1"},
                    Wrong{"shape", "QVGA", "MS0217 QVGA", "96 x 96 x 1"},
                    Wrong{"address", "22h", "MS0218 22h", "`0x22`"},
                    Wrong{"address", "022", "MS0218 022", "`0x22`"}));

struct Right {
  const char* kind;
  const char* value;
};

void PrintTo(const Right& right, std::ostream* out) { *out << right.kind << ": " << right.value; }

class RightValue : public testing::TestWithParam<Right> {};

TEST_P(RightValue, IsAccepted) {
  EXPECT_THAT(sheet_with(GetParam().kind, GetParam().value).found(), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(
    All, RightValue,
    testing::Values(Right{"text", "no"}, Right{"text", "|\n    one line"}, Right{"text", "1.10"},
                    Right{"quantity", "<= 12 mA"}, Right{"quantity", "~ 40 mA"},
                    Right{"quantity", "35..45 mA"}, Right{"quantity", "40 mA +- 5 %"},
                    Right{"any", "3"}, Right{"any", "3 kg"}, Right{"percent", "0.05"},
                    Right{"percent", "5 %"}, Right{"fraction", "0.5"}, Right{"fraction", "50 %"},
                    Right{"number", "-0.25"}, Right{"count", "0"}, Right{"level", "3"},
                    Right{"date", "2024"}, Right{"date", "2024-02-29"},
                    Right{"date", "\"2024-01\""}, Right{"url", "http://a.de/x(1)?b=c&d#e"},
                    Right{"status", "not_applicable"}, Right{"file", "drawings/a b.png"},
                    Right{"shape", "320 x 320"}, Right{"address", "0x22"}, Right{"address", "34"},
                    Right{"boolean", "true"}, Right{"data", "264 kB"}));

TEST(Quantity, IsKeptWithItsUnit) {
  const Sheet given = sheet_with("quantity", "35..45 mA");
  const quantity::Quantity& kept = given.quantity("/hardware/power/current");
  EXPECT_EQ(kept.form, quantity::Form::Range);
  EXPECT_EQ(kept.low->to_text(), "35");
  EXPECT_EQ(kept.unit.symbol, "mA");
}

TEST(Quantity, OfTheWrongDimensionShowsBothEnds) {
  const Sheet given = sheet_with("power", "3 kg");
  EXPECT_EQ(given.only().message, "`3 kg` is a mass, but `active` holds a power");
  EXPECT_EQ(given.label_text(), "\"power\"");
  EXPECT_EQ(given.only().span_label, "mass");
  EXPECT_TRUE(given.at("/performance/power/active").poisoned);
  EXPECT_LT(given.at("/performance/power/active").quantity, 0);
}

TEST(Quantity, ReadsTheLongForm) {
  const Sheet given = sheet_with("quantity", "{value: 40 mA, basis: measured, n: 3}");
  EXPECT_THAT(given.found(), IsEmpty());
  EXPECT_EQ(given.quantity("/hardware/power/current").value->to_text(), "40");
  EXPECT_EQ(given.document.text(given.at("/hardware/power/current").value), "40 mA");
}

TEST(Limits, BecomeOneQuantity) {
  const Sheet given = sheet_with("quantity", "{min: 35 mA, typ: 40 mA, max: 0.045 A}");
  EXPECT_THAT(given.found(), IsEmpty());
  const quantity::Quantity& kept = given.quantity("/hardware/power/current");
  EXPECT_EQ(kept.form, quantity::Form::Range);
  EXPECT_EQ(kept.low->to_text(), "35");
  EXPECT_EQ(kept.value->to_text(), "40");
  EXPECT_EQ(text::compare(*kept.high, {45, 0}), 0);
  EXPECT_EQ(kept.unit.symbol, "mA");
}

TEST(Limits, MayBeOneOnly) {
  const Sheet given = sheet_with("quantity", "{max: 45 mA}");
  const quantity::Quantity& kept = given.quantity("/hardware/power/current");
  EXPECT_FALSE(kept.low.has_value());
  EXPECT_EQ(kept.high->to_text(), "45");
}

TEST(Limits, AreCheckedLikeValues) {
  EXPECT_THAT(sheet_with("quantity", "{min: 45 mA, max: 35 mA}").found(),
              ElementsAre("MS0314 45 mA"));
  EXPECT_THAT(sheet_with("quantity", "{min: 45 mW, max: 50 mA}").found(),
              ElementsAre("MS0312 45 mW"));
  EXPECT_THAT(sheet_with("quantity", "{min: 1..2 mA}").found(), ElementsAre("MS0315 1..2 mA"));
  EXPECT_THAT(sheet_with("quantity", "{value: 3 mA, typ: 3 mA}").found(),
              ElementsAre("MS0224 typ"));
  EXPECT_THAT(sheet("environment:\n  lifetime: {min: 1 year, max: 48 h}\n").found(),
              ElementsAre("MS0317 48 h"));
}

TEST(Range, OfACountIsTheSchemas) {
  const Sheet given = sheet_with("level", "7");
  EXPECT_THAT(given.found(), ElementsAre("MS0308 7"));
  EXPECT_EQ(given.only().message, "`7` is out of range: `hsl` holds 0 to 3");
}

TEST(Range, OfAQuantityIsWhatItsDimensionAllows) {
  for (const std::string negative : {"-5 mA", "-5..5 mA", "{min: -5 mA, max: 5 mA}"}) {
    const Sheet given = sheet_with("quantity", negative);
    EXPECT_THAT(given.codes(), ElementsAre("MS0308")) << negative;
  }
  EXPECT_EQ(sheet_with("quantity", "-5 mA").only().message,
            "`-5 mA` is out of range: `current` holds 0 or more");
  EXPECT_THAT(sheet_with("quantity", "1 ± 2 mA").found(), ElementsAre());
}

TEST(Range, OfWholeNumbersBeginsAtNothing) {
  EXPECT_EQ(sheet_with("count", "-3").only().message.substr(0, 22), "`-3` is out of range: ");
  EXPECT_THAT(sheet_with("count", "-3").found(), ElementsAre("MS0308 -3"));
}

TEST(Range, NothingIsColderThanAbsoluteZero) {
  const std::string operating = "hardware:\n  thermal:\n    operating: ";
  EXPECT_THAT(sheet(operating + "-300..85 degC\n").codes(), ElementsAre("MS0308"));
  EXPECT_THAT(sheet(operating + "-273..85 degC\n").codes(), ElementsAre());
}

TEST(Range, OfAShareIsTheSchemas) {
  const std::string share = "datasets:\n  - id: d\n    splits: [{name: test, share: ";
  const Sheet given = sheet(share + "150 %}]\n");
  EXPECT_THAT(given.found(), testing::Contains("MS0308 150 %"));
  EXPECT_THAT(sheet(share + "100 %}]\n").codes(), testing::Not(testing::Contains("MS0308")));
}

TEST(Points, AreRowsOfTwoNumbers) {
  EXPECT_THAT(sheet_with("points", "[[0, 0], [1, 1]]").found(), IsEmpty());
  EXPECT_THAT(sheet_with("points", "[[0, 0], [1]]").found(), ElementsAre("MS0221 [1]"));
  EXPECT_THAT(sheet_with("points", "[[0, 0], 1]").found(), ElementsAre("MS0220 1"));
  EXPECT_THAT(sheet_with("points", "[[0, [1]], [a, 1]]").found(),
              ElementsAre("MS0220 [1]", "MS0301 a"));
}

TEST(Matrix, HasRowsOfOneWidth) {
  const Sheet good = sheet_with("matrix", "[[74.5 %, 25.5 %], [22.7 %, 77.3 %]]");
  EXPECT_THAT(good.found(), IsEmpty());
  EXPECT_EQ(good.quantity("/performance/confusion/0/cells/1/0").value->to_text(), "22.7");
  EXPECT_THAT(sheet_with("matrix", "[[1 %, 2 %], [3 %]]").found(), ElementsAre("MS0221 [3 %]"));
  EXPECT_THAT(sheet_with("matrix", "[[1 %, 2 kg]]").found(), ElementsAre("MS0312 2 kg"));
}

}  // namespace
}  // namespace mlsheet::check
