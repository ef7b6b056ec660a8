#pragma once
// Tables and facts: cells beside each other, rows below each other, thin rules between them. A row
// is one strip, its boxes in reading order, cell by cell.

#include "render/pdf/set_text.h"

namespace mlsheet::pdf {

Strips set_table(Setting& setting, const sheet::Table& table, Length width, ElementId parent);
Strips set_facts(Setting& setting, const sheet::Facts& facts, Length width, ElementId parent);

}  // namespace mlsheet::pdf
