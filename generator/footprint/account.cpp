#include "footprint/account.h"

#include <algorithm>
#include <cmath>

#include "footprint/block_kind.h"
#include "footprint/model/pedigree.h"
#include "footprint/model/statistics.h"
#include "footprint/quality.h"

namespace mlsheet::footprint {
namespace {

void add_once(std::vector<std::string>& texts, std::string text) {
  if (text.empty() || std::find(texts.begin(), texts.end(), text) != texts.end()) return;
  texts.push_back(std::move(text));
}

// The least and the most that the amount can be, each input moved to the end that lowers or raises
// it. Exact where the amount rises or falls with each of its inputs, as those of a ledger do.
Bounds range_of(const Expression& amount, const std::vector<Parameter>& parameters) {
  Values<double> lowest = central_values(parameters);
  Values<double> highest = lowest;
  const double central = amount.value(lowest);
  for (const ParameterId id : amount.parameters()) {
    const Bounds ends = bounds_of(parameters[static_cast<std::size_t>(id)].distribution);
    if (ends.low == ends.high) continue;
    Values<double> moved = central_values(parameters);
    moved[id] = ends.high;
    const bool rises = amount.value(moved) >= central;
    lowest[id] = rises ? ends.low : ends.high;
    highest[id] = rises ? ends.high : ends.low;
  }
  return {amount.value(lowest), amount.value(highest)};
}

std::vector<std::string> blocks_without_selection(const Ledger& ledger) {
  std::vector<std::string> labels;
  for (const BlockKind& block : kBlockKinds) {
    const std::string id = "blocks." + std::string(block.id);
    const bool is_selected = std::any_of(
        ledger.contributions.begin(), ledger.contributions.end(),
        [&](const Contribution& line) { return line.id == id || line.id.starts_with(id + "#"); });
    if (!is_selected) labels.emplace_back(block.label);
  }
  return labels;
}

}  // namespace

// A triangle read by its 5 % and 95 % points; the spread of what the author says of the data.
quantity::Distribution Account::widened(const Term& term) const {
  quantity::Distribution spread = term.spread;
  const auto* triangle = std::get_if<quantity::Triangular>(&spread);
  if (are_percentiles_ && triangle != nullptr && !term.told.pointer.empty() &&
      triangle->low < triangle->mode && triangle->mode < triangle->high) {
    spread = quantity::triangle_through(triangle->low, triangle->mode, triangle->high);
  }
  for (const auto& [member, sigma] : quality_) {
    if (term.id != member && term.id != "environment." + member) continue;
    const auto* own = std::get_if<quantity::Lognormal>(&spread);
    return quantity::Lognormal{term.value, combined_sigma(sigma, own == nullptr ? 0 : own->sigma)};
  }
  return spread;
}

Expression Account::known(const Term& term) {
  const std::size_t count = ledger_.inventory.parameters().size();
  Expression expression = ledger_.inventory.parameter(term.id, widened(term));
  if (ledger_.inventory.parameters().size() > count) ledger_.told.push_back(term.told);
  return expression;
}

Expression Account::known(const Term& term, const FactorRecord& record) {
  const bool is_listed = std::any_of(ledger_.factors.begin(), ledger_.factors.end(),
                                     [&](const FactorUse& use) { return use.id == record.id; });
  if (!is_listed) {
    ledger_.factors.push_back({.id = std::string(record.id),
                               .name = std::string(record.name),
                               .value = with_unit(record.value, record.unit),
                               .year = record.year,
                               .source = std::string(record.source),
                               .attribution = std::string(record.attribution),
                               .licence = std::string(record.licence),
                               .gwp_set = std::string(record.gwp_set),
                               .is_own = record.is_own});
  }
  // The range of an implied factor says how exactly it was found, not how well it fits a device.
  const bool has_own_range = record.is_own && !quantity::is_certain(term.spread);
  const double sigma = has_own_range ? 0 : sigma_of(record, product_year_);
  if (sigma <= 0 || term.told.pointer.size() > 0) return known(term);
  Term spread = term;
  spread.spread = quantity::Lognormal{term.value, sigma};
  return known(spread);
}

void Account::tell(Contribution& contribution, const Expression& amount) const {
  contribution.basis = evidence::Basis::Certified;
  std::vector<std::string> sources;
  for (const ParameterId id : amount.parameters()) {
    const LedgerInput& input = ledger_.told[static_cast<std::size_t>(id)];
    contribution.inputs.push_back(input);
    contribution.basis = evidence::weaker(contribution.basis, input.basis);
    add_once(sources, input.source);
  }
  for (const std::string& source : sources) {
    contribution.source += contribution.source.empty() ? source : "; " + source;
  }
}

void Account::add(const Draft& draft, const Expression& per_device) {
  per_device_.emplace(draft.id, per_device);
  const Expression amount =
      devices_ && is_per_device(draft.stage) ? *devices_ * per_device : per_device;
  Contribution contribution{.id = draft.id,
                            .label = draft.label,
                            .stage = draft.stage,
                            .amount = value_of(amount),
                            .low = std::nullopt,
                            .high = std::nullopt,
                            .equation = draft.equation,
                            .formula = draft.formula.empty() ? formula_of(amount) : draft.formula,
                            .inputs = {},
                            .source = {},
                            .route = draft.route,
                            .tier = draft.tier,
                            .cost = draft.cost,
                            .mass = draft.mass};
  const Bounds range = range_of(amount, ledger_.inventory.parameters());
  if (!std::isfinite(contribution.amount) || !std::isfinite(range.low + range.high)) {
    return miss("a finite value of `" + draft.id + "`");
  }
  if (range.low != range.high) {
    contribution.low = range.low;
    contribution.high = range.high;
  }
  tell(contribution, amount);
  ledger_.inventory.add({draft.id, draft.label, draft.stage, draft.equation, amount});
  ledger_.contributions.push_back(std::move(contribution));
}

void Account::miss(std::string name) { add_once(ledger_.missing, std::move(name)); }
void Account::leave_out(std::string label) { add_once(ledger_.not_modelled, std::move(label)); }
void Account::assume(std::string sentence) { add_once(ledger_.assumptions, std::move(sentence)); }

double Account::value_of(const Expression& expression) const {
  return expression.value(central_values(ledger_.inventory.parameters()));
}

std::string Account::formula_of(const Expression& expression) const {
  return expression.text(
      [this](ParameterId id) { return ledger_.told[static_cast<std::size_t>(id)].in_equation; });
}

std::optional<Expression> Account::amount_per_device(std::string_view id) const {
  const auto found = per_device_.find(id);
  if (found == per_device_.end()) return std::nullopt;
  return found->second;
}

void Account::finish(bool has_embodied, bool has_use) {
  Ledger& ledger = ledger_;
  if (ledger.contributions.empty()) return;
  std::vector<double> amounts;
  ledger.basis = evidence::Basis::Certified;
  for (const Line& line : ledger.inventory.lines()) amounts.push_back(value_of(line.amount));
  ledger.total = sum_of(amounts);
  for (const Contribution& contribution : ledger.contributions) {
    ledger.basis = evidence::weaker(ledger.basis, contribution.basis);
    for (const LedgerInput& input : contribution.inputs) add_once(ledger.sources, input.source);
  }
  ledger.complete = ledger.missing.empty() && has_embodied && has_use;
  ledger.not_selected = blocks_without_selection(ledger);
  std::sort(ledger.factors.begin(), ledger.factors.end(),
            [](const FactorUse& a, const FactorUse& b) { return a.id < b.id; });
}

}  // namespace mlsheet::footprint
