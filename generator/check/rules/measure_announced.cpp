#include <array>

#include "check/look_up.h"
#include "check/rules/rule.h"
#include "check/rules/wording.h"
#include "check/rules/written.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

constexpr std::string_view kStudy = "/performance/study";
constexpr std::string_view kAnnounced = "/performance/study/announced";
constexpr std::string_view kMeasure = "/performance/study/measure";
constexpr std::string_view kNegatives = "/performance/study/negatives";
constexpr std::array kPaths = {kStudy, kAnnounced, kMeasure, kNegatives};

void examine_one(Checking& checking, NodeId study) {
  const NodeId announced = checking.document.find(study, "announced");
  const NodeId measure = checking.document.find(study, "measure");
  const NodeId negatives = checking.document.find(study, "negatives");
  const std::string_view promised = text_of(checking, announced);
  const std::string_view measured = text_of(checking, measure);
  if (promised.empty() || measured.empty() || equal_words(promised, measured)) return;
  auto entry = contradiction(checking, place_of(checking, announced),
                             diagnostic::MeasureNotAnnounced, promised, measured);
  entry.label(place_of(checking, measure), "measured");
  if (text_of(checking, negatives) == "false" && mentions(promised, "accuracy")) {
    entry.label(place_of(checking, negatives), "without empty scenes there are no false positives");
  }
}

void examine(Checking& checking) {
  for (const NodeId study : nodes_at(checking.document, kStudy)) {
    if (is_good(checking, study)) examine_one(checking, study);
  }
}

}  // namespace

extern const Rule kMeasureAnnounced = {"task-mismatch", examine, kPaths};

}  // namespace mlsheet::check
