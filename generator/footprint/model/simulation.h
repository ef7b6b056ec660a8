#pragma once
// The total of a ledger and of its stages as distributions: the same lines, evaluated on the
// samples of their parameters. docs/footprint.md, uncertainty.

#include <span>
#include <vector>

#include "footprint/model/expression.h"
#include "footprint/model/statistics.h"
#include "footprint/model/stream.h"

namespace mlsheet::footprint {

// What is added up: an amount, and the group (a life-cycle stage) that it belongs to.
struct Addend {
  std::size_t group = 0;
  Expression amount;
};

struct Simulation {
  Statistics total;
  std::vector<Statistics> groups;  // by number; all zero for one without addends
};

// Holds two numbers per sample and four bytes per sample and parameter of the greatest set of lines
// that share parameters.
Simulation simulate(const std::vector<Parameter>& parameters, std::span<const Addend> addends,
                    const Sampling& sampling);

// The samples of the total themselves, for designs that are compared on common random numbers.
// `values` are those of the parameters and of as many samples; without them they are calculated.
std::vector<double> totals(const std::vector<Parameter>& parameters,
                           std::span<const Addend> addends, const Sampling& sampling,
                           const StrataValues* values = nullptr);

// Share of samples in which `one` is less than `other`; both of one length, not empty.
double probability_of_less(std::span<const double> one, std::span<const double> other);

}  // namespace mlsheet::footprint
