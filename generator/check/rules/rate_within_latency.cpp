#include <array>
#include <limits>

#include "check/look_up.h"
#include "check/rules/reach.h"
#include "check/rules/rule.h"
#include "check/rules/written.h"

namespace mlsheet::check {
namespace {

using document::NodeId;
using quantity::Quantity;

// Stages run one after the other on one processor, so the slowest bounds the rate. What a sample
// needs from end to end does not: several may be under way.
constexpr std::string_view kInference = "/performance/latency/inference";
constexpr std::string_view kInterval = "/privacy_security/data/interval";
constexpr std::string_view kUpdateRate = "/overview/contract/update_rate";
constexpr std::string_view kThroughput = "/performance/throughput/rate";
constexpr std::string_view kModality = "/overview/contract/modality";
constexpr std::array kPaths = {kInference, kInterval, kUpdateRate, kThroughput, kModality};

constexpr std::string_view kRates[] = {kUpdateRate, kThroughput};

// The longest time that a statement leaves from one inference to the next.
double longest_period(const Quantity& period) { return reach_of(period).high; }
double longest_period_of_rate(const Quantity& rate) {
  const double slowest = reach_of(rate).low;
  return slowest > 0 ? 1 / slowest : std::numeric_limits<double>::infinity();
}

void report(Checking& checking, NodeId node, double period, NodeId latency) {
  const Quantity& inference = *quantity_of(checking, latency);
  contradiction(checking, place_of(checking, node), diagnostic::RateAboveLatency,
                shown(checking, node), in_unit_of(inference, period, 3), shown(checking, latency))
      .label(place_of(checking, latency), "one inference");
}

// A picture is one inference; of sound and motion many samples make one.
bool is_inferred_one_by_one(const Checking& checking) {
  const std::string_view modality = good_text(checking, kModality);
  return modality.empty() || modality == "camera";
}

void examine(Checking& checking) {
  const std::vector<NodeId> latencies = nodes_at(checking.document, kInference);
  const Quantity* inference =
      latencies.empty() ? nullptr : quantity_of(checking, latencies.front());
  if (inference == nullptr) return;
  const double shortest = reach_of(*inference).low;
  for (const NodeId node : nodes_at(checking.document, kInterval)) {
    const Quantity* period = quantity_of(checking, node);
    if (period == nullptr || !is_inferred_one_by_one(checking)) continue;
    if (longest_period(*period) >= shortest) continue;
    report(checking, node, period->si(), latencies.front());
  }
  for (const std::string_view path : kRates) {
    for (const NodeId node : nodes_at(checking.document, path)) {
      const Quantity* rate = quantity_of(checking, node);
      if (rate == nullptr || longest_period_of_rate(*rate) >= shortest) continue;
      report(checking, node, 1 / rate->si(), latencies.front());
    }
  }
}

}  // namespace

extern const Rule kRateWithinLatency = {"rate-latency", examine, kPaths};

}  // namespace mlsheet::check
