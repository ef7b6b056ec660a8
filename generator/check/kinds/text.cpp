#include <algorithm>

#include "check/kinds/kind.h"
#include "prose/prose.h"

namespace mlsheet::check {
namespace {

// A block scalar ends with a line end that nobody meant.
std::string_view without_line_end(std::string_view text) {
  while (!text.empty() && text.back() == '\n') text.remove_suffix(1);
  return text;
}

}  // namespace

void check_text(Checking& checking, const Leaf& leaf) {
  const std::string_view text = without_line_end(checking.document.text(leaf.value));
  const auto line_ends = std::count(text.begin(), text.end(), '\n');
  if (line_ends == 0) return;
  fault(checking, leaf.node, checking.document.node(leaf.value).span, diagnostic::SeveralLines,
        spoken_name(checking.document, leaf.node), std::int64_t{line_ends} + 1)
      .help("write `>-` before the text: its lines are then joined with spaces");
}

void check_prose(Checking& checking, const Leaf& leaf) {
  prose::parse(checking.document.text(leaf.value), checking.document.node(leaf.value).span,
               checking.report);
}

}  // namespace mlsheet::check
