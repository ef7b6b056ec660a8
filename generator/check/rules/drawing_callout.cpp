#include <algorithm>
#include <array>

#include "check/look_up.h"
#include "check/rules/rule.h"
#include "check/rules/stated.h"
#include "check/rules/wording.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

constexpr std::string_view kCallouts = "/hardware/drawings/*/callouts/*/label";
constexpr std::string_view kKinds = "/hardware/drawings/*/callouts/*/kind";
constexpr std::string_view kLines = "/hardware/bom";
constexpr std::array<std::string_view, 6> kPlaces = {
    "/hardware/bom/*/id",          "/hardware/bom/*/part",
    "/hardware/bom/*/description", "/hardware/interfaces/*/bus",
    "/hardware/interfaces/*/name", "/hardware/interfaces/*/connector"};
constexpr auto kPaths = joined(std::array{kCallouts, kKinds, kLines}, kPlaces);
constexpr std::array<std::string_view, 3> kBought = {"connector", "debug", "button"};

// A word of the label stands in a line or an interface: then it may be that.
bool is_listed(const Checking& checking, const Stated& callout) {
  const std::vector<std::string> words = words_of(callout.text);
  for (const std::string_view path : kPlaces) {
    for (const Stated& place : all_stated(checking, path)) {
      for (const std::string& word : words) {
        if (mentions(place.text, word)) return true;
      }
    }
  }
  return false;
}

// What a drawing points at and somebody has to buy and to connect.
void examine(Checking& checking) {
  const NodeId lines = node_at(checking, kLines);
  if (!is_good(checking, lines)) return;
  for (const Stated& callout : all_stated(checking, kCallouts)) {
    const std::string kind = stated_beside(checking, callout.node, last_key(kKinds)).text;
    if (std::find(kBought.begin(), kBought.end(), kind) == kBought.end()) continue;
    if (is_listed(checking, callout)) continue;
    contradiction(checking, callout.span, diagnostic::BomLine, callout.text,
                  "is on a drawing, but in no line and no interface")
        .label(key_or_value(checking.document, lines), "the lines are here");
  }
}

}  // namespace

extern const Rule kDrawingCallout = {"drawing-callout", examine, kPaths};

}  // namespace mlsheet::check
