#include <array>

#include "check/kinds/number_range.h"
#include "check/look_up.h"
#include "check/rules/rule.h"

namespace mlsheet::check {
namespace {

using document::NodeId;
using quantity::Quantity;

constexpr std::string_view kCells = "/performance/confusion/*/cells";
constexpr std::string_view kClasses = "/performance/confusion/*/classes";
constexpr std::string_view kNormalized = "/performance/confusion/*/normalized";
constexpr std::array kPaths = {kCells, kClasses, kNormalized};

NodeId beside(const Checking& checking, NodeId cells, std::string_view path) {
  const document::Document& document = checking.document;
  return document.find(document.node(cells).parent, path.substr(path.rfind('/') + 1));
}

// As many rows, and as many cells in each, as there are classes.
void examine_size(Checking& checking, NodeId cells, NodeId rows) {
  const document::Document& document = checking.document;
  const std::size_t height = document.child_count(rows);
  const std::size_t width = document.child_count(document.node(rows).first_child);
  const NodeId classes = beside(checking, cells, kClasses);
  const bool is_named = is_good(checking, classes);
  const std::size_t named = is_named ? document.child_count(classes) : height;
  if (height == width && height == named) return;
  auto report = contradiction(checking, document.node(cells).key_span, diagnostic::ConfusionSize,
                              static_cast<std::int64_t>(height), static_cast<std::int64_t>(width),
                              is_named ? "there are " + std::to_string(named) + " classes"
                                       : "a confusion matrix is square");
  if (is_named) report.label(document.node(classes).key_span, "the classes");
}

bool is_whole(const Quantity& count) {
  return !count.has_unit && count.value && count.value->exponent >= 0;
}

// Poisons the matrix with the cell: nobody adds up what is no share.
void examine_cell(Checking& checking, NodeId cells, NodeId cell, NodeId normalized) {
  const Quantity* value = quantity_of(checking, cell);
  if (value == nullptr) return;
  const NodeId said = checking.checked.at(normalized).value;
  const bool counts = checking.document.text(said) == "none";
  const NumberRange share{0.0, 1.0};
  if (counts ? is_whole(*value) : holds(share, *value)) return;
  checking.checked.at(cells).poisoned = true;
  const source::Span& span = checking.document.node(cell).span;
  const std::string_view text = checking.document.text(cell);
  const source::Span& said_at = checking.document.node(said).span;
  if (counts) {
    fault(checking, cell, span, diagnostic::NotAWholeNumber, text)
        .label(said_at, "so the cells are counts");
  } else {
    fault(checking, cell, span, diagnostic::NumberOutOfRange, text, "a share",
          spoken(share, *value))
        .label(said_at, "so the cells are shares")
        .help("write counts as they are under `normalized: none`");
  }
}

void examine(Checking& checking) {
  const document::Document& document = checking.document;
  for (const NodeId cells : nodes_at(document, kCells)) {
    if (!is_good(checking, cells)) continue;
    const NodeId rows = checking.checked.at(cells).value;
    examine_size(checking, cells, rows);
    const NodeId normalized = beside(checking, cells, kNormalized);
    if (!is_good(checking, normalized)) continue;
    for (const NodeId row : document.children(rows)) {
      for (const NodeId cell : document.children(row)) {
        examine_cell(checking, cells, cell, normalized);
      }
    }
  }
}

}  // namespace

extern const Rule kConfusionCells = {"confusion-cells", examine, kPaths};

}  // namespace mlsheet::check
