#include "footprint/model/simulation.h"

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
#include <set>

namespace mlsheet::footprint {
namespace {

// Lines that share a parameter, and the parameters that vary in them.
struct Cluster {
  std::vector<const Addend*> addends;
  std::set<ParameterId> parameters;

  bool shares(const std::set<ParameterId>& others) const {
    return std::any_of(others.begin(), others.end(),
                       [this](ParameterId id) { return parameters.contains(id); });
  }
};

class Simulator {
 public:
  Simulator(const std::vector<Parameter>& parameters, std::span<const Addend> addends,
            const Sampling& sampling, const StrataValues* values)
      : parameters_(parameters), addends_(addends), sampling_(sampling), values_(values) {}

  // Adds the samples of a group to `sums`.
  void add(std::size_t group, std::vector<double>& sums) const {
    for (const Cluster& cluster : clusters(group)) add(cluster, sums);
  }

 private:
  std::vector<Cluster> clusters(std::size_t group) const;
  void add(const Cluster& cluster, std::vector<double>& sums) const;
  Values<Lanes> constants() const;

  const std::vector<Parameter>& parameters_;
  std::span<const Addend> addends_;
  Sampling sampling_;
  const StrataValues* values_;
};

// Each line joins the clusters that it shares a parameter with into one.
std::vector<Cluster> Simulator::clusters(std::size_t group) const {
  std::vector<Cluster> found;
  for (const Addend& addend : addends_) {
    if (addend.group != group) continue;
    Cluster joined{.addends = {}, .parameters = addend.amount.parameters()};
    const auto shared = std::stable_partition(
        found.begin(), found.end(),
        [&joined](const Cluster& cluster) { return !cluster.shares(joined.parameters); });
    for (auto cluster = shared; cluster != found.end(); ++cluster) {
      joined.addends.insert(joined.addends.end(), cluster->addends.begin(), cluster->addends.end());
      joined.parameters.insert(cluster->parameters.begin(), cluster->parameters.end());
    }
    joined.addends.push_back(&addend);
    found.erase(shared, found.end());
    found.push_back(std::move(joined));
  }
  return found;
}

Values<Lanes> Simulator::constants() const {
  std::vector<Lanes> values;
  for (const Parameter& parameter : parameters_) {
    values.emplace_back(quantity::central(parameter.distribution));
  }
  return Values<Lanes>(std::move(values));
}

void Simulator::add(const Cluster& cluster, std::vector<double>& sums) const {
  std::map<ParameterId, Stream> streams;
  for (const ParameterId id : cluster.parameters) {
    const Parameter& parameter = parameters_[static_cast<std::size_t>(id)];
    if (quantity::is_certain(parameter.distribution)) continue;
    if (values_ != nullptr && !(*values_)[id].empty()) {
      streams.try_emplace(id, parameter, sampling_, (*values_)[id]);
    } else {
      streams.try_emplace(id, parameter, sampling_);
    }
  }
  Values<Lanes> values = constants();
  for (std::uint32_t first = 0; first < sampling_.samples; first += Lanes::kCount) {
    for (const auto& [id, stream] : streams) stream.fill(first, values[id].values);
    const std::size_t count = std::min<std::size_t>(Lanes::kCount, sampling_.samples - first);
    for (const Addend* addend : cluster.addends) {
      const Lanes amounts = addend->amount.samples(values);
      for (std::size_t i = 0; i < count; ++i) sums[first + i] += amounts.values[i];
    }
  }
}

std::size_t group_count(std::span<const Addend> addends) {
  std::size_t count = 0;
  for (const Addend& addend : addends) count = std::max(count, addend.group + 1);
  return count;
}

}  // namespace

Simulation simulate(const std::vector<Parameter>& parameters, std::span<const Addend> addends,
                    const Sampling& sampling) {
  const Simulator simulator(parameters, addends, sampling, nullptr);
  Simulation simulation{.total = {}, .groups = std::vector<Statistics>(group_count(addends))};
  std::vector<double> total(sampling.samples);
  std::vector<double> sums(sampling.samples);
  for (std::size_t group = 0; group < simulation.groups.size(); ++group) {
    std::fill(sums.begin(), sums.end(), 0.0);
    simulator.add(group, sums);
    std::transform(total.begin(), total.end(), sums.begin(), total.begin(), std::plus<>());
    simulation.groups[group] = statistics_of(sums);
  }
  simulation.total = statistics_of(total);
  return simulation;
}

std::vector<double> totals(const std::vector<Parameter>& parameters,
                           std::span<const Addend> addends, const Sampling& sampling,
                           const StrataValues* values) {
  const Simulator simulator(parameters, addends, sampling, values);
  std::vector<double> total(sampling.samples);
  std::vector<double> sums(sampling.samples);
  for (std::size_t group = 0; group < group_count(addends); ++group) {
    std::fill(sums.begin(), sums.end(), 0.0);
    simulator.add(group, sums);
    std::transform(total.begin(), total.end(), sums.begin(), total.begin(), std::plus<>());
  }
  return total;
}

double probability_of_less(std::span<const double> one, std::span<const double> other) {
  const auto less = std::inner_product(one.begin(), one.end(), other.begin(), std::ptrdiff_t{0},
                                       std::plus<>(), std::less<>());
  return static_cast<double>(less) / static_cast<double>(one.size());
}

}  // namespace mlsheet::footprint
