#include "check/kinds/kind.h"
#include "check/kinds/number_fault.h"

namespace mlsheet::check {
namespace {

using document::NodeId;
using document::NodeKind;

// Reports a row that is no list, or has not `width` items; false then.
bool is_row(Checking& checking, const Leaf& leaf, NodeId row, std::size_t width) {
  const document::Node& found = checking.document.node(row);
  if (found.kind != NodeKind::Sequence) {
    fault(checking, leaf.node, found.span, diagnostic::RowForm, "one value",
          spoken_name(checking.document, leaf.node))
        .help("write each row as a list: `[0.1, 0.53]`");
    return false;
  }
  const std::size_t cells = checking.document.child_count(row);
  if (cells == width) return true;
  fault(checking, leaf.node, found.span, diagnostic::RowWidth, static_cast<std::int64_t>(cells),
        spoken_name(checking.document, leaf.node), static_cast<std::int64_t>(width));
  return false;
}

bool is_cell(Checking& checking, const Leaf& leaf, NodeId cell) {
  const document::Node& found = checking.document.node(cell);
  if (found.kind == NodeKind::Scalar && !checking.document.text(cell).empty()) return true;
  fault(checking, leaf.node, found.span, diagnostic::RowForm,
        found.kind == NodeKind::Scalar ? "nothing" : "a collection",
        spoken_name(checking.document, leaf.node));
  return false;
}

// A cell is checked like a leaf of its own, which has the field of the whole.
void check_cells(Checking& checking, const Leaf& leaf, NodeId row, KindCheck check) {
  for (const NodeId cell : checking.document.children(row)) {
    if (!is_cell(checking, leaf, cell)) continue;
    checking.checked.at(cell).field = checking.checked.at(leaf.node).field;
    checking.checked.at(cell).value = cell;
    check(checking, {cell, cell});
    if (checking.checked.at(cell).poisoned) checking.checked.at(leaf.node).poisoned = true;
  }
}

void check_rows(Checking& checking, const Leaf& leaf, std::size_t width, KindCheck check) {
  for (const NodeId row : checking.document.children(leaf.value)) {
    if (is_row(checking, leaf, row, width)) check_cells(checking, leaf, row, check);
  }
}

}  // namespace

void check_points(Checking& checking, const Leaf& leaf) {
  check_rows(checking, leaf, 2, check_number);
}

void check_matrix(Checking& checking, const Leaf& leaf) {
  NodeId row = checking.document.node(leaf.value).first_child;
  while (row != NodeId::None && checking.document.node(row).kind != NodeKind::Sequence) {
    row = checking.document.node(row).next;
  }
  const std::size_t width = row == NodeId::None ? 0 : checking.document.child_count(row);
  check_rows(checking, leaf, width, check_quantity);
}

}  // namespace mlsheet::check
