#pragma once
// The two error rates of a confusion matrix, and those of a variant.

#include <optional>

#include "check/checking.h"
#include "check/rules/reach.h"

namespace mlsheet::check {

// Of a matrix with two classes, truth in rows. Which class is the positive one is not said, so the
// first may be taken for either.
struct MatrixRates {
  document::NodeId upper = document::NodeId::None;  // the cell right of the diagonal
  document::NodeId lower = document::NodeId::None;  // the cell left of it
  Reach upper_rate;
  Reach lower_rate;
};

// Nothing for more classes, and where the normalization does not give the rates.
std::optional<MatrixRates> rates_of_matrix(const Checking& checking, document::NodeId matrix);

}  // namespace mlsheet::check
