#include <array>

#include "check/look_up.h"
#include "check/rules/rule.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

constexpr std::array<std::string_view, 2> kPaths = {"/claims/*/of", "/overview/key_figures/*/of"};

// How far the pointer leads, for the caret-less rest of the message.
std::string last_known(const document::Document& document, std::string_view pointer) {
  while (!pointer.empty() && document.at_pointer(pointer) == NodeId::None) {
    pointer =
        pointer.substr(0, pointer.rfind('/') == std::string_view::npos ? 0 : pointer.rfind('/'));
  }
  return std::string(pointer);
}

void examine_one(Checking& checking, NodeId node) {
  if (!is_good(checking, node)) return;
  const NodeId written = checking.checked.at(node).value;
  const std::string_view pointer = checking.document.text(written);
  const bool formed = !pointer.empty() && pointer.front() == '/';
  if (formed && checking.document.at_pointer(pointer) != NodeId::None) return;
  auto entry = fault(checking, node, checking.document.node(written).span,
                     diagnostic::PointerUnknown, pointer);
  if (!formed) {
    entry.help("write the keys from the top with `/` before each: `/hardware/power/current`");
  } else if (const std::string known = last_known(checking.document, pointer); !known.empty()) {
    entry.label(key_or_value(checking.document, checking.document.at_pointer(known)),
                "`" + known + "` is here");
  }
}

void examine(Checking& checking) {
  for (const std::string_view path : kPaths) {
    for (const NodeId node : nodes_at(checking.document, path)) examine_one(checking, node);
  }
}

}  // namespace

extern const Rule kPointersResolve = {"pointers-resolve", examine, kPaths};

}  // namespace mlsheet::check
