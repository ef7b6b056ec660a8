#include <algorithm>
#include <array>

#include "check/look_up.h"
#include "check/rules/rule.h"
#include "check/rules/wording.h"
#include "check/rules/written.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

constexpr std::string_view kModels = "/models/*";
constexpr std::string_view kClasses = "/models/*/output/classes";
constexpr std::string_view kTrainedOn = "/models/*/training/dataset";
constexpr std::string_view kTask = "/models/*/task";
constexpr std::string_view kDatasets = "/datasets/*";
constexpr std::string_view kDatasetIds = "/datasets/*/id";
constexpr std::string_view kClassesOfData = "/datasets/*/classes";
constexpr std::string_view kCounted = "/datasets/*/counts/*/class";
constexpr std::string_view kCounts = "/datasets/*/counts/*/count";
constexpr std::array kPaths = {kModels,     kTask,          kClasses, kTrainedOn, kDatasets,
                               kDatasetIds, kClassesOfData, kCounted, kCounts};

NodeId dataset_of(const Checking& checking, NodeId model) {
  const NodeId training = checking.document.find(model, "training");
  const std::string_view id = text_in(checking, training, "dataset");
  for (const NodeId dataset : nodes_at(checking.document, kDatasets)) {
    if (!id.empty() && text_in(checking, dataset, "id") == id) return dataset;
  }
  return NodeId::None;
}

// The classes that the data are said to hold, where the list is.
struct Holdings {
  NodeId list = NodeId::None;
  std::vector<std::string_view> classes;
};

Holdings named_classes(const Checking& checking, NodeId list) {
  Holdings holdings{list, {}};
  for (const NodeId item : checking.document.children(list)) {
    holdings.classes.push_back(text_of(checking, item));
  }
  return holdings;
}

// A class with a count of zero is not held.
Holdings counted_classes(const Checking& checking, NodeId list) {
  Holdings holdings{list, {}};
  for (const NodeId row : checking.document.children(list)) {
    const quantity::Quantity* count = quantity_of(checking, checking.document.find(row, "count"));
    if (count != nullptr && count->si() == 0) continue;
    holdings.classes.push_back(text_in(checking, row, "class"));
  }
  return holdings;
}

// What is none of the other classes needs no examples of its own.
bool is_remainder(std::string_view name) {
  constexpr std::array<std::string_view, 7> kRemainders = {
      "other", "none", "unknown", "background", "silence", "noise", "nothing"};
  return std::any_of(kRemainders.begin(), kRemainders.end(),
                     [name](std::string_view word) { return equal_words(name, word); });
}

bool holds(const Holdings& holdings, std::string_view name) {
  for (const std::string_view known : holdings.classes) {
    if (known.empty() || equal_words(known, name)) return true;
  }
  return false;
}

void examine_classes(Checking& checking, NodeId classes, NodeId dataset, const Holdings& holdings) {
  for (const NodeId item : checking.document.children(classes)) {
    const std::string_view name = text_of(checking, item);
    if (name.empty() || is_remainder(name) || holds(holdings, name)) continue;
    contradiction(checking, place_of(checking, item), diagnostic::ClassWithoutExamples, name,
                  text_in(checking, dataset, "id"))
        .label(place_of(checking, holdings.list), "the classes in the data");
  }
}

void examine_model(Checking& checking, NodeId model) {
  const document::Document& document = checking.document;
  const NodeId classes = document.find(document.find(model, "output"), "classes");
  const NodeId dataset = dataset_of(checking, model);
  if (!is_good(checking, classes) || !is_good(checking, dataset)) return;
  // What is unlike all it was trained on is what such a model finds.
  if (mentions(text_in(checking, model, "task"), "anomaly")) return;
  const NodeId named = document.find(dataset, "classes");
  const NodeId counted = document.find(dataset, "counts");
  if (is_good(checking, named)) {
    examine_classes(checking, classes, dataset, named_classes(checking, named));
  } else if (is_good(checking, counted)) {
    examine_classes(checking, classes, dataset, counted_classes(checking, counted));
  }
}

void examine(Checking& checking) {
  for (const NodeId model : nodes_at(checking.document, kModels)) {
    if (is_good(checking, model)) examine_model(checking, model);
  }
}

}  // namespace

extern const Rule kClassesHaveExamples = {"class-coverage", examine, kPaths};

}  // namespace mlsheet::check
