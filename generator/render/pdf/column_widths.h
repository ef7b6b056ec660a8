#pragma once
// How the width of a table is shared out among its columns, from what their cells need and would
// like to have; and which columns of a table too wide for the page stand together.

#include <cstddef>
#include <span>
#include <vector>

#include "render/pdf/theme.h"
#include "typeset/break_lines.h"

namespace mlsheet::pdf {

// As many widths as columns; together at most `room`, and all of it where a line must be broken.
// Where everything fits on one line, columns get that and some air. Else lines are broken between
// words, then within words after `/ - . _`, and at last anywhere, the widest words first.
std::vector<Length> column_widths(std::span<const typeset::Extent> columns, Length room);

// Columns [begin, end) that are set as one table, beside the first column, which all parts repeat.
struct ColumnGroup {
  std::size_t begin = 0;
  std::size_t end = 0;
};
std::vector<ColumnGroup> column_groups(std::span<const typeset::Extent> columns, Length gap,
                                       Length room);

}  // namespace mlsheet::pdf
