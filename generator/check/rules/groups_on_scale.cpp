#include <array>

#include "check/look_up.h"
#include "check/rules/rule.h"
#include "check/rules/wording.h"
#include "check/rules/written.h"

namespace mlsheet::check {
namespace {

using document::NodeId;
using quantity::Quantity;

constexpr std::string_view kScales = "/performance/groups/*/scale";
constexpr std::string_view kRanges = "/performance/groups/*/buckets/*/range";
constexpr std::string_view kBoxRanges = "/performance/groups/*/boxes/*/range";
constexpr std::array kPaths = {kScales, kRanges, kBoxRanges};

struct Scale {
  std::string_view word;
  std::string_view name;
  int first;
  int last;
};
// Monk, The Monk Skin Tone Scale, 2019; Fitzpatrick, Arch. Dermatol. 124, 1988.
constexpr Scale kKnown[] = {{"Monk", "Monk Skin Tone scale", 1, 10},
                            {"Fitzpatrick", "Fitzpatrick scale", 1, 6}};

const Scale* scale_in(std::string_view words) {
  for (const Scale& scale : kKnown) {
    if (mentions(words, scale.word)) return &scale;
  }
  return nullptr;
}

bool leaves(const Quantity& range, const Scale& scale) {
  const double low = range.si_low().value_or(range.si_high().value_or(scale.first));
  const double high = range.si_high().value_or(range.si_low().value_or(scale.last));
  if (range.form == quantity::Form::Exact) {
    return range.si() < scale.first || range.si() > scale.last;
  }
  return low < scale.first || high > scale.last;
}

void examine_range(Checking& checking, NodeId node, NodeId name, const Scale& scale) {
  const Quantity* range = quantity_of(checking, node);
  if (range == nullptr || range->has_unit || !leaves(*range, scale)) return;
  contradiction(checking, place_of(checking, node), diagnostic::ScaleLeft, shown(checking, node),
                scale.name, scale.first, scale.last)
      .label(place_of(checking, name), "the scale");
}

void examine(Checking& checking) {
  const document::Document& document = checking.document;
  for (const NodeId name : nodes_at(document, kScales)) {
    const Scale* scale = scale_in(text_of(checking, name));
    if (scale == nullptr) continue;
    for (const std::string_view list : {"buckets", "boxes"}) {
      const NodeId groups = document.find(document.node(name).parent, list);
      if (!is_good(checking, groups)) continue;
      for (const NodeId group : document.children(groups)) {
        examine_range(checking, document.find(group, "range"), name, *scale);
      }
    }
  }
}

}  // namespace

extern const Rule kGroupsOnScale = {"scale-range", examine, kPaths};

}  // namespace mlsheet::check
