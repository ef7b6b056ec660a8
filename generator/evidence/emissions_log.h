#pragma once
// Energy of training as CodeCarbon logs it (`emissions.csv`), one row for each run. Columns are
// known by their names; older and newer versions write fewer and more. A log with a fault is not
// used at all: rows that were appended by another version are shifted, and no sum of the others is
// the right one.

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "source/span.h"

namespace mlsheet::evidence {

// A text is empty, a number absent, where the log has no such column or its cell is empty.
struct EmissionsRow {
  double duration = 0;   // s
  double emissions = 0;  // kg CO2e
  double energy = 0;     // kWh; the power usage effectiveness is in it
  std::optional<double> cpu_energy, gpu_energy, ram_energy;  // kWh, likewise
  std::optional<double> pue;                                 // power usage effectiveness
  std::string run;                                           // its id
  std::string country;                                       // ISO 3166-1 alpha-3
  std::string tracking;  // `machine`, or `process`: what else ran is left out
  source::Span span;     // of the row
};

struct EmissionsLog {
  std::vector<EmissionsRow> rows;  // at least one, in the order of the log
};

// Told of each fault (but of no more than a hundred), with the cell or the line it is in.
using EmissionsFault = std::function<void(const source::Span& span, const std::string& words)>;

// Nothing after a fault.
std::optional<EmissionsLog> read_emissions_log(std::string_view bytes, source::FileId file,
                                               const EmissionsFault& fault);

}  // namespace mlsheet::evidence
