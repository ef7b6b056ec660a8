#include <algorithm>
#include <array>

#include "check/kinds/number_range.h"
#include "check/look_up.h"
#include "check/rules/rule.h"

namespace mlsheet::check {
namespace {

using document::NodeId;
using quantity::Quantity;

constexpr std::string_view kMetric = "/performance/metrics/*/metric";
constexpr std::string_view kValue = "/performance/metrics/*/value";
constexpr std::string_view kInterval = "/performance/metrics/*/interval";
constexpr std::array kPaths = {kMetric, kValue, kInterval};

// Metrics that are shares or probabilities; errors only have a lowest value.
constexpr std::array<std::string_view, 10> kShares = {
    "accuracy", "balanced_accuracy",   "precision",           "recall", "specificity",
    "f1",       "false_positive_rate", "false_negative_rate", "auc",    "average_precision"};
constexpr std::array<std::string_view, 2> kErrors = {"mean_absolute_error",
                                                     "root_mean_square_error"};

template <class Words>
bool is_one_of(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// `96` for 96 %.
bool lacks_percent(const Quantity& value) {
  return !value.has_unit && value.si() > 1 && value.si() <= 100;
}

void report_impossible(Checking& checking, NodeId node, const Quantity& value,
                       const NumberRange& range, std::string_view metric,
                       const source::Span& named_at) {
  const NodeId written = checking.checked.at(node).value;
  const std::string_view text = checking.document.text(written);
  const source::Span& span = checking.document.node(written).span;
  const std::string name = "`" + std::string(metric) + "`";
  if (value.has_unit && value.unit.dimension != quantity::Dimension{}) {
    fault(checking, node, span, diagnostic::UnitMismatch, text,
          quantity::with_article(value.unit.dimension), name, "a number without unit")
        .label(named_at, "the metric");
  } else if (range.high && lacks_percent(value)) {
    fault(checking, node, span, diagnostic::UnitMissing, text)
        .label(named_at, "a metric between 0 and 1")
        .help("write `" + std::string(text) + " %`, or a fraction between 0 and 1");
  } else {
    fault(checking, node, span, diagnostic::NumberOutOfRange, text, name, spoken(range, value))
        .label(named_at, "the metric");
  }
}

void examine_one(Checking& checking, NodeId node, NodeId metric) {
  const Quantity* value = quantity_of(checking, node);
  const NodeId named_at = checking.checked.at(metric).value;
  const std::string_view word = checking.document.text(named_at);
  const bool is_share = is_one_of(kShares, word);
  if (value == nullptr || (!is_share && !is_one_of(kErrors, word))) return;
  const NumberRange range{0.0, is_share ? std::optional(1.0) : std::nullopt};
  const bool has_wrong_unit =
      is_share && value->has_unit && value->unit.dimension != quantity::Dimension{};
  if (!has_wrong_unit && holds(range, *value)) return;
  report_impossible(checking, node, *value, range, word, checking.document.node(named_at).span);
}

void examine(Checking& checking) {
  const document::Document& document = checking.document;
  for (const NodeId metric : nodes_at(document, kMetric)) {
    if (!is_good(checking, metric)) continue;
    for (const std::string_view path : {kValue, kInterval}) {
      const std::string_view key = path.substr(path.rfind('/') + 1);
      examine_one(checking, document.find(document.node(metric).parent, key), metric);
    }
  }
}

}  // namespace

extern const Rule kMetricPossible = {"metric-range", examine, kPaths};

}  // namespace mlsheet::check
