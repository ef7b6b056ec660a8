#pragma once
// The result of the footprint: a list of contributions, each with its formula, inputs, factor and
// source, and their total. kg CO2e throughout. Nothing is netted.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/basis.h"
#include "footprint/model/inventory.h"
#include "footprint/model/stage.h"

namespace mlsheet::footprint {

struct LedgerInput {
  std::string name;     // `average power`
  std::string shown;    // `1 mW`
  std::string pointer;  // in the sheet; empty for factors
  std::string source;   // of a factor; empty for values of the sheet
  evidence::Basis basis = evidence::Basis::Declared;
};

struct Contribution {
  std::string id;     // `blocks.sensing`, `use`, `training`
  std::string label;  // `Sensing`
  Stage stage = Stage::Manufacturing;
  double amount = 0;                // kg CO2e
  std::optional<double> low, high;  // variability between devices, not a confidence interval
  std::string equation;             // `E9`: number in docs/footprint.md
  std::string formula;              // with its numbers filled in
  std::vector<LedgerInput> inputs;
  std::string factor;  // id of the factor record
  std::string source;
  evidence::Basis basis = evidence::Basis::Declared;
};

struct Ledger {
  std::string mode;                         // `native`, `tinyml`
  std::vector<Contribution> contributions;  // in order of blocks, then use, training, …
  double total = 0;
  bool complete = false;  // false: nothing or not everything could be computed; no total is shown
  evidence::Basis basis = evidence::Basis::Declared;  // the weakest of the contributions
  std::vector<std::string> missing;                   // inputs without which there is no total
  std::vector<std::string> not_selected;              // blocks the sheet does not mention
  std::vector<std::string> not_modelled;              // stages without data, `end of life`
  std::vector<std::string> assumptions;               // as sentences
  std::vector<std::string> sources;                   // attribution lines of every table used
  Inventory inventory;                                // the same lines with their uncertainty
  Sampling sampling;                                  // how the sheet wants it sampled
};

// Share of a contribution in the total, in per cent, from unrounded numbers.
double share(const Ledger& ledger, const Contribution& contribution);

}  // namespace mlsheet::footprint
