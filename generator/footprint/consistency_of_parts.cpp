// Blocks against parts, parts against the bill of materials, board against outline, mass, coverage.

#include <algorithm>

#include "footprint/consistency.h"
#include "quantity/quantity.h"
#include "text/decimal.h"
#include "text/format.h"

namespace mlsheet::footprint {
namespace {

// A share of lines, cost or mass below which a total says little.
constexpr double kLowCoverage = 0.8;
constexpr double kRounding = 1e-9;

bool has_amount(const Ledger& ledger, const std::string& id) {
  return std::any_of(ledger.contributions.begin(), ledger.contributions.end(),
                     [&](const Contribution& line) { return line.id == id && line.amount > 0; });
}

// A part that a battery needs in a sheet that counts its parts, and says that it runs on one.
void check_supply_has_part(const Computed& computed, diagnostic::Report& report) {
  const Reading& reading = computed.reading;
  const std::string_view kind = reading.text(reading.inputs().supply_kind);
  if (reading.inputs().part_list.empty() || kind.empty() || kind == "host" || kind == "harvested") {
    return;
  }
  const bool is_in_block = has_amount(reading.ledger(), "blocks.power_supply");
  const bool is_part = std::any_of(
      reading.inputs().part_list.begin(), reading.inputs().part_list.end(),
      [&](const PartInputs& part) { return block_of(reading, part) == "power_supply"; });
  if (is_in_block || is_part) return;
  report.add(reading.value(reading.inputs().supply_kind).span, diagnostic::BlockWithoutPart, kind)
      .label(reading.value(reading.inputs().parts).key_span, "none of these is one")
      .help("add the part, or say `block: power_supply` at the one that it is");
}

bool is_bom_line(const Reading& reading, const PartInputs& part) {
  return std::any_of(reading.inputs().bom_lines.begin(), reading.inputs().bom_lines.end(),
                     [&](const BomLineInputs& line) {
                       return reading.is_stated(line.id) &&
                              reading.text(line.id) == reading.text(part.line);
                     });
}

bool is_referred_to(const Reading& reading, const BomLineInputs& line) {
  return std::any_of(reading.inputs().part_list.begin(), reading.inputs().part_list.end(),
                     [&](const PartInputs& part) {
                       return reading.is_stated(line.id) &&
                              reading.text(line.id) == reading.text(part.line);
                     });
}

// Only where the two lists refer to each other: else nobody says that they are of the same parts.
void check_lines(const Computed& computed, diagnostic::Report& report) {
  const Reading& reading = computed.reading;
  const auto& parts = reading.inputs().part_list;
  const bool is_linked = std::any_of(parts.begin(), parts.end(), [&](const PartInputs& part) {
    return is_bom_line(reading, part);
  });
  if (!is_linked) return;
  for (const PartInputs& part : parts) {
    if (!reading.is_stated(part.id) || reading.is_stated(part.line)) continue;
    report.add(reading.value(part.id).span, diagnostic::PartNotInBom, reading.text(part.id));
  }
  for (const BomLineInputs& line : reading.inputs().bom_lines) {
    if (is_referred_to(reading, line) || reading.is_stated(line.covered)) continue;
    const ValueId named = reading.is_stated(line.id) ? line.id : line.item;
    report
        .add(reading.value(named).span, diagnostic::LineNotCounted,
             reading.is_stated(line.id) ? reading.text(line.id) : std::string_view("line"))
        .help("add a part with `line`, or say `covered: true` where a block holds it");
  }
}

// The largest side of the box that holds the sensor, as far as its measures are stated.
std::optional<double> largest_side(const Reading& reading) {
  const Inputs& inputs = reading.inputs();
  std::vector<double> edges;
  for (const ValueId id : {inputs.width, inputs.height, inputs.depth}) {
    if (const auto edge = reading.term(id, {}, "cm")) edges.push_back(bounds_of(edge->spread).high);
  }
  if (edges.size() < 2) return std::nullopt;
  std::sort(edges.rbegin(), edges.rend());
  return edges[0] * edges[1];
}

// A board of more than twice the largest side is not that of this sensor, or not one board.
void check_board(const Computed& computed, diagnostic::Report& report) {
  constexpr double kApart = 2;
  const Reading& reading = computed.reading;
  const auto outline = largest_side(reading);
  if (!outline) return;
  const Inputs& inputs = reading.inputs();
  const ValueId measure = inputs.width != ValueId::None ? inputs.width : inputs.height;
  for (const PartInputs& part : reading.inputs().part_list) {
    const auto area = reading.term(part.board_area, {}, "cm2");
    if (!area || bounds_of(area->spread).low <= kApart * *outline) continue;
    mark_contradiction(report
                           .add(reading.value(part.board_area).span, diagnostic::BoardAreaDiffers,
                                reading.value(part.board_area).text,
                                text::format_significant(*outline, 3) + "\u00A0cm²")
                           .label(reading.value(measure).key_span, "as measured here"),
                       report);
  }
}

void check_mass(const Computed& computed, diagnostic::Report& report) {
  constexpr double kOfScales = 1.02;
  const Reading& reading = computed.reading;
  const auto whole = reading.term(reading.inputs().product_mass, {}, "g");
  if (!whole) return;
  double parts = 0;
  for (const PartInputs& part : reading.inputs().part_list) {
    for (const ValueId id : {part.mass, part.battery_mass}) {
      const auto one = reading.term(id, {}, "g");
      if (one) parts += bounds_of(one->spread).low * reading.number_or(part.count, 1);
    }
  }
  if (parts <= kOfScales * bounds_of(whole->spread).high) return;
  mark_contradiction(
      report
          .add(reading.value(reading.inputs().product_mass).span, diagnostic::MassBelowParts,
               reading.value(reading.inputs().product_mass).text,
               text::format_significant(parts, 3) + "\u00A0g")
          .label(reading.value(reading.inputs().parts).key_span, "these together"),
      report);
}

void check_coverage(const Computed& computed, diagnostic::Report& report) {
  const Reading& reading = computed.reading;
  const Coverage& coverage = reading.ledger().coverage;
  if (!reading.ledger().complete) return;
  std::vector<std::string> low;
  const auto look = [&](std::optional<double> share, std::string_view of) {
    if (!share || *share >= kLowCoverage - kRounding) return;
    low.push_back(text::format_significant(100 * *share, 3) + "\u00A0% of the " + std::string(of));
  };
  look(coverage.lines, "lines");
  look(coverage.cost, "cost");
  look(coverage.mass, "mass");
  if (low.empty()) return;
  const Inputs& inputs = reading.inputs();
  const ValueId at = inputs.parts != ValueId::None ? inputs.parts : inputs.blocks;
  auto entry =
      report.add(reading.value(at).key_span, diagnostic::CoverageLow, text::join_words(low));
  if (!coverage.gaps.empty()) entry.note("not counted: " + text::join_words(coverage.gaps));
}

}  // namespace

void check_parts(const Computed& computed, diagnostic::Report& report) {
  check_supply_has_part(computed, report);
  check_lines(computed, report);
  check_board(computed, report);
  check_mass(computed, report);
  check_coverage(computed, report);
}

}  // namespace mlsheet::footprint
