#pragma once
// Tables: a head that comes again on every page, cells beside each other, thin rules between rows.
// A table too wide for the page is set in parts, each with the first column.

#include "render/pdf/set_text.h"

namespace mlsheet::pdf {

Strips set_table(Setting& setting, const sheet::Table& table, Length width, ElementId parent);

}  // namespace mlsheet::pdf
