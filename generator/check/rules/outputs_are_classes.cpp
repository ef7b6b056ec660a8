#include <array>
#include <cmath>

#include "check/look_up.h"
#include "check/rules/rule.h"
#include "check/rules/stated.h"
#include "check/rules/wording.h"
#include "check/rules/written.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

constexpr std::string_view kCounts = "/models/*/output/count";
constexpr std::string_view kClasses = "/models/*/output/classes";
constexpr std::string_view kMeanings = "/models/*/output/meaning";
constexpr std::string_view kTasks = "/models/*/task";
constexpr std::string_view kArchitectures = "/models/*/architecture";
constexpr std::array kPaths = {kCounts, kClasses, kMeanings, kTasks, kArchitectures};

// Signs of a model that gives something else than a score for each class.
constexpr std::array<std::string_view, 28> kOthers = {
    "box",          "boxes",        "bounding",     "anchor",
    "anchors",      "coordinates",  "keypoints",    "heatmap",
    "grid",         "mask",         "masks",        "object detection",
    "localisation", "localization", "segmentation", "counting",
    "regression",   "embedding",    "index",        "number of the class",
    "class number", "argmax",       "ssd",          "yolo",
    "fomo",         "retinanet",    "centernet",    "efficientdet"};

bool gives_something_else(const Checking& checking, NodeId model, NodeId output) {
  for (const std::string& text : {stated_in(checking, output, last_key(kMeanings)).text,
                                  stated_in(checking, model, last_key(kTasks)).text,
                                  stated_in(checking, model, last_key(kArchitectures)).text}) {
    for (const std::string& word : words_of(text)) {
      // `YOLOv5`, `SSDLite`
      if (word.starts_with("yolo") || word.starts_with("ssd")) return true;
    }
    const std::string spaced = spaced_words(text);
    for (const std::string_view other : kOthers) {
      if (holds(spaced, other)) return true;
    }
  }
  return false;
}

void examine_one(Checking& checking, NodeId count) {
  const document::Document& document = checking.document;
  const NodeId classes = document.find(document.node(count).parent, "classes");
  const quantity::Quantity* stated = quantity_of(checking, count);
  if (stated == nullptr || !is_good(checking, classes)) return;
  const auto listed = static_cast<double>(document.child_count(classes));
  // One score tells two classes apart; a score may come for each of several steps or places.
  const bool is_one_score = stated->si() == 1 && listed == 2;
  const bool is_repeated =
      listed > 0 && stated->si() >= listed && std::fmod(stated->si(), listed) == 0;
  if (is_repeated || is_one_score) return;
  const NodeId output = document.node(count).parent;
  if (gives_something_else(checking, document.node(output).parent, output)) return;
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
