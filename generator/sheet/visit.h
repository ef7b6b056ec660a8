#pragma once
// Every cell and every run of text of a block, whatever its kind.

#include <variant>
#include <vector>

#include "sheet/sheet.h"

namespace mlsheet::sheet {

// Calls `visit(Cell&)` for facts, tables and lists.
template <class Visit>
void for_each_cell(Block& block, Visit visit) {
  if (auto* facts = std::get_if<Facts>(&block)) {
    for (Facts::Row& row : facts->rows) visit(row.value);
  } else if (auto* table = std::get_if<Table>(&block)) {
    for (std::vector<Cell>& row : table->rows) {
      for (Cell& cell : row) visit(cell);
    }
  } else if (auto* list = std::get_if<List>(&block)) {
    for (Cell& cell : list->items) visit(cell);
  }
}

// Calls `visit(prose::Run&)` for all running text.
template <class Visit>
void for_each_run(Block& block, Visit visit) {
  const auto visit_all = [&](prose::Blocks& blocks) {
    for (prose::Block& part : blocks) {
      for (prose::Run& run : part.runs) visit(run);
    }
  };
  for_each_cell(block, [&](Cell& cell) { visit_all(cell.blocks); });
  if (auto* prose = std::get_if<Prose>(&block)) visit_all(prose->blocks);
  if (auto* note = std::get_if<Note>(&block)) visit_all(note->blocks);
}

// Calls `visit(Block&)` for page one and all sections.
template <class Visit>
void for_each_block(Sheet& sheet, Visit visit) {
  for (Block& block : sheet.front) visit(block);
  for (Section& section : sheet.sections) {
    for (Block& block : section.blocks) visit(block);
  }
}

}  // namespace mlsheet::sheet
