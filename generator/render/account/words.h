#pragma once
// Numbers and words of an account that several of its sections use.

#include <string>
#include <string_view>
#include <vector>

#include "render/account/account.h"

namespace mlsheet::account {

inline constexpr std::string_view kUnit = "kg CO₂e";
inline constexpr std::string_view kUnitForMachines = "kg CO2e";

// Of a ledger, as its sheet prints them.
class Numbers {
 public:
  explicit Numbers(const footprint::Ledger& ledger) : ledger_(ledger) {}

  std::string plain(double amount) const;              // `2.3`
  std::string with_unit(double amount) const;          // `2.3 kg CO₂e`
  std::string between(double low, double high) const;  // `1.9 to 2.9`
  // What a swing makes of the total, fine enough to see by how much.
  std::string moved(const footprint::LabelledSwing& swing) const;
  std::string share(double amount) const;                  // `32.9 %`; empty without a total
  std::string signed_difference(double difference) const;  // `+0.40`, `−0.40`

 private:
  const footprint::Ledger& ledger_;
};

std::string counted(double number, std::string_view one, std::string_view many);  // `3 years`
std::string name_of(const Footprint& footprint);
std::string why_no_interval(const footprint::Ledger& ledger);  // a sentence without its full stop

// `[2]`, its number in the list of sources; as it stands when it is not there.
std::string citation(const footprint::Ledger& ledger, const std::string& source);

// Words as a shell reads them back.
std::string shell_line(const std::vector<std::string>& words);

}  // namespace mlsheet::account
