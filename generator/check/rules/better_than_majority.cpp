#include <array>

#include "check/look_up.h"
#include "check/rules/reach.h"
#include "check/rules/rule.h"
#include "check/rules/written.h"

namespace mlsheet::check {
namespace {

using document::NodeId;
using quantity::Quantity;

constexpr std::string_view kResults = "/performance/metrics/*/value";
constexpr std::string_view kMetrics = "/performance/metrics/*/metric";
constexpr std::string_view kMeasuredOn = "/performance/metrics/*/dataset";
constexpr std::string_view kSplits = "/performance/metrics/*/split";
constexpr std::string_view kDatasets = "/datasets/*";
constexpr std::string_view kDatasetIds = "/datasets/*/id";
constexpr std::string_view kCounts = "/datasets/*/counts/*/count";
constexpr std::string_view kShares = "/datasets/*/counts/*/share";
constexpr std::array kPaths = {kResults,  kMetrics,    kMeasuredOn, kSplits,
                               kDatasets, kDatasetIds, kCounts,     kShares};

struct Majority {
  NodeId place = NodeId::None;
  double share = 0;
};

// By the numbers of all classes, or by the largest stated share if that is more than half.
Majority by_counts(const Checking& checking, NodeId rows) {
  Majority majority;
  double sum = 0;
  for (const NodeId row : checking.document.children(rows)) {
    const NodeId node = checking.document.find(row, "count");
    const Quantity* count = quantity_of(checking, node);
    if (count == nullptr) return {};
    sum += count->si();
    if (count->si() > majority.share) majority = {node, count->si()};
  }
  if (sum > 0) majority.share /= sum;
  return majority;
}

Majority by_shares(const Checking& checking, NodeId rows) {
  for (const NodeId row : checking.document.children(rows)) {
    const NodeId node = checking.document.find(row, "share");
    const Quantity* share = quantity_of(checking, node);
    if (share != nullptr && reach_of(*share).low > 0.5) return {node, reach_of(*share).low};
  }
  return {};
}

Majority majority_of(const Checking& checking, std::string_view id) {
  for (const NodeId dataset : nodes_at(checking.document, kDatasets)) {
    if (id.empty() || text_in(checking, dataset, "id") != id) continue;
    const NodeId rows = checking.document.find(dataset, "counts");
    if (!is_good(checking, rows) || checking.document.child_count(rows) < 2) return {};
    const Majority counted = by_counts(checking, rows);
    return counted.place == NodeId::None ? by_shares(checking, rows) : counted;
  }
  return {};
}

void examine_one(Checking& checking, NodeId result) {
  const NodeId metric = checking.document.node(result).parent;
  const Quantity* accuracy = quantity_of(checking, result);
  if (accuracy == nullptr || text_in(checking, metric, "metric") != "accuracy") return;
  // The classes are counted in the whole dataset; a part of it may be balanced.
  if (!text_in(checking, metric, "split").empty()) return;
  const Majority majority = majority_of(checking, text_in(checking, metric, "dataset"));
  if (majority.place == NodeId::None || reach_of(*accuracy).high > majority.share) return;
  contradiction(checking, place_of(checking, result), diagnostic::NotAboveMajority,
                shown(checking, result), in_unit_of(*accuracy, majority.share, 3))
      .label(place_of(checking, majority.place), "the largest class");
}

void examine(Checking& checking) {
  for (const NodeId result : nodes_at(checking.document, kResults)) examine_one(checking, result);
}

}  // namespace

extern const Rule kBetterThanMajority = {"baseline", examine, kPaths};

}  // namespace mlsheet::check
