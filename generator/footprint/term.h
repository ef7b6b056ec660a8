#pragma once
// One input of an equation: a value of the sheet, a factor, or a default of the model, as a number
// with its spread, and how it is told. And computed numbers as texts.

#include <optional>
#include <string>
#include <string_view>

#include "evidence/linked.h"
#include "footprint/factor_table.h"
#include "footprint/ledger.h"
#include "quantity/distribution.h"

namespace mlsheet::footprint {

struct Term {
  std::string id;    // of the random variable: `environment.power.average`, `factor:material:abs`
  double value = 0;  // in the unit that the equation wants
  LedgerInput told;
  quantity::Distribution spread;  // about `value`
};

// The value in `unit`, which has the value's dimension: `W`, `h`, `kg/kWh`, or nothing for a plain
// number.
Term term_of(const evidence::Linked& linked, evidence::ValueId id, std::string_view name,
             std::string_view unit);

// A value of kind count or number.
Term count_of(const evidence::Linked& linked, evidence::ValueId id, std::string_view name);

// The factor in `unit`; nothing when its unit has another dimension.
std::optional<Term> term_of(const FactorRecord& record, std::string_view unit);

// What the model takes where the sheet says nothing.
Term default_of(std::string_view name, double value, std::string_view unit, std::string source);

// The least and the most that a distribution means: its bounds, or the 5 % and 95 % points of one
// that has none.
struct Bounds {
  double low = 0, high = 0;
};
Bounds bounds_of(const quantity::Distribution& distribution);

// `/environment/parts/0/mass` of the part `mcu` gives `environment.parts.mcu.mass`.
std::string dotted_path(const evidence::Linked& linked, evidence::ValueId id);
std::string dotted(std::string_view pointer);

// `2.34 kg`, `132 mW`, `0.0162 kg/cm²`: for messages and formulas.
std::string mass_text(double kilograms);
std::string power_text(double watts);
std::string with_unit(double number, std::string_view unit);

}  // namespace mlsheet::footprint
