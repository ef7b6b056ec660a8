// Monte Carlo over a ledger of 20 uncertain parameters: twelve blocks and a use stage. Beside it
// the plain loop, which draws each parameter at random, evaluates the same lines one sample after
// the other and sorts: what a first program would do.

#include <benchmark/benchmark.h>

#include <algorithm>
#include <ctime>

#include "footprint/model/sampler.h"
#include "footprint/model/simulation.h"

namespace mlsheet::footprint {
namespace {

using quantity::Lognormal;
using quantity::Triangular;

struct Ledger {
  std::vector<Parameter> parameters;
  std::vector<Addend> addends;

  Expression add(quantity::Distribution distribution) {
    parameters.push_back(
        {.id = "parameter " + std::to_string(parameters.size()), .distribution = distribution});
    return Expression(ParameterId(parameters.size() - 1));
  }
};

Ledger ledger() {
  Ledger ledger;
  for (std::size_t i = 0; i < 12; ++i) {
    ledger.addends.push_back({i < 10 ? 1u : 2u, ledger.add(Triangular{0.1, 0.2, 0.5})});
  }
  const Expression power = ledger.add(Triangular{0.8, 1, 1.3});
  const Expression hours = ledger.add(Triangular{20000, 26280, 30000});
  const Expression grid = ledger.add(Lognormal{0.433, 0.2});
  const Expression loss = ledger.add(Triangular{0.03, 0.05, 0.08});
  ledger.addends.push_back({4, power * hours / Expression(1000) * grid / (Expression(1) - loss)});
  const Expression run = ledger.add(Lognormal{2, 0.3});
  const Expression runs = ledger.add(Triangular{50, 100, 200});
  const Expression units = ledger.add(Lognormal{10000, 0.35});
  const Expression mass = ledger.add(Triangular{0.05, 0.06, 0.07});
  ledger.addends.push_back({6, run * runs * grid / units});
  ledger.addends.push_back({2, mass});
  return ledger;
}

double plain_loop(const Ledger& ledger, std::uint32_t samples) {
  SplitMix random(1);
  std::vector<double> totals;
  Values<double> values = central_values(ledger.parameters);
  for (std::uint32_t sample = 0; sample < samples; ++sample) {
    for (std::size_t i = 0; i < ledger.parameters.size(); ++i) {
      const double u = static_cast<double>((random.next() >> 11) | 1) * 0x1p-53;
      values[ParameterId(i)] = quantity::quantile(ledger.parameters[i].distribution, u);
    }
    double total = 0;
    for (const Addend& addend : ledger.addends) total += addend.amount.value(values);
    totals.push_back(total);
  }
  std::sort(totals.begin(), totals.end());
  return totals[totals.size() / 2];
}

template <class Work>
double seconds_of(Work work) {
  const std::clock_t begin = std::clock();
  work();
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

void monte_carlo(benchmark::State& state) {
  const Ledger given = ledger();
  const auto samples = static_cast<std::uint32_t>(state.range(0));
  double ours = 0;
  double plain = 0;
  for (auto _ : state) {
    const double took = seconds_of([&] {
      benchmark::DoNotOptimize(
          simulate(given.parameters, given.addends, {.samples = samples, .seed = 1}).total.p95);
    });
    plain += seconds_of([&] { benchmark::DoNotOptimize(plain_loop(given, samples)); });
    ours += took;
    state.SetIterationTime(took);
  }
  state.counters["of_plain_loop"] = ours / plain;
}

BENCHMARK(monte_carlo)->Arg(4096)->Arg(1'000'000)->Unit(benchmark::kMillisecond)->UseManualTime();

}  // namespace
}  // namespace mlsheet::footprint
