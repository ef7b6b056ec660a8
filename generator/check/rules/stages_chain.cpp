#include <algorithm>
#include <array>
#include <vector>

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

constexpr std::size_t kMostStages = 64;  // more are no pipeline

// A single channel may go unmentioned: `96 x 96` and `96 x 96 x 1` are one size.
std::vector<std::int64_t> sides_of(std::string_view size) {
  std::vector<std::int64_t> sides = parse_size(size).value_or(std::vector<std::int64_t>{});
  while (sides.size() > 1 && sides.back() == 1) sides.pop_back();
  return sides;
}

std::int64_t count_of(const std::vector<std::int64_t>& sides) {
  std::int64_t count = 1;
  for (const std::int64_t side : sides) {
    if (__builtin_mul_overflow(count, side, &count)) return 0;
  }
  return count;
}

// The same size, the same values laid out otherwise, or a window of a signal.
bool fits(std::string_view output, std::string_view input) {
  const std::vector<std::int64_t> given = sides_of(output);
  const std::vector<std::int64_t> taken = sides_of(input);
  return given == taken || count_of(given) == count_of(taken) ||
         (given.size() == 1 && taken.size() == 1);
}

void report(Checking& checking, NodeId given, NodeId taken) {
  contradiction(checking, place_of(checking, taken), diagnostic::StageBroken,
                text_of(checking, taken), text_of(checking, given))
      .label(place_of(checking, given), "what comes in");
}

// Stages may stand side by side, so a stage may take what any of those before it gives.
void compare_with_earlier(Checking& checking, NodeId taken, const std::vector<NodeId>& given) {
  const std::string_view input = text_of(checking, taken);
  if (input.empty() || given.empty()) return;
  const bool fitting = std::any_of(given.begin(), given.end(), [&](NodeId output) {
    const std::string_view size = text_of(checking, output);
    return size.empty() || fits(size, input);
  });
  if (!fitting) report(checking, given.back(), taken);
}

void compare_with_model(Checking& checking, NodeId stage, NodeId model) {
  const std::string_view given = text_of(checking, stage);
  const std::string_view taken = text_of(checking, model);
  if (given.empty() || taken.empty() || sides_of(given) == sides_of(taken)) return;
  report(checking, stage, model);
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
    std::vector<NodeId> given;
    for (const NodeId stage : document.children(stages)) {
      const NodeId input = document.find(stage, "input");
      compare_with_earlier(checking, input, given);
      compare_with_model(checking, input,
                         input_of_model(checking, text_in(checking, stage, "model")));
      const NodeId output = document.find(stage, "output");
      if (given.size() < kMostStages) given.push_back(output);
    }
  }
}

}  // namespace

extern const Rule kStagesChain = {"stage-chain", examine, kPaths};

}  // namespace mlsheet::check
