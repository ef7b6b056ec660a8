// Age, warming potentials and boundaries of the factors that a total is made of.

#include <algorithm>
#include <set>

#include "footprint/consistency.h"
#include "footprint/electricity.h"
#include "quantity/quantity.h"
#include "text/decimal.h"
#include "text/format.h"

namespace mlsheet::footprint {
namespace {

constexpr int kStaleAfter = 5;  // years
constexpr std::string_view kNotStated = "not stated";

// The author's own figure, and those of tables of which there are newer ones. The one table of
// blocks that there is does not grow younger by a warning.
void check_age(const Computed& computed, diagnostic::Report& report) {
  const Reading& reading = computed.reading;
  const std::optional<int> now = reading.year_of_sheet();
  if (!now) return;
  const auto tell = [&](source::Span at, std::string_view what, int year) {
    if (year <= 0 || *now - year <= kStaleAfter) return;
    report.add(at, diagnostic::StaleFactor, what, std::to_string(year),
               std::to_string(*now - year));
  };
  if (computed.use && computed.use->electricity && computed.use->electricity->year > 0) {
    const Inputs& inputs = reading.inputs();
    const ValueId at = reading.is_stated(inputs.grid_year)     ? inputs.grid_year
                       : reading.is_stated(inputs.grid_factor) ? inputs.grid_factor
                                                               : inputs.grid_region;
    tell(reading.value(at).span, "electricity", computed.use->electricity->year);
  }
  for (const FactorUse& factor : reading.ledger().factors) {
    if (factor.is_own) tell(reading.place_of_device(), "`" + factor.id + "`", factor.year);
  }
}

void check_gwp_sets(const Computed& computed, diagnostic::Report& report) {
  std::set<std::string> sets;
  for (const FactorUse& factor : computed.reading.ledger().factors) {
    const bool is_known =
        !factor.gwp_set.empty() && factor.gwp_set != kNotStated && factor.gwp_set != "none";
    if (is_known) sets.insert(factor.gwp_set);
  }
  if (sets.size() < 2) return;
  report.add(computed.reading.place_of_device(), diagnostic::MixedGwpSets,
             text::join_words(std::vector<std::string>(sets.begin(), sets.end())));
}

// Each region whose electricity a total may hold, unless a figure stands in its place.
struct RegionInputs {
  ValueId Inputs::*region;
  ValueId Inputs::*figure;
};
constexpr RegionInputs kRegions[] = {{&Inputs::grid_region, &Inputs::grid_factor},
                                     {&Inputs::training_region, &Inputs::training_factor},
                                     {&Inputs::cloud_region, &Inputs::cloud_factor}};

// Where electricity of that boundary is asked for.
std::optional<source::Span> place_of_boundary(const Reading& reading, std::string_view boundary) {
  for (const auto& [region, figure] : kRegions) {
    const ValueId id = reading.inputs().*region;
    if (!reading.is_stated(id) || reading.is_stated(reading.inputs().*figure)) continue;
    const auto code = region_code(reading.factors(), reading.text(id));
    const auto record = code ? electricity(reading.factors(), *code) : std::nullopt;
    if (record && record->boundary == boundary) return reading.value(id).span;
  }
  return std::nullopt;
}

// What burning a fuel emits, and what the fuel's whole life does, are no terms of one sum.
void check_boundaries(const Computed& computed, diagnostic::Report& report) {
  const Reading& reading = computed.reading;
  std::set<std::string> boundaries;
  for (const FactorUse& factor : reading.ledger().factors) {
    if (!factor.id.starts_with("grid")) continue;
    const auto record = reading.factors().find(factor.id);
    if (record && !record->boundary.empty()) boundaries.insert(std::string(record->boundary));
  }
  if (boundaries.size() < 2) return;
  const auto first = place_of_boundary(reading, *boundaries.begin());
  const auto second = place_of_boundary(reading, *boundaries.rbegin());
  const std::vector<std::string> names(boundaries.begin(), boundaries.end());
  auto entry = report.add(first.value_or(reading.place_of_device()), diagnostic::BasisMix,
                          text::join_words(names));
  if (second) entry.label(*second, "this is " + *boundaries.rbegin());
  entry.help("state a `factor` of the same boundary for one of the two");
}

void check_interval(const Computed& computed, diagnostic::Report& report) {
  const Ledger& ledger = computed.reading.ledger();
  if (!ledger.complete || ledger.mode != "native") return;
  const auto& parameters = ledger.inventory.parameters();
  const bool varies = std::any_of(parameters.begin(), parameters.end(), [](const Parameter& one) {
    return !quantity::is_certain(one.distribution);
  });
  if (varies) return;
  report.add(computed.reading.place_of_device(), diagnostic::NoInterval)
      .help("write what is known of an input as `10 mm2 ± 20 %` or `1 mW [0.8, 1.3]`");
}

// Beyond two figures of the interval a typed total says nothing.
void check_precision(const Computed& computed, diagnostic::Report& report) {
  constexpr double kFiguresLeft = 100;
  constexpr std::uint32_t kEnoughSamples = 4096;
  const Reading& reading = computed.reading;
  const Ledger& ledger = reading.ledger();
  const ValueId id = reading.inputs().declared_total;
  if (!ledger.complete || ledger.mode != "native" || !reading.is_stated(id)) return;
  const quantity::Quantity& declared = *reading.value(id).quantity;
  if (!declared.value) return;
  Sampling sampling = ledger.sampling;
  sampling.samples = std::min(sampling.samples, kEnoughSamples);
  const Statistics total = statistics_of_total(ledger.inventory, sampling);
  const text::Decimal last{.coefficient = 1, .exponent = declared.value->exponent};
  const double step = last.to_double() * declared.unit.scale.to_double();
  if (step * kFiguresLeft >= total.p95 - total.p05) return;
  report.add(reading.value(id).span, diagnostic::FalsePrecision, reading.value(id).text,
             text::format_significant(total.p05, 2) + " to " +
                 text::format_significant(total.p95, 2) + "\u00A0kg");
}

}  // namespace

void check_factors(const Computed& computed, diagnostic::Report& report) {
  check_age(computed, report);
  check_gwp_sets(computed, report);
  check_boundaries(computed, report);
  check_interval(computed, report);
  check_precision(computed, report);
}

}  // namespace mlsheet::footprint
