#pragma once
// Answers are counted, so rates are fractions of whole numbers.

#include <cstdint>

#include "check/rules/metric_set.h"

namespace mlsheet::check {

// Whether some confusion matrix of two classes and the stated number of samples gives recall,
// specificity and, where stated, accuracy and precision. True as well where it cannot be told: the
// number is not stated or large, or `trials`, the trials left for this sheet, are used up.
bool may_be_counted(const Checking& checking, const MetricSet& set, std::int64_t& trials);

}  // namespace mlsheet::check
