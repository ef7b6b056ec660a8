#include <array>

#include "check/look_up.h"
#include "check/rules/reach.h"
#include "check/rules/rule.h"
#include "check/rules/written.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

constexpr std::string_view kCells = "/performance/confusion/*/cells";
constexpr std::string_view kNormalized = "/performance/confusion/*/normalized";
constexpr std::array kPaths = {kCells, kNormalized};

// Nothing unless every cell is a number.
std::optional<Reach> sum_of(const Checking& checking, NodeId row) {
  Reach sum;
  for (const NodeId cell : checking.document.children(row)) {
    const quantity::Quantity* share = quantity_of(checking, cell);
    if (share == nullptr) return std::nullopt;
    const Reach reach = reach_of(*share);
    sum = {sum.low + reach.low, sum.high + reach.high};
  }
  return sum;
}

void examine_row(Checking& checking, NodeId row, NodeId normalized) {
  const auto sum = sum_of(checking, row);
  if (!sum || meet(*sum, {1, 1})) return;
  contradiction(checking, checking.document.node(row).span, diagnostic::RowDiffers,
                text::format_significant((sum->low + sum->high) * 50, 4) + " %")
      .label(place_of(checking, normalized), "each row is a whole");
}

void examine(Checking& checking) {
  const document::Document& document = checking.document;
  for (const NodeId cells : nodes_at(document, kCells)) {
    const NodeId normalized = document.find(document.node(cells).parent, "normalized");
    if (!is_good(checking, cells) || text_of(checking, normalized) != "row") continue;
    for (const NodeId row : document.children(checking.checked.at(cells).value)) {
      examine_row(checking, row, normalized);
    }
  }
}

}  // namespace

extern const Rule kMatrixAddsUp = {"metric-algebra", examine, kPaths};

}  // namespace mlsheet::check
