#pragma once
// The footprint core as a library: quantities in, results out. An inventory lists what the life of
// a device takes, line by line, each amount an expression of uncertain parameters; assessing it
// gives the total, its stages and lines, their distribution, and what moves them. Knows neither
// sheets nor factor files; all amounts in kg CO2e of the indicator that the caller assesses.
//
//   Inventory inventory;
//   const Expression area = inventory.parameter("board.area", quantity::Triangular{8, 8.1, 8.5});
//   const Expression factor = inventory.parameter("factor:fr4", quantity::Constant{0.0162});
//   inventory.add({"board", "Board", Stage::Manufacturing, "E17", board(area, Expression(0),
//   factor)}); const Assessment found = assess(inventory, {.samples = 4096, .seed = 1});

#include <string>
#include <string_view>
#include <vector>

#include "footprint/model/expression.h"
#include "footprint/model/sensitivity.h"
#include "footprint/model/simulation.h"
#include "footprint/model/stage.h"

namespace mlsheet::footprint {

struct Line {
  std::string id;  // unique; results and sums are in the order of ids
  std::string label;
  Stage stage = Stage::Manufacturing;
  std::string equation;  // `E17`, as docs/footprint.md numbers them
  Expression amount = 0.0;
};

class Inventory {
 public:
  // The random variable `id`: one for all lines that name it. Naming it again with another
  // distribution is a mistake of the caller and throws std::invalid_argument.
  Expression parameter(std::string id, quantity::Distribution distribution);

  // Parameters that rise and fall together, with the correlation `rho` of 0 to 1. Those that are
  // not there are none of the group. Throws std::invalid_argument for another rho.
  void correlate(std::string_view group, double rho, const std::vector<std::string>& members);

  // Throws std::invalid_argument when the id is there already.
  void add(Line line);

  const std::vector<Parameter>& parameters() const { return parameters_; }
  const std::vector<Line>& lines() const { return lines_; }  // by id

 private:
  std::vector<Parameter> parameters_;
  std::vector<Line> lines_;
};

struct LineResult {
  std::string id;
  double amount = 0;  // from the central values
  double share = 0;   // of the total, from unrounded numbers; 0 when the total is 0
};

struct Assessment {
  double total = 0;               // from the central values
  std::vector<LineResult> lines;  // by id
  std::vector<double> stages;     // by Stage
  Simulation simulation;          // groups by Stage
  std::vector<Swing> swings;      // of the total, widest first
  Sampling sampling;
};

Assessment assess(const Inventory& inventory, const Sampling& sampling);

// The distribution of the total alone.
Statistics statistics_of_total(const Inventory& inventory, const Sampling& sampling);

// First-order and total indices of the total; costs samples x (parameters + 2) evaluations.
SobolIndices sobol(const Inventory& inventory, const Sampling& sampling);

// How far the 5 % and 95 % points of the total move from seed to seed: the standard deviation over
// eight seeds that follow the one given.
struct StandardErrors {
  double p05 = 0, p95 = 0;
};
StandardErrors standard_errors(const Inventory& inventory, const Sampling& sampling);

// Share of common samples in which the total of `one` is lower than that of `other`. Parameters of
// the same id have the same samples in both.
double probability_lower(const Inventory& one, const Inventory& other, const Sampling& sampling);

}  // namespace mlsheet::footprint
