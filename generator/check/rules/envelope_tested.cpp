#include <array>

#include "check/look_up.h"
#include "check/rules/reach.h"
#include "check/rules/rule.h"
#include "check/rules/written.h"
#include "text/format.h"

namespace mlsheet::check {
namespace {

using document::NodeId;
using quantity::Quantity;

// Pairs: what is supported, and what was tested.
constexpr std::array<std::string_view, 12> kPaths = {
    "/overview/envelope/lighting/supported",    "/overview/envelope/lighting/tested",
    "/overview/envelope/distance/supported",    "/overview/envelope/distance/tested",
    "/overview/envelope/angle/supported",       "/overview/envelope/angle/tested",
    "/overview/envelope/motion/supported",      "/overview/envelope/motion/tested",
    "/overview/envelope/occlusion/supported",   "/overview/envelope/occlusion/tested",
    "/overview/envelope/temperature/supported", "/overview/envelope/temperature/tested"};

struct Ends {
  std::optional<double> low;
  std::optional<double> high;
};

// A single value is the limit up to which the sensor works.
Ends ends_of(const Quantity& range) {
  if (range.form == quantity::Form::Exact) return {std::nullopt, range.si()};
  return {range.si_low(), range.si_high()};
}

// What of the supported range the tests left out: `100 to 208 lx`.
std::vector<std::string> gaps(const Quantity& supported, const Quantity& tested) {
  const Ends wanted = ends_of(supported);
  const Ends had = ends_of(tested);
  const Reach reach = reach_of(tested);
  std::vector<std::string> found;
  const auto gap = [&](double from, double to) {
    found.push_back(in_unit_of(tested, from, 4) + " to " + in_unit_of(tested, to, 4));
  };
  if (wanted.low && had.low && *wanted.low < reach.low) gap(*wanted.low, *had.low);
  if (wanted.high && had.high && *wanted.high > reach.high) gap(*had.high, *wanted.high);
  return found;
}

// A single angle may be a whole field of view or count from its axis; beside a range from one side
// of the axis to the other it is taken for either.
bool is_covered_angle(const Quantity& supported, const Quantity& tested) {
  if ((supported.form == quantity::Form::Exact) == (tested.form == quantity::Form::Exact)) {
    return false;
  }
  const auto width = [](const Quantity& angle) {
    if (angle.form == quantity::Form::Exact) return Reach{angle.si(), 2 * angle.si()};
    const double both = angle.si_high().value_or(0) - angle.si_low().value_or(0);
    return Reach{both, both};
  };
  return width(supported).low <= width(tested).high * (1 + 1e-9);
}

void examine_pair(Checking& checking, NodeId node) {
  const NodeId other = checking.document.find(checking.document.node(node).parent, "tested");
  const Quantity* supported = quantity_of(checking, node);
  const Quantity* tested = quantity_of(checking, other);
  if (supported == nullptr) return;
  if (is_undisclosed(checking, other)) {
    contradiction(checking, place_of(checking, node), diagnostic::EnvelopeUntested,
                  shown(checking, node), "what was tested is not disclosed")
        .label(place_of(checking, other), "tested");
    return;
  }
  if (tested == nullptr) return;
  const bool is_angle = checking.document.key(checking.document.node(node).parent) == "angle";
  if (is_angle && is_covered_angle(*supported, *tested)) return;
  const std::vector<std::string> untested = gaps(*supported, *tested);
  if (untested.empty()) return;
  auto entry =
      contradiction(checking, place_of(checking, node), diagnostic::EnvelopeUntested,
                    shown(checking, node), "tests covered `" + shown(checking, other) + "`");
  entry.label(place_of(checking, other), "tested");
  // A field of view and a range about its axis do not count from the same place.
  if (!is_angle || supported->form == tested->form) {
    entry.note("untested: " + text::join_words(untested));
  }
}

void examine(Checking& checking) {
  for (std::size_t i = 0; i < kPaths.size(); i += 2) {
    for (const NodeId node : nodes_at(checking.document, kPaths[i])) examine_pair(checking, node);
  }
}

}  // namespace

extern const Rule kEnvelopeTested = {"envelope-tested", examine, kPaths};

}  // namespace mlsheet::check
