#include <algorithm>
#include <string>
#include <utility>

#include "sheet/impact.h"
#include "sheet/impact_numbers.h"
#include "text/ascii.h"

namespace mlsheet::sheet {
namespace {

using footprint::Contribution;
using footprint::Ledger;

constexpr std::string_view kUnitForMachines = "kg CO2e";
constexpr std::string_view kOne = "1";

// `End of life` gives `end_of_life`, `/environment/power/average` gives
// `environment.power.average`.
std::string id_of(std::string words) {
  if (words.starts_with('/')) {
    words.erase(0, 1);
    std::replace(words.begin(), words.end(), '/', '.');
  }
  std::replace(words.begin(), words.end(), ' ', '_');
  return text::to_lower(words);
}

class Results {
 public:
  explicit Results(const Impact& impact)
      : impact_(impact), ledger_(impact.ledger), numbers_(impact.ledger) {}

  std::vector<Computed> take() {
    if (ledger_.complete) add_total();
    if (impact_.spread) add_points();
    add_stages();
    for (const Contribution& contribution : ledger_.contributions) add(contribution);
    if (impact_.spread) add_swings();
    add_coverage();
    if (ledger_.service) add_service(*ledger_.service);
    for (const footprint::Indicator& indicator : ledger_.indicators) add(indicator);
    for (const footprint::Beside& beside : ledger_.beside) add(beside);
    return std::move(results_);
  }

 private:
  Computed& add(std::string id, std::string label, std::optional<double> value,
                std::string_view unit, std::string shown) {
    results_.push_back({.id = "footprint." + std::move(id),
                        .label = std::move(label),
                        .value = value,
                        .unit = std::string(unit),
                        .shown = std::move(shown)});
    return results_.back();
  }

  Computed& add_kilograms(std::string id, std::string label, double amount) {
    return add(std::move(id), std::move(label), amount, kUnitForMachines,
               numbers_.with_unit(amount));
  }

  void add_total() {
    Computed& total = add_kilograms("total", "Carbon footprint", ledger_.total);
    total.formula = "sum of all contributions";
    total.basis = to_text(ledger_.basis);
  }

  // The distribution of the total.
  void add_points() {
    const footprint::Statistics& total = impact_.spread->total;
    add_point("mean", "Mean", total.mean, "mean");
    add_point("p05", "5 % point", total.p05, "5 % point");
    add_point("p50", "Median", total.p50, "median");
    add_point("p95", "95 % point", total.p95, "95 % point");
  }

  void add_point(std::string_view id, std::string label, double amount, std::string_view what) {
    Computed& point = add_kilograms("total." + std::string(id), std::move(label), amount);
    point.formula = std::string(what) + samples();
    point.basis = to_text(ledger_.basis);
  }

  std::string samples() const {
    const footprint::Sampling& sampling = impact_.spread->sampling;
    return " of " + std::to_string(sampling.samples) + " samples, seed " +
           std::to_string(sampling.seed);
  }

  void add_stages() {
    for (const StageSum& sum : sums_by_stage(ledger_)) {
      const std::string label(to_text(sum.stage));
      const std::string id = "stage." + id_of(label);
      Computed& stage = add_kilograms(id, label, sum.amount);
      stage.formula = "sum of the contributions of this stage";
      stage.basis = to_text(sum.basis);
      if (!impact_.spread) continue;
      const auto place = static_cast<std::size_t>(sum.stage);
      if (place >= impact_.spread->stages.size()) continue;
      const footprint::Statistics& found = impact_.spread->stages[place];
      add_stage_point(id + ".p05", label + ", 5 % point", found.p05, "5 % point", sum.basis);
      add_stage_point(id + ".p95", label + ", 95 % point", found.p95, "95 % point", sum.basis);
    }
  }

