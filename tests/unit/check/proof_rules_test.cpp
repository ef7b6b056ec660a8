// Rules on claims, results, the data behind them, rates and memory.

#include "unit/check/rule_case.h"

namespace mlsheet::check {
namespace {

using testing::HasSubstr;

class ProofRule : public testing::TestWithParam<RuleCase> {};

TEST_P(ProofRule, FindsExactlyThis) {
  EXPECT_EQ(sheet(GetParam().sections).found(), GetParam().found) << GetParam().sections;
}

RuleCase claim(const std::string& value, const std::string& states,
               std::vector<std::string> found) {
  return {"hardware: {power: {current: " + value +
              "}}\nclaims: [{id: c, of: /hardware/power/current, states: '" + states + "'}]\n",
          std::move(found)};
}

INSTANTIATE_TEST_SUITE_P(
    Claims, ProofRule,
    testing::Values(claim("40 mA", "<= 40 mA", {}), claim("40 mA", "<= 0.04 A", {}),
                    claim("40 mA", "<= 35 mA", {"MS1089 '<= 35 mA'"}), claim("40 mA", "40 mA", {}),
                    claim("40 mA", "30 mA", {"MS1089 '30 mA'"}), claim("40 mA", "~ 38 mA", {}),
                    claim("30..50 mA", "<= 40 mA", {}),
                    claim("30..50 mA", "<= 20 mA", {"MS1089 '<= 20 mA'"}),
                    claim("not_disclosed", "<= 20 mA", {}),
                    claim("40 mA", "<= 40 mW", {"MS0312 '<= 40 mW'"}),
                    RuleCase{"performance: {metrics: [{id: e, metric: mean_absolute_error, "
                             "value: 0.4 degC}]}\nclaims: [{id: c, of: "
                             "/performance/metrics/0/value, states: <= 0.5 K}]\n",
                             {}}));

TEST(Claims, AdviseALimit) {
  EXPECT_THAT(sheet(claim("40 mA", "50 mA", {}).sections).only().helps.front(),
              HasSubstr("`<= 50 mA`"));
}

INSTANTIATE_TEST_SUITE_P(
    Intervals, ProofRule,
    testing::Values(
        metrics_of("{id: a, metric: accuracy, value: 75.5 %, interval: 74.9..76.1 %}", {}),
        metrics_of("{id: a, metric: accuracy, value: 75.5 %, interval: 76.9..78.1 %}",
                   {"MS1090 75.5 %"}),
        metrics_of("{id: a, metric: accuracy, value: 75.5 %, interval: 0.749..0.761}", {}),
        metrics_of("{id: a, metric: accuracy, value: 75.5 %, interval: 75 ± 0.6 %}", {}),
        metrics_of("{id: a, metric: accuracy, value: 75.5 %, interval: 0.6 %}", {}),
        metrics_of("{id: a, metric: accuracy, value: 77 %, interval: 77.2..78.1 %}", {})));

RuleCase models(const std::string& memory, const std::string& models,
                std::vector<std::string> found, const std::string& more = {}) {
  return {more + "hardware: {memory: {" + memory + "}}\nmodels: [" + models + "]\n",
          std::move(found)};
}

const std::string kTwo = "{id: a, size: 600 kB}, {id: b, size: 700 kB}";

INSTANTIATE_TEST_SUITE_P(
    Memories, ProofRule,
    testing::Values(
        models("flash: 2 MB", kTwo, {}), models("flash: 1 MB", kTwo, {"MS1079 600 kB"}),
        models("flash: 1 MB, storage: 8 GB", kTwo, {}),
        models("flash: 650 kB", kTwo, {"MS1079 700 kB"}),
        models("flash: 1 MB", kTwo, {}, "software: {pipeline: [{stage: inference, model: a}]}\n"),
        models("flash: 1 MB",
               "{id: a, size: 600 kB}, {id: b, size: 700 kB, variants: [{id: v, deployed: false}]}",
               {}),
        models("ram: 64 kB", "{id: a, ram: 131 kB}", {"MS1079 131 kB"}),
        // Two models take turns in working memory.
        models("ram: 64 kB", "{id: a, ram: 40 kB}, {id: b, ram: 40 kB}", {})));

RuleCase frames(const std::string& sensing, const std::string& rate,
                std::vector<std::string> found) {
  return {
      "overview: {contract: {update_rate: " + rate + "}}\nhardware: {sensing: [" + sensing + "]}\n",
      std::move(found)};
}

INSTANTIATE_TEST_SUITE_P(
    Frames, ProofRule,
    testing::Values(
        frames("{part: a, modality: camera, frame_rate: 15 fps}", "15 Hz", {}),
        frames("{part: a, modality: camera, frame_rate: 15 fps}", "30 Hz", {"MS1093 30 Hz"}),
        frames("{part: a, modality: camera, frame_rate: '<= 60 fps'}", "30 Hz", {}),
        frames("{part: a, modality: camera, frame_rate: {value: 15 fps, conditions: at 6 MHz}}",
               "30 Hz", {}),
        frames("{part: a, modality: camera, frame_rate: 15 fps}, {part: b, modality: camera}",
               "30 Hz", {})));

RuleCase roles(const std::string& role, const std::string& more, std::vector<std::string> found) {
  return {"datasets: [{id: d, role: [" + role + "]}]\n" + more, std::move(found)};
}

const std::string kTrained = "models: [{id: m, training: {dataset: d}}]\n";
const std::string kMeasured =
    "performance: {metrics: [{id: a, metric: auc, value: 0.9, interval: 0.8..1, dataset: d";

INSTANTIATE_TEST_SUITE_P(
    Roles, ProofRule,
    testing::Values(roles("training", kTrained, {}), roles("evaluation", kTrained, {"MS1094 d"}),
                    roles("training, evaluation", kTrained, {}),
                    roles("training", kMeasured + "}]}\n", {"MS1094 d"}),
                    roles("training, evaluation", kMeasured + "}]}\n", {}),
                    roles("validation", kMeasured + "}]}\n", {}),
                    roles("training", kMeasured + ", split: test}]}\n", {}),
                    RuleCase{"datasets: [{id: d, role: [training], splits: [{split: test, share: "
                             "20 %}]}]\n" +
                                 kMeasured + "}]}\n",
                             {}},
                    RuleCase{"datasets: [{id: d}]\n" + kTrained, {}}));

}  // namespace
}  // namespace mlsheet::check
