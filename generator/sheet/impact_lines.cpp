#include <algorithm>
#include <array>
#include <utility>

#include "sheet/cell.h"
#include "sheet/impact_numbers.h"
#include "sheet/impact_parts.h"
#include "text/format.h"

namespace mlsheet::sheet {
namespace {

using footprint::Contribution;
using footprint::Ledger;
using footprint::Tier;

constexpr std::size_t kNamed = 5;  // of the largest, where there are more

constexpr std::array<std::string_view, 5> kTierMeaning = {
    "declared by a supplier", "own quantity times process factor", "factor per piece or block",
    "by cost", "gap filled"};

Cell basis_cell(evidence::Basis basis) { return {.blocks = {}, .badge = badge_of(basis)}; }

std::string meaning(Tier tier) { return std::string(kTierMeaning[static_cast<std::size_t>(tier)]); }

bool has_tiers(const Ledger& ledger) {
  return std::any_of(ledger.contributions.begin(), ledger.contributions.end(),
                     [](const Contribution& line) { return line.tier.has_value(); });
}

// A number without data of its own says so where it stands.
Cell tier_cell(const std::optional<Tier>& tier) {
  if (!tier) return optional_cell({});
  Cell cell = text_cell(to_text(*tier));
  if (*tier >= Tier::T4) cell.notes.push_back(meaning(*tier));
  return cell;
}

class Lines {
 public:
  explicit Lines(const Ledger& ledger)
      : ledger_(ledger), numbers_(ledger), has_tiers_(has_tiers(ledger)) {}

  Table table() const {
    Table table{.caption = "Contributions", .columns = columns()};
    for (const Contribution& line : ledger_.contributions) table.rows.push_back(row(line));
    if (ledger_.complete) {
      table.total_row = true;
      table.rows.push_back(total_row());
    }
    return table;
  }

 private:
  std::vector<Column> columns() const {
    std::vector<Column> columns{{has_tiers_ ? "Contribution" : "Block"},
                                {"Stage"},
                                {std::string(kUnit), Align::Figure},
                                {"Share", Align::Figure},
                                {"Low to high", Align::Figure}};
    if (has_tiers_) columns.insert(columns.end(), {{"Route"}, {"Tier"}});
    columns.push_back({"Origin"});
    return columns;
  }

  std::vector<Cell> row(const Contribution& line) const {
    std::vector<Cell> cells{text_cell(line.label), text_cell(to_text(line.stage)),
                            text_cell(numbers_.kilograms(line.amount)),
                            optional_cell(numbers_.share(line.amount)),
                            optional_cell(numbers_.range(line))};
    if (has_tiers_) {
      cells.push_back(text_cell(capitalised(std::string(to_text(line.route)))));
      cells.push_back(tier_cell(line.tier));
    }
    cells.push_back(basis_cell(line.basis));
    return cells;
  }

  // Without a range: the lowest of all blocks do not meet in one device.
  std::vector<Cell> total_row() const {
    std::vector<Cell> cells{text_cell("Total"), Cell{},
                            text_cell(numbers_.kilograms(ledger_.total)),
                            text_cell(numbers_.share(ledger_.total)), Cell{}};
    if (has_tiers_) cells.insert(cells.end(), 2, Cell{});
    cells.push_back(basis_cell(ledger_.basis));
    return cells;
  }

  const Ledger& ledger_;
  ImpactNumbers numbers_;
  bool has_tiers_;
};

// `The five largest, Use (80.1 %), …, are 97.2 % of the total.`
std::string largest_sentence(const Ledger& ledger) {
  if (!ledger.complete || ledger.total <= 0 || ledger.contributions.size() <= kNamed) return {};
  const ImpactNumbers numbers(ledger);
  const std::vector<const Contribution*> sorted = largest_first(ledger);
  std::vector<std::string> names;
  double together = 0;
  for (std::size_t i = 0; i < kNamed; ++i) {
    names.push_back(sorted[i]->label + " (" + numbers.share(sorted[i]->amount) + ')');
    together += sorted[i]->amount;
  }
  return "The five largest are " + text::join_words(names) + ", together " +
         numbers.share(together) + " of the total.";
}

// Only the tiers that occur.
std::string tier_sentence(const Ledger& ledger) {
  std::vector<std::string> words;
  for (const Tier tier : {Tier::T1, Tier::T2, Tier::T3, Tier::T4, Tier::T5}) {
    const bool occurs = std::any_of(ledger.contributions.begin(), ledger.contributions.end(),
                                    [&](const Contribution& line) { return line.tier == tier; });
    if (occurs) words.push_back(std::string(to_text(tier)) + ' ' + meaning(tier));
  }
  return words.empty() ? std::string()
                       : "Tiers of data, best first: " + text::join_words(words) + '.';
}

// In one paragraph: a line of twenty inputs would else fill a page.
Cell inputs_cell(const Ledger& ledger, const Contribution& contribution) {
  std::string all;
  for (const footprint::LedgerInput& input : contribution.inputs) {
    if (!all.empty()) all += "; ";
    all += input.name + ": " + input.shown + " (" + std::string(to_text(input.basis));
    if (!input.source.empty()) all += ", " + citation(ledger, input.source);
    all += ')';
  }
  return optional_cell(all);
}

// `[1] [4]`: each source of the inputs once.
std::string citations(const Ledger& ledger, const Contribution& contribution) {
  std::vector<std::string> found;
  for (const footprint::LedgerInput& input : contribution.inputs) {
    const std::string one = citation(ledger, input.source);
    if (!one.empty() && std::find(found.begin(), found.end(), one) == found.end()) {
      found.push_back(one);
    }
  }
  if (found.empty()) return citation(ledger, contribution.source);
  std::string all;
  for (const std::string& one : found) all += all.empty() ? one : ' ' + one;
  return all;
}

// `= 0.77 kg CO₂e (E9)`
std::string result_text(const ImpactNumbers& numbers, const Contribution& contribution) {
  const std::string result = "= " + numbers.with_unit(contribution.amount);
  return contribution.equation.empty() ? result : result + " (" + contribution.equation + ')';
}

}  // namespace

Blocks contribution_blocks(const Ledger& ledger) {
  if (ledger.contributions.empty()) return {};
  Blocks blocks{Lines(ledger).table()};
  Prose sentences;
  for (std::string sentence : {largest_sentence(ledger), tier_sentence(ledger)}) {
    if (!sentence.empty()) sentences.blocks.push_back(paragraph(std::move(sentence)));
  }
  if (!sentences.blocks.empty()) blocks.push_back(std::move(sentences));
  return blocks;
}

Blocks derivation_blocks(const Ledger& ledger) {
  if (ledger.contributions.empty()) return {};
  const ImpactNumbers numbers(ledger);
  Table table{
      .columns = {
          {has_tiers(ledger) ? "Contribution" : "Block"}, {"Computed as"}, {"From"}, {"Source"}}};
  for (const Contribution& contribution : ledger.contributions) {
    table.rows.push_back({text_cell(contribution.label),
                          Cell{.blocks = {paragraph(contribution.formula),
                                          paragraph(result_text(numbers, contribution))}},
                          inputs_cell(ledger, contribution),
                          optional_cell(citations(ledger, contribution))});
  }
  return {Heading{.level = 3, .id = "footprint-derivation", .text = "Derivation"},
          std::move(table)};
}

}  // namespace mlsheet::sheet
