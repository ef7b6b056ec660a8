#pragma once
// The result of the footprint: a list of contributions, each with its route, equation, formula,
// inputs, factors and data tier, their total, and what stands beside it. kg CO2e throughout unless
// a member says otherwise. Nothing is netted.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/basis.h"
#include "footprint/model/inventory.h"
#include "footprint/model/stage.h"

namespace mlsheet::footprint {

struct LedgerInput {
  std::string name;              // `average power`
  std::string shown;             // as the sheet has it, `1 mW`
  std::string in_equation = {};  // in the unit of the equation, `0.001 W`
  std::string pointer;           // in the sheet; empty for factors
  std::string source;            // of a factor; empty for values of the sheet
  std::string factor =
      {};  // id of the factor record, `material:abs`; empty for values of the sheet
  evidence::Basis basis = evidence::Basis::Declared;
};

// How a line came to be.
enum class Route : std::uint8_t { Blocks, Parts, Model, Declared };
std::string_view to_text(Route route);  // `block table`

// Quality of the data of a line, best first: T1 declared by a supplier, T2 own quantity times
// process factor, T3 factor per piece or block, T4 by cost, T5 gap filled.
enum class Tier : std::uint8_t { T1, T2, T3, T4, T5 };
std::string_view to_text(Tier tier);  // `T2`
std::optional<Tier> tier_named(std::string_view word);

struct Contribution {
  std::string id;  // `blocks.sensing`, `parts.mcu`, `use`, `training`: of a line of the inventory
  std::string label;  // `Sensing`
  Stage stage = Stage::Manufacturing;
  double amount = 0;                // kg CO2e, of all devices that the service takes
  std::optional<double> low, high;  // variability between devices, not a confidence interval
  std::string equation;             // `E9`: number in docs/footprint.md
  std::string formula;              // with its numbers filled in
  std::vector<LedgerInput> inputs;
  std::string source;  // of its factors, in the order of the inputs, apart by `; `
  evidence::Basis basis = evidence::Basis::Declared;
  Route route = Route::Model;
  std::optional<Tier> tier;
  std::optional<double> cost;  // USD, of parts that state one
  std::optional<double> mass;  // kg, of parts that state one
};

// A factor record that a contribution used.
struct FactorUse {
  std::string id, name;
  std::string value;  // `0.0162 kg/cm²`
  int year = 0;
  std::string source, attribution, licence, gwp_set;
  bool is_own = false;  // from the file that the sheet names
};

// How much of the device is counted from tiers T1 to T3 (E5), each from 0 to 1; nothing where there
// is nothing to cover.
struct Coverage {
  std::optional<double> lines, cost, mass;
  int counted = 0, all = 0;       // lines
  std::vector<std::string> gaps;  // labels of what is not counted from T1 to T3
};

// What the service takes, where it is longer than a device lives (E1, E4).
struct Service {
  double devices = 1;
  double years = 0;
  double per_year = 0;                                // kg
  std::optional<double> per_million_inferences = {};  // kg
};

// Beside the total, never inside: credits of recycling, savings elsewhere, other paths of the grid,
// other readings of the same sheet.
struct Beside {
  std::string id;     // `module_d`, `handprint.net`, `scenario.damped`
  std::string label;  // `Credit of recycling (module D)`
  double amount = 0;
  std::string unit;   // `kg CO2e`, `kg CO2e/a`, `years`, `1`
  std::string shown;  // where words are better than the number: `never`
  std::string equation, formula;
  bool is_screening = false;  // not for publication
};

// Other categories than climate, and masses that a reader of a life cycle wants to know.
struct Indicator {
  std::string id;                     // `weee`, `pe`, `adpe`, `fw`
  std::string label;                  // `Electrical waste`
  std::string unit;                   // `kg`, `MJ`
  std::optional<double> amount = {};  // nothing: not assessed
  bool is_at_least = false;           // some lines are not assessed
  std::string equation = {}, formula = {}, source = {};
};

struct Ledger {
  std::string mode;                         // `native`, `tinyml`, `act`
  std::vector<Contribution> contributions;  // in order of blocks, parts, then stage by stage
  double total = 0;
  bool complete = false;  // false: nothing or not everything could be computed; no total is shown
  evidence::Basis basis = evidence::Basis::Declared;  // the weakest of the contributions
  std::vector<std::string> missing;                   // inputs without which there is no total
  std::vector<std::string> not_selected;              // blocks the sheet does not mention
  std::vector<std::string> not_modelled;              // stages without data, `end of life`
  std::vector<std::string> assumptions;               // as sentences
  std::vector<std::string> sources;                   // attribution lines of every table used
  std::vector<FactorUse> factors;                     // by id
  Coverage coverage;
  std::optional<Service> service;
  double years = 0;  // that the total stands for; 0 where that is not known
  std::vector<Beside> beside;
  std::vector<Indicator> indicators;
  Inventory inventory;            // the same lines with their uncertainty
  std::vector<LedgerInput> told;  // of each parameter of the inventory
  Sampling sampling;              // how the sheet wants it sampled
};

// Share of a contribution in the total, in per cent, from unrounded numbers.
double share(const Ledger& ledger, const Contribution& contribution);

}  // namespace mlsheet::footprint
