#include "footprint/grid_path.h"

#include <algorithm>
#include <cmath>

#include "footprint/electricity.h"
#include "footprint/model/use.h"
#include "quantity/elementary.h"

namespace mlsheet::footprint {
namespace {

constexpr std::string_view kFrozen = "frozen";
constexpr std::string_view kDamped = "damped";
constexpr std::string_view kNative = "native";

double share_of_trend(const Reading& reading) {
  const std::string_view path = reading.text(reading.inputs().grid_path);
  return path.empty() || path == kFrozen ? 0 : path == kDamped ? 0.5 : 1;
}

std::string trend_region(const Reading& reading, const Reading::Electricity& electricity) {
  if (!electricity.region.empty()) return electricity.region;
  const auto code = region_code(reading.factors(), reading.text(reading.inputs().grid_region));
  return code ? std::string(*code) : std::string();
}

// The years in service: how much of the whole each is, and how far ahead of the figure.
struct YearInService {
  double weight = 0;
  double ahead = 0;
};
std::vector<YearInService> years_in_service(Reading& reading, const Expression& hours,
                                            int of_figure) {
  const double years = reading.account().value_of(hours) / kHoursPerYear;
  const double first = reading.number_or(reading.inputs().first_year, of_figure) - of_figure;
  std::vector<YearInService> found;
  for (double passed = 0; passed < years; ++passed) {
    found.push_back(
        {.weight = std::min(1.0, years - passed) / years, .ahead = std::max(0.0, first + passed)});
  }
  return found;
}

// E38.
double mean_of(const std::vector<YearInService>& years, double rate) {
  double mean = 0;
  for (const auto& [weight, ahead] : years) mean += weight * quantity::exp(rate * ahead);
  return mean;
}

// E39: one variable for the region, whose logarithm is normal with sigma 1.
Expression walk_of(Reading& reading, const std::string& region, const FactorRecord& spread) {
  return reading.account().known(
      {.id = "grid:" + region,
       .value = 1,
       .told = {.name = "change of the grid over the years",
                .shown = "σ " + with_unit(spread.value, {}) + " per √year",
                .in_equation = "1",
                .pointer = {},
                .source = std::string(spread.source),
                .factor = std::string(spread.id),
                .basis = evidence::Basis::Modelled},
       .spread = quantity::Lognormal{1, 1}});
}

// E38 and E39 together.
Expression mean_of(const std::vector<YearInService>& years, double rate, const Expression& walk,
                   double sigma) {
  std::optional<Expression> mean;
  for (const auto& [weight, ahead] : years) {
    Expression year = weight * quantity::exp(rate * ahead);
    if (ahead > 0) year = year * exp(Expression(spread_ahead(sigma, ahead)) * log(walk));
    mean = mean ? *mean + year : year;
  }
  return mean.value_or(Expression(1));
}

}  // namespace

GridPath grid_path(Reading& reading, const Reading::Electricity& electricity,
                   const Expression& hours) {
  const std::string table = "grid_trend:" + trend_region(reading, electricity);
  const auto slope = reading.factors().find(table + ":slope");
  const auto spread = reading.factors().find(table + ":spread");
  GridPath path{.mean = 1, .share = share_of_trend(reading)};
  if (path.share > 0 && !slope) {
    const evidence::Value& asked = reading.value(reading.inputs().grid_path);
    reading.report()
        .add(asked.span, diagnostic::InputNotModelled, dotted(asked.pointer))
        .help("name a country in `region`: its trend is what the path follows");
  }
  const auto years = years_in_service(reading, hours, electricity.year);
  for (std::size_t i = 0; slope && i < path.values.size(); ++i) {
    path.values[i] = mean_of(years, static_cast<double>(i) / 2 * slope->value);
  }
  path.value = path.values[static_cast<std::size_t>(2 * path.share)];
  const double rate = slope ? path.share * slope->value : 0;
  const bool is_uncertain =
      !electricity.region.empty() && spread && reading.ledger().mode == kNative;
  if (is_uncertain) {
    path.mean = mean_of(years, rate, walk_of(reading, electricity.region, *spread), spread->value);
  } else if (rate != 0) {
    path.mean = path.value;
  }
  return path;
}

}  // namespace mlsheet::footprint
