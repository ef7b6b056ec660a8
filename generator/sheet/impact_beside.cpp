#include <utility>

#include "sheet/cell.h"
#include "sheet/impact_numbers.h"
#include "sheet/impact_parts.h"

namespace mlsheet::sheet {
namespace {

using footprint::Beside;
using footprint::Ledger;

constexpr std::string_view kEquivalence = "equivalence.";
constexpr std::string_view kComparison = "comparison.";

enum class Kind { Beside, Equivalence, Comparison };

Kind kind_of(const Beside& beside) {
  if (beside.id.starts_with(kEquivalence)) return Kind::Equivalence;
  return beside.id.starts_with(kComparison) ? Kind::Comparison : Kind::Beside;
}

struct Group {
  Kind kind;
  std::string_view id;
  std::string_view title;
  std::vector<std::string_view> columns;
};

Cell amount_cell(const Beside& beside) {
  Cell cell = text_cell(ImpactNumbers::beside(beside));
  if (beside.is_screening) cell.notes.emplace_back(kScreening);
  return cell;
}

Cell how_cell(const Beside& beside) {
  if (beside.equation.empty()) return optional_cell(beside.formula);
  return text_cell(beside.formula + " (" + beside.equation + ')');
}

void add_group(Blocks& blocks, const Ledger& ledger, const Group& group) {
  Table table;
  for (const std::string_view title : group.columns) table.columns.push_back({std::string(title)});
  for (const Beside& beside : ledger.beside) {
    if (kind_of(beside) != group.kind) continue;
    table.rows.push_back({text_cell(beside.label), amount_cell(beside), how_cell(beside)});
  }
  if (table.rows.empty()) return;
  blocks.push_back(
      Heading{.level = 3, .id = std::string(group.id), .text = std::string(group.title)});
  blocks.push_back(std::move(table));
}

}  // namespace

Blocks beside_blocks(const Ledger& ledger) {
  Blocks blocks;
  for (const Group& group :
       {Group{Kind::Beside,
              "footprint-beside",
              "Beside the total, never subtracted from it",
              {"What", "Amount", "Computed as"}},
        Group{Kind::Equivalence, "footprint-equivalences", "The same as", {"What", "Amount", "By"}},
        Group{Kind::Comparison,
              "footprint-comparisons",
              "Beside other products",
              {"Product", "Carbon footprint", "By"}}}) {
    add_group(blocks, ledger, group);
  }
  return blocks;
}

}  // namespace mlsheet::sheet
