#include "sheet/impact.h"

#include <algorithm>
#include <utility>

#include "figure/bar_chart.h"
#include "sheet/cell.h"
#include "sheet/impact_numbers.h"
#include "text/decimal.h"
#include "text/format.h"

namespace mlsheet::sheet {
namespace {

using footprint::Contribution;
using footprint::Ledger;

constexpr std::string_view kNoValue = "–";
constexpr std::string_view kSpread =
    "The range is the spread between devices of one kind, not a confidence interval.";

prose::Block paragraph(std::string text) { return {.runs = prose::plain(text)}; }

Cell optional_cell(const std::string& text) {
  return text.empty() ? muted_cell(kNoValue) : text_cell(text);
}

Cell basis_cell(evidence::Basis basis) { return {.blocks = {}, .badge = badge_of(basis)}; }

// `90 % of cases: 1.9 to 2.9 kg CO₂e`
std::string interval_text(const Impact& impact) {
  const ImpactNumbers numbers(impact.ledger);
  return "90\u00A0% of cases: " + numbers.kilograms(impact.spread->total.p05) + " to " +
         numbers.with_unit(impact.spread->total.p95);
}

// A reader who sees the total outside of its own interval is told how that can be.
std::string position_sentence(const Impact& impact) {
  const footprint::Statistics& total = impact.spread->total;
  if (impact.ledger.total >= total.p05 && impact.ledger.total <= total.p95) return {};
  const bool below = impact.ledger.total < total.p05;
  return std::string("The total lies ") + (below ? "below" : "above") +
         " that interval: blocks are stated at the " + (below ? "low" : "high") +
         " end of their levels.";
}

Facts interval_facts(const Impact& impact) {
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
  add("Mean", total.mean);
  return facts;
}

std::string sampling_sentence(const Impact& impact) {
  const ImpactNumbers numbers(impact.ledger);
  const footprint::Spread& spread = *impact.spread;
  return "The interval of the total comes from " + std::to_string(spread.sampling.samples) +
         " samples (keyed Latin hypercube, seed " + std::to_string(spread.sampling.seed) +
         "): each block spreads over the devices of its level, each stated quantity as it is "
         "written. From seed to seed its lower end moves by " +
         numbers.with_unit(spread.errors.p05) + ", its upper one by " +
         numbers.with_unit(spread.errors.p95) + " (standard deviation of eight).";
}

KeyFigures::Item total_item(const Impact& impact) {
  const Ledger& ledger = impact.ledger;
  KeyFigures::Item item{.label = "Carbon footprint"};
  if (ledger.complete) {
    item.value = ImpactNumbers(ledger).with_unit(ledger.total);
    item.note = impact.spread ? interval_text(impact) : "over its whole life";
    item.badge = Badge::Computed;
  } else {
    item.value = ledger.contributions.empty() ? kNotDisclosed : "Not complete";
    item.muted = true;
  }
  return item;
}

KeyFigures headline(const Impact& impact) {
  const Ledger& ledger = impact.ledger;
  const ImpactNumbers numbers(ledger);
  KeyFigures figures{.items = {total_item(impact)}};
  figures.items.front().label = "Total";
  for (const StageSum& sum : sums_by_stage(ledger)) {
    figures.items.push_back({.label = std::string(to_text(sum.stage)),
                             .value = numbers.with_unit(sum.amount),
                             .note = numbers.share(sum.amount),
                             .badge = Badge::Computed});
  }
  return figures;
}

Note incomplete_note(const Ledger& ledger) {
  std::string text =
      "Not every part of the footprint could be computed from what the sheet states.";
  if (!ledger.missing.empty()) text += " Missing: " + text::join_words(ledger.missing) + '.';
  return {.tone = Tone::Caution, .title = "No total", .blocks = {paragraph(std::move(text))}};
}

std::vector<const Contribution*> largest_first(const Ledger& ledger) {
  std::vector<const Contribution*> sorted;
  for (const Contribution& contribution : ledger.contributions) sorted.push_back(&contribution);
  std::stable_sort(sorted.begin(), sorted.end(), [](const Contribution* a, const Contribution* b) {
    return a->amount > b->amount;
  });
  return sorted;
}

std::string chart_description(const Ledger& ledger) {
  const std::vector<const Contribution*> sorted = largest_first(ledger);
  const ImpactNumbers numbers(ledger);
  std::string text =
      "Horizontal bars, one per contribution, largest first. Largest: " + sorted.front()->label +
      ", " + numbers.with_unit(sorted.front()->amount);
  if (const std::string share = numbers.share(sorted.front()->amount); !share.empty()) {
    text += " (" + share + ')';
  }
  return text + ". Lines across the bars show the spread between devices of one kind.";
}

Figure chart(const Ledger& ledger, const typeset::Fonts& fonts) {
  const ImpactNumbers numbers(ledger);
  figure::BarChart chart{.id = "footprint-chart",
                         .name = "Carbon footprint by block",
                         .description = chart_description(ledger),
                         .unit = std::string(kUnit),
                         .columns = {"Contribution", std::string(kUnit), "Low to high"}};
  for (const Contribution* contribution : largest_first(ledger)) {
    const std::string range = numbers.range(*contribution);
    chart.bars.push_back({.label = contribution->label,
                          .value = contribution->amount,
                          .low = contribution->low,
                          .high = contribution->high,
                          .value_text = numbers.kilograms(contribution->amount),
                          .range_text = range.empty() ? std::string(kNoValue) : range});
  }
  return {.scene = figure::draw(chart, fonts),
          .caption = chart.name + ", in " + std::string(kUnit) + ". " + std::string(kSpread)};
}

Table contributions(const Impact& impact) {
  const Ledger& ledger = impact.ledger;
  const ImpactNumbers numbers(ledger);
  Table table{.caption = "Contributions",
              .columns = {{"Block"},
                          {"Stage"},
                          {std::string(kUnit), Align::Figure},
                          {"Share", Align::Figure},
                          {"Low to high", Align::Figure},
                          {"Origin"}}};
  for (const Contribution& contribution : ledger.contributions) {
    table.rows.push_back({text_cell(contribution.label), text_cell(to_text(contribution.stage)),
                          text_cell(numbers.kilograms(contribution.amount)),
                          optional_cell(numbers.share(contribution.amount)),
                          optional_cell(numbers.range(contribution)),
                          basis_cell(contribution.basis)});
  }
  if (ledger.complete) {
    table.total_row = true;
    table.rows.push_back({text_cell("Total"), Cell{}, text_cell(numbers.kilograms(ledger.total)),
                          text_cell(numbers.share(ledger.total)),
                          impact.spread ? text_cell(interval_text(impact)) : Cell{},
                          basis_cell(ledger.basis)});
  }
  return table;
}

std::string citation(const Ledger& ledger, const std::string& source) {
  const auto found = std::find(ledger.sources.begin(), ledger.sources.end(), source);
  if (found == ledger.sources.end()) return source;
  const auto number = static_cast<double>(found - ledger.sources.begin() + 1);
  return '[' + text::format_fixed(number, 0) + ']';
}

Cell inputs_cell(const Ledger& ledger, const Contribution& contribution) {
  Cell cell;
  for (const footprint::LedgerInput& input : contribution.inputs) {
    std::string line = input.name + ": " + input.shown + " (" + std::string(to_text(input.basis));
    if (!input.source.empty()) line += ", " + citation(ledger, input.source);
    cell.blocks.push_back(paragraph(line + ')'));
  }
  return cell.blocks.empty() ? muted_cell(kNoValue) : cell;
}

Table derivation(const Ledger& ledger) {
  const ImpactNumbers numbers(ledger);
  Table table{.columns = {{"Block"}, {"Computed as"}, {"From"}, {"Source"}}};
  for (const Contribution& contribution : ledger.contributions) {
    const std::string source = citation(ledger, contribution.source);
    table.rows.push_back(
        {text_cell(contribution.label),
         Cell{.blocks = {paragraph(contribution.formula),
                         paragraph("= " + numbers.with_unit(contribution.amount))}},
         inputs_cell(ledger, contribution), optional_cell(source)});
  }
  return table;
}

void add_row(Facts& facts, const std::string& label, const std::vector<std::string>& words) {
  if (words.empty()) return;
  std::string all = text::join_words(words);
  if (all[0] >= 'a' && all[0] <= 'z') all[0] = static_cast<char>(all[0] - 'a' + 'A');
  facts.rows.push_back({.label = label, .value = text_cell(all)});
}

void add_list(std::vector<Block>& blocks, const std::string& id, const std::string& title,
              const std::vector<std::string>& items, bool numbered) {
  if (items.empty()) return;
  blocks.push_back(Heading{.level = 3, .id = id, .text = title});
  List list;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const std::string number =
        numbered ? '[' + text::format_fixed(static_cast<double>(i + 1), 0) + "] " : "";
    list.items.push_back(text_cell(number + items[i]));
  }
  blocks.push_back(std::move(list));
}

}  // namespace

