#include "footprint/model/inventory.h"

#include <algorithm>
#include <optional>
#include <stdexcept>

namespace mlsheet::footprint {
namespace {

// Beyond so many samples a table of their values takes more memory than it saves time.
constexpr std::uint32_t kMostTabled = 1 << 16;
constexpr std::uint64_t kReplicates = 8;

std::vector<Addend> addends_of(const Inventory& inventory) {
  std::vector<Addend> addends;
  for (const Line& line : inventory.lines()) {
    addends.push_back({static_cast<std::size_t>(line.stage), line.amount});
  }
  return addends;
}

double total_at(const Inventory& inventory, const Values<double>& values) {
  Sum sum;
  for (const Line& line : inventory.lines()) sum.add(line.amount.value(values));
  return sum.value();
}

Result total_of(const Inventory& inventory) {
  return [&inventory](const Values<double>& values) { return total_at(inventory, values); };
}

std::vector<double> stages_of(const Inventory& inventory, const Values<double>& values) {
  std::vector<Sum> sums(kStageCount);
  for (const Line& line : inventory.lines()) {
    sums[static_cast<std::size_t>(line.stage)].add(line.amount.value(values));
  }
  std::vector<double> stages;
  for (const Sum& sum : sums) stages.push_back(sum.value());
  return stages;
}

double deviation_of(std::vector<double> values) { return statistics_of(values).deviation; }

}  // namespace

Expression Inventory::parameter(std::string id, quantity::Distribution distribution) {
  const auto known = std::find_if(parameters_.begin(), parameters_.end(),
                                  [&id](const Parameter& parameter) { return parameter.id == id; });
  if (known != parameters_.end()) {
    if (!(known->distribution == distribution)) {
      throw std::invalid_argument("two distributions of the parameter " + id);
    }
    return Expression(ParameterId(known - parameters_.begin()));
  }
  parameters_.push_back({.id = std::move(id), .distribution = std::move(distribution)});
  return Expression(ParameterId(parameters_.size() - 1));
}

void Inventory::correlate(std::string_view group, double rho,
                          const std::vector<std::string>& members) {
  if (!(rho >= 0 && rho <= 1)) throw std::invalid_argument("a correlation is 0 to 1");
  for (Parameter& parameter : parameters_) {
    if (std::find(members.begin(), members.end(), parameter.id) == members.end()) continue;
    parameter.group = group;
    parameter.correlation = rho;
  }
}

void Inventory::add(Line line) {
  const auto place =
      std::lower_bound(lines_.begin(), lines_.end(), line,
                       [](const Line& one, const Line& other) { return one.id < other.id; });
  if (place != lines_.end() && place->id == line.id) {
    throw std::invalid_argument("two lines " + line.id);
  }
  lines_.insert(place, std::move(line));
}

Assessment assess(const Inventory& inventory, const Sampling& sampling) {
  const Values<double> values = central_values(inventory.parameters());
  Assessment found{.total = total_at(inventory, values),
                   .lines = {},
                   .stages = stages_of(inventory, values),
                   .simulation = simulate(inventory.parameters(), addends_of(inventory), sampling),
                   .swings = tornado(inventory.parameters(), total_of(inventory)),
                   .sampling = sampling};
  found.simulation.groups.resize(kStageCount);
  for (const Line& line : inventory.lines()) {
    const double amount = line.amount.value(values);
    found.lines.push_back({line.id, amount, found.total == 0 ? 0 : amount / found.total});
  }
  return found;
}

SobolIndices sobol(const Inventory& inventory, const Sampling& sampling) {
  return sobol(inventory.parameters(), sampling, total_of(inventory));
}

Statistics statistics_of_total(const Inventory& inventory, const Sampling& sampling) {
  std::vector<double> samples = totals(inventory.parameters(), addends_of(inventory), sampling);
  return statistics_of(samples);
}

StandardErrors standard_errors(const Inventory& inventory, const Sampling& sampling) {
  const std::vector<Addend> addends = addends_of(inventory);
  std::optional<StrataValues> values;
  if (sampling.samples <= kMostTabled) values.emplace(inventory.parameters(), sampling.samples);
  std::vector<double> p05;
  std::vector<double> p95;
  for (std::uint64_t i = 1; i <= kReplicates; ++i) {
    std::vector<double> total = totals(inventory.parameters(), addends,
                                       {.samples = sampling.samples, .seed = sampling.seed + i},
                                       values ? &*values : nullptr);
    const Statistics statistics = statistics_of(total);
    p05.push_back(statistics.p05);
    p95.push_back(statistics.p95);
  }
  return {deviation_of(std::move(p05)), deviation_of(std::move(p95))};
}

double probability_lower(const Inventory& one, const Inventory& other, const Sampling& sampling) {
  return probability_of_less(totals(one.parameters(), addends_of(one), sampling),
                             totals(other.parameters(), addends_of(other), sampling));
}

}  // namespace mlsheet::footprint
