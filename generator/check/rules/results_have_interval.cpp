#include <array>
#include <cmath>

#include "check/look_up.h"
#include "check/rules/rule.h"
#include "check/rules/written.h"

namespace mlsheet::check {
namespace {

using document::NodeId;
using quantity::Quantity;

constexpr std::string_view kResults = "/performance/metrics/*/value";
constexpr std::string_view kIntervals = "/performance/metrics/*/interval";
constexpr std::string_view kMetrics = "/performance/metrics/*/metric";
constexpr std::string_view kSamples = "/performance/metrics/*/n";
constexpr std::array kPaths = {kResults, kIntervals, kMetrics, kSamples};

// Two-sided 95 % quantile of the normal distribution.
constexpr double kQuantile = 1.959963984540054;

// Wilson, J. Am. Stat. Assoc. 22 (1927): holds for shares near 0 and 1 and for few samples.
std::string wilson_interval(double share, double n) {
  const double squared = kQuantile * kQuantile / n;
  const double middle = (share + squared / 2) / (1 + squared);
  const double half =
      kQuantile / (1 + squared) * std::sqrt(share * (1 - share) / n + squared / (4 * n));
  return text::format_fixed(100 * (middle - half), 1) + ".." +
         text::format_fixed(100 * (middle + half), 1) + " %";
}

bool is_share(const Quantity& value) {
  return (!value.has_unit || value.unit.symbol == "%") && value.si() >= 0 && value.si() <= 1;
}

// Of the ratios only the accuracy is one of all samples.
std::string advice(const Checking& checking, NodeId metric, const Quantity& value) {
  const Quantity* n = quantity_of(checking, checking.document.find(metric, "n"));
  if (!is_share(value)) return "state under `interval:` between which values it may well be";
  if (n == nullptr || !(n->si() > 0) || text_in(checking, metric, "metric") != "accuracy") {
    return "state how sure the number is: `interval: 74.9..76.1 %`";
  }
  return "of " + text::format_fixed(n->si(), 0) + " independent samples, 95 % confidence gives `" +
         wilson_interval(value.si(), n->si()) + "`";
}

void examine_one(Checking& checking, NodeId result) {
  const NodeId metric = checking.document.node(result).parent;
  const NodeId interval = checking.document.find(metric, "interval");
  const Quantity* value = quantity_of(checking, result);
  if (value == nullptr || value->form != quantity::Form::Exact) return;
  if (!is_wanting(checking, interval)) return;
  auto entry = contradiction(checking, place_of(checking, result), diagnostic::IntervalMissing,
                             text_of(checking, result));
  if (interval != NodeId::None) entry.label(place_of(checking, interval), "its interval");
  entry.help(advice(checking, metric, *value));
}

void examine(Checking& checking) {
  for (const NodeId result : nodes_at(checking.document, kResults)) examine_one(checking, result);
}

}  // namespace

extern const Rule kResultsHaveInterval = {"missing-interval", examine, kPaths};

}  // namespace mlsheet::check
