#pragma once
// The equations of the footprint: quantities in, ledger out. Knows neither sheet nor factor files;
// every number comes in the unit named beside it and brings along how it is told. The numbers of
// the equations are those of docs/footprint.md.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "footprint/ledger.h"
#include "quantity/distribution.h"

namespace mlsheet::footprint {

// The blocks of an edge device, after Pirson and Bol 2021, in the order they are shown.
struct BlockKind {
  std::string_view id;
  std::string_view label;
  Stage stage;
};
inline constexpr BlockKind kBlockKinds[] = {
    {"actuators", "Actuators", Stage::Manufacturing},
    {"casing", "Casing", Stage::Manufacturing},
    {"connectivity", "Connectivity", Stage::Manufacturing},
    {"memory", "Memory", Stage::Manufacturing},
    {"others", "Others", Stage::Manufacturing},
    {"pcb", "PCB", Stage::Manufacturing},
    {"power_supply", "Power supply", Stage::Manufacturing},
    {"processing", "Processing", Stage::Manufacturing},
    {"security", "Security", Stage::Manufacturing},
    {"sensing", "Sensing", Stage::Manufacturing},
    {"transport", "Transport", Stage::Distribution},
    {"user_interface", "User interface", Stage::Manufacturing}};

enum class Level : std::uint8_t { Low, Typical, Up };
std::string_view to_text(Level level);
std::optional<Level> level_named(std::string_view word);

// One input of an equation.
struct Term {
  double value = 0;
  double low = 0;
  double high = 0;
  LedgerInput told;
  quantity::Distribution spread = quantity::Constant{};  // about `value`
};

// One cell of the block table: kg per device.
struct Selection {
  BlockKind block;
  int number = 1;  // of the selections in its block
  int hsl = 0;
  Level level = Level::Typical;
  double low = 0, typical = 0, up = 0;
  LedgerInput told;    // the level, as the sheet states it
  std::string table;   // id of the factor table
  std::string source;  // its citation
};

struct UseStage {
  Term power;                // W
  Term lifetime;             // h
  Term intensity;            // kg/kWh
  std::optional<Term> loss;  // share lost in the grid, for a factor at generation
};

// Either a share that the sheet charges to one device, or runs shared by the devices shipped.
struct TrainingRuns {
  Term energy;                      // kWh of the final run
  Term intensity;                   // kg/kWh
  std::optional<Term> experiments;  // runs besides the final one
  std::optional<Term> retrainings;  // per year
  std::optional<Term> units;        // devices shipped
  Term lifetime;                    // h
};

// Parameters that rise and fall together, by their ids.
struct CorrelatedGroup {
  std::string name;
  double rho = 0;
  std::vector<std::string> members;
};

struct Model {
  std::string mode;
  std::vector<Selection> selections;
  std::optional<UseStage> use;
  std::optional<Term> training_share;  // kg per device
  std::optional<TrainingRuns> training_runs;
  std::vector<std::string> missing;
  std::vector<std::string> not_modelled;  // named in the sheet, but in no equation here
  std::vector<CorrelatedGroup> groups;
  Sampling sampling;
};

Contribution block_contribution(const Selection& selection);   // E9
Contribution use_contribution(const UseStage& use);            // E32, E37
Contribution training_contribution(const Term& share);         // E50, declared
Contribution training_contribution(const TrainingRuns& runs);  // E45, E48, E50
double sum_of(std::span<const Contribution> contributions);    // compensated

Ledger compute(const Model& model);

}  // namespace mlsheet::footprint
