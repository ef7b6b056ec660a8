#include "check/rules/rule.h"
#include "unit/check/sheet.h"

namespace mlsheet::check {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::vector<std::string> claim(const std::string& item, const std::string& more = {}) {
  return sheet("compliance:\n  - {" + item + "}\n" + more).found();
}

TEST(Claims, NameSomethingToCheck) {
  EXPECT_THAT(claim("scheme: GDPR, status: declared"), ElementsAre("MS1022 GDPR"));
  EXPECT_THAT(claim("scheme: GDPR, status: declared, evidence: not_disclosed"),
              ElementsAre("MS1022 GDPR"));
  EXPECT_THAT(claim("scheme: GDPR, status: planned"), IsEmpty());
  EXPECT_THAT(claim("scheme: CE, status: declared, edition: 2014/53/EU"), IsEmpty());
  EXPECT_THAT(claim("scheme: CE, status: declared, url: \"https://example.com/doc.pdf\""),
              IsEmpty());
}

TEST(Claims, OfCertificatesNameTheBody) {
  EXPECT_THAT(claim("scheme: CE, status: certified, edition: 2014/53/EU"),
              ElementsAre("MS1022 CE"));
  EXPECT_THAT(claim("scheme: CE, status: certified, number: 1, body: Example Body"), IsEmpty());
  EXPECT_THAT(
      claim("scheme: CE, status: certified, number: 1, body: B, third_party_certified: false"),
      ElementsAre("MS1022 certified"));
}

TEST(Claims, FollowTheRadios) {
  const std::string radio = "hardware: {interfaces: [{bus: ble}]}\n";
  const std::string wire = "hardware: {interfaces: [{bus: i2c}]}\n";
  EXPECT_THAT(claim("scheme: RoHS, status: planned", radio), ElementsAre("MS1022 ble"));
  EXPECT_THAT(claim("scheme: RED, status: planned", radio), IsEmpty());
  EXPECT_THAT(claim("scheme: RoHS, status: planned", wire), IsEmpty());
  EXPECT_THAT(claim("scheme: FCC ID, status: planned", wire), ElementsAre("MS1022 FCC ID"));
}

TEST(Claims, HoldAgainstTheSubstances) {
  const std::string lead = "hardware: {substances: [{name: Lead, concentration: ";
  const std::string rohs = "scheme: RoHS, status: declared, edition: 2011/65/EU";
  EXPECT_THAT(claim(rohs, lead + "0.1 %}]}\n"), IsEmpty());
  EXPECT_THAT(claim(rohs, lead + "0.2 %}]}\n"), ElementsAre("MS1022 RoHS"));
  EXPECT_THAT(claim(rohs, lead + "0.2 %, exemption: 7(c)-I}]}\n"), IsEmpty());
}

std::vector<std::string> dataset(const std::string& text) {
  return sheet("datasets: [{id: d, " + text + "}]\n").found();
}

TEST(Reviews, AreNamed) {
  EXPECT_THAT(dataset("label: {technical_review: {answer: yes}}"), ElementsAre("MS1022 yes"));
  EXPECT_THAT(dataset("label: {technical_review: {answer: yes, url: \"https://example.com\"}}"),
              IsEmpty());
  EXPECT_THAT(dataset("label: {ethical_review: {answer: unsure}}"), IsEmpty());
  EXPECT_THAT(dataset("source: COCO, label: {upstream: {answer: no}}"), ElementsAre("MS1022 no"));
  EXPECT_THAT(dataset("source: Our own photographs, label: {upstream: {answer: no}}"), IsEmpty());
}

TEST(Support, HasAnEnd) {
  const std::string none =
      "privacy_security: {label: {security_mechanisms: {updates: No security updates}}";
  EXPECT_THAT(sheet(none + "}\n").found(), ElementsAre("MS1023 No security updates"));
  EXPECT_THAT(sheet(none + "}\nmaintenance: {support: {end: 2027-12}}\n").found(), IsEmpty());
  EXPECT_THAT(
      sheet(none + ", vulnerabilities: {supported_until: {not_applicable: In a mask}}}\n").found(),
      IsEmpty());
  EXPECT_THAT(sheet(none + ", vulnerabilities: {supported_until: not_disclosed}}\n").found(),
              ElementsAre("MS1023 No security updates"));
  EXPECT_THAT(sheet(none + ", vulnerabilities: {supported_until: 2027-12-31}}\n"
                           "maintenance: {support: {end: 2027-12}}\n")
                  .found(),
              IsEmpty());
  EXPECT_THAT(sheet(none + ", vulnerabilities: {supported_until: 2027-11}}\n"
                           "maintenance: {support: {end: 2027-12}}\n")
                  .found(),
              ElementsAre("MS1023 2027-12"));
}

TEST(Licences, AreWrittenAsIdentifiers) {
  for (const char* text : {"MIT", "Apache-2.0", "Apache-2.0 OR MIT", "Proprietary", "Beerware 42",
                           "See the contract", "GPL-2.0-only WITH Classpath-exception-2.0"}) {
    EXPECT_THAT(sheet("sensor: {license: " + std::string(text) + "}\n").found(), IsEmpty()) << text;
  }
  EXPECT_THAT(sheet("sensor: {license: mit}\n").found(), IsEmpty());  // case says nothing in SPDX
  const Sheet given = sheet("sensor: {license: MIT OR Apache License 2.0}\n");
  EXPECT_THAT(given.found(), ElementsAre("MS1024 Apache License 2.0"));
  EXPECT_THAT(given.only().helps, ElementsAre("did you mean `Apache-2.0`?"));
  EXPECT_THAT(sheet("datasets: [{id: d, license: CC BY 4.0}]\n").found(),
              ElementsAre("MS1024 CC BY 4.0"));
}

TEST(Names, AreWrittenInOneWay) {
  const std::string name = "sensor: {name: PA1 Person Detection, model: PA1-Q}\n";
  const std::string label = "privacy_security: {label: {device: ";
  EXPECT_THAT(sheet(name + label + "PA1 Person Detection}}\n").found(), IsEmpty());
  EXPECT_THAT(sheet(name + label + "PA1 Person Detection PA1-Q}}\n").found(), IsEmpty());
  const Sheet given = sheet(name + label + "Person Detection PA1}}\n");
  EXPECT_EQ(given.only().message,
            "`Person Detection PA1` has another order of words than `PA1 Person Detection`");
  EXPECT_EQ(given.label_text(), "PA1 Person Detection");
}

TEST(Names, OfOrganisationsHaveNoNearMisses) {
  const std::string two = "hardware: {bom: [{id: a, manufacturer: Hirose Electric Co}, {id: b, ";
  EXPECT_THAT(sheet(two + "manufacturer: Hirose Electric Co}]}\n").found(), IsEmpty());
  EXPECT_THAT(sheet(two + "manufacturer: \"Hirose Electric, Co.\"}]}\n").found(),
              ElementsAre("MS1017 \"Hirose Electric, Co.\""));
  EXPECT_THAT(sheet(two + "manufacturer: Hirose Electrics Co}]}\n").found(),
              ElementsAre("MS1017 Hirose Electrics Co"));
  EXPECT_THAT(sheet(two + "manufacturer: Texas Instruments}]}\n").found(), IsEmpty());
}

TEST(Uses, AreAllowedOrExcluded) {
  EXPECT_THAT(sheet("overview: {use_cases: [Security], out_of_scope: [security.]}\n").found(),
              ElementsAre("MS1028 security."));
  EXPECT_THAT(sheet("overview: {use_cases: [Security], out_of_scope: [Machine safety]}\n").found(),
              IsEmpty());
}

TEST(Acronyms, AreUsedAndExplained) {
  const std::string list = "\nglossary: {acronyms: {MCU: Microcontroller unit}}\n";
  EXPECT_THAT(sheet("overview: {summary: Two MCUs}" + list).found(), IsEmpty());
  EXPECT_THAT(sheet("overview: {summary: A camera}" + list).found(), ElementsAre("MS1029 MCU"));
  EXPECT_THAT(sheet("overview: {summary: An MCU with USB}" + list).found(),
              ElementsAre("MS1029 USB"));
  EXPECT_THAT(sheet("overview: {summary: An MCU with USB}\n").found(), IsEmpty());
}

TEST(Pictures, HaveAnAlternativeText) {
  const std::string drawing = "hardware: {drawings: [{view: front, file: a.png";
  EXPECT_THAT(sheet(drawing + "}]}\n").found(), ElementsAre("MS1012 a.png"));
  EXPECT_THAT(sheet(drawing + ", alt: A square board}]}\n").found(), IsEmpty());
  EXPECT_THAT(sheet(drawing + ", alt: Front view, caption: Front view}]}\n").found(),
              ElementsAre("MS1012 Front view"));
}

}  // namespace
}  // namespace mlsheet::check
