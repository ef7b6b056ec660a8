#include <array>

#include "check/look_up.h"
#include "check/rules/reach.h"
#include "check/rules/rule.h"
#include "check/rules/wording.h"
#include "check/rules/written.h"

namespace mlsheet::check {
namespace {

using document::NodeId;
using quantity::Quantity;

constexpr std::string_view kBuckets = "/performance/groups/*/buckets";
constexpr std::string_view kBoxes = "/performance/groups/*/boxes";
constexpr std::string_view kNames = "/performance/groups/*/buckets/*/name";
constexpr std::string_view kGroups = "/performance/groups/*/boxes/*/group";
constexpr std::string_view kRanges = "/performance/groups/*/buckets/*/range";
constexpr std::string_view kBoxRanges = "/performance/groups/*/boxes/*/range";
constexpr std::array kPaths = {kBuckets, kBoxes, kNames, kGroups, kRanges, kBoxRanges};

// The bucket that a box means by its name, else None.
NodeId bucket_named(const Checking& checking, NodeId buckets, std::string_view name) {
  for (const NodeId bucket : checking.document.children(buckets)) {
    if (equal_words(text_in(checking, bucket, "name"), name)) return bucket;
  }
  return NodeId::None;
}

bool all_named(const Checking& checking, NodeId buckets) {
  for (const NodeId bucket : checking.document.children(buckets)) {
    if (text_in(checking, bucket, "name").empty()) return false;
  }
  return true;
}

void examine_range(Checking& checking, NodeId box, NodeId bucket, std::string_view name) {
  const NodeId here = checking.document.find(box, "range");
  const NodeId there = checking.document.find(bucket, "range");
  const Quantity* range = quantity_of(checking, here);
  const Quantity* defined = quantity_of(checking, there);
  if (range == nullptr || defined == nullptr || same_ends(*range, *defined)) return;
  contradiction(checking, place_of(checking, here), diagnostic::GroupRangeDiffers, name,
                shown(checking, here), shown(checking, there))
      .label(place_of(checking, there), "the group as defined");
}

void examine_box(Checking& checking, NodeId box, NodeId buckets) {
  const NodeId group = checking.document.find(box, "group");
  const std::string_view name = text_of(checking, group);
  if (name.empty()) return;
  const NodeId bucket = bucket_named(checking, buckets, name);
  if (bucket != NodeId::None) {
    examine_range(checking, box, bucket, name);
  } else if (all_named(checking, buckets)) {
    contradiction(checking, place_of(checking, group), diagnostic::GroupUndefined, name)
        .label(place_of(checking, buckets), "the groups as defined");
  }
}

void examine(Checking& checking) {
  const document::Document& document = checking.document;
  for (const NodeId boxes : nodes_at(document, kBoxes)) {
    const NodeId buckets = document.find(document.node(boxes).parent, "buckets");
    if (!is_good(checking, boxes) || !is_good(checking, buckets)) continue;
    for (const NodeId box : document.children(boxes)) examine_box(checking, box, buckets);
  }
}

}  // namespace

extern const Rule kGroupsAsDefined = {"factor-levels", examine, kPaths};

}  // namespace mlsheet::check
