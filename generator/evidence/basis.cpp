#include "evidence/basis.h"

#include <array>
#include <cstddef>

namespace mlsheet::evidence {
namespace {

constexpr std::array<std::string_view, 6> kWords = {"certified", "measured", "declared",
                                                    "modelled",  "assumed",  "default"};

}  // namespace

std::string_view to_text(Basis basis) { return kWords[static_cast<std::size_t>(basis)]; }

std::optional<Basis> basis_named(std::string_view word) {
  for (std::size_t i = 0; i < static_cast<std::size_t>(Basis::Default); ++i) {
    if (kWords[i] == word) return static_cast<Basis>(i);
  }
  return std::nullopt;
}

}  // namespace mlsheet::evidence
