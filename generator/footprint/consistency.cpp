#include "footprint/consistency.h"

#include <algorithm>
#include <cmath>

#include "footprint/term.h"
#include "quantity/quantity.h"
#include "text/decimal.h"

namespace mlsheet::footprint {
namespace {

constexpr std::string_view kGeneration = "generation";
constexpr std::string_view kMarginal = "marginal";

using Rule = void (*)(const Computed&, diagnostic::Report&);

bool is_stated(const Computed& computed, ValueId id) {
  return footprint::is_stated(computed.linked, id);
}

// Two statements of the author disagree.
void mark_contradiction(diagnostic::Entry entry, const diagnostic::Report& report) {
  if (report.policy().profile == diagnostic::Profile::Strict) {
    entry.level(diagnostic::Level::Error);
  }
}

void check_functional_unit(const Computed& computed, diagnostic::Report& report) {
  const ValueId id = computed.inputs.functional_unit;
  if (id == ValueId::None) return;
  const evidence::Value& unit = computed.linked.value(id);
  if (unit.statement != check::Statement::NotDisclosed) return;
  report.add(unit.span, diagnostic::FunctionalUnitWithheld)
      .help("say which function, for how long and where: `{function: …, service: …, region: …}`");
}

void check_marginal_factor(const Computed& computed, diagnostic::Report& report) {
  if (!computed.model.use || !is_stated(computed, computed.inputs.factor_basis)) return;
  const evidence::Value& basis = computed.linked.value(computed.inputs.factor_basis);
  if (basis.text != kMarginal) return;
  report.add(basis.span, diagnostic::MarginalFactor)
      .label(computed.linked.value(computed.inputs.grid_factor).span, "the factor")
      .help("a marginal factor tells what saved electricity avoids; consumption takes the average");
}

// A delivered factor holds the losses already; of a marginal one nobody knows.
void check_grid_loss(const Computed& computed, diagnostic::Report& report) {
  if (!computed.model.use || !computed.model.use->loss) return;
  const ValueId basis = computed.inputs.factor_basis;
  const std::string stated =
      is_stated(computed, basis) ? computed.linked.value(basis).text : std::string();
  if (stated == kGeneration) return;
  auto entry =
      report.add(computed.linked.value(computed.inputs.grid_loss).span, diagnostic::GridLossTwice);
  if (stated.empty()) {
    entry.help("if the factor is that of generation, write `factor_basis: generation`");
  } else {
    entry.label(computed.linked.value(basis).span, "the basis of the factor");
  }
}

void check_transport(const Computed& computed, diagnostic::Report& report) {
  if (!is_stated(computed, computed.inputs.transport_legs)) return;
  const auto& selections = computed.inputs.selections;
  const auto block =
      std::find_if(selections.begin(), selections.end(), [](const SelectionInputs& selection) {
        return selection.block.stage == Stage::Distribution;
      });
  if (block == selections.end()) return;
  report
      .add(computed.linked.value(computed.inputs.transport_legs).key_span,
           diagnostic::TransportTwice)
      .label(computed.linked.value(block->item).span, "counted here");
}

// Whether `si`, rounded as the author rounded, is what he declared.
bool agrees(const quantity::Quantity& declared, double si) {
  double low = declared.si_low().value_or(declared.si());
  double high = declared.si_high().value_or(declared.si());
  const text::Decimal& digits = declared.value ? *declared.value
                                : declared.low ? *declared.low
                                               : *declared.high;
  const text::Decimal half{.coefficient = 5, .exponent = digits.exponent - 1};
  const double rounding = half.to_double() * declared.unit.scale.to_double() * (1 + 1e-9);
  return si >= low - rounding && si <= high + rounding;
}

// `si` in the unit and with the decimals of what was declared.
std::string in_words_of(const quantity::Quantity& declared, double si) {
  const int decimals = declared.value ? declared.value->decimals() : 2;
  return text::format_fixed(si / declared.unit.scale.to_double(), decimals) + "\u00A0" +
         declared.unit.symbol;
}

void compare_declared(const Computed& computed, ValueId declared, double si,
                      diagnostic::Report& report) {
  if (!is_stated(computed, declared)) return;
  const evidence::Value& value = computed.linked.value(declared);
  if (!value.quantity || agrees(*value.quantity, si)) return;
  const std::string found = in_words_of(*value.quantity, si);
  mark_contradiction(report.add(value.span, diagnostic::DeclaredFootprintDiffers, value.text, found)
                         .label(computed.linked.value(computed.inputs.blocks).key_span,
                                "computed from here: " + found),
                     report);
}

void check_declared_total(const Computed& computed, diagnostic::Report& report) {
  if (!computed.ledger.complete) return;
  compare_declared(computed, computed.inputs.declared_total, computed.ledger.total, report);
}

// `sensing` means all selections of that block; `use` and `training` are lines of their own.
bool belongs_to(const Contribution& contribution, std::string_view slice) {
  const std::string block = "blocks." + std::string(slice);
  return contribution.id == slice || contribution.id == block ||
         contribution.id.substr(0, block.size() + 1) == block + "#";
}

void check_declared_slices(const Computed& computed, diagnostic::Report& report) {
  if (!computed.ledger.complete) return;
  for (const SliceInputs& slice : computed.inputs.slices) {
    if (!is_stated(computed, slice.slice)) continue;
    double amount = 0;
    bool found = false;
    for (const Contribution& contribution : computed.ledger.contributions) {
      if (!belongs_to(contribution, computed.linked.value(slice.slice).text)) continue;
      amount += contribution.amount;
      found = true;
    }
    if (!found) continue;
    compare_declared(computed, slice.footprint, amount, report);
    compare_declared(computed, slice.share, amount / computed.ledger.total, report);
  }
}

enum class End { Lowest, Highest };

double end_of(const quantity::Quantity& quantity, End end) {
  return (end == End::Lowest ? quantity.si_low() : quantity.si_high()).value_or(quantity.si());
}

// Of all supply voltages of the sheet.
std::optional<double> supply_voltage(const Computed& computed, End end) {
  std::optional<double> found;
  for (const SupplyInputs& supply : computed.inputs.supplies) {
    if (!is_stated(computed, supply.voltage)) continue;
    const double volts = end_of(*computed.linked.value(supply.voltage).quantity, end);
    if (!found || (end == End::Lowest ? volts < *found : volts > *found)) found = volts;
  }
  return found;
}

struct Draw {
  double watts = 0;
  std::string told;  // `40 mA at 3 V, the lowest supply voltage`
};

// The least, or the most, that the declared supply can mean.
std::optional<Draw> declared_draw(const Computed& computed, End end) {
  const quantity::Quantity& current =
      *computed.linked.value(computed.inputs.supply_current).quantity;
  const std::optional<double> volts = supply_voltage(computed, end);
  if (!volts) return std::nullopt;
  const double watts = end_of(current, end) * *volts;
  if (!std::isfinite(watts)) return std::nullopt;
  return Draw{watts, quantity::to_text(current) + " at " + text::format_shortest(*volts) +
                         "\u00A0V, the " + (end == End::Lowest ? "lowest" : "highest") +
                         " supply voltage"};
}

constexpr double kUnlikelyRatio = 2;

std::string ratio_text(double ratio) {
  return ratio >= 10 ? text::format_fixed(ratio, 0) : text::format_significant(ratio, 2);
}

void report_use_power(const Computed& computed, const Draw& draw, diagnostic::Report& report) {
  const UseStage& use = *computed.model.use;
  UseStage as_declared = use;
  as_declared.power.value = draw.watts;
  const double emissions = use_contribution(as_declared).amount;
  const double now = use_contribution(use).amount;
  const std::string drawn = power_text(draw.watts);
  auto entry =
      report
          .add(computed.linked.value(computed.inputs.supply_current).span, diagnostic::UsePower,
               drawn, ratio_text(draw.watts / use.power.value), use.power.told.shown)
          .at_caret(draw.told)
          .label(computed.linked.value(computed.inputs.average_power).span,
                 "the use stage is computed with this");
  if (computed.ledger.complete) {
    entry.note("at " + drawn + " the use stage would be " + mass_text(emissions) +
               " and the total " + mass_text(computed.ledger.total - now + emissions) + " CO2e");
  }
  mark_contradiction(entry, report);
}

void check_use_power(const Computed& computed, diagnostic::Report& report) {
  if (!computed.model.use || !is_stated(computed, computed.inputs.supply_current) ||
      is_stated(computed, computed.inputs.power_states)) {
    return;
  }
  const double used = computed.model.use->power.value;
  if (used <= 0) return;
  const std::optional<Draw> least = declared_draw(computed, End::Lowest);
  if (least && least->watts > kUnlikelyRatio * used) {
    return report_use_power(computed, *least, report);
  }
  const std::optional<Draw> most = declared_draw(computed, End::Highest);
  if (most && most->watts * kUnlikelyRatio < used) report_use_power(computed, *most, report);
}

constexpr Rule kRules[] = {check_functional_unit, check_marginal_factor, check_grid_loss,
                           check_transport,       check_declared_total,  check_declared_slices,
                           check_use_power};

}  // namespace

void check_consistency(const Computed& computed, diagnostic::Report& report) {
  for (const Rule rule : kRules) rule(computed, report);
}

}  // namespace mlsheet::footprint
