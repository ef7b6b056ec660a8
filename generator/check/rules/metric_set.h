#pragma once
// The results of one measurement: what was obtained with the same variant, data, split and
// threshold.

#include <array>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "check/checking.h"
#include "check/rules/reach.h"

namespace mlsheet::check {

struct MetricSet {
  std::map<std::string_view, document::NodeId> values;  // by metric: `accuracy`, `recall`
  document::NodeId samples = document::NodeId::None;    // None where numbers of samples differ

  // The reach of a metric, or of one that follows from its complement.
  std::optional<Reach> rate(const Checking& checking, std::string_view metric) const;
  std::optional<Reach> recall(const Checking& checking) const;
  std::optional<Reach> specificity(const Checking& checking) const;
};

std::vector<MetricSet> metric_sets(const Checking& checking);

// What is looked at to tell how many classes there are.
inline constexpr std::array<std::string_view, 5> kClassPaths = {
    "/models/*/output/classes", "/models/*/output/count", "/datasets/*/classes",
    "/datasets/*/counts", "/performance/confusion/*/classes"};

inline constexpr std::string_view kTasks = "/models/*/task";

// False when a model or its data tell more than two classes apart: rates are then means over
// classes, of which the equations of two classes do not hold.
bool are_two_classes(const Checking& checking);

// True when the sheet says that there are two classes: their number, their names, or the word.
bool is_binary(const Checking& checking);

}  // namespace mlsheet::check
