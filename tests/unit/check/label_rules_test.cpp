#include "check/rules/rule.h"
#include "unit/check/sheet.h"

namespace mlsheet::check {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// A label with one category, more rows of that category, and sections before it.
std::vector<std::string> category(const std::string& rows, const std::string& data = {}) {
  return sheet("privacy_security:\n" + (data.empty() ? "" : "  data: {" + data + "}\n") +
               "  label:\n    data_practices:\n      categories:\n"
               "        - {category: visual, type: Camera, purpose: Functions" +
               (rows.empty() ? "" : ", " + rows) + "}\n")
      .found();
}

std::vector<std::string> mechanisms(const std::string& rows, const std::string& more = {}) {
  return sheet("privacy_security:\n  label: {security_mechanisms: {" + rows + "}}\n" + more)
      .found();
}

TEST(LabelRows, AgreeOnStorage) {
  EXPECT_THAT(category("stored_device: No device storage, retention_device: No retention"),
              IsEmpty());
  EXPECT_THAT(category("stored_device: Identified, retention_device: Up to a day"), IsEmpty());
  EXPECT_THAT(category("stored_device: No device storage, retention_device: Up to a day"),
              ElementsAre("MS1018 Up to a day"));
  EXPECT_THAT(category("stored_cloud: Identified, retention_cloud: No retention"),
              ElementsAre("MS1018 No retention"));
  EXPECT_THAT(category("stored_device: No device storage, retention_device: Not disclosed"),
              IsEmpty());
  EXPECT_THAT(category("stored_device: Identified", "stored: Nothing"),
              ElementsAre("MS1018 Identified"));
}

TEST(LabelRows, AgreeOnSharing) {
  EXPECT_THAT(category("shared: Manufacturer, sharing_frequency: Periodic, sold: Not sold"),
              IsEmpty());
  EXPECT_THAT(category("shared: Not shared, sharing_frequency: Periodic"),
              ElementsAre("MS1018 Periodic"));
  EXPECT_THAT(category("shared: Not shared, sold: Third parties"),
              ElementsAre("MS1018 Third parties"));
  EXPECT_THAT(category("stored_cloud: Identified", "connectivity: None"),
              ElementsAre("MS1018 Identified"));
}

TEST(LabelRows, TellContinuousFromPeriodic) {
  EXPECT_THAT(category("frequency: Continuous"), IsEmpty());
  EXPECT_THAT(category("frequency: Periodic", "interval: 1 s"), IsEmpty());
  EXPECT_THAT(category("frequency: Continuous", "interval: 1 s"), ElementsAre("MS1018 Continuous"));
}

TEST(LabelRows, KnowTheNetwork) {
  const std::string data = "privacy_security: {data: {connectivity: None";
  EXPECT_THAT(sheet(data + "}}\nhardware: {interfaces: [{bus: wifi}]}\n").found(),
              ElementsAre("MS1018 None"));
  EXPECT_THAT(sheet(data + ", processing: cloud}}\n").found(), ElementsAre("MS1018 cloud"));
  EXPECT_THAT(
      sheet(data + ", processing: on_device}}\nhardware: {interfaces: [{bus: i2c}]}\n").found(),
      IsEmpty());
}

TEST(LabelRows, SendWhatOthersProcess) {
  const std::string data = "privacy_security: {data: {transmitted: Nothing, processing: ";
  EXPECT_THAT(sheet(data + "on_device}}\n").found(), IsEmpty());
  EXPECT_THAT(sheet(data + "cloud}}\n").found(), ElementsAre("MS1018 cloud"));
  EXPECT_THAT(
      sheet("privacy_security: {data: {transmitted: Scores, processing: hybrid}}\n").found(),
      IsEmpty());
}

TEST(LabelAgainstSheet, UpdatesComeInOneWay) {
  const std::string none = "software: {update: {mechanism: none}}\n";
  EXPECT_THAT(sheet(none + "maintenance: {support: {update_mode: none}}\n").found(), IsEmpty());
  EXPECT_THAT(sheet(none + "maintenance: {support: {update_mode: manual}}\n").found(),
              ElementsAre("MS1018 manual"));
  EXPECT_THAT(sheet("software: {update: {mechanism: ota}}\n"
                    "maintenance: {support: {update_mode: none}}\n")
                  .found(),
              ElementsAre("MS1018 none"));
  EXPECT_THAT(mechanisms("updates: Manual", none), ElementsAre("MS1018 Manual"));
  EXPECT_THAT(mechanisms("updates: Exchange of the module", none), IsEmpty());
}

TEST(LabelAgainstSheet, UpdatesArePromisedOrNot) {
  const std::string until = "maintenance: {support: {end: 2027-12";
  EXPECT_THAT(mechanisms("updates: No security updates", until + "}}\n"), IsEmpty());
  EXPECT_THAT(mechanisms("updates: No security updates", until + ", update_mode: automatic}}\n"),
              ElementsAre("MS1018 No security updates"));
  EXPECT_THAT(mechanisms("updates: No security updates", until + ", update_mode: none}}\n"),
              IsEmpty());
  EXPECT_THAT(mechanisms("updates: Automatic", "software: {update: {mechanism: ota}}\n"),
              IsEmpty());
}

TEST(LabelAgainstSheet, ContactsAndLawsAreTheSame) {
  EXPECT_THAT(sheet("sensor: {manufacturer: {contact: a@example.com}}\nprivacy_security: {label: "
                    "{more_information: {email: b@example.com}}}\n")
                  .found(),
              ElementsAre("MS1018 b@example.com"));
  const std::string law =
      "privacy_security: {label: {data_practices: {compliance: [GDPR]}}}\ncompliance:\n  - ";
  EXPECT_THAT(sheet(law + "{scheme: \"EU GDPR\", status: planned}\n").found(), IsEmpty());
  EXPECT_THAT(sheet(law + "{scheme: RoHS, status: planned}\n").found(), ElementsAre("MS1022 GDPR"));
}

TEST(LabelAgainstSheet, LayersAndCodeComeFromOneSource) {
  const std::string label = "privacy_security: {label: {";
  EXPECT_THAT(
      sheet(label + "qr_code: true, more_information: {detailed: not_disclosed}}}\n").found(),
      ElementsAre("MS1018 true"));
  EXPECT_THAT(
      sheet(label + "qr_code: false, more_information: {detailed: not_disclosed}}}\n").found(),
      IsEmpty());
  EXPECT_THAT(
      sheet(label + "layer_differences: [{row: A, primary: Blank, detailed: None}]}}\n").found(),
      ElementsAre("MS1018 Blank"));
  EXPECT_THAT(
      sheet(label + "layer_differences: [{row: A, primary: No, detailed: No.}]}}\n").found(),
      IsEmpty());
}

TEST(SensorModality, HasItsCategory) {
  const std::string camera = "hardware: {sensing: [{modality: camera}]}\n";
  const std::string label =
      "privacy_security: {label: {data_practices: {categories: [{type: T, "
      "purpose: P, category: ";
  EXPECT_THAT(sheet(camera + label + "visual}]}}}\n").found(), IsEmpty());
  EXPECT_THAT(sheet(camera + label + "audio}]}}}\n").found(), ElementsAre("MS1019 camera"));
  EXPECT_THAT(sheet(camera + label + "audio}], other: Visual data in memory only}}}\n").found(),
              IsEmpty());
  EXPECT_THAT(sheet("hardware: {sensing: [{modality: imu}]}\n" + label + "visual}]}}}\n").found(),
              IsEmpty());
  EXPECT_THAT(sheet("privacy_security: {label: {data_practices: {categories: [{category: audio, "
                    "type: not_disclosed}]}}}\n")
                  .found(),
              ElementsAre("MS1019 audio", "MS1019 audio"));
}

TEST(DebugPort, ContradictsSilence) {
  const std::string jtag =
      "hardware: {drawings: [{view: back, callouts: [{label: JTAG, kind: debug}]}]}\n";
  EXPECT_THAT(mechanisms("ports: not_disclosed", jtag), ElementsAre("MS1020 not_disclosed"));
  EXPECT_THAT(mechanisms("access: No user account is allowed", jtag),
              ElementsAre("MS1020 No user account is allowed"));
  EXPECT_THAT(mechanisms("ports: \"JTAG, locked\", access: Password", jtag), IsEmpty());
  EXPECT_THAT(mechanisms("ports: not_disclosed", "hardware: {interfaces: [{bus: i2c}]}\n"),
              IsEmpty());
  EXPECT_THAT(mechanisms("ports: None", "hardware: {pinout: [{name: SWDIO}]}\n"),
              ElementsAre("MS1020 None"));
}

std::vector<std::string> item(const std::string& text) {
  return sheet("datasets: [{id: d, label: {" + text + "}}]\n").found();
}

TEST(LabelStatus, NeedsAnAnswer) {
  EXPECT_THAT(item("general: {consent: {status: risky, answer: Not given}}"), IsEmpty());
  EXPECT_THAT(item("general: {consent: {status: unknown}}"), IsEmpty());
  EXPECT_THAT(item("features: {proxy_characteristics: {status: safe}}"),
              ElementsAre("MS1021 safe"));
  EXPECT_THAT(item("general: {other_known_issues: {status: unknown, answer: Wrong labels}}"),
              ElementsAre("MS1021 unknown"));
  EXPECT_THAT(item("general: {other_known_issues: {status: unknown, answer: Not Applicable}}"),
              IsEmpty());
  EXPECT_THAT(item("about_humans: {answer: yes}, general: {consent: {status: unknown}}"),
              ElementsAre("MS1021 unknown"));
}

TEST(LabelStatus, OfAnIssueIsANote) {
  const Sheet given = sheet(
      "datasets: [{id: d, label: {general: {other_known_issues: {status: unknown, answer: Wrong "
      "labels}}}}]\n");
  EXPECT_EQ(given.only().level, diagnostic::Level::Note);
  EXPECT_EQ(given.label_text(), "Wrong labels");
}

}  // namespace
}  // namespace mlsheet::check
