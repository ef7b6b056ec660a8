#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "unit/diagnostic/drawing.h"

namespace mlsheet::diagnostic {
namespace {

using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;

constexpr source::FileId kFile{0};
constexpr source::FileId kOtherFile{1};

source::Span at(std::uint32_t begin, std::uint32_t end) { return {kFile, begin, end}; }

Suppression unsafe_links(std::string reason, std::uint32_t begin, std::uint32_t end) {
  return {Code::MS0701, std::move(reason), at(begin, begin), at(begin, end)};
}

std::vector<std::string> reasons(const Report& report) {
  std::vector<std::string> found;
  for (const Diagnostic& diagnostic : report.suppressed()) {
    found.push_back(diagnostic.message + " " + diagnostic.reason);
  }
  return found;
}

TEST(Suppress, KeepsApartWhatBeginsInThePlace) {
  Report report;
  report.add(at(9, 30), UnsafeLink, "a");
  report.add(at(10, 30), UnsafeLink, "b");
  report.add(at(19, 30), UnsafeLink, "c");
  report.add(at(20, 30), UnsafeLink, "d");
  report.add(at(12, 30), PictureInProse, "e");
  report.add({kOtherFile, 12, 30}, UnsafeLink, "f");
  EXPECT_THAT(report.suppress({unsafe_links("so", 10, 20)}), IsEmpty());
  EXPECT_THAT(reasons(report),
              ElementsAre("link to `b` is shown as text so", "link to `c` is shown as text so"));
  EXPECT_EQ(report.sorted().size(), 4u);
  EXPECT_EQ(report.counts().warnings, 4u);
}

TEST(Suppress, LetsTheInnermostPlaceCount) {
  Report report;
  for (const std::uint32_t begin : {5u, 15u, 25u}) report.add(at(begin, 40), UnsafeLink, "a");
  EXPECT_THAT(report.suppress({unsafe_links("inner", 10, 20), unsafe_links("outer", 0, 30)}),
              IsEmpty());
  std::vector<std::string> found;
  for (const Diagnostic& diagnostic : report.suppressed()) found.push_back(diagnostic.reason);
  EXPECT_THAT(found, ElementsAre("outer", "inner", "outer"));
}

TEST(Suppress, GivesBackWhatMeansNothing) {
  Report report;
  report.add(at(15, 16), UnsafeLink, "a");
  EXPECT_THAT(
      report.suppress({unsafe_links("late", 16, 20), unsafe_links("outer", 0, 30),
                       unsafe_links("inner", 10, 20)}),
      ElementsAre(Field(&Suppression::reason, "outer"), Field(&Suppression::reason, "late")));
}

TEST(Suppress, DoesNotHideWhatIsFixed) {
  Report report;
  report.add(at(1, 2), KilobitOrKilobyte, "a").level(Level::Error);
  report.add(at(2, 3), KilobitOrKilobyte, "b");
  EXPECT_THAT(report.suppress({{Code::MS0320, "so", at(0, 0), at(0, 9)}}), IsEmpty());
  EXPECT_THAT(reasons(report), ElementsAre("`b` is read as kilobits so"));
}

TEST(Suppress, OutlivesMergingAndYieldsToPolicy) {
  Report report;
  report.add(at(1, 2), UnsafeLink, "a");
  Policy policy;
  policy.settings[Code::MS0701] = Setting::Deny;
  report.set_policy(policy);
  report.suppress({unsafe_links("so", 0, 9)});
  EXPECT_FALSE(report.failed());
  Report all;
  all.merge(report);
  EXPECT_THAT(reasons(all), ElementsAre("link to `a` is shown as text so"));
  EXPECT_EQ(all.suppressed().front().level, Level::Error);
  policy.settings[Code::MS0701] = Setting::Allow;
  report.set_policy(policy);
  EXPECT_THAT(report.suppressed(), IsEmpty());
}

TEST(Suppress, IsToldToProgramsAndToNobodyElse) {
  Drawing drawing;
  const source::FileId file = drawing.add("s.yaml", "abc\n");
  drawing.report.add({file, 0, 1}, UnsafeLink, "x");
  drawing.report.add({file, 1, 2}, UnsafeLink, "y");
  drawing.report.suppress({{Code::MS0701, "so\u202E", {file, 0, 0}, {file, 1, 2}}});
  for (const Format& format : formats()) {
    const std::string drawn = format.write(drawing.report, drawing.files, {});
    const bool tells_programs = format.name == "json" || format.name == "sarif";
    EXPECT_EQ(drawn.find("`y`") != std::string::npos, tells_programs) << format.name;
  }
}

TEST(Suppress, StandsInJsonWithItsReason) {
  Drawing drawing;
  const source::FileId file = drawing.add("s.yaml", "abc\n");
  drawing.report.add({file, 1, 2}, UnsafeLink, "y");
  drawing.report.suppress({{Code::MS0701, "so\u202E", {file, 0, 0}, {file, 1, 2}}});
  const auto json = nlohmann::json::parse(format_json(drawing.report, drawing.files, {}));
  EXPECT_THAT(json["diagnostics"], IsEmpty());
  EXPECT_EQ(json["summary"]["suppressed"], 1);
  EXPECT_EQ(json["suppressed"].at(0)["code"], "MS0701");
  EXPECT_EQ(json["suppressed"].at(0)["reason"], "so\\u{202E}");
  EXPECT_EQ(json["suppressed"].at(0)["span"]["start"]["column"], 2);
}

TEST(Suppress, StandsInSarifAtEveryResultOrAtNone) {
  Drawing drawing;
  const source::FileId file = drawing.add("s.yaml", "abc\n");
  drawing.report.add({file, 0, 1}, UnsafeLink, "x");
  drawing.report.add({file, 1, 2}, UnsafeLink, "y");
  const auto results = [&drawing] {
    return nlohmann::json::parse(
        format_sarif(drawing.report, drawing.files, {}))["runs"][0]["results"];
  };
  EXPECT_FALSE(results().at(0).contains("suppressions"));
  drawing.report.suppress({{Code::MS0701, "so", {file, 0, 0}, {file, 1, 2}}});
  EXPECT_EQ(results().at(0)["suppressions"].dump(), "[]");
  EXPECT_EQ(results().at(1)["suppressions"].dump(),
            R"([{"justification":"so","kind":"inSource"}])");
}

}  // namespace
}  // namespace mlsheet::diagnostic
