// Rules on metrics and matrices: what they find, and where they must stay silent.

#include "unit/check/rule_case.h"

namespace mlsheet::check {
namespace {

using testing::HasSubstr;

class MetricRule : public testing::TestWithParam<RuleCase> {};

TEST_P(MetricRule, FindsExactlyThis) {
  EXPECT_EQ(sheet(GetParam().sections).found(), GetParam().found) << GetParam().sections;
}

RuleCase matrix_of(const std::string& variants, const std::string& matrix,
                   std::vector<std::string> found) {
  return {"models: [{id: m, variants: [" + variants +
              "]}]\nperformance: {confusion: [{id: c, threshold: 0.5, " + matrix + "}]}\n",
          std::move(found)};
}

constexpr const char* kInt8 =
    "{id: int8, false_positive_rate: 23.9 %, false_negative_rate: 25.1 %}";

INSTANTIATE_TEST_SUITE_P(
    Matrices, MetricRule,
    testing::Values(
        matrix_of(kInt8, "normalized: row, cells: [[76.1 %, 23.9 %], [25.1 %, 74.9 %]]", {}),
        // Printed with fewer digits, or with the positive class first.
        matrix_of(kInt8, "normalized: row, cells: [[76 %, 24 %], [25 %, 75 %]]", {}),
        matrix_of(kInt8, "normalized: row, cells: [[74.9 %, 25.1 %], [23.9 %, 76.1 %]]", {}),
        matrix_of(kInt8, "normalized: all, cells: [[38.05 %, 11.95 %], [12.55 %, 37.45 %]]", {}),
        matrix_of(kInt8, "normalized: all, cells: [[37.25 %, 12.75 %], [11.35 %, 38.65 %]]",
                  {"MS1057 12.75 %"}),
        matrix_of(kInt8, "normalized: column, cells: [[37 %, 13 %], [63 %, 87 %]]", {}),
        matrix_of(kInt8, "normalized: none, cells: [[761, 239], [251, 749]]", {}),
        matrix_of(kInt8, "normalized: none, cells: [[745, 255], [227, 773]]", {"MS1057 255"}),
        matrix_of("{id: int8}", "normalized: row, cells: [[74.5 %, 25.5 %], [22.7 %, 77.3 %]]", {}),
        matrix_of(kInt8, "normalized: row, cells: [[74.5 %, 25.5 %], [22.7 %, 87.3 %]]",
                  {"MS1057 25.5 %", "MS1076 [22.7 %, 87.3 %]"}),
        // The rates of the variant are those of another threshold.
        matrix_of("{id: a, threshold: 0.8, false_positive_rate: 1 %, false_negative_rate: 60 %}",
                  "normalized: row, cells: [[76 %, 24 %], [25 %, 75 %]]", {}),
        matrix_of("{id: a}, {id: b}", "variant: not_disclosed", {"MS1058 not_disclosed"}),
        matrix_of("{id: a}, {id: b}", "variant: b", {}),
        matrix_of("{id: a}, {id: b}", "variant: {not_applicable: both are alike}", {}),
        matrix_of("{id: a}", "variant: not_disclosed", {})));

RuleCase result_of(const std::string& result, std::vector<std::string> found) {
  return {
      "models: [{id: m, variants: [{id: a}, {id: b}]}, {id: n, variants: [{id: c}]}]\n"
      "performance: {curves: [{id: roc, " +
          result + "}]}\n",
      std::move(found)};
}

INSTANTIATE_TEST_SUITE_P(Variants, MetricRule,
                         testing::Values(result_of("kind: roc", {"MS1058 roc"}),
                                         result_of("model: m", {"MS1058 roc"}),
                                         result_of("model: n", {}), result_of("variant: a", {})));

INSTANTIATE_TEST_SUITE_P(
    Thresholds, MetricRule,
    testing::Values(
        RuleCase{"performance: {confusion: [{id: c, cells: [[0.1, 0.9], [0.3, 0.7]]}]}\n", {}},
        RuleCase{"performance: {confusion: [{id: c, threshold: not_disclosed, cells: [[0.1, "
                 "0.9], [0.3, 0.7]]}]}\n",
                 {"MS1059 not_disclosed"}},
        RuleCase{"performance: {confusion: [{id: c, threshold: 0.5, cells: [[0.1, 0.9], [0.3, "
                 "0.7]]}]}\n",
                 {}},
        RuleCase{"performance: {confusion: [{id: c, cells: [[0.1, 0.9], [0.3, 0.7]]}]}\n"
                 "software: {defaults: {threshold: 0.5}}\n",
                 {}},
        RuleCase{"performance: {confusion: [{id: c, variant: v, threshold: not_disclosed, cells: "
                 "[[0.1, 0.9], [0.3, 0.7]]}]}\n"
                 "models: [{id: m, variants: [{id: v, threshold: 0.5}]}]\n",
                 {}},
        RuleCase{"performance: {confusion: [{id: c, threshold: not_disclosed, cells: [[0.1, 0.2, "
                 "0.7], [0.1, 0.2, 0.7], [0, 0, 1]]}]}\n",
                 {}}));

RuleCase variant_of(const std::string& rates, std::vector<std::string> found) {
  return {"models: [{id: m, variants: [{id: v, " + rates + "}]}]\n", std::move(found)};
}

RuleCase balanced(const std::string& accuracy, std::vector<std::string> found) {
  return {
      "datasets: [{id: d, role: [training, evaluation], counts: [{class: a, count: 900}, {class: "
      "b, count: 100}]}]\nmodels: [{id: m, variants: [{id: v, " +
          accuracy + ", false_positive_rate: 50 %, false_negative_rate: 5 %}]}]\n",
      std::move(found)};
}

INSTANTIATE_TEST_SUITE_P(
    RatesOfVariants, MetricRule,
    testing::Values(
        variant_of("accuracy: 76.3 %, false_positive_rate: 20.7 %, false_negative_rate: 26.8 %",
                   {}),
        variant_of("accuracy: 75.5 %, false_positive_rate: 23.9 %, false_negative_rate: 25.1 %",
                   {}),
        variant_of("accuracy: 79.3 %, false_positive_rate: 20.7 %, false_negative_rate: 26.8 %",
                   {}),
        variant_of("accuracy: 79.5 %, false_positive_rate: 20.7 %, false_negative_rate: 26.8 %",
                   {"MS1074 79.5 %"}),
        variant_of("accuracy: 90 %, false_positive_rate: 20.7 %", {}),
        // 900 of 1000 are of one class: 0.9 x 0.95 + 0.1 x 0.5 = 90.5 %, or 0.1 x 0.95 + 0.9 x 0.5.
        balanced("accuracy: 90.5 %", {}), balanced("accuracy: 54.5 %", {}),
        balanced("accuracy: 75 %", {"MS1074 75 %"})));

// The harmonic mean of the other two is 61.5 %.
RuleCase f1_with(const std::string& sections, const std::string& f1,
                 std::vector<std::string> found) {
  return {sections +
              "performance: {metrics: [{id: a, metric: precision, value: 80 %}, {id: b, metric: "
              "recall, value: 50 %}, {id: c, metric: f1, value: " +
              f1 + "}]}\n",
          std::move(found)};
}

INSTANTIATE_TEST_SUITE_P(
    RatesOfMetrics, MetricRule,
    testing::Values(
        metrics_of("{id: a, metric: recall, value: 80 %}, {id: b, metric: false_negative_rate, "
                   "value: 20 %}",
                   {}),
        metrics_of("{id: a, metric: recall, value: 80 %}, {id: b, metric: false_negative_rate, "
                   "value: 25 %}",
                   {"MS1074 25 %"}),
        f1_with("models: [{id: m, output: {count: 2}}]\n", "61.5 %", {}),
        f1_with("models: [{id: m, output: {count: 2}}]\n", "65 %", {"MS1074 65 %"}),
        f1_with("models: [{id: m, task: Binary classification}]\n", "65 %", {"MS1074 65 %"}),
        // A mean over classes that the sheet does not name.
        f1_with("", "65 %", {}), f1_with("models: [{id: m, task: Sounds}]\n", "65 %", {}),
        metrics_of(
            "{id: a, metric: recall, value: 80 %}, {id: b, metric: specificity, value: 60 %}, "
            "{id: c, metric: balanced_accuracy, value: 70 %}",
            {}),
        // 100 positives of 200: 80 hits, 40 false alarms, precision 2/3, accuracy 70 %.
        metrics_of(
            "{id: a, metric: recall, value: 80 %}, {id: b, metric: specificity, value: 60 %}, "
            "{id: c, metric: precision, value: 66.7 %}, {id: d, metric: accuracy, value: 70 %}",
            {}),
        metrics_of(
            "{id: a, metric: recall, value: 80 %}, {id: b, metric: specificity, value: 60 %}, "
            "{id: c, metric: precision, value: 66.7 %}, {id: d, metric: accuracy, value: 78 %}",
            {"MS1074 78 %"}),
        // Another threshold is another measurement.
        metrics_of("{id: a, metric: recall, value: 80 %, threshold: 0.5}, {id: b, metric: "
                   "false_negative_rate, value: 25 %, threshold: 0.6}",
                   {}),
        // Of more than two classes these are means, for which the equations do not hold.
        f1_with("models: [{id: m, output: {count: 3}}]\n", "65 %", {}),
        metrics_of("{id: a, metric: recall, value: 66.7 %, n: 6}, {id: b, metric: specificity, "
                   "value: 66.7 %, n: 6}",
                   {}),
        metrics_of("{id: a, metric: recall, value: 66.7 %, n: 5}, {id: b, metric: specificity, "
                   "value: 66.7 %, n: 5}",
                   {"MS1075 5"})));

RuleCase measured_on(const std::string& counts, const std::string& metric,
                     std::vector<std::string> found) {
  return {"datasets: [{id: d, counts: [" + counts + "]}]\nperformance: {metrics: [{id: a, " +
              metric + ", dataset: d}]}\n",
          std::move(found)};
}

INSTANTIATE_TEST_SUITE_P(
    Baseline, MetricRule,
    testing::Values(measured_on("{class: a, count: 9}, {class: b, count: 1}",
                                "metric: accuracy, value: 95 %", {}),
                    measured_on("{class: a, count: 9}, {class: b, count: 1}",
                                "metric: accuracy, value: 80 %", {"MS1077 80 %"}),
                    // A part of the data may be balanced.
                    measured_on("{class: a, count: 9}, {class: b, count: 1}",
                                "metric: accuracy, value: 80 %, split: test", {}),
                    measured_on("{class: a, share: 90 %}, {class: b}",
                                "metric: accuracy, value: 80 %", {"MS1077 80 %"}),
                    measured_on("{class: a, share: 40 %}, {class: b}",
                                "metric: accuracy, value: 30 %", {}),
                    measured_on("{class: a, count: 9}, {class: b, count: 1}",
                                "metric: recall, value: 80 %", {})));

INSTANTIATE_TEST_SUITE_P(
    NewData, MetricRule,
    testing::Values(RuleCase{"models: [{id: m, training: {dataset: d}}]\ndatasets: [{id: d}]\n"
                             "performance: {curves: [{id: c, dataset: d, split: training}]}\n",
                             {"MS1073 training"}},
                    RuleCase{
                        "models: [{id: m, training: {dataset: e}}]\ndatasets: [{id: d}, {id: e}]\n"
                        "performance: {curves: [{id: c, dataset: d, split: training}]}\n",
                        {}}));

TEST(Thresholds, AreAskedForByProfile) {
  const std::string matrix =
      "performance: {confusion: [{id: c, cells: [[0.1, 0.9], [0.3, 0.7]]}]}\n";
  EXPECT_THAT(sheet(matrix).codes(), testing::IsEmpty());
  EXPECT_THAT(Sheet("mlsheet: 1\n" + matrix).codes(), testing::Contains("MS1059"));
}

TEST(Intervals, AreComputedForAnAccuracy) {
  const Sheet given = sheet(
      "performance: {metrics: [{id: a, metric: accuracy, value: 75.5 %, n: 400, interval: "
      "not_disclosed}]}\n");
  EXPECT_EQ(given.only().message, "`75.5 %` stands without an interval");
  EXPECT_THAT(given.only().helps.front(), HasSubstr("`71.1..79.5 %`"));
}

TEST(Intervals, AreComputedForSharesAlone) {
  const Sheet given = sheet(
      "performance: {metrics: [{id: a, metric: mean_absolute_error, value: 0.4 K, n: 400, "
      "interval: not_disclosed}]}\n");
  EXPECT_THAT(given.only().helps.front(), testing::Not(HasSubstr("%")));
}

TEST(Intervals, AreAskedForByProfile) {
  const std::string metrics =
      "performance: {metrics: [{id: a, metric: accuracy, value: 75.5 %}]}\n";
  EXPECT_THAT(sheet(metrics).codes(), testing::IsEmpty());
  EXPECT_THAT(Sheet("mlsheet: 1\n" + metrics).codes(), testing::Contains("MS1067"));
}

}  // namespace
}  // namespace mlsheet::check
