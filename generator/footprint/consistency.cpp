#include "footprint/consistency.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "footprint/term.h"
#include "quantity/quantity.h"
#include "text/decimal.h"

namespace mlsheet::footprint {
namespace {

constexpr std::string_view kGeneration = "generation";
constexpr std::string_view kMarginal = "marginal";

using Rule = void (*)(const Computed&, diagnostic::Report&);

bool is_stated(const Computed& computed, ValueId id) {
  return footprint::is_stated(computed.reading.linked(), id);
}

void check_functional_unit(const Computed& computed, diagnostic::Report& report) {
  const ValueId id = computed.reading.inputs().functional_unit;
  if (id == ValueId::None) return;
  const evidence::Value& unit = computed.reading.linked().value(id);
  if (unit.statement != check::Statement::NotDisclosed) return;
  report.add(unit.span, diagnostic::FunctionalUnitWithheld)
      .help("say which function, for how long and where: `{function: …, service: …, region: …}`");
}

void check_marginal_factor(const Computed& computed, diagnostic::Report& report) {
  if (computed.use == nullptr || !is_stated(computed, computed.reading.inputs().factor_basis))
    return;
  const evidence::Value& basis =
      computed.reading.linked().value(computed.reading.inputs().factor_basis);
  if (basis.text != kMarginal) return;
  const ValueId factor = computed.reading.inputs().grid_factor;
  auto entry = report.add(basis.span, diagnostic::MarginalFactor);
  if (factor != ValueId::None) entry.label(computed.reading.value(factor).span, "the factor");
  entry.help(
      "a marginal factor tells what saved electricity avoids; consumption takes the average");
}

// A delivered factor holds the losses already; of a marginal one nobody knows.
void check_grid_loss(const Computed& computed, diagnostic::Report& report) {
  if (computed.use == nullptr || !is_stated(computed, computed.reading.inputs().grid_loss)) return;
  if (computed.use->electricity && computed.use->electricity->is_generated) return;
  const ValueId basis = computed.reading.inputs().factor_basis;
  const std::string stated =
      is_stated(computed, basis) ? computed.reading.linked().value(basis).text : std::string();
  if (stated == kGeneration) return;
  auto entry = report.add(computed.reading.linked().value(computed.reading.inputs().grid_loss).span,
                          diagnostic::GridLossTwice);
  if (stated.empty()) {
    entry.help("if the factor is that of generation, write `factor_basis: generation`");
  } else {
    entry.label(computed.reading.linked().value(basis).span, "the basis of the factor");
  }
}

void check_transport(const Computed& computed, diagnostic::Report& report) {
  if (!is_stated(computed, computed.reading.inputs().transport_legs)) return;
  const auto& selections = computed.reading.inputs().selections;
  const auto block =
      std::find_if(selections.begin(), selections.end(), [](const SelectionInputs& selection) {
        return selection.block.stage == Stage::Distribution;
      });
  if (block == selections.end()) return;
  report
      .add(computed.reading.linked().value(computed.reading.inputs().transport_legs).key_span,
           diagnostic::TransportTwice)
      .label(computed.reading.linked().value(block->item).span, "counted here");
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

// Whether `si` lies in what is stated, widened by a share of it. `>= 2 years` has no upper end.
bool is_near(const quantity::Quantity& stated, double si, double share) {
  const bool is_open = !stated.value && (!stated.low || !stated.high);
  const double low = stated.si_low().value_or(is_open ? si : stated.si());
  const double high = stated.si_high().value_or(is_open ? si : stated.si());
  return si >= low * (1 - share) && si <= high * (1 + share);
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
  const evidence::Value& value = computed.reading.linked().value(declared);
  if (!value.quantity || agrees(*value.quantity, si)) return;
  const std::string found = in_words_of(*value.quantity, si);
  mark_contradiction(report.add(value.span, diagnostic::DeclaredFootprintDiffers, value.text, found)
                         .label(computed.reading.place_of_device(), "computed from here: " + found),
                     report);
}

void check_declared_total(const Computed& computed, diagnostic::Report& report) {
  if (!computed.reading.ledger().complete) return;
  compare_declared(computed, computed.reading.inputs().declared_total,
                   computed.reading.ledger().total, report);
}

// What the author calls the slice of a line: `sensing` holds all selections of that block and all
// parts that stand for it, `use` also spares and visits. Nothing for a part of no block.
std::string slice_of(const Reading& reading, const Contribution& line) {
  for (const PartInputs& part : reading.inputs().part_list) {
    if (line.id != "parts." + std::string(reading.text(part.id))) continue;
    return std::string(block_of(reading, part));
  }
  constexpr std::string_view kBlocks = "blocks.";
  const bool is_block = line.id.starts_with(kBlocks);
  const std::string name = is_block ? line.id.substr(kBlocks.size()) : line.id;
  return name.substr(0, name.find_first_of(".#"));
}

// Of each slice; nothing where a part of no block is in some slice nobody knows.
std::optional<std::map<std::string, double>> slices_of(const Reading& reading) {
  std::map<std::string, double> amounts;
  for (const Contribution& line : reading.ledger().contributions) {
    const std::string slice = slice_of(reading, line);
    if (slice.empty()) return std::nullopt;
    amounts[slice] += line.amount;
  }
  return amounts;
}

void check_declared_slices(const Computed& computed, diagnostic::Report& report) {
  const Ledger& ledger = computed.reading.ledger();
  if (!ledger.complete) return;
  const auto amounts = slices_of(computed.reading);
  if (!amounts) return;
  for (const SliceInputs& slice : computed.reading.inputs().slices) {
    if (!is_stated(computed, slice.slice)) continue;
    const auto amount = amounts->find(computed.reading.value(slice.slice).text);
    if (amount == amounts->end()) continue;
    compare_declared(computed, slice.footprint, amount->second, report);
    if (ledger.total <= 0) continue;
    compare_declared(computed, slice.share, amount->second / ledger.total, report);
  }
}

enum class End { Lowest, Highest };

double end_of(const quantity::Quantity& quantity, End end) {
  return (end == End::Lowest ? quantity.si_low() : quantity.si_high()).value_or(quantity.si());
}

// Of all supply voltages of the sheet.
std::optional<double> supply_voltage(const Computed& computed, End end) {
  std::optional<double> found;
  for (const SupplyInputs& supply : computed.reading.inputs().supplies) {
    if (!is_stated(computed, supply.voltage)) continue;
    const double volts = end_of(*computed.reading.linked().value(supply.voltage).quantity, end);
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
      *computed.reading.linked().value(computed.reading.inputs().supply_current).quantity;
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
  const double used = computed.use->power;
  const std::string drawn = power_text(draw.watts);
  const evidence::Value& average = computed.reading.value(computed.reading.inputs().average_power);
  auto entry = report
                   .add(computed.reading.value(computed.reading.inputs().supply_current).span,
                        diagnostic::UsePower, drawn, ratio_text(draw.watts / used),
                        quantity::to_text(*average.quantity))
                   .at_caret(draw.told)
                   .label(average.span, "the use stage is computed with this");
  if (computed.reading.ledger().complete) {
    const double emissions = computed.use->kilograms_per_watt * draw.watts;
    const double now = computed.use->kilograms_per_watt * used;
    entry.note("at " + drawn + " the use stage would be " + mass_text(emissions) +
               " and the total " + mass_text(computed.reading.ledger().total - now + emissions) +
               " CO2e");
  }
  mark_contradiction(entry, report);
}

void check_use_power(const Computed& computed, diagnostic::Report& report) {
  const Inputs& inputs = computed.reading.inputs();
  if (computed.use == nullptr || computed.use->is_described ||
      !is_stated(computed, inputs.supply_current) || !is_stated(computed, inputs.average_power)) {
    return;
  }
  const double used = computed.use->power;
  if (used <= 0) return;
  const std::optional<Draw> least = declared_draw(computed, End::Lowest);
  if (least && least->watts > kUnlikelyRatio * used) {
    return report_use_power(computed, *least, report);
  }
  const std::optional<Draw> most = declared_draw(computed, End::Highest);
  if (most && most->watts * kUnlikelyRatio < used) report_use_power(computed, *most, report);
}

// E30: an average beside the states that make another one.
void check_average(const Computed& computed, diagnostic::Report& report) {
  constexpr double kRounding = 0.02;
  const Inputs& inputs = computed.reading.inputs();
  if (computed.use == nullptr || !computed.use->is_described ||
      !is_stated(computed, inputs.average_power) || is_stated(computed, inputs.regulator)) {
    return;
  }
  const evidence::Value& average = computed.reading.value(inputs.average_power);
  const double found = computed.use->power;
  if (is_near(*average.quantity, found, kRounding) || agrees(*average.quantity, found)) return;
  mark_contradiction(
      report.add(average.span, diagnostic::AverageDiffers, average.text, power_text(found))
          .label(computed.reading.value(inputs.power_states).key_span,
                 "the use stage is computed from these"),
      report);
}

std::string duration_text(double hours) {
  constexpr double kHoursPerDay = 24;
  if (hours < 2 * kHoursPerDay) return text::format_significant(hours, 3) + "\u00A0h";
  return text::format_significant(hours / kHoursPerDay, 3) + "\u00A0days";
}

// Stated time between charges against E34 and E35; spares in a device that nobody can open.
void check_battery(const Computed& computed, diagnostic::Report& report) {
  constexpr double kApart = 0.2;
  constexpr double kSecondsPerHour = 3600;
  const Inputs& inputs = computed.reading.inputs();
  if (computed.use == nullptr) return;
  const std::optional<double> hours = computed.use->battery_hours;
  if (is_stated(computed, inputs.battery_life) && hours && std::isfinite(*hours) &&
      !is_near(*computed.reading.value(inputs.battery_life).quantity, *hours * kSecondsPerHour,
               kApart)) {
    mark_contradiction(
        report
            .add(computed.reading.value(inputs.battery_life).span, diagnostic::AutonomyDiffers,
                 computed.reading.value(inputs.battery_life).text, duration_text(*hours))
            .label(computed.reading.value(inputs.battery_capacity).span, "computed from this"),
        report);
  }
  const bool is_closed = computed.reading.text(inputs.replaceable) == "false";
  if (!is_closed || computed.use->spares.value_or(0) <= 0) return;
  mark_contradiction(
      report
          .add(computed.reading.value(inputs.replaceable).span, diagnostic::BatteryWornOut,
               text::format_shortest(*computed.use->spares + 1))
          .label(computed.reading.value(inputs.lifetime).span, "over this time"),
      report);
}

// Who is named a main contributor has to be among as many of the largest slices.
void check_contributors(const Computed& computed, diagnostic::Report& report) {
  const Reading& reading = computed.reading;
  const ValueId list = reading.inputs().main_contributors;
  const auto slices = slices_of(reading);
  if (!reading.ledger().complete || !slices || !is_stated(computed, list)) return;
  const auto named = reading.linked().children(list);
  if (named.empty() || named.size() > slices->size()) return;
  std::vector<double> amounts;
  for (const auto& [slice, amount] : *slices) amounts.push_back(amount);
  std::sort(amounts.rbegin(), amounts.rend());
  for (const ValueId one : named) {
    if (!is_stated(computed, one)) continue;
    const auto found = slices->find(reading.value(one).text);
    const double amount = found == slices->end() ? 0 : found->second;
    if (amount >= amounts[named.size() - 1]) continue;
    const double percent = 100 * amount / reading.ledger().total;
    mark_contradiction(
        report.add(reading.value(one).span, diagnostic::MajorityClaim, reading.value(one).text,
                   text::format_significant(percent, 2) + "\u00A0%"),
        report);
  }
}

constexpr Rule kRules[] = {check_functional_unit, check_marginal_factor, check_grid_loss,
                           check_transport,       check_declared_total,  check_declared_slices,
                           check_use_power,       check_average,         check_battery,
                           check_contributors,    check_parts,           check_factors};

}  // namespace

void mark_contradiction(diagnostic::Entry entry, const diagnostic::Report& report) {
  if (report.policy().profile == diagnostic::Profile::Strict) {
    entry.level(diagnostic::Level::Error);
  }
}

void check_consistency(const Computed& computed, diagnostic::Report& report) {
  for (const Rule rule : kRules) rule(computed, report);
}

}  // namespace mlsheet::footprint
