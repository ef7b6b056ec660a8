#include <array>

#include "check/look_up.h"
#include "check/rules/reach.h"
#include "check/rules/rule.h"
#include "check/rules/shares_of_size.h"
#include "check/rules/stated.h"
#include "check/rules/written.h"

namespace mlsheet::check {
namespace {

using document::NodeId;
using quantity::Quantity;

// Of parts within parts each has its own whole; then the shares do not add to 100 %.
constexpr std::string_view kSplits = "/datasets/*/splits";

// Triples: a list, and in its items a number and a share.
constexpr std::array<std::string_view, 9> kLists = {"/performance/groups/*/buckets",
                                                    "/performance/groups/*/buckets/*/n",
                                                    "/performance/groups/*/buckets/*/share",
                                                    "/datasets/*/counts",
                                                    "/datasets/*/counts/*/count",
                                                    "/datasets/*/counts/*/share",
                                                    kSplits,
                                                    "/datasets/*/splits/*/count",
                                                    "/datasets/*/splits/*/share"};
constexpr auto kPaths = joined(kLists, std::array{kSizeOfCounts});

// Nothing unless every item has a number, and one of them is not zero.
std::optional<double> sum_of(const Checking& checking, NodeId list, std::string_view key) {
  double sum = 0;
  for (const NodeId item : checking.document.children(list)) {
    const Quantity* count = quantity_of(checking, checking.document.find(item, key));
    if (count == nullptr) return std::nullopt;
    sum += count->si();
  }
  return sum > 0 ? std::optional(sum) : std::nullopt;
}

bool are_whole(const Checking& checking, NodeId list, std::string_view key) {
  Reach sum;
  for (const NodeId item : checking.document.children(list)) {
    const Quantity* share = quantity_of(checking, checking.document.find(item, key));
    if (share == nullptr) return false;
    const Reach reach = reach_of(*share);
    sum = {sum.low + reach.low, sum.high + reach.high};
  }
  return meet(sum, {1, 1});
}

void examine_item(Checking& checking, NodeId count, NodeId share, double sum) {
  const Quantity* number = quantity_of(checking, count);
  const Quantity* stated = quantity_of(checking, share);
  if (number == nullptr || stated == nullptr) return;
  const double computed = number->si() / sum;
  if (meet(reach_of(*stated), {computed, computed})) return;
  contradiction(checking, place_of(checking, share), diagnostic::ShareOfCountDiffers,
                shown(checking, share), shown(checking, count), text::format_fixed(sum, 0),
                in_unit_of(*stated, computed, 3))
      .label(place_of(checking, count), "the number");
}

void examine(Checking& checking) {
  for (std::size_t i = 0; i < kLists.size(); i += 3) {
    for (const NodeId list : nodes_at(checking.document, kLists[i])) {
      if (!is_good(checking, list) || are_shares_of_size(checking, list)) continue;
      if (kLists[i] == kSplits && !are_whole(checking, list, last_key(kLists[i + 2]))) continue;
      const auto sum = sum_of(checking, list, last_key(kLists[i + 1]));
      if (!sum) continue;
      for (const NodeId item : checking.document.children(list)) {
        examine_item(checking, checking.document.find(item, last_key(kLists[i + 1])),
                     checking.document.find(item, last_key(kLists[i + 2])), *sum);
      }
    }
  }
}

}  // namespace

extern const Rule kSharesOfCounts = {"demographic-sum", examine, kPaths};

}  // namespace mlsheet::check
