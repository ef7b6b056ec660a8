#include <array>

#include "check/look_up.h"
#include "check/rules/rule.h"
#include "check/rules/written.h"

namespace mlsheet::check {
namespace {

using document::NodeId;
using quantity::Quantity;

constexpr std::string_view kGroups = "/performance/groups/*";
constexpr std::string_view kBuckets = "/performance/groups/*/buckets";
constexpr std::string_view kShares = "/performance/groups/*/buckets/*/share";
constexpr std::string_view kCounts = "/performance/groups/*/buckets/*/n";
constexpr std::string_view kResults = "/performance/groups/*/buckets/*/value";
constexpr std::string_view kBoxes = "/performance/groups/*/boxes";
constexpr std::string_view kDisparity = "/performance/groups/*/disparity";
constexpr std::string_view kChange = "/performance/groups/*/change";
constexpr std::string_view kParticipants = "/performance/study/participants";
constexpr std::array kPaths = {kGroups, kBuckets,   kShares, kCounts,      kResults,
                               kBoxes,  kDisparity, kChange, kParticipants};

// Below twenty independent people even a share of one half is uncertain by more than 20 points.
constexpr double kFewest = 20;

struct Size {
  NodeId place = NodeId::None;  // the share or number that tells it
  double people = 0;
};

// The number of people in a bucket, stated or from its share.
std::optional<Size> size_of(const Checking& checking, NodeId bucket, const Quantity* participants) {
  const NodeId number = checking.document.find(bucket, "n");
  if (const Quantity* count = quantity_of(checking, number); count != nullptr) {
    return Size{number, count->si()};
  }
  const NodeId share = checking.document.find(bucket, "share");
  const Quantity* part = quantity_of(checking, share);
  if (part == nullptr || participants == nullptr) return std::nullopt;
  return Size{share, part->si() * participants->si()};
}

std::optional<Size> smallest(const Checking& checking, NodeId buckets,
                             const Quantity* participants) {
  std::optional<Size> least;
  for (const NodeId bucket : checking.document.children(buckets)) {
    const auto size = size_of(checking, bucket, participants);
    if (size && (!least || size->people < least->people)) least = size;
  }
  return least;
}

// What is said of the groups: a disparity in words or numbers, results, plots.
NodeId statement_on(const Checking& checking, NodeId group, NodeId buckets) {
  for (const std::string_view key : {"disparity", "change", "boxes"}) {
    const NodeId found = checking.document.find(group, key);
    if (is_good(checking, found)) return found;
  }
  for (const NodeId bucket : checking.document.children(buckets)) {
    const NodeId result = checking.document.find(bucket, "value");
    if (is_good(checking, result)) return result;
  }
  return NodeId::None;
}

void examine_group(Checking& checking, NodeId group, NodeId participants) {
  const NodeId buckets = checking.document.find(group, "buckets");
  if (!is_good(checking, buckets)) return;
  const auto least = smallest(checking, buckets, quantity_of(checking, participants));
  const NodeId statement = statement_on(checking, group, buckets);
  if (!least || least->people >= kFewest || statement == NodeId::None) return;
  auto entry = contradiction(checking, place_of(checking, least->place), diagnostic::GroupTooSmall,
                             shown(checking, least->place), text::format_fixed(least->people, 0));
  entry.label(place_of(checking, statement), "the statement on the groups");
  if (is_good(checking, participants)) {
    entry.label(place_of(checking, participants), "people in all");
  }
  entry.help(
      "ask at least 20 people of each group, or write `{not_evaluated: too few people}` instead");
}

void examine(Checking& checking) {
  const std::vector<NodeId> found = nodes_at(checking.document, kParticipants);
  const NodeId participants = found.empty() ? NodeId::None : found.front();
  for (const NodeId group : nodes_at(checking.document, kGroups)) {
    if (is_good(checking, group)) examine_group(checking, group, participants);
  }
}

}  // namespace

extern const Rule kGroupsLargeEnough = {"small-n", examine, kPaths};

}  // namespace mlsheet::check
