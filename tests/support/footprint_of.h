#pragma once
// A sheet taken as far as its footprint, with the shipped schemas and factors.

#include "footprint/estimate.h"
#include "support/linked_sheet.h"

namespace mlsheet::test {

inline std::string text_of_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(in), {});
}

inline const footprint::FactorLibrary& shipped_factors() {
  static const footprint::FactorLibrary kFactors(footprint::shipped_factors());
  return kFactors;
}

inline const footprint::Contribution& line_of(const footprint::Ledger& ledger,
                                              std::string_view id) {
  for (const footprint::Contribution& contribution : ledger.contributions) {
    if (contribution.id == id) return contribution;
  }
  throw std::out_of_range("no contribution " + std::string(id));
}

struct FootprintOf : LinkedSheet {
  explicit FootprintOf(const std::string& sections)
      : LinkedSheet(sections),
        ledger(footprint::estimate(linked, shipped_factors(), files, report)) {}

  const footprint::Contribution& line(std::string_view id) const { return line_of(ledger, id); }

  footprint::Ledger ledger;
};

}  // namespace mlsheet::test
