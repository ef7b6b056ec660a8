// How long and how many, and how uncertain: equations E1 and E80.

#include "footprint/model/pedigree.h"
#include "footprint/model/use.h"
#include "footprint/stages.h"

namespace mlsheet::footprint {
namespace {

constexpr std::string_view kPercentiles = "p5p95";

std::vector<QualityOfData> quality_in(const Reading& reading) {
  std::vector<QualityOfData> quality;
  for (const PedigreeInputs& row : reading.inputs().pedigrees) {
    if (!reading.is_stated(row.member)) continue;
    const auto score = [&](ValueId id) { return static_cast<int>(reading.number_or(id, 1)); };
    const PedigreeScores scores{.reliability = score(row.reliability),
                                .completeness = score(row.completeness),
                                .temporal = score(row.temporal),
                                .geographical = score(row.geographical),
                                .technological = score(row.technological)};
    const auto sigma = pedigree_sigma(scores, reading.number_or(row.basic, 1.05));
    if (sigma) quality.push_back({std::string(reading.text(row.member)), *sigma});
  }
  return quality;
}

}  // namespace

void read_uncertainty(Reading& reading) {
  const Inputs& inputs = reading.inputs();
  Account& account = reading.account();
  Sampling& sampling = account.ledger().sampling;
  sampling.samples =
      static_cast<std::uint32_t>(reading.number_or(inputs.samples, sampling.samples));
  sampling.seed = static_cast<std::uint64_t>(
      reading.number_or(inputs.seed, static_cast<double>(sampling.seed)));
  if (reading.text(inputs.bounds_read) == kPercentiles) account.read_as_percentiles();
  account.set_quality(quality_in(reading));
  account.set_product_year(reading.year_of_sheet());
}

Times read_times(Reading& reading) {
  const Inputs& inputs = reading.inputs();
  Times times;
  times.device = reading.known(inputs.lifetime, "lifetime", "h");
  if (!times.device) {
    reading.need(inputs.lifetime, path_of(&Inputs::lifetime));
    return times;
  }
  times.service = times.device;
  const std::optional<Term> service = reading.term(inputs.service, "time of service", "h");
  Account& account = reading.account();
  const double life = account.value_of(*times.device);
  if (!service || service->value == life) {
    account.assume("The total stands for one device over its lifetime.");
    return times;
  }
  times.service = account.known(*service);
  if (service->value < life) {
    account.assume(
        "The total stands for one device and the time of service, which is shorter than "
        "its lifetime.");
    return times;
  }
  times.devices = whole_steps(*times.service / *times.device);
  account.set_devices(*times.devices);
  const double devices = account.value_of(*times.devices);
  account.assume("The total stands for the time of service, which takes " + with_unit(devices, {}) +
                 " devices one after the other.");
  account.ledger().service = Service{.devices = devices, .years = service->value / kHoursPerYear};
  return times;
}

}  // namespace mlsheet::footprint
