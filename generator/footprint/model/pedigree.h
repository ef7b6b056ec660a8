#pragma once
// Uncertainty from the quality of data: equation E80 of docs/footprint.md, with the factors that
// brightway-lca/pedigree_matrix lists (table 1: Frischknecht et al. 2007; table 2: Ciroth et al.,
// Int. J. Life Cycle Assessment 21 (2016) 1338).

#include <array>
#include <optional>

namespace mlsheet::footprint {

// Each 1 (best) to 5.
struct PedigreeScores {
  int reliability = 1;
  int completeness = 1;
  int temporal = 1;
  int geographical = 1;
  int technological = 1;
};

enum class PedigreeTable { First, Second };

// E80. Standard deviation of the logarithm; `basic` is the squared geometric standard deviation of
// the flow itself. Nothing when a score is not 1 to 5.
std::optional<double> pedigree_sigma(const PedigreeScores& scores, double basic,
                                     PedigreeTable table = PedigreeTable::Second);

// GSD² of a sigma; two sources of spread together.
double gsd_squared(double sigma);
double combined_sigma(double one, double other);

}  // namespace mlsheet::footprint
