#pragma once
// Values of a sheet as terms of equations, and computed numbers as texts.

#include <string>
#include <string_view>

#include "evidence/linked.h"
#include "footprint/model.h"

namespace mlsheet::footprint {

// The value in `unit`, which has the value's dimension: `W`, `h`, `kg/kWh`, or nothing for a plain
// number.
Term term_of(const evidence::Value& value, std::string_view name, std::string_view unit);

// A value of kind count or number.
Term count_of(const evidence::Value& value, std::string_view name);

// `2.34 kg`, `132 mW`: for messages.
std::string mass_text(double kilograms);
std::string power_text(double watts);

}  // namespace mlsheet::footprint
