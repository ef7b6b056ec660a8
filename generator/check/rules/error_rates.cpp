#include "check/rules/error_rates.h"

#include <array>

#include "check/look_up.h"
#include "check/rules/written.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

using Row = std::array<NodeId, 2>;

// The two items of a sequence that has just two.
std::optional<Row> pair_in(const document::Document& document, NodeId list) {
  if (document.child_count(list) != 2) return std::nullopt;
  const NodeId first = document.node(list).first_child;
  return Row{first, document.node(first).next};
}

// What a cell can stand for: counts are exact, shares are rounded.
Reach cell_reach(const quantity::Quantity& cell, std::string_view normalized) {
  return normalized == "none" ? tolerance_of(cell) : reach_of(cell);
}

// The share of the row that a cell holds. Cells normalized by row are that share as they stand; of
// others rounding leaves the share open by as much as the two cells may be off.
std::optional<Reach> rate(const Checking& checking, NodeId cell, NodeId other,
                          std::string_view normalized) {
  const quantity::Quantity* wrong = quantity_of(checking, cell);
  const quantity::Quantity* right = quantity_of(checking, other);
  if (wrong == nullptr || right == nullptr) return std::nullopt;
  const Reach part = cell_reach(*wrong, normalized);
  const Reach rest = cell_reach(*right, normalized);
  if (normalized == "row") return part;
  if (part.low < 0 || rest.low < 0 || part.low + rest.low <= 0) return std::nullopt;
  return Reach{part.low / (part.low + rest.high), part.high / (part.high + rest.low)};
}

}  // namespace

std::optional<MatrixRates> rates_of_matrix(const Checking& checking, NodeId matrix) {
  const document::Document& document = checking.document;
  const NodeId cells = document.find(matrix, "cells");
  const std::string_view normalized = text_in(checking, matrix, "normalized");
  if (!is_good(checking, cells) || normalized.empty() || normalized == "column") {
    return std::nullopt;
  }
  const auto rows = pair_in(document, checking.checked.at(cells).value);
  if (!rows) return std::nullopt;
  const auto upper = pair_in(document, rows->front());
  const auto lower = pair_in(document, rows->back());
  if (!upper || !lower) return std::nullopt;
  const auto upper_rate = rate(checking, upper->back(), upper->front(), normalized);
  const auto lower_rate = rate(checking, lower->front(), lower->back(), normalized);
  if (!upper_rate || !lower_rate) return std::nullopt;
  return MatrixRates{upper->back(), lower->front(), *upper_rate, *lower_rate};
}

}  // namespace mlsheet::check
