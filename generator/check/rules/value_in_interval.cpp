#include <array>

#include "check/look_up.h"
#include "check/rules/reach.h"
#include "check/rules/rule.h"
#include "check/rules/stated.h"

namespace mlsheet::check {
namespace {

constexpr std::string_view kValues = "/performance/metrics/*/value";
constexpr std::string_view kIntervals = "/performance/metrics/*/interval";
constexpr std::array kPaths = {kValues, kIntervals};

// A single number under `interval` may be half its width.
void examine_one(Checking& checking, const Stated& value) {
  const Stated interval = stated_beside(checking, value.node, last_key(kIntervals));
  if (!interval || interval.quantity->form == quantity::Form::Exact) return;
  if (interval.quantity->unit.dimension != value.quantity->unit.dimension) return;
  if (meet(reach_of(*value.quantity), reach_of(*interval.quantity))) return;
  contradiction(checking, value.span, diagnostic::OutsideInterval, value.text, interval.text)
      .label(interval.span, "the interval");
}

void examine(Checking& checking) {
  for (const Stated& value : all_stated(checking, kValues)) {
    if (value.quantity != nullptr) examine_one(checking, value);
  }
}

}  // namespace

extern const Rule kValueInInterval = {"interval", examine, kPaths};

}  // namespace mlsheet::check
