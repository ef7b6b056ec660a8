// Rules on data, studies and stages: what they find, and where they must stay silent.

#include "check/rules/percent.h"
#include "check/rules/reach.h"
#include "unit/check/rule_case.h"

namespace mlsheet::check {
namespace {

using testing::ElementsAre;

class PerformanceRule : public testing::TestWithParam<RuleCase> {};

TEST_P(PerformanceRule, FindsExactlyThis) {
  EXPECT_EQ(sheet(GetParam().sections).found(), GetParam().found) << GetParam().sections;
}

RuleCase buckets_of(const std::string& participants, const std::string& buckets,
                    std::vector<std::string> found) {
  return {"performance:\n  study: {participants: " + participants +
              "}\n  groups: [{id: g, buckets: [" + buckets + "]}]\n",
          std::move(found)};
}

INSTANTIATE_TEST_SUITE_P(
    SharesOfWholeNumbers, PerformanceRule,
    testing::Values(
        buckets_of("40", "{share: 62.5 %}, {share: 37.5 %}", {}),
        buckets_of("38", "{share: 63.2 %}, {share: 36.8 %}", {}),
        buckets_of("40", "{share: 63.2 %}, {share: 36.8 %}", {"MS1050 63.2 %", "MS1050 36.8 %"}),
        buckets_of("40", "{share: 0.632}, {share: 0.368}", {"MS1050 0.632", "MS1050 0.368"}),
        buckets_of("40", "{share: 0 %}, {share: 100 %}", {}),
        buckets_of("3", "{share: 33.3 %}, {share: 66.7 %}", {}),
        buckets_of("3", "{share: 33 %}, {share: 67 %}", {}),
        // The author may round halves up or down.
        buckets_of("8", "{share: 12 %}, {share: 88 %}", {}),
        buckets_of("8", "{share: 13 %}, {share: 87 %}", {}),
        buckets_of("40", "{share: ~ 63 %}, {share: ~ 37 %}", {}),
        buckets_of("not_disclosed", "{share: 63.2 %}, {share: 36.8 %}", {}),
        buckets_of("40", "{share: 63.2 %, n: 24}, {share: 36.8 %, n: 14}", {})));

INSTANTIATE_TEST_SUITE_P(
    AccuraciesOfWholeNumbers, PerformanceRule,
    testing::Values(metrics_of("{id: a, metric: accuracy, value: 75.5 %, n: 40}",
                               {"MS1050 75.5 %"}),
                    metrics_of("{id: a, metric: accuracy, value: 75 %, n: 40}", {}),
                    metrics_of("{id: a, metric: accuracy, value: 75.5 %, n: 21920}", {}),
                    // Of how many samples the precision is a share is not stated.
                    metrics_of("{id: a, metric: precision, value: 75.5 %, n: 40}", {})));

TEST(SharesOfWholeNumbers, ShowWhatWouldBePossible) {
  const Sheet given = sheet(
      "performance: {study: {participants: 40}, groups: [{id: g, buckets: [{share: 62.5 %}, "
      "{share: "
      "36.8 %}, {share: 0 %}]}]}\n");
  const diagnostic::Diagnostic only = [&] {
    for (const auto& diagnostic : given.report.sorted()) {
      if (Sheet::code_of(diagnostic) == "MS1050") return diagnostic;
    }
    throw std::logic_error("not found");
  }();
  EXPECT_EQ(only.message, "`36.8 %` of 40 is no whole number");
  EXPECT_THAT(only.helps, ElementsAre("14 of 40 are 35.0 %, 15 of 40 are 37.5 %"));
}

RuleCase shares_with(const std::string& rows, std::vector<std::string> found) {
  return {"datasets: [{id: d, counts: [" + rows + "]}]\n", std::move(found)};
}

INSTANTIATE_TEST_SUITE_P(
    SharesOfCounts, PerformanceRule,
    testing::Values(
        shares_with("{class: a, count: 24, share: 63.2 %}, {class: b, count: 14, share: 36.8 %}",
                    {}),
        shares_with("{class: a, count: 25, share: 63.2 %}, {class: b, count: 15, share: 36.8 %}",
                    {"MS1078 63.2 %", "MS1078 36.8 %"}),
        shares_with("{class: a, count: 25, share: 63.2 %}, {class: b, share: 36.8 %}", {}),
        shares_with("{class: a, count: 0, share: 63.2 %}, {class: b, count: 0, share: 36.8 %}",
                    {})));

RuleCase study_with(const std::string& study, const std::string& results,
                    std::vector<std::string> found) {
  return {"performance:\n  study: {" + study + "}\n  sensitivity: [{id: s, " + results + "}]\n",
          std::move(found)};
}

INSTANTIATE_TEST_SUITE_P(
    LevelsOfStudy, PerformanceRule,
    testing::Values(
        study_with("distances: [1.5 m, 4.5 m]", "factor: distance, levels: [150 cm, 4.5 m]", {}),
        study_with("distances: [1.5 m, 4.5 m]", "factor: distance, levels: [1 m, 4.5 m, 5 m]",
                   {"MS1051 1 m"}),
        study_with("light_levels: [208 ± 31 lx]", "factor: lighting, levels: [200 lx]", {}),
        study_with("light_levels: [208 ± 31 lx]", "factor: lighting, levels: [300 lx]",
                   {"MS1051 300 lx"}),
        study_with("distances: [1.5 m, 4.5 m]", "factor: other, levels: [1 m]", {}),
        study_with("distances: not_disclosed", "factor: distance, levels: [1 m]", {}),
        study_with("distances: [1.5 m]", "factor: distance, levels: [30 lx]", {}),
        study_with("distances: [1.5 m, 4.5 m]", "factor: distance, stated_range: 1.5..4.5 m", {}),
        study_with("distances: [1.5 m, 4.5 m]", "factor: distance, stated_range: '>= 4.5 m'", {}),
        study_with("distances: [1.5 m, 4.5 m]", "factor: distance, stated_range: 2..4.5 m",
                   {"MS1052 2..4.5 m"})));

RuleCase group_with(const std::string& group, std::vector<std::string> found) {
  return {"performance: {groups: [{id: g, " + group + "}]}\n", std::move(found)};
}

INSTANTIATE_TEST_SUITE_P(
    Groups, PerformanceRule,
    testing::Values(
        group_with("buckets: [{name: Light, range: 1..4}], boxes: [{group: light, range: 1..4}]",
                   {}),
        group_with("buckets: [{name: Light, range: 1..4}], boxes: [{group: Light, range: 1..3}]",
                   {"MS1053 1..3"}),
        group_with("buckets: [{name: Light}], boxes: [{group: Light, range: 1..3}]", {}),
        group_with("buckets: [{name: Light}], boxes: [{group: Dark}]", {"MS1054 Dark"}),
        group_with("buckets: [{name: Light}, {range: 5..9}], boxes: [{group: Dark}]", {}),
        group_with("scale: Monk Skin Tone, buckets: [{name: a, range: 0..4}]", {"MS1055 0..4"}),
        group_with("scale: Monk Skin Tone, buckets: [{name: a, range: 7..10}]", {}),
        group_with("scale: Fitzpatrick, boxes: [{group: a, range: 5..7}]", {"MS1055 5..7"}),
        group_with("scale: Our own, buckets: [{name: a, range: 0..40}]", {})));

INSTANTIATE_TEST_SUITE_P(
    GroupSizes, PerformanceRule,
    testing::Values(
        group_with("disparity: None, buckets: [{name: a, n: 19}, {name: b, n: 20}]", {"MS1066 19"}),
        group_with("disparity: None, buckets: [{name: a, n: 20}, {name: b, n: 20}]", {}),
        group_with("buckets: [{name: a, n: 5}, {name: b, n: 20}]", {}),
        group_with("disparity: None, buckets: [{name: a, share: 5 %}, {name: b, share: 95 %}]",
                   {})));

INSTANTIATE_TEST_SUITE_P(
    Changes, PerformanceRule,
    testing::Values(
        group_with("change: ~ -20 %, boxes: [{group: a, median: 0.654}, {group: b, median: 0.443}]",
                   {"MS1068 ~ -20 %"}),
        group_with("change: ~ -32 %, boxes: [{group: a, median: 0.654}, {group: b, median: 0.443}]",
                   {}),
        group_with("change: 50 %, boxes: [{group: a, median: 0.5}, {group: b, median: 0.75}]", {}),
        group_with("change: 25 %, boxes: [{group: a, median: 0.5}, {group: b, median: 0.75}]",
                   {"MS1068 25 %"}),
        // Neither reading fits: the change may be one of means.
        group_with("change: -60 %, boxes: [{group: a, median: 0.654}, {group: b, median: 0.443}]",
                   {}),
        group_with("change: -20 %, boxes: [{group: a, median: 0.654}, {group: b}]", {})));

INSTANTIATE_TEST_SUITE_P(
    Rates, PerformanceRule,
    testing::Values(
        RuleCase{
            "performance: {latency: {inference: 2200 ms}}\nprivacy_security: {data: {interval: 1 "
            "s}}\n",
            {"MS1056 1 s"}},
        RuleCase{
            // a recording is many samples
            "performance: {latency: {inference: 20 ms}}\nprivacy_security: {data: {interval: 62.5 "
            "us}}\noverview: {contract: {modality: microphone}}\n",
            {}},
        RuleCase{
            "performance: {latency: {inference: ~ 1.05 s}}\nprivacy_security: {data: {interval: 1 "
            "s}}\n",
            {}},
        RuleCase{
            "performance: {latency: {inference: 1 s}}\noverview: {contract: {update_rate: 1 Hz}}\n",
            {}},
        RuleCase{
            "performance: {latency: {inference: 1 s}}\noverview: {contract: {update_rate: 3 Hz}}\n",
            {"MS1056 3 Hz"}},
        RuleCase{
            "performance: {latency: {inference: 1 s}}\noverview: {contract: {update_rate: '<= 2 "
            "Hz'}}\n",
            {}},
        // Several samples may be under way.
        RuleCase{"performance: {latency: {p50: 3 s}}\noverview: {contract: {update_rate: 2 Hz}}\n",
                 {}}));

RuleCase splits_of(const std::string& splits, std::vector<std::string> found) {
  return {"datasets: [{id: d, size: 10, splits: [" + splits + "]}]\n", std::move(found)};
}

INSTANTIATE_TEST_SUITE_P(
    Splits, PerformanceRule,
    testing::Values(
        splits_of("{split: training, share: 80 %}, {split: test, share: 20 %}", {}),
        splits_of("{split: training, share: 0.8}, {split: test, share: 20 %}", {}),
        splits_of("{split: training, share: 33.3 %}, {split: validation, share: 33.3 %}, "
                  "{split: test, share: 33.3 %}",
                  {}),
        splits_of("{split: training, share: 80 %}, {split: training, share: 80 %}, "
                  "{split: test, share: 20 %}",
                  {}),
        splits_of("{split: training, share: 80 %}, {split: validation, share: 10 %}", {}),
        splits_of("{split: training, share: 80 %}, {split: test, share: 10 %}", {}),
        splits_of("{split: training, share: 80 %}, {split: test, share: 10 %}, "
                  "{split: validation, share: 5 %}",
                  {"MS1061 splits"}),
        splits_of("{split: training, share: 80 %}, {split: test, share: 20 %}, "
                  "{split: validation, share: 20 %}",
                  {"MS1060 20 %"}),
        splits_of("{split: training, share: 80 %}, {split: test, share: 25 %}, "
                  "{split: validation, share: 10 %}",
                  {"MS1061 splits"}),
        splits_of("{split: training, count: 8}, {split: test, count: 2}", {}),
        splits_of("{split: training, count: 8}, {split: test, count: 3}", {"MS1062 10"}),
        splits_of("{split: training, count: 7}, {split: validation, count: 2}", {})));

RuleCase envelope_of(const std::string& range, std::vector<std::string> found) {
  return {"overview: {envelope: {distance: {" + range + "}}}\n", std::move(found)};
}

INSTANTIATE_TEST_SUITE_P(
    Envelope, PerformanceRule,
    testing::Values(envelope_of("supported: 1..4 m, tested: 1..4 m", {}),
                    envelope_of("supported: 1..4 m, tested: 100..400 cm", {}),
                    envelope_of("supported: 1..4 m, tested: 0.5..5 m", {}),
                    envelope_of("supported: 1..4 m, tested: 1..3 m", {"MS1063 1..4 m"}),
                    envelope_of("supported: '<= 4 m', tested: 1..4 m", {}),
                    envelope_of("supported: 4 m, tested: 3 m", {"MS1063 4 m"}),
                    envelope_of("supported: 1..4 m, tested: not_disclosed", {"MS1063 1..4 m"}),
                    envelope_of("supported: 1..4 m, tested: {not_evaluated: no room}", {}),
                    envelope_of("supported: 1..4 m", {}),
                    envelope_of("supported: not_disclosed, tested: 1..3 m", {})));

TEST(Envelope, NamesWhatIsUntested) {
  const Sheet given =
      sheet("overview: {envelope: {lighting: {supported: 0.1..10 klx, tested: 208..1149 lx}}}\n");
  EXPECT_EQ(given.only().message, "`0.1..10 klx` is supported, but tests covered `208..1149 lx`");
  EXPECT_THAT(given.only().notes,
              ElementsAre("untested: 100.0 lx to 208.0 lx and 1149 lx to 10000 lx"));
  EXPECT_EQ(given.label_text(), "208..1149 lx");
}

RuleCase trained(const std::string& data, std::vector<std::string> found) {
  return {
      "models: [{id: m, output: {classes: [Cat, Dog]}, training: {dataset: d}}]\n"
      "datasets: [{id: d, " +
          data + "}]\n",
      std::move(found)};
}

INSTANTIATE_TEST_SUITE_P(
    Classes, PerformanceRule,
    testing::Values(trained("classes: [cat, dog, bird]", {}),
                    trained("classes: [Dog]", {"MS1072 Cat"}), trained("size: 3", {}),
                    trained("classes: not_disclosed", {}),
                    trained("counts: [{class: Cat, count: 0}, {class: Dog}]", {"MS1072 Cat"}),
                    trained("counts: [{class: Cat, count: 1}, {class: Dog}]", {}),
                    trained("counts: [{count: 1}, {class: Dog}]", {})));

RuleCase memory_of(const std::string& hardware, const std::string& needed,
                   std::vector<std::string> found) {
  return {"hardware: {" + hardware + "}\nperformance: {memory: {" + needed + "}}\n",
          std::move(found)};
}

INSTANTIATE_TEST_SUITE_P(
    Memory, PerformanceRule,
    testing::Values(
        memory_of("compute: [{part: RP2040, ram: 264 kB}]", "ram: 131 kB", {}),
        memory_of("compute: [{part: a, ram: 64 kB}, {part: b, ram: 96 kB}]", "ram: 131 kB", {}),
        memory_of("compute: [{part: a, ram: 64 kB}]", "ram: 131 kB", {"MS1079 131 kB"}),
        memory_of("memory: {flash: 2 MB}", "flash: 309.5 kB", {}),
        memory_of("memory: {flash: 0 B}", "flash: 309.5 kB", {}),
        RuleCase{"hardware: {memory: {flash: 1 MB}}\nmodels: [{id: teacher, size: 100 MB, "
                 "variants: [{id: a, deployed: false}]}]\n",
                 {}},
        memory_of("memory: {flash: 256 kB}", "flash: 309.5 kB", {"MS1079 309.5 kB"}),
        memory_of("memory: {ram: not_disclosed}", "ram: 131 kB", {})));

INSTANTIATE_TEST_SUITE_P(
    Stages, PerformanceRule,
    testing::Values(
        RuleCase{"software: {pipeline: [{id: a, output: 9 x 9}, {id: b, input: 9 x 9 x 1}]}\n", {}},
        RuleCase{"software: {pipeline: [{id: a, output: 9 x 9}, {id: b, input: 9 x 9 x 3}]}\n",
                 {"MS1080 9 x 9 x 3"}},
        RuleCase{"software: {pipeline: [{id: a, output: 9 x 9}, {id: b}, {id: c, input: 3 x 3}]}\n",
                 {}},
        // Two models side by side, the same values in one row, a window of a signal.
        RuleCase{"software: {pipeline: [{id: a, output: 9 x 9}, {id: b, input: 9 x 9, output: 2}, "
                 "{id: c, input: 9 x 9}]}\n",
                 {}},
        RuleCase{"software: {pipeline: [{id: a, output: 9 x 9}, {id: b, input: 81}]}\n", {}},
        RuleCase{"software: {pipeline: [{id: a, output: 16000}, {id: b, input: 480}]}\n", {}},
        RuleCase{"software: {pipeline: [{id: a, input: 9 x 9, model: m}]}\n"
                 "models: [{id: m, input: {shape: 8 x 8}}]\n",
                 {"MS1080 8 x 8"}}));

INSTANTIATE_TEST_SUITE_P(
    PowerAndOrder, PerformanceRule,
    testing::Values(
        RuleCase{"performance: {power: {idle: 5 mW, active: 5 mW, peak: 0.01 W}}\n", {}},
        RuleCase{"performance: {power: {idle: 50 mW, active: 5 mW}}\n", {"MS1081 50 mW"}},
        RuleCase{"performance: {latency: {p50: 30 ms, p95: 20 ms}}\n", {"MS1081 30 ms"}},
        RuleCase{"hardware: {power: {current: 40 mA, supplies: [{voltage: 3.5..5.5 V}, {voltage: "
                 "3.0..3.6 V}]}}\nperformance: {power: {active: 140 mW}}\n",
                 {}},
        RuleCase{"hardware: {power: {current: 40 mA, supplies: [{voltage: 3.5..5.5 V}]}}\n"
                 "performance: {power: {active: 1 mW}}\n",
                 {"MS1082 1 mW"}},
        RuleCase{
            "hardware: {power: {current: {value: 100 uA, conditions: once a minute}, supplies: "
            "[{voltage: 3.3 V}]}}\nperformance: {power: {active: 40 mW}}\n",
            {}},
        RuleCase{"hardware: {power: {current: 40 mA, supplies: [{voltage: '<= 5.5 V'}]}}\n"
                 "performance: {power: {active: 1 mW}}\n",
                 {}}));

INSTANTIATE_TEST_SUITE_P(
    Outputs, PerformanceRule,
    testing::Values(
        RuleCase{"models: [{id: m, output: {count: 2, classes: [a, b]}}]\n", {}},
        RuleCase{"models: [{id: m, output: {count: 1, classes: [a, b]}}]\n", {}},
        RuleCase{"models: [{id: m, output: {count: 3, classes: [a, b]}}]\n", {"MS1071 3"}},
        RuleCase{"performance: {study: {announced: accuracy, measure: Accuracy}}\n", {}},
        RuleCase{"performance: {study: {announced: Accuracy, measure: Confidence}}\n",
                 {"MS1069 Accuracy"}}));

quantity::Quantity read(std::string_view text) {
  return *quantity::parse_quantity(text, false).quantity;
}

bool agree(std::string_view a, std::string_view b) {
  return meet(reach_of(read(a)), reach_of(read(b)));
}

TEST(Reach, CoversWhatRoundingMayHaveHidden) {
  EXPECT_TRUE(agree("76 %", "76.4 %"));
  EXPECT_FALSE(agree("76.0 %", "76.4 %"));
  EXPECT_TRUE(agree("~ 40 mA", "43 mA"));
  EXPECT_TRUE(agree("20 degC", "293.15 K"));
  EXPECT_TRUE(agree("<= 10 klx", "0.1 lx"));
  EXPECT_FALSE(agree("<= 10 klx", "12 klx"));
}

TEST(Reach, OfWhatWasSetIsItsTolerance) {
  EXPECT_TRUE(same_ends(read("0.1..10 klx"), read("100..10000 lx")));
  EXPECT_FALSE(same_ends(read("0.1..10 klx"), read("<= 10 klx")));
  EXPECT_FALSE(same_ends(read("1..3"), read("1..4")));
  EXPECT_TRUE(meet(tolerance_of(read("1149 ± 59 lx")), tolerance_of(read("1.2 klx"))));
  EXPECT_FALSE(meet(tolerance_of(read("1 m")), tolerance_of(read("1.5 m"))));
}

TEST(Percent, IsTheSameWithAndWithoutSign) {
  const quantity::Quantity fraction = read("0.632");
  const quantity::Quantity percent = read("63.2 %");
  EXPECT_EQ(percent_of(&fraction)->to_text(), "63.2");
  EXPECT_EQ(percent_of(&percent)->to_text(), "63.2");
  const quantity::Quantity approximate = read("~ 63 %");
  EXPECT_FALSE(percent_of(&approximate).has_value());
  EXPECT_FALSE(percent_of(nullptr).has_value());
}

}  // namespace
}  // namespace mlsheet::check
