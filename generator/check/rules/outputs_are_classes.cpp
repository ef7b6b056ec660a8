#include <array>

#include "check/look_up.h"
#include "check/rules/rule.h"
#include "check/rules/written.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

constexpr std::string_view kCounts = "/models/*/output/count";
constexpr std::string_view kClasses = "/models/*/output/classes";
constexpr std::array kPaths = {kCounts, kClasses};

void examine_one(Checking& checking, NodeId count) {
  const document::Document& document = checking.document;
  const NodeId classes = document.find(document.node(count).parent, "classes");
  const quantity::Quantity* stated = quantity_of(checking, count);
  if (stated == nullptr || !is_good(checking, classes)) return;
  const auto listed = static_cast<double>(document.child_count(classes));
  // One score tells two classes apart.
  const bool is_one_score = stated->si() == 1 && listed == 2;
  if (stated->si() == listed || is_one_score) return;
  contradiction(checking, place_of(checking, count), diagnostic::OutputsAreNotClasses,
                text_of(checking, count), static_cast<std::int64_t>(listed))
      .label(place_of(checking, classes), "the classes");
}

void examine(Checking& checking) {
  for (const NodeId count : nodes_at(checking.document, kCounts)) examine_one(checking, count);
}

}  // namespace

extern const Rule kOutputsAreClasses = {"io-contract", examine, kPaths};

}  // namespace mlsheet::check