  // In the sheet the two stand as one interval.
  void add_stage_point(std::string id, std::string label, double amount, std::string_view what,
                       evidence::Basis basis) {
    Computed& point =
        add(std::move(id), std::move(label), amount, kUnitForMachines, numbers_.kilograms(amount));
    point.formula = std::string(what) + samples();
    point.basis = to_text(basis);
  }

  void add(const Contribution& contribution) {
    Computed& line = add_kilograms(contribution.id, contribution.label, contribution.amount);
    line.equation = contribution.equation;
    line.formula = contribution.formula;
    line.basis = to_text(contribution.basis);
    if (contribution.tier) {
      line.route = to_text(contribution.route);
      line.tier = to_text(*contribution.tier);
    }
    for (const footprint::LedgerInput& input : contribution.inputs) {
      line.inputs.push_back({.name = input.name,
                             .shown = input.shown,
                             .pointer = input.pointer,
                             .source = input.source,
                             .basis = std::string(to_text(input.basis))});
    }
  }

  // Named after what is moved, not after its place among the widest, which moves itself.
  void add_swings() {
    for (const footprint::LabelledSwing& swing : impact_.spread->swings) {
      const std::string id = "swing." + swing.id;
      const auto end = [&](std::string_view name, double amount, std::string_view what) {
        add(id + '.' + std::string(name), swing.label, amount, kUnitForMachines, {}).formula =
            "total with this input at its " + std::string(what) + ", all others in their place";
      };
      end("p05", swing.low, "5 % point");
      end("p95", swing.high, "95 % point");
    }
  }

  void add_coverage() {
    const footprint::Coverage& coverage = ledger_.coverage;
    const auto add_share = [&](std::string id, std::string label,
                               const std::optional<double>& share) {
      if (!share) return;
      add("coverage." + std::move(id), std::move(label), share, kOne, percent(*share)).formula =
          "share counted from tiers T1 to T3";
    };
    add_share("lines", "Coverage of the lines", coverage.lines);
    add_share("cost", "Coverage of the cost", coverage.cost);
    add_share("mass", "Coverage of the mass", coverage.mass);
  }

  void add_service(const footprint::Service& service) {
    add("service.devices", "Devices for the service", service.devices, kOne,
        ImpactNumbers::count(service.devices));
    if (service.years > 0) {
      add("service.years", "Years of service", service.years, "years",
          ImpactNumbers::count(service.years) + "\u00A0years");
    }
    add("service.per_year", "Per year of service", service.per_year, "kg CO2e/a",
        numbers_.with_unit(service.per_year));
    if (!service.per_million_inferences) return;
    add_kilograms("service.per_million_inferences", "Per million inferences",
                  *service.per_million_inferences);
  }

  void add(const footprint::Indicator& indicator) {
    Computed& found = add("indicator." + indicator.id, indicator.label, indicator.amount,
                          indicator.unit, ImpactNumbers::indicator(indicator));
    found.equation = indicator.equation;
    found.formula = indicator.formula;
  }

  void add(const footprint::Beside& beside) {
    Computed& found = add("beside." + beside.id, beside.label, beside.amount, beside.unit,
                          ImpactNumbers::beside(beside));
    found.equation = beside.equation;
    found.formula = beside.formula;
    if (beside.is_screening) found.caveat = kScreening;
  }

  const Impact& impact_;
  const Ledger& ledger_;
  ImpactNumbers numbers_;
  std::vector<Computed> results_;
};

}  // namespace

std::vector<Computed> impact_results(const Impact& impact) { return Results(impact).take(); }

std::vector<FactorUsed> impact_factors(const Ledger& ledger) {
  std::vector<FactorUsed> factors;
  for (const footprint::FactorUse& factor : ledger.factors) {
    factors.push_back({.id = factor.id,
                       .name = factor.name,
                       .value = factor.value,
                       .year = factor.year,
                       .gwp_set = factor.gwp_set,
                       .source = factor.source,
                       .attribution = factor.attribution,
                       .licence = factor.licence,
                       .is_own = factor.is_own});
  }
  return factors;
}

}  // namespace mlsheet::sheet
