#pragma once
// How the width of a table is shared out among its columns, from what their cells need and would
// like to have; and which columns of a table too wide for the page stand together.

#include <cstddef>
#include <span>
#include <vector>

#include "render/pdf/theme.h"
#include "typeset/break_lines.h"

namespace mlsheet::pdf {

// As many widths as columns, whose sum is `room`. Where everything fits on one line, what is left
// is given in proportion to the wishes; else each column gets what its widest word needs, and more
// in proportion to what it lacks; and where not even that fits, the widest words are broken.
std::vector<Length> column_widths(std::span<const typeset::Extent> columns, Length room);

// Columns [begin, end) that are set as one table, beside the first column, which all parts repeat.
struct ColumnGroup {
  std::size_t begin = 0;
  std::size_t end = 0;
};
std::vector<ColumnGroup> column_groups(std::span<const typeset::Extent> columns, Length gap,
                                       Length room);

}  // namespace mlsheet::pdf
