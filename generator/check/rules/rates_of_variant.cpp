#include <algorithm>
#include <array>

#include "check/look_up.h"
#include "check/rules/metric_set.h"
#include "check/rules/rule.h"
#include "check/rules/stated.h"
#include "check/rules/written.h"

namespace mlsheet::check {
namespace {

using document::NodeId;
using quantity::Quantity;

constexpr std::string_view kAccuracies = "/models/*/variants/*/accuracy";
constexpr std::string_view kFalsePositives = "/models/*/variants/*/false_positive_rate";
constexpr std::string_view kFalseNegatives = "/models/*/variants/*/false_negative_rate";
constexpr std::string_view kRoles = "/datasets/*/role/*";
constexpr std::string_view kCounts = "/datasets/*/counts/*/count";
constexpr auto kPaths =
    joined(std::array{kAccuracies, kFalsePositives, kFalseNegatives, kRoles, kCounts}, kClassPaths);

struct Rates {
  Reach false_positives;
  Reach false_negatives;
};

// accuracy = p (1 - FNR) + (1 - p) (1 - FPR) for a share p of positives.
Reach accuracy_at(const Rates& rates, double p) {
  return {p * (1 - rates.false_negatives.high) + (1 - p) * (1 - rates.false_positives.high),
          p * (1 - rates.false_negatives.low) + (1 - p) * (1 - rates.false_positives.low)};
}

// While p is not stated, any value between the two ends is possible.
Reach accuracy_at_any(const Rates& rates) {
  const Reach none = accuracy_at(rates, 0);
  const Reach all = accuracy_at(rates, 1);
  return {std::min(none.low, all.low), std::max(none.high, all.high)};
}

// The numbers of samples of the two classes in the data for evaluation; None unless just one set of
// data is for that and gives them.
NodeId stated_balance(const Checking& checking) {
  NodeId found = NodeId::None;
  for (const NodeId role : nodes_at(checking.document, kRoles)) {
    if (text_of(checking, role) != "evaluation") continue;
    if (found != NodeId::None) return NodeId::None;
    const document::Document& document = checking.document;
    found = document.find(document.node(document.node(role).parent).parent, "counts");
    if (!is_good(checking, found) || document.child_count(found) != 2) return NodeId::None;
  }
  return found;
}

std::optional<double> share_of_first(const Checking& checking, NodeId counts) {
  if (counts == NodeId::None) return std::nullopt;
  double first = 0;
  double sum = 0;
  for (const NodeId row : checking.document.children(counts)) {
    const Quantity* count = quantity_of(checking, checking.document.find(row, "count"));
    if (count == nullptr) return std::nullopt;
    if (sum == 0) first = count->si();
    sum += count->si();
  }
  return sum > 0 ? std::optional(first / sum) : std::nullopt;
}

// Which of the two classes is the positive one is not stated, so both are tried.
std::optional<Reach> accuracy_at_balance(const Rates& rates, double share, const Reach& stated) {
  const Reach one = accuracy_at(rates, share);
  const Reach other = accuracy_at(rates, 1 - share);
  if (meet(stated, one) || meet(stated, other)) return std::nullopt;
  return Reach{std::min(one.low, other.low), std::max(one.high, other.high)};
}

// What the accuracy would have to be, where it is not that, and the balance that says so.
struct Verdict {
  Reach accuracy;
  NodeId balance = NodeId::None;
};

std::optional<Verdict> judge(const Checking& checking, const Rates& rates, const Reach& stated) {
  const Reach any = accuracy_at_any(rates);
  if (!meet(stated, any)) return Verdict{any, NodeId::None};
  const NodeId balance = stated_balance(checking);
  const auto share = share_of_first(checking, balance);
  if (!share) return std::nullopt;
  const auto computed = accuracy_at_balance(rates, *share, stated);
  return computed ? std::optional(Verdict{*computed, balance}) : std::nullopt;
}

void examine_one(Checking& checking, NodeId accuracy) {
  const document::Document& document = checking.document;
  const NodeId variant = document.node(accuracy).parent;
  const NodeId positives = document.find(variant, "false_positive_rate");
  const NodeId negatives = document.find(variant, "false_negative_rate");
  const Quantity* stated = quantity_of(checking, accuracy);
  const Quantity* false_positives = quantity_of(checking, positives);
  const Quantity* false_negatives = quantity_of(checking, negatives);
  if (stated == nullptr || false_positives == nullptr || false_negatives == nullptr) return;
  const auto verdict =
      judge(checking, {reach_of(*false_positives), reach_of(*false_negatives)}, reach_of(*stated));
  if (!verdict) return;
  auto entry = contradiction(checking, place_of(checking, accuracy), diagnostic::RatesDisagree,
                             "accuracy", shown(checking, accuracy),
                             in_unit_of(*stated, verdict->accuracy.low, 4) + " to " +
                                 in_unit_of(*stated, verdict->accuracy.high, 4));
  entry.label(place_of(checking, positives), "false positives")
      .label(place_of(checking, negatives), "false negatives");
  if (verdict->balance != NodeId::None) {
    entry.label(place_of(checking, verdict->balance), "numbers of the two classes");
  }
}

void examine(Checking& checking) {
  if (!are_two_classes(checking)) return;
  for (const NodeId accuracy : nodes_at(checking.document, kAccuracies)) {
    examine_one(checking, accuracy);
  }
}

}  // namespace

extern const Rule kRatesOfVariant = {"metric-algebra", examine, kPaths};

}  // namespace mlsheet::check
