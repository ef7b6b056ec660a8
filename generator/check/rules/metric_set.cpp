#include "check/rules/metric_set.h"

#include <algorithm>
#include <array>

#include "check/look_up.h"
#include "check/rules/wording.h"
#include "check/rules/written.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

constexpr std::string_view kMetrics = "/performance/metrics/*";

// What one measurement has in common; missing keys count as equal.
using Setting = std::array<std::string_view, 5>;

Setting setting_of(const Checking& checking, NodeId metric) {
  return {text_in(checking, metric, "model"), text_in(checking, metric, "variant"),
          text_in(checking, metric, "dataset"), text_in(checking, metric, "split"),
          text_in(checking, metric, "threshold")};
}

std::optional<Reach> complement(const std::optional<Reach>& rate) {
  if (!rate) return std::nullopt;
  return Reach{1 - rate->high, 1 - rate->low};
}

// Two metrics of one kind are two measurements, and nobody knows which number belongs to which.
void add(const Checking& checking, NodeId metric, MetricSet& set) {
  const std::string_view kind = text_in(checking, metric, "metric");
  const NodeId value = checking.document.find(metric, "value");
  if (kind.empty() || quantity_of(checking, value) == nullptr) return;
  const bool is_new = set.values.emplace(kind, value).second;
  if (!is_new) set.values[kind] = NodeId::None;
  const NodeId samples = checking.document.find(metric, "n");
  if (set.values.size() == 1 && is_new) set.samples = samples;
  if (text_of(checking, samples) != text_of(checking, set.samples)) set.samples = NodeId::None;
}

}  // namespace

std::optional<Reach> MetricSet::rate(const Checking& checking, std::string_view metric) const {
  const auto found = values.find(metric);
  if (found == values.end() || found->second == NodeId::None) return std::nullopt;
  return reach_of(*quantity_of(checking, found->second));
}

std::optional<Reach> MetricSet::recall(const Checking& checking) const {
  const auto stated = rate(checking, "recall");
  return stated ? stated : complement(rate(checking, "false_negative_rate"));
}

std::optional<Reach> MetricSet::specificity(const Checking& checking) const {
  const auto stated = rate(checking, "specificity");
  return stated ? stated : complement(rate(checking, "false_positive_rate"));
}

std::vector<MetricSet> metric_sets(const Checking& checking) {
  std::map<Setting, MetricSet> sets;
  for (const NodeId metric : nodes_at(checking.document, kMetrics)) {
    if (is_good(checking, metric)) add(checking, metric, sets[setting_of(checking, metric)]);
  }
  std::vector<MetricSet> result;
  for (auto& [setting, set] : sets) result.push_back(std::move(set));
  return result;
}

bool is_binary(const Checking& checking) {
  if (!are_two_classes(checking)) return false;
  const auto tells_two = [&checking](std::string_view path) {
    const std::vector<NodeId> nodes = nodes_at(checking.document, path);
    return std::any_of(nodes.begin(), nodes.end(),
                       [&checking](NodeId node) { return is_good(checking, node); });
  };
  if (std::any_of(kClassPaths.begin(), kClassPaths.end(), tells_two)) return true;
  const std::vector<NodeId> tasks = nodes_at(checking.document, kTasks);
  return std::any_of(tasks.begin(), tasks.end(), [&checking](NodeId task) {
    return mentions(text_of(checking, task), "binary");
  });
}

bool are_two_classes(const Checking& checking) {
  for (const std::string_view path : kClassPaths) {
    for (const NodeId node : nodes_at(checking.document, path)) {
      const quantity::Quantity* count = quantity_of(checking, node);
      if (count != nullptr && count->si() > 2) return false;
      if (is_good(checking, node) && checking.document.child_count(node) > 2) return false;
    }
  }
  return true;
}

}  // namespace mlsheet::check
