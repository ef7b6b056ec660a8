// Blocks of the table of Pirson and Bol. Equation E9.

#include <cstdlib>

#include "footprint/stages.h"
#include "text/decimal.h"

namespace mlsheet::footprint {
namespace {

constexpr std::string_view kAct = "act";

std::optional<double> amount_at(const BlockFactor& factor, Level level) {
  const std::optional<double> amounts[] = {factor.low, factor.typical, factor.up};
  return amounts[static_cast<std::size_t>(level)];
}

std::string id_of(const SelectionInputs& inputs) {
  const std::string id(inputs.block.id);
  return inputs.number > 1 ? id + "#" + std::to_string(inputs.number) : id;
}

void report_level(Reading& reading, const SelectionInputs& inputs, int hsl) {
  int nearest = -1;
  for (const BlockFactor& factor : reading.factors().blocks()) {
    if (factor.block != inputs.block.id || !factor.typical) continue;
    if (nearest < 0 || std::abs(factor.hsl - hsl) < std::abs(nearest - hsl)) nearest = factor.hsl;
  }
  auto entry = reading.report().add(reading.value(inputs.hsl).span, diagnostic::LevelWithoutFactor,
                                    inputs.block.label, std::to_string(hsl));
  if (nearest >= 0) {
    entry.help("the nearest level with a factor is " + std::to_string(nearest));
  }
  reading.account().miss("factor of " + std::string(inputs.block.label));
}

struct Cell {
  int hsl = 0;
  Level level = Level::Typical;
  BlockFactor factor;
};

// The triangle over the devices of the level has its mode at the one that the sheet chooses.
Term term_of(Reading& reading, const SelectionInputs& inputs, const Cell& cell) {
  const double chosen = *amount_at(cell.factor, cell.level);
  const bool is_level_given = reading.is_stated(inputs.level);
  const evidence::Basis level_basis =
      is_level_given ? reading.value(inputs.level).basis : evidence::Basis::Default;
  const evidence::Basis basis = evidence::weaker(reading.value(inputs.hsl).basis, level_basis);
  const std::string level = "HSL-" + std::to_string(cell.hsl);
  return {.id = id_of(inputs),
          .value = chosen,
          .told = {.name = std::string(inputs.block.label),
                   .shown = level + ", " + std::string(to_text(cell.level)),
                   .in_equation = text::format_fixed(chosen, 2) + "\u00A0kg",
                   .pointer = reading.value(inputs.item).pointer,
                   .source = std::string(cell.factor.source),
                   .factor = std::string(kBlockTable) + ":" + std::string(inputs.block.id) + ":" +
                             std::to_string(cell.hsl) + ":" + std::string(to_text(cell.level)),
                   .basis = evidence::weaker(basis, evidence::Basis::Modelled)},
          .spread = quantity::Triangular{cell.factor.low.value_or(chosen), chosen,
                                         cell.factor.up.value_or(chosen)}};
}

void add_cell(Reading& reading, const SelectionInputs& inputs, const Cell& cell) {
  const Term term = term_of(reading, inputs, cell);
  const std::optional<FactorRecord> record = reading.factors().find(term.told.factor);
  const Expression amount =
      record ? reading.account().known(term, *record) : reading.account().known(term);
  reading.account().add({.id = "blocks." + id_of(inputs),
                         .label = std::string(inputs.block.label),
                         .stage = inputs.block.stage,
                         .equation = "E9",
                         .route = Route::Blocks,
                         .tier = Tier::T3,
                         .formula = std::string(inputs.block.label) + ", " + term.told.shown +
                                    ": " + term.told.in_equation},
                        amount);
}

void add_selection(Reading& reading, const SelectionInputs& inputs) {
  if (!reading.is_stated(inputs.hsl)) {
    return reading.need(inputs.hsl, reading.value(inputs.item).pointer + "/hsl");
  }
  const int hsl = static_cast<int>(reading.number_or(inputs.hsl, 0));
  const Level level = level_named(reading.text(inputs.level)).value_or(Level::Typical);
  const std::optional<BlockFactor> factor = reading.factors().block(inputs.block.id, hsl);
  if (!factor || !amount_at(*factor, level)) return report_level(reading, inputs, hsl);
  add_cell(reading, inputs, {.hsl = hsl, .level = level, .factor = *factor});
}

// ACT knows dies and memory only.
void refuse_blocks(Reading& reading) {
  const Inputs& inputs = reading.inputs();
  if (inputs.part_list.empty()) {
    reading.report()
        .add(reading.value(inputs.mode).span, diagnostic::ModeNotComputed,
             reading.text(inputs.mode))
        .label(reading.value(inputs.blocks).key_span, "it has no factors for blocks")
        .help("list the dies and memories in `parts`, or leave `mode` out");
  } else {
    reading.report().add(reading.value(inputs.blocks).key_span, diagnostic::InputNotModelled,
                         dotted(reading.value(inputs.blocks).pointer));
  }
  reading.account().miss("dies and memory, in place of blocks");
}

// `security: not_disclosed` says that there is something which is not counted.
void note_withheld(Reading& reading) {
  for (const ValueId block : reading.linked().children(reading.inputs().blocks)) {
    const check::Statement statement = reading.value(block).statement;
    if (statement == check::Statement::NotDisclosed ||
        statement == check::Statement::NotEvaluated) {
      reading.need(block, reading.value(block).pointer);
    }
  }
}

}  // namespace

void add_blocks(Reading& reading) {
  const Inputs& inputs = reading.inputs();
  if (inputs.selections.empty()) return;
  if (reading.account().ledger().mode == kAct) {
    return refuse_blocks(reading);
  }
  for (const SelectionInputs& selection : inputs.selections) add_selection(reading, selection);
  note_withheld(reading);
  reading.account().assume(
      "Lower, typical and upper values of a block describe different devices of its level, not a "
      "confidence interval.");
}

}  // namespace mlsheet::footprint
