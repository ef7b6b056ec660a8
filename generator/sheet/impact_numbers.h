#pragma once
// The numbers of the footprint as printed: rounded to nearest, with as many digits as the method
// supports. Two decimals where a published method prints two, else two significant figures.

#include <string>
#include <string_view>
#include <vector>

#include "footprint/ledger.h"
#include "footprint/spread.h"
#include "sheet/impact.h"

namespace mlsheet::sheet {

inline constexpr std::string_view kUnit = "kg\u00A0CO₂e";
inline constexpr std::string_view kNotAssessed = "Not assessed";
inline constexpr std::string_view kScreening = "screening, not for publication";

std::string percent(double share);  // `32.9 %` of 0.329

class ImpactNumbers {
 public:
  explicit ImpactNumbers(const footprint::Ledger& ledger) : ledger_(ledger) {}

  std::string kilograms(double amount) const;  // `2.34`
  std::string with_unit(double amount) const;  // `2.34 kg CO₂e`
  std::string share(double amount) const;      // of the total, `32.9 %`; empty without a total
  std::string range(const footprint::Contribution& contribution) const;  // empty when unknown
  // In which 90 % of the cases lie; empty without a spread, or where it is one number.
  std::string range(const footprint::Spread* spread, footprint::Stage stage) const;
  // A total that an input moves by `swing`, fine enough to see by how much.
  std::string moved(double total, double swing) const;

  // Numbers that no published method prints: two significant figures, a true minus.
  static std::string count(double number);                            // `3`, `2.4`
  static std::string quantity(double amount, std::string_view unit);  // `4.2 kg CO₂e per year`
  static std::string beside(const footprint::Beside& beside);
  static std::string indicator(const footprint::Indicator& indicator);  // `at least 0.012 kg`

 private:
  const footprint::Ledger& ledger_;
};

struct StageSum {
  footprint::Stage stage;
  double amount = 0;
  evidence::Basis basis = evidence::Basis::Certified;  // the weakest of its contributions
};
std::vector<StageSum> sums_by_stage(const footprint::Ledger& ledger);

// Few stages without intervals stand beside the total, others in a table of their own.
bool stages_are_cards(const Impact& impact);

}  // namespace mlsheet::sheet
