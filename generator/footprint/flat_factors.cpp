#include "footprint/flat_factors.h"

#include <algorithm>
#include <cmath>

namespace mlsheet::footprint {
namespace {

std::optional<double> bound(double written) {
  return std::isnan(written) ? std::nullopt : std::optional(written);
}

}  // namespace

std::string_view FlatFactors::text(const FlatFactor& factor,
                                   std::string_view FactorRecord::*member) const {
  const auto* const found = std::find(std::begin(kFactorTexts), std::end(kFactorTexts), member);
  return text(factor.texts[found - std::begin(kFactorTexts)]);
}

FactorRecord FlatFactors::record(const FlatFactor& factor) const {
  FactorRecord record;
  for (std::size_t i = 0; i < std::size(kFactorTexts); ++i) {
    record.*kFactorTexts[i] = text(factor.texts[i]);
  }
  record.value = factor.value;
  record.low = bound(factor.low);
  record.high = bound(factor.high);
  record.year = factor.year;
  return record;
}

std::span<const FlatFactor> FlatFactors::starting_with(std::string_view prefix) const {
  const auto id = [this](const FlatFactor& factor) { return text(factor, &FactorRecord::id); };
  const auto begin = std::ranges::lower_bound(factors, prefix, {}, id);
  const auto end = std::partition_point(
      begin, factors.end(), [&](const FlatFactor& one) { return id(one).starts_with(prefix); });
  return {begin, end};
}

std::optional<FactorRecord> FlatFactors::find(std::string_view id) const {
  const std::span<const FlatFactor> found = starting_with(id);
  if (found.empty() || text(found.front(), &FactorRecord::id) != id) return std::nullopt;
  return record(found.front());
}

}  // namespace mlsheet::footprint
