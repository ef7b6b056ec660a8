#include <utility>

#include "sheet/cell.h"
#include "sheet/impact_numbers.h"
#include "sheet/impact_parts.h"
#include "text/format.h"

namespace mlsheet::sheet {
namespace {

using footprint::Ledger;

// `90 % of cases: 1.9 to 2.9 kg CO₂e`
std::string interval_text(const Impact& impact) {
  const ImpactNumbers numbers(impact.ledger);
  return "90\u00A0% of cases: " + numbers.kilograms(impact.spread->total.p05) + " to " +
         numbers.with_unit(impact.spread->total.p95);
}

// What the total stands for, or how far it may lie off.
std::string total_note(const Impact& impact) {
  if (impact.spread) return interval_text(impact);
  return impact.ledger.service ? "for the whole service" : "over its whole life";
}

KeyFigures::Item total_item(const Impact& impact) {
  const Ledger& ledger = impact.ledger;
  KeyFigures::Item item{.label = "Carbon footprint"};
  if (ledger.complete) {
    item.value = ImpactNumbers(ledger).with_unit(ledger.total);
    item.note = total_note(impact);
    item.badge = Badge::Computed;
  } else {
    item.value = ledger.contributions.empty() ? kNotDisclosed : "Not complete";
    item.muted = true;
  }
  return item;
}

class Headline {
 public:
  explicit Headline(const Impact& impact) : impact_(impact), numbers_(impact.ledger) {}

  KeyFigures figures() {
    figures_.items.push_back(total_item(impact_));
    figures_.items.back().label = "Total";
    if (impact_.spread) add_mean();
    if (impact_.ledger.service) add_service(*impact_.ledger.service);
    if (stages_are_cards(impact_)) add_stages();
    return std::move(figures_);
  }

 private:
  void add(std::string label, std::string value, std::string note) {
    figures_.items.push_back({.label = std::move(label),
                              .value = std::move(value),
                              .note = std::move(note),
                              .badge = Badge::Computed});
  }

  void add_mean() {
    add("Mean", numbers_.with_unit(impact_.spread->total.mean),
        "of " + std::to_string(impact_.spread->sampling.samples) + " samples");
  }

  void add_service(const footprint::Service& service) {
    const std::string years = numbers_.count(service.years) + "\u00A0years";
    add("Devices", numbers_.count(service.devices),
        service.years > 0 ? "for " + years + " of service" : std::string());
    add("Per year of service", numbers_.with_unit(service.per_year), {});
    if (!service.per_million_inferences) return;
    add("Per million inferences", numbers_.with_unit(*service.per_million_inferences), {});
  }

  void add_stages() {
    for (const StageSum& sum : sums_by_stage(impact_.ledger)) {
      add(std::string(to_text(sum.stage)), numbers_.with_unit(sum.amount),
          numbers_.share(sum.amount));
    }
  }

  const Impact& impact_;
  ImpactNumbers numbers_;
  KeyFigures figures_;
};

Note incomplete_note(const Ledger& ledger) {
  std::string text =
      "Not every part of the footprint could be computed from what the sheet states.";
  if (!ledger.missing.empty()) text += " Missing: " + text::join_words(ledger.missing) + '.';
  return {.tone = Tone::Caution, .title = "No total", .blocks = {paragraph(std::move(text))}};
}

}  // namespace

Blocks headline_blocks(const Impact& impact) {
  const Ledger& ledger = impact.ledger;
  Blocks blocks;
  if (!ledger.contributions.empty()) blocks.push_back(Headline(impact).figures());
  if (!ledger.complete && !ledger.missing.empty()) blocks.push_back(incomplete_note(ledger));
  return blocks;
}

Blocks interval_blocks(const Impact& impact) {
  if (!impact.spread) return {};
  const ImpactNumbers numbers(impact.ledger);
  const footprint::Statistics& total = impact.spread->total;
  Facts facts;
  const auto add = [&](std::string label, double amount) {
    facts.rows.push_back(
        {.label = std::move(label), .value = text_cell(numbers.with_unit(amount))});
  };
  add("5\u00A0% of cases lie below", total.p05);
  add("Half of the cases lie below", total.p50);
  add("95\u00A0% of cases lie below", total.p95);
  return {Heading{.level = 3, .id = "footprint-interval", .text = "Interval of the total"},
          std::move(facts)};
}

KeyFigures::Item impact_headline(const Impact& impact) { return total_item(impact); }

Facts impact_at_a_glance(const Ledger& ledger) {
  Facts facts;
  if (ledger.contributions.empty()) return facts;
  const ImpactNumbers numbers(ledger);
  for (const StageSum& sum : sums_by_stage(ledger)) {
    facts.rows.push_back({.label = std::string(to_text(sum.stage)),
                          .value = text_cell(numbers.with_unit(sum.amount))});
  }
  const footprint::Contribution& largest = *largest_first(ledger).front();
  Cell cell = text_cell(largest.label);
  if (const std::string share = numbers.share(largest.amount); !share.empty()) {
    cell.notes.push_back(share + " of the total");
  }
  facts.rows.push_back({.label = "Largest contribution", .value = std::move(cell)});
  return facts;
}

}  // namespace mlsheet::sheet
