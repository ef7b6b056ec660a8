#include <array>

#include "check/rules/bounds.h"
#include "check/rules/rule.h"
#include "check/rules/stated.h"

namespace mlsheet::check {
namespace {

constexpr std::string_view kOperating = "/hardware/thermal/operating";
constexpr std::string_view kSupported = "/overview/envelope/temperature/supported";
constexpr std::string_view kRanges = "/hardware/bom/*/temperature";
constexpr std::string_view kParts = "/hardware/bom/*/part";
constexpr std::string_view kDescriptions = "/hardware/bom/*/description";
constexpr std::array kPaths = {kOperating, kSupported, kRanges, kParts, kDescriptions};

std::string name_of(const Checking& checking, const Stated& range) {
  for (const std::string_view path : {kParts, kDescriptions}) {
    if (const Stated name = stated_beside(checking, range.node, last_key(path))) {
      return "the range of `" + name.text + "`";
    }
  }
  return "the range of a part";
}

// The whole works no further than each of its parts.
void examine(Checking& checking) {
  const Stated operating = stated_at(checking, kOperating);
  const Stated whole = operating ? operating : stated_at(checking, kSupported);
  if (!whole) return;
  for (const Stated& part : all_stated(checking, kRanges)) {
    const Overreach found = overreach(*whole.quantity, *part.quantity);
    if (!found) continue;
    const std::string_view side = found.below && found.above ? "below and above"
                                  : found.below              ? "below"
                                                             : "above";
    contradiction(checking, whole.span, diagnostic::BeyondLimits, whole.text, side,
                  name_of(checking, part), part.text)
        .label(part.span, "what the part stands");
  }
}

}  // namespace

extern const Rule kPartLimits = {"part-limits", examine, kPaths};

}  // namespace mlsheet::check
