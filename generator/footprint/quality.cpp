#include "footprint/quality.h"

#include <cstdlib>

#include "footprint/model/pedigree.h"

namespace mlsheet::footprint {
namespace {

// Basic uncertainty after Ciroth and others (2016): 1.05 for energy, materials and waste, 2 for
// transport.
constexpr double kFlow = 1.05;
constexpr double kTransport = 2;

struct TableQuality {
  std::string_view prefix;  // of ids
  PedigreeScores scores;    // without the age
  double basic;
};
constexpr TableQuality kQualities[] = {{"grid:", {1, 1, 1, 1, 1}, kFlow},
                                       {"grid_us:", {1, 1, 1, 1, 1}, kFlow},
                                       {"grid_epa:", {1, 1, 1, 1, 1}, kFlow},
                                       {"material:", {2, 2, 1, 3, 2}, kFlow},
                                       {"waste:", {2, 2, 1, 3, 2}, kFlow},
                                       {"water:", {2, 2, 1, 3, 2}, kFlow},
                                       {"freight:", {2, 2, 1, 2, 2}, kTransport},
                                       {"vehicle:", {2, 2, 1, 2, 2}, kTransport},
                                       {"pirson_bol_implied:", {2, 3, 1, 3, 3}, kFlow},
                                       {"act_fab:", {2, 3, 1, 3, 3}, kFlow},
                                       {"act_memory:", {2, 3, 1, 3, 3}, kFlow},
                                       {"cloud:network", {3, 3, 1, 3, 3}, kFlow},
                                       {"cloud:data_centre", {3, 3, 1, 3, 3}, kFlow},
                                       {"cloud:storage", {3, 3, 1, 3, 3}, kFlow},
                                       {"supply_chain:", {4, 4, 1, 4, 4}, kFlow}};

// Years between data and product, as the matrix scores them.
int score_of_age(int years) {
  constexpr int kLimits[] = {3, 6, 10, 15};
  int score = 1;
  for (const int limit : kLimits) score += years > limit ? 1 : 0;
  return score;
}

}  // namespace

double sigma_of(const FactorRecord& factor, std::optional<int> product_year) {
  TableQuality quality{{}, {}, kFlow};
  bool is_known = factor.is_own;
  for (const TableQuality& row : kQualities) {
    if (!factor.id.starts_with(row.prefix)) continue;
    quality = row;
    is_known = true;
  }
  if (!is_known) return 0;
  const int years = product_year ? std::abs(*product_year - factor.year) : 0;
  quality.scores.temporal = score_of_age(years);
  return pedigree_sigma(quality.scores, quality.basic).value_or(0);
}

}  // namespace mlsheet::footprint
