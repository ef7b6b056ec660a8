// What stands beside a total and never inside: other readings of the same sheet, credits, savings
// elsewhere, fleets, comparisons. Equations E4, E8, E40, E56, E62, E70 to E75.

#include <algorithm>

#include "footprint/electricity.h"
#include "footprint/model/service_flow.h"
#include "footprint/model/services.h"
#include "footprint/model/use.h"
#include "footprint/stages.h"
#include "text/decimal.h"
#include "text/format.h"

namespace mlsheet::footprint {
namespace {

constexpr double kLongLife = 3;  // years; beyond it the path of the grid matters
constexpr double kTruncation =
    2;  // Pirson and Bol 2021, abstract: bottom-up inventories fall short
constexpr std::string_view kMass = "kg CO2e";
constexpr std::string_view kMassPerYear = "kg CO2e/a";

double sum_of_stages(const Ledger& ledger, bool is_over_time) {
  std::vector<double> amounts;
  for (const Contribution& line : ledger.contributions) {
    if (is_per_device(line.stage) != is_over_time) amounts.push_back(line.amount);
  }
  return sum_of(amounts);
}

std::string number(double value) { return text::format_significant(value, 4); }

Beside row(std::string id, std::string label, double amount, std::string_view unit,
           std::string equation, std::string formula) {
  return {.id = std::move(id),
          .label = std::move(label),
          .amount = amount,
          .unit = std::string(unit),
          .shown = {},
          .equation = std::move(equation),
          .formula = std::move(formula)};
}

// E4.
void add_service(Reading& reading, const Times& times) {
  Ledger& ledger = reading.account().ledger();
  if (!times.is_known()) return;
  if (!ledger.service) ledger.service = Service{};
  const double hours = reading.account().value_of(*times.service);
  ledger.service->years = hours / kHoursPerYear;
  ledger.years = ledger.service->years;
  ledger.service->per_year = ledger.total / ledger.service->years;
  const auto rate = reading.term(reading.inputs().inference_rate, {}, "1/s");
  if (rate && rate->value > 0) {
    ledger.service->per_million_inferences =
        per_million_inferences(ledger.total, rate->value, hours);
  }
}

// E38, E40: the use stage on the paths not taken, and by contract.
void add_paths(Reading& reading, const UseStage& use) {
  const Ledger& ledger = reading.account().ledger();
  const auto line = std::find_if(ledger.contributions.begin(), ledger.contributions.end(),
                                 [](const Contribution& one) { return one.id == "use"; });
  if (line == ledger.contributions.end() || use.path_mean <= 0) return;
  const double used = line->amount;
  const double total = ledger.total;
  const auto with = [&](double amount) { return total - used + amount; };
  const bool is_long = ledger.service && ledger.service->years > kLongLife;
  if (is_long && use.path_means[1] != 1) {
    constexpr std::string_view kPaths[] = {"frozen", "damped"};
    for (std::size_t i = 0; i < std::size(kPaths); ++i) {
      if (use.path_means[i] == use.path_mean) continue;
      const std::string path(kPaths[i]);
      reading.account().add_beside(
          row("scenario." + path, "Total on the " + path + " path of the grid",
              with(used * use.path_means[i] / use.path_mean), kMass, "E38",
              "electricity in use × " + number(use.path_means[i] / use.path_mean)));
    }
  }
  if (const auto market = reading.term(reading.inputs().market_factor, {}, "kg/kWh")) {
    reading.account().add_beside(row("scenario.market", "Total with electricity as contracted",
                                     with(use.energy * market->value), kMass, "E40",
                                     number(use.energy) + "\u00A0kWh × " + market->told.shown));
  }
}

// E8.
void add_truncation(Reading& reading) {
  const Ledger& ledger = reading.account().ledger();
  std::vector<double> blocks;
  for (const Contribution& line : ledger.contributions) {
    if (line.route == Route::Blocks) blocks.push_back(line.amount);
  }
  if (blocks.empty() || ledger.mode != "native") return;
  reading.account().add_beside(row("scenario.truncation",
                                   "Total if the block table reports only half",
                                   ledger.total + (kTruncation - 1) * sum_of(blocks), kMass, "E8",
                                   "the blocks × " + number(kTruncation)));
}

// E56.
void add_module_d(Reading& reading) {
  std::optional<Expression> credit;
  for (const RecoveredInputs& one : reading.inputs().recovered) {
    const auto mass = reading.known(one.mass, "mass of the material", "kg");
    const auto recovered = reading.known(one.recycled, "share recovered", "1");
    if (!mass || !recovered || !reading.is_stated(one.material)) continue;
    const auto virgin = factor_of_material(reading, one.material);
    const auto again = factor_of_recycled(reading, one.material);
    if (!virgin || !again) continue;
    const Expression quality =
        reading.known_or(one.quality, "quality of the recovered material", "1", 1);
    const Expression each = module_d(*mass, *recovered, quality, *virgin, *again);
    credit = credit ? *credit + each : each;
  }
  if (!credit) return;
  Account& account = reading.account();
  account.add_beside(row("module_d", "Credit of recycling (module D)", account.value_of(*credit),
                         kMass, "E56", account.formula_of(*credit)));
}

// The factor of what is saved: as stated, marginal where a table knows it, else that of the use
// stage.
struct Avoided {
  double intensity = 0;  // kg/kWh
  std::string told;
  bool is_marginal = false;
};
std::optional<Avoided> avoided(Reading& reading, const UseStage* use) {
  const Inputs& inputs = reading.inputs();
  const bool is_marginal = reading.text(inputs.handprint_factor) == "marginal";
  if (const auto stated = reading.term(inputs.handprint_intensity, {}, "kg/kWh")) {
    return Avoided{stated->value, stated->told.shown, is_marginal};
  }
  const auto code = region_code(reading.factors(), reading.text(inputs.grid_region));
  const auto saved = reading.factors().find("grid_epa:avoided");
  if (is_marginal && code && *code == "USA" && saved) {
    return Avoided{term_of(*saved, "kg/kWh")->value, with_unit(saved->value, saved->unit), true};
  }
  if (use == nullptr || !use->electricity) return std::nullopt;
  const double intensity = reading.account().value_of(use->electricity->intensity);
  return Avoided{intensity, with_unit(intensity, "kg/kWh"), false};
}

void report_incomplete(Reading& reading, bool is_marginal) {
  const Inputs& inputs = reading.inputs();
  std::vector<std::string> missing;
  if (!reading.is_stated(inputs.baseline)) missing.emplace_back("`baseline`");
  if (!is_marginal) missing.emplace_back("a marginal factor");
  if (!reading.is_stated(inputs.rebound)) missing.emplace_back("`rebound`");
  if (missing.empty()) return;
  reading.report().add(reading.value(inputs.handprint).key_span, diagnostic::HandprintIncomplete,
                       text::join_words(missing));
}

// E70 to E73.
void add_handprint(Reading& reading, const UseStage* use) {
  const Inputs& inputs = reading.inputs();
  const auto saves = reading.term(inputs.saves, {}, "kWh/year");
  if (!saves) return;
  const auto factor = avoided(reading, use);
  report_incomplete(reading, factor && factor->is_marginal);
  const Ledger& ledger = reading.account().ledger();
  if (!factor || !ledger.complete) return;
  const bool is_screening = !factor->is_marginal || !reading.is_stated(inputs.rebound) ||
                            !reading.is_stated(inputs.baseline);
  const auto rebound = reading.term(inputs.rebound, {}, "1");
  const double years = ledger.service->years;
  const double own_use = sum_of_stages(ledger, true) / years;
  const Benefit found = benefit(saves->value, factor->intensity, rebound ? rebound->value : 0,
                                own_use, sum_of_stages(ledger, false));
  const auto add = [&](Beside beside) {
    beside.is_screening = is_screening;
    reading.account().add_beside(std::move(beside));
  };
  const std::string share = rebound ? rebound->told.shown : "no rebound stated";
  add(row("handprint.gross", "Avoided each year", found.gross, kMassPerYear, "E70",
          saves->told.shown + " × " + factor->told));
  add(row("handprint.after_rebound", "Avoided each year after rebound", found.after_rebound,
          kMassPerYear, "E71", number(found.gross) + " × (1 − " + share + ")"));
  const auto even = break_even(found);
  Beside paid = row("handprint.break_even", "Time until the sensor has paid for itself",
                    even.value_or(0), "years", "E73",
                    number(found.embodied) + " / (" + number(found.after_rebound) + " − " +
                        number(own_use) + ")");
  if (!even) paid.shown = "never";
  add(std::move(paid));
  add(row("handprint.net", "Net over the time of service", net_effect(found, years), kMass, "E72",
          number(found.embodied) + " + (" + number(own_use) + " − " + number(found.after_rebound) +
              ") × " + number(years) + "\u00A0years"));
  Beside critical = row("handprint.critical_rebound", "Rebound at which nothing is saved",
                        critical_rebound(found, years), "1", "E73",
                        "1 − (" + number(found.embodied) + " / " + number(years) + " + " +
                            number(own_use) + ") / " + number(found.gross));
  critical.shown = text::format_significant(100 * critical.amount, 2) + "\u00A0%";
  add(std::move(critical));
}

// E75.
void add_fleet(Reading& reading) {
  const Inputs& inputs = reading.inputs();
  const Ledger& ledger = reading.account().ledger();
  if (!ledger.complete) return;
  if (const auto units = reading.count(inputs.fleet_units, {})) {
    reading.account().add_beside(
        row("fleet.stock", "Footprint of the fleet over its service (stock)",
            units->value * ledger.total, kMass, "E75",
            units->told.shown + " × " + number(ledger.total) + "\u00A0kg"));
  }
  if (!reading.is_stated(inputs.fleet_sales)) return;
  std::vector<double> sales;
  for (const ValueId year : reading.linked().children(inputs.fleet_sales)) {
    sales.push_back(reading.number_or(year, 0));
  }
  if (sales.empty()) return;
  const auto scale = reading.term(inputs.survival_scale, {}, "years");
  const Survival survival{.shape = reading.number_or(inputs.survival_shape, 1),
                          .scale = scale ? scale->value : ledger.service->years};
  const double use = sum_of_stages(ledger, true) / ledger.service->years;
  for (std::size_t year = 0; year < sales.size(); ++year) {
    reading.account().add_beside(
        row("fleet.year_" + std::to_string(year + 1),
            "Footprint of the fleet in year " + std::to_string(year + 1) + " (annual)",
            fleet_year(sales, year, sum_of_stages(ledger, false), use, survival), kMassPerYear,
            "E75", "sales × embodied + devices still in use × use of a year"));
  }
}

struct Everyday {
  std::string_view item;
  std::string_view label;
  std::string_view unit;
};
constexpr Everyday kEveryday[] = {{"car_us_epa", "Driving an average US passenger car", "miles"},
                                  {"car_uk_desnz", "Driving an average UK car", "km"},
                                  {"smartphone_charge_epa", "Charging a smartphone", "charges"}};

// Section 12: only with the edition, which moves the figure by half.
void add_equivalences(Reading& reading) {
  const Ledger& ledger = reading.account().ledger();
  if (!ledger.complete) return;
  for (const auto& [item, label, unit] : kEveryday) {
    const auto record = reading.factors().find("equivalence:" + std::string(item));
    if (!record || record->value <= 0) continue;
    reading.account().add_beside(row("equivalence." + std::string(item), std::string(label),
                                     ledger.total / record->value, unit, {},
                                     std::string(record->source) + ", edition " +
                                         std::string(record->edition) + ": " +
                                         with_unit(record->value, record->unit)));
  }
  for (const FactorRecord& record : reading.factors().starting_with("product:")) {
    reading.account().add_beside(
        row("comparison." + std::string(record.id.substr(record.id.find(':') + 1)),
            std::string(record.name), record.value, kMass, {},
            std::string(record.source) + ", " + std::to_string(record.year)));
  }
}

}  // namespace

void add_beside(Reading& reading, const Times& times, const UseStage* use) {
  if (!reading.account().ledger().complete) {
    reading.account().ledger().service.reset();  // of no total there is no part per year
    return add_handprint(reading, use);
  }
  add_service(reading, times);
  if (use != nullptr) add_paths(reading, *use);
  add_truncation(reading);
  add_module_d(reading);
  add_handprint(reading, use);
  add_fleet(reading);
  add_equivalences(reading);
  const bool is_told = times.devices || reading.is_stated(reading.inputs().service);
  if (!is_told) reading.account().ledger().service.reset();
}

}  // namespace mlsheet::footprint
