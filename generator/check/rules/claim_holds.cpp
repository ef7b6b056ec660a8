#include <array>

#include "check/look_up.h"
#include "check/rules/reach.h"
#include "check/rules/rule.h"
#include "check/rules/stated.h"
#include "quantity/dimension.h"

namespace mlsheet::check {
namespace {

using quantity::Form;
using quantity::Quantity;

constexpr std::string_view kPointers = "/claims/*/of";
constexpr std::string_view kStates = "/claims/*/states";
constexpr std::array kPaths = {kPointers, kStates};

void report_dimension(Checking& checking, const Stated& claim, const Stated& value) {
  const std::string key = "`" + std::string(checking.document.key(value.node)) + "`";
  fault(checking, claim.node, claim.span, diagnostic::UnitMismatch, claim.text,
        quantity::with_article(claim.quantity->unit.dimension), key,
        quantity::with_article(value.quantity->unit.dimension))
      .label(value.span, "the value it is a claim of");
}

// `40 mA` is a claim of just that, and most who write it mean a limit.
void report(Checking& checking, const Stated& claim, const Stated& value) {
  auto entry =
      contradiction(checking, claim.span, diagnostic::ClaimRefuted, claim.text, value.text);
  entry.label(value.span, "the value");
  if (claim.quantity->form != Form::Exact) return;
  const bool is_more = claim.quantity->si() > value.quantity->si();
  entry.help("if a limit is meant, write `" + std::string(is_more ? "<= " : ">= ") + claim.text +
             "`");
}

void examine_one(Checking& checking, const Stated& pointer) {
  const Stated claim = stated_beside(checking, pointer.node, last_key(kStates));
  const Stated value = stated(checking, checking.document.at_pointer(pointer.text));
  if (!claim || !value || value.quantity == nullptr) return;
  const Quantity& claimed = *claim.quantity;
  const Quantity& given = *value.quantity;
  if (claimed.unit.dimension != given.unit.dimension) {
    return report_dimension(checking, claim, value);
  }
  // An error of 0.5 °C is one of 0.5 K, though the temperatures are far apart.
  if (claimed.unit.offset != given.unit.offset) return;
  if (!meet(reach_of(claimed), reach_of(given))) report(checking, claim, value);
}

void examine(Checking& checking) {
  for (const Stated& pointer : all_stated(checking, kPointers)) examine_one(checking, pointer);
}

}  // namespace

extern const Rule kClaimHolds = {"claim-refuted", examine, kPaths};

}  // namespace mlsheet::check
