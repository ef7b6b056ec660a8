#include "sheet/impact_numbers.h"

#include <algorithm>
#include <cmath>

#include "text/decimal.h"

namespace mlsheet::sheet {
namespace {

constexpr std::string_view kPublishedMode = "tinyml";
constexpr std::string_view kNoBreakSpace = "\u00A0";
constexpr std::size_t kMostCards = 4;  // of stages

// Nobody reads the zeros of `1800000000000 kg`.
struct Scaled {
  double amount = 0;
  std::string unit;
};
Scaled scaled(double amount, std::string_view unit) {
  constexpr std::string_view kKilogram = "kg";
  if (!unit.starts_with(kKilogram)) return {amount, std::string(unit)};
  const std::string rest(unit.substr(kKilogram.size()));
  if (std::abs(amount) >= 1e9) return {amount / 1e9, "Mt" + rest};
  if (std::abs(amount) >= 1e4) return {amount / 1e3, "t" + rest};
  return {amount, std::string(unit)};
}

// `kg CO2e/a` as readers write it.
std::string printed_unit(std::string_view unit) {
  std::string out(unit);
  if (const std::size_t at = out.find("CO2e"); at != std::string::npos) {
    out.replace(at, 4, "CO₂e");
  }
  if (out.ends_with("CO₂e/a")) out.replace(out.find('/'), 2, " per year");
  if (const std::size_t at = out.find(' '); at != std::string::npos) {
    out.replace(at, 1, kNoBreakSpace);
  }
  return out;
}

std::string with_minus(const std::string& number) {
  return number.starts_with('-') ? "−" + number.substr(1) : number;
}

}  // namespace

std::string percent(double share) {
  return text::format_fixed(share * 100, 1).append(kNoBreakSpace).append("%");
}

std::string ImpactNumbers::kilograms(double amount) const {
  return ledger_.mode == kPublishedMode ? text::format_fixed(amount, 2)
                                        : text::format_significant(amount, 2);
}

std::string ImpactNumbers::with_unit(double amount) const {
  return kilograms(amount).append(kNoBreakSpace).append(kUnit);
}

std::string ImpactNumbers::share(double amount) const {
  if (!ledger_.complete || ledger_.total <= 0) return {};
  return percent(amount / ledger_.total);
}

std::string ImpactNumbers::range(const footprint::Contribution& contribution) const {
  if (!contribution.low || !contribution.high) return {};
  return kilograms(*contribution.low) + " to " + kilograms(*contribution.high);
}

std::string ImpactNumbers::range(const footprint::Spread* spread, footprint::Stage stage) const {
  const auto place = static_cast<std::size_t>(stage);
  if (spread == nullptr || place >= spread->stages.size()) return {};
  const footprint::Statistics& found = spread->stages[place];
  if (found.p05 == found.p95) return {};
  return kilograms(found.p05) + " to " + kilograms(found.p95);
}

// Three figures of the total may hide a swing of a thousandth of it.
std::string ImpactNumbers::moved(double total, double swing) const {
  constexpr int kMostFigures = 6;
  int figures = 3;
  for (double step = std::abs(total) / 100; step > swing / 2 && figures < kMostFigures;
       step /= 10) {
    ++figures;
  }
  return text::format_significant(total, figures);
}

std::string ImpactNumbers::count(double number) {
  return number == std::floor(number) ? text::format_fixed(number, 0)
                                      : text::format_significant(number, 2);
}

std::string ImpactNumbers::quantity(double amount, std::string_view unit) {
  const Scaled found = scaled(amount, unit);
  std::string text = with_minus(text::format_significant(found.amount, 2));
  if (unit.empty() || unit == "1") return text;
  return text.append(kNoBreakSpace).append(printed_unit(found.unit));
}

std::string ImpactNumbers::beside(const footprint::Beside& beside) {
  return beside.shown.empty() ? quantity(beside.amount, beside.unit) : beside.shown;
}

std::string ImpactNumbers::indicator(const footprint::Indicator& indicator) {
  if (!indicator.amount) return std::string(kNotAssessed);
  const std::string amount = quantity(*indicator.amount, indicator.unit);
  return indicator.is_at_least ? "at least " + amount : amount;
}

std::vector<StageSum> sums_by_stage(const footprint::Ledger& ledger) {
  std::vector<StageSum> sums;
  for (const footprint::Contribution& contribution : ledger.contributions) {
    auto sum = std::find_if(sums.begin(), sums.end(), [&](const StageSum& known) {
      return known.stage == contribution.stage;
    });
    if (sum == sums.end()) sum = sums.insert(sums.end(), {.stage = contribution.stage});
    sum->amount += contribution.amount;
    sum->basis = evidence::weaker(sum->basis, contribution.basis);
  }
  std::stable_sort(sums.begin(), sums.end(),
                   [](const StageSum& a, const StageSum& b) { return a.stage < b.stage; });
  return sums;
}

bool stages_are_cards(const Impact& impact) {
  return !impact.spread && !impact.ledger.service &&
         sums_by_stage(impact.ledger).size() <= kMostCards;
}

}  // namespace mlsheet::sheet
