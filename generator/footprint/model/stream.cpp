#include "footprint/model/stream.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "footprint/model/sampler.h"
#include "quantity/elementary.h"

namespace mlsheet::footprint {
namespace {

std::vector<std::uint32_t> strata(std::string_view id, const Sampling& sampling) {
  return permutation(stream_key(sampling.seed, id), sampling.samples);
}

// Two streams as one: what the group has in common, and the parameter's own part.
double correlated(double common, double own, double correlation) {
  const double z =
      std::sqrt(correlation) * quantity::normal_quantile(common) +
      (correlation < 1 ? std::sqrt(1 - correlation) * quantity::normal_quantile(own) : 0);
  return quantity::normal_distribution(z);
}

}  // namespace

Values<double> central_values(const std::vector<Parameter>& parameters) {
  std::vector<double> values;
  for (const Parameter& parameter : parameters) {
    values.push_back(quantity::central(parameter.distribution));
  }
  return Values<double>(std::move(values));
}

Stream::Stream(const Parameter& parameter, const Sampling& sampling, std::string_view suffix)
    : parameter_(parameter),
      own_(strata(parameter.id + std::string(suffix), sampling)),
      common_(parameter.group.empty()
                  ? std::vector<std::uint32_t>{}
                  : strata("group:" + parameter.group + std::string(suffix), sampling)) {}

Stream::Stream(const Parameter& parameter, const Sampling& sampling, std::span<const double> values)
    : Stream(parameter, sampling) {
  values_ = values;
}

StrataValues::StrataValues(const std::vector<Parameter>& parameters, std::uint32_t samples) {
  for (const Parameter& parameter : parameters) {
    std::vector<double>& values = values_.emplace_back();
    if (quantity::is_certain(parameter.distribution) || !parameter.group.empty()) continue;
    values.resize(samples);
    for (std::uint32_t i = 0; i < samples; ++i) values[i] = stratum_middle(i, samples);
    quantity::to_quantiles(parameter.distribution, values);
  }
}

void Stream::fill(std::uint32_t first, std::span<double> out) const {
  const auto count = static_cast<std::uint32_t>(own_.size());
  const std::size_t there = std::min<std::size_t>(out.size(), count - first);
  if (!values_.empty()) {
    for (std::size_t i = 0; i < there; ++i) out[i] = values_[own_[first + i]];
    std::fill(out.begin() + static_cast<std::ptrdiff_t>(there), out.end(), out[there - 1]);
    return;
  }
  for (std::size_t i = 0; i < there; ++i) out[i] = stratum_middle(own_[first + i], count);
  if (!common_.empty()) {
    for (std::size_t i = 0; i < there; ++i) {
      out[i] =
          correlated(stratum_middle(common_[first + i], count), out[i], parameter_.correlation);
    }
  }
  std::fill(out.begin() + static_cast<std::ptrdiff_t>(there), out.end(), out[there - 1]);
  quantity::to_quantiles(parameter_.distribution, out);
}

}  // namespace mlsheet::footprint
