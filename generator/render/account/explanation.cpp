// Where each number comes from: its equation with the numbers filled in, its inputs with their
// places, its factors with their sources.

#include "render/account/figures.h"
#include "render/account/sections.h"
#include "render/account/words.h"

namespace mlsheet::account {
namespace {

using footprint::Contribution;
using footprint::LedgerInput;

std::string place_of(const Footprint& footprint, const std::string& pointer) {
  const auto found = footprint.places.find(pointer);
  if (found == footprint.places.end()) return {};
  const Place& place = found->second;
  return place.is_set ? " (set)" : " (line " + std::to_string(place.line) + ")";
}

std::string words_of(const Footprint& footprint, const LedgerInput& input) {
  std::string words = input.name + ": " + input.shown;
  if (!input.in_equation.empty() && input.in_equation != input.shown) {
    words += " = " + input.in_equation;
  }
  words += ", " + std::string(to_text(input.basis));
  if (!input.pointer.empty())
    words += "; " + dotted(input.pointer) + place_of(footprint, input.pointer);
  if (!input.factor.empty()) words += "; factor " + input.factor;
  if (!input.source.empty()) words += "; " + citation(footprint.ledger, input.source);
  return words;
}

void write_line(Page& page, const Footprint& footprint, const Contribution& line) {
  const Numbers numbers(footprint.ledger);
  std::string title = line.label + ": " + numbers.with_unit(line.amount);
  if (line.low && line.high) title += ", from " + numbers.between(*line.low, *line.high);
  page.item("  * ", title + " (" + std::string(to_text(line.stage)) + ", " +
                        std::string(to_text(line.route)) + ")");
  page.item("    = ", line.equation + ": " + line.formula);
  for (const LedgerInput& input : line.inputs) {
    page.item("    - ", words_of(footprint, input));
  }
}

}  // namespace

void write_explanation(Page& page, const Footprint& footprint) {
  const footprint::Ledger& ledger = footprint.ledger;
  if (ledger.contributions.empty()) return;
  page.heading("Explanation (equations as docs/footprint.md numbers them)");
  for (const Contribution& line : ledger.contributions) write_line(page, footprint, line);
  for (const footprint::Beside& beside : ledger.beside) {
    if (beside.formula.empty() || beside.equation.empty()) continue;
    page.item("  * ", beside.label + ", beside the total");
    page.item("    = ", beside.equation + ": " + beside.formula);
  }
  for (const footprint::Indicator& indicator : ledger.indicators) {
    if (indicator.formula.empty()) continue;
    page.item("  * ", indicator.label);
    page.item("    = ", indicator.equation + ": " + indicator.formula);
    if (!indicator.source.empty()) page.item("    - ", citation(ledger, indicator.source));
  }
}

}  // namespace mlsheet::account
