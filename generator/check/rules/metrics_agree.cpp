#include <algorithm>
#include <array>
#include <span>

#include "check/look_up.h"
#include "check/rules/metric_set.h"
#include "check/rules/rule.h"
#include "check/rules/stated.h"
#include "check/rules/whole_counts.h"
#include "check/rules/written.h"

namespace mlsheet::check {
namespace {

using document::NodeId;
using Rate = std::optional<Reach>;

constexpr std::array<std::string_view, 9> kMetricPaths = {
    "/performance/metrics/*",           "/performance/metrics/*/metric",
    "/performance/metrics/*/value",     "/performance/metrics/*/variant",
    "/performance/metrics/*/dataset",   "/performance/metrics/*/split",
    "/performance/metrics/*/threshold", "/performance/metrics/*/n",
    "/performance/metrics/*/model"};
constexpr auto kPaths = joined(joined(kMetricPaths, kClassPaths), std::array{kTasks});

// All searches for whole numbers in one sheet.
constexpr std::int64_t kMostTrials = 10'000'000;

// The rates that others follow from.
constexpr std::array<std::string_view, 5> kOfAll = {"precision", "recall", "false_negative_rate",
                                                    "false_positive_rate", "specificity"};
constexpr std::span kOfPositives = std::span(kOfAll).first<3>();
constexpr std::span kOfClasses = std::span(kOfAll).last<4>();

// Each gives what a metric must be from the others; all grow with each of their arguments, so the
// ends of a reach give the ends of the result.
Rate complement(const Rate& rate) {
  if (!rate) return std::nullopt;
  return Reach{1 - rate->high, 1 - rate->low};
}

Rate mean(const Rate& a, const Rate& b) {
  if (!a || !b) return std::nullopt;
  return Reach{(a->low + b->low) / 2, (a->high + b->high) / 2};
}

double harmonic_mean(double a, double b) { return a + b > 0 ? 2 * a * b / (a + b) : 0; }

Rate harmonic_mean(const Rate& a, const Rate& b) {
  if (!a || !b) return std::nullopt;
  return Reach{harmonic_mean(a->low, b->low), harmonic_mean(a->high, b->high)};
}

// Between the two, as the share of positives is unknown.
Rate between(const Rate& a, const Rate& b) {
  if (!a || !b) return std::nullopt;
  return Reach{std::min(a->low, b->low), std::max(a->high, b->high)};
}

// The accuracy with the share p of positives that the precision implies:
// precision = p R / (p R + (1 - p) FPR).
double accuracy_at(double recall, double specificity, double precision) {
  const double odds = precision * (1 - specificity) / (recall * (1 - precision));
  const double positives = odds / (1 + odds);
  return positives * recall + (1 - positives) * specificity;
}

// Not monotone, so over all corners; a margin covers what may lie between them.
Rate accuracy_from(const Rate& recall, const Rate& specificity, const Rate& precision) {
  if (!recall || !specificity || !precision) return std::nullopt;
  if (recall->low <= 0 || precision->high >= 1 || specificity->high >= 1) return std::nullopt;
  Reach reach = {1, 0};
  for (const double r : {recall->low, recall->high}) {
    for (const double s : {specificity->low, specificity->high}) {
      for (const double p : {precision->low, precision->high}) {
        reach.low = std::min(reach.low, accuracy_at(r, s, p));
        reach.high = std::max(reach.high, accuracy_at(r, s, p));
      }
    }
  }
  const double margin = (reach.high - reach.low) / 2;
  return Reach{reach.low - margin, reach.high + margin};
}

// Reports a metric that is not what the others make it; true then.
bool compare(Checking& checking, const MetricSet& set, std::string_view metric,
             const Rate& computed, std::span<const std::string_view> others) {
  const Rate stated = set.rate(checking, metric);
  if (!stated || !computed || meet(*stated, *computed)) return false;
  const NodeId value = set.values.at(metric);
  const quantity::Quantity& like = *quantity_of(checking, value);
  std::string name(metric);
  std::replace(name.begin(), name.end(), '_', ' ');
  auto entry = contradiction(
      checking, place_of(checking, value), diagnostic::RatesDisagree, name, shown(checking, value),
      in_unit_of(like, computed->low, 4) + " to " + in_unit_of(like, computed->high, 4));
  for (const std::string_view other : others) {
    const auto found = set.values.find(other);
    if (other == metric || found == set.values.end() || found->second == NodeId::None) continue;
    entry.label(place_of(checking, found->second), std::string(other));
  }
  return true;
}

// Equations of two classes. True when something was reported.
bool compare_classes(Checking& checking, const MetricSet& set) {
  const Rate recall = set.recall(checking);
  const Rate specificity = set.specificity(checking);
  const Rate precision = set.rate(checking, "precision");
  bool found = compare(checking, set, "balanced_accuracy", mean(recall, specificity), kOfClasses);
  // Averages over classes that nobody mentions need not fit.
  if (is_binary(checking)) {
    found |= compare(checking, set, "f1", harmonic_mean(precision, recall), kOfPositives);
  }
  found |=
      compare(checking, set, "accuracy", between(recall, specificity), kOfClasses) ||
      compare(checking, set, "accuracy", accuracy_from(recall, specificity, precision), kOfAll);
  return found;
}

void examine_set(Checking& checking, const MetricSet& set, std::int64_t& trials) {
  bool found = compare(checking, set, "false_negative_rate",
                       complement(set.rate(checking, "recall")), kOfPositives);
  found |= compare(checking, set, "false_positive_rate",
                   complement(set.rate(checking, "specificity")), kOfClasses);
  if (!are_two_classes(checking)) return;
  found |= compare_classes(checking, set);
  if (found || may_be_counted(checking, set, trials)) return;
  auto entry = contradiction(checking, place_of(checking, set.samples), diagnostic::RatesOfNoCounts,
                             text_of(checking, set.samples));
  for (const auto& [metric, value] : set.values) {
    if (value != NodeId::None) entry.label(place_of(checking, value), std::string(metric));
  }
}

void examine(Checking& checking) {
  std::int64_t trials = kMostTrials;
  for (const MetricSet& set : metric_sets(checking)) examine_set(checking, set, trials);
}

}  // namespace

extern const Rule kMetricsAgree = {"metric-algebra", examine, kPaths};

}  // namespace mlsheet::check
