#pragma once
// What a factor table may hold: the dimension of its factors, given by a unit, and the band outside
// of which a number cannot be meant. docs/factor-files.md has the same list.

#include <span>
#include <string_view>

namespace mlsheet::footprint {

struct FactorKind {
  std::string_view id;
  std::string_view unit;  // none: each column has its own; whoever uses it names the one he expects
  double low = 0;
  double high = 0;  // 0: no band
};

std::span<const FactorKind> factor_kinds();  // in byte order of their ids

const FactorKind* factor_kind(std::string_view id);

}  // namespace mlsheet::footprint
