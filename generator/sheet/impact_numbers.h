#pragma once
// The numbers of the footprint as printed: rounded to nearest, with as many digits as the method
// supports. Two decimals where a published method prints two, else two significant figures.

#include <string>
#include <vector>

#include "footprint/ledger.h"

namespace mlsheet::sheet {

inline constexpr std::string_view kUnit = "kg\u00A0CO₂e";

class ImpactNumbers {
 public:
  explicit ImpactNumbers(const footprint::Ledger& ledger) : ledger_(ledger) {}

  std::string kilograms(double amount) const;  // `2.34`
  std::string with_unit(double amount) const;  // `2.34 kg CO₂e`
  std::string share(double amount) const;      // of the total, `32.9 %`; empty without a total
  std::string range(const footprint::Contribution& contribution) const;  // empty when unknown

 private:
  const footprint::Ledger& ledger_;
};

struct StageSum {
  footprint::Stage stage;
  double amount = 0;
  evidence::Basis basis = evidence::Basis::Certified;  // the weakest of its contributions
};
std::vector<StageSum> sums_by_stage(const footprint::Ledger& ledger);

}  // namespace mlsheet::sheet
