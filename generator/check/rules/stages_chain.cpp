#include <array>

#include "check/kinds/size.h"
#include "check/look_up.h"
#include "check/rules/rule.h"
#include "check/rules/written.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

constexpr std::string_view kStages = "/software/pipeline";
constexpr std::string_view kInputs = "/software/pipeline/*/input";
constexpr std::string_view kOutputs = "/software/pipeline/*/output";
constexpr std::string_view kModelOfStage = "/software/pipeline/*/model";
constexpr std::string_view kModels = "/models/*";
constexpr std::string_view kModelIds = "/models/*/id";
constexpr std::string_view kModelInputs = "/models/*/input/shape";
constexpr std::array kPaths = {kStages, kInputs,   kOutputs,    kModelOfStage,
                               kModels, kModelIds, kModelInputs};

// A single channel may go unmentioned: `96 x 96` and `96 x 96 x 1` are one size.
std::vector<std::int64_t> sides_of(std::string_view size) {
  std::vector<std::int64_t> sides = parse_size(size).value_or(std::vector<std::int64_t>{});
  while (sides.size() > 1 && sides.back() == 1) sides.pop_back();
  return sides;
}

void compare(Checking& checking, NodeId given, NodeId taken) {
  const std::string_view output = text_of(checking, given);
  const std::string_view input = text_of(checking, taken);
  if (output.empty() || input.empty() || sides_of(output) == sides_of(input)) return;
  contradiction(checking, place_of(checking, taken), diagnostic::StageBroken, input, output)
      .label(place_of(checking, given), "what comes in");
}

NodeId input_of_model(const Checking& checking, std::string_view id) {
  for (const NodeId model : nodes_at(checking.document, kModels)) {
    if (id.empty() || text_in(checking, model, "id") != id) continue;
    return checking.document.find(checking.document.find(model, "input"), "shape");
  }
  return NodeId::None;
}

void examine(Checking& checking) {
  const document::Document& document = checking.document;
  for (const NodeId stages : nodes_at(document, kStages)) {
    if (!is_good(checking, stages)) continue;
    NodeId before = NodeId::None;
    for (const NodeId stage : document.children(stages)) {
      const NodeId input = document.find(stage, "input");
      compare(checking, document.find(before, "output"), input);
      compare(checking, input, input_of_model(checking, text_in(checking, stage, "model")));
      before = stage;
    }
  }
}

}  // namespace

extern const Rule kStagesChain = {"stage-chain", examine, kPaths};

}  // namespace mlsheet::check
