#include <array>

#include "check/look_up.h"
#include "check/rules/rule.h"
#include "check/rules/written.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

constexpr std::string_view kTrainedOn = "/models/*/training/dataset";
constexpr std::array<std::string_view, 9> kPaths = {kTrainedOn,
                                                    "/performance/metrics/*/split",
                                                    "/performance/metrics/*/dataset",
                                                    "/performance/curves/*/split",
                                                    "/performance/curves/*/dataset",
                                                    "/performance/confusion/*/split",
                                                    "/performance/confusion/*/dataset",
                                                    "/performance/histograms/*/split",
                                                    "/performance/histograms/*/dataset"};

// The place where a model is said to be trained on this data.
NodeId training_on(const Checking& checking, std::string_view dataset) {
  for (const NodeId node : nodes_at(checking.document, kTrainedOn)) {
    if (!dataset.empty() && text_of(checking, node) == dataset) return node;
  }
  return NodeId::None;
}

void examine_one(Checking& checking, NodeId split) {
  if (text_of(checking, split) != "training") return;
  const std::string_view dataset =
      text_in(checking, checking.document.node(split).parent, "dataset");
  const NodeId training = training_on(checking, dataset);
  if (training == NodeId::None) return;
  contradiction(checking, place_of(checking, split), diagnostic::TestedOnTraining, dataset)
      .label(place_of(checking, training), "trained on them");
}

void examine(Checking& checking) {
  for (std::size_t i = 1; i < kPaths.size(); i += 2) {
    for (const NodeId split : nodes_at(checking.document, kPaths[i])) {
      examine_one(checking, split);
    }
  }
}

}  // namespace

extern const Rule kTestedOnNewData = {"train-test-overlap", examine, kPaths};

}  // namespace mlsheet::check