std::vector<Block> impact_blocks(const Impact& impact, const typeset::Fonts& fonts) {
  const Ledger& ledger = impact.ledger;
  std::vector<Block> blocks;
  if (!ledger.contributions.empty()) blocks.push_back(headline(impact));
  if (!ledger.complete && !ledger.missing.empty()) blocks.push_back(incomplete_note(ledger));
  if (!ledger.contributions.empty()) {
    blocks.push_back(chart(ledger, fonts));
    blocks.push_back(contributions(impact));
  }
  if (impact.spread) {
    blocks.push_back(
        Heading{.level = 3, .id = "footprint-interval", .text = "Interval of the total"});
    blocks.push_back(interval_facts(impact));
  }
  Facts scope;
  add_row(scope, "Blocks not selected", ledger.not_selected);
  add_row(scope, "Stages not modelled", ledger.not_modelled);
  if (!scope.rows.empty()) {
    blocks.push_back(Heading{.level = 3, .id = "footprint-scope", .text = "Not counted"});
    blocks.push_back(std::move(scope));
  }
  if (!ledger.contributions.empty()) {
    blocks.push_back(Heading{.level = 3, .id = "footprint-derivation", .text = "Derivation"});
    blocks.push_back(derivation(ledger));
  }
  std::vector<std::string> assumptions = ledger.assumptions;
  if (impact.spread) {
    assumptions.push_back(sampling_sentence(impact));
    if (std::string position = position_sentence(impact); !position.empty()) {
      assumptions.push_back(std::move(position));
    }
  }
  add_list(blocks, "footprint-assumptions", "Assumptions", assumptions, false);
  add_list(blocks, "footprint-sources", "Sources", ledger.sources, true);
  if (!blocks.empty()) {
    blocks.insert(blocks.begin(),
                  Heading{.level = 2, .id = "footprint-result", .text = "Carbon footprint"});
  }
  return blocks;
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
  const Contribution& largest = *largest_first(ledger).front();
  Cell cell = text_cell(largest.label);
  if (const std::string share = numbers.share(largest.amount); !share.empty()) {
    cell.notes.push_back(share + " of the total");
  }
  facts.rows.push_back({.label = "Largest contribution", .value = std::move(cell)});
  return facts;
}

}  // namespace mlsheet::sheet
