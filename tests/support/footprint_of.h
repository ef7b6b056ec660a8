#pragma once
// A sheet taken as far as its footprint, with the shipped schemas and factors.

#include "footprint/estimate.h"
#include "support/linked_sheet.h"

namespace mlsheet::test {

inline constexpr std::string_view kBlockTable = "factors/pirson_bol_blocks.yaml";

inline std::string text_of_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(in), {});
}

inline const footprint::Factors& shipped_factors() {
  static const std::string kText =
      text_of_file(std::filesystem::path(MLSHEET_ROOT) / "generator/footprint" / kBlockTable);
  static const footprint::Factors kFactors = [] {
    const source::File embedded[] = {{std::string(kBlockTable), kText}};
    const source::MemoryFiles files({}, embedded);
    diagnostic::Report report;
    return footprint::load_factors(files, report);
  }();
  return kFactors;
}

struct FootprintOf : LinkedSheet {
  explicit FootprintOf(const std::string& sections)
      : LinkedSheet(sections), ledger(footprint::estimate(linked, shipped_factors(), report)) {}

  const footprint::Contribution& line(std::string_view id) const {
    for (const footprint::Contribution& contribution : ledger.contributions) {
      if (contribution.id == id) return contribution;
    }
    throw std::out_of_range("no contribution " + std::string(id));
  }

  footprint::Ledger ledger;
};

}  // namespace mlsheet::test
