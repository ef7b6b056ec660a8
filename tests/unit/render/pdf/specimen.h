#pragma once
// A datasheet as the composer would make it, with every kind of block, for the tests of the PDF
// renderer; and the pieces to make others. The sensor and its numbers are invented.

#include <string>
#include <string_view>
#include <vector>

#include "sheet/sheet.h"

namespace mlsheet::pdf {

sheet::Cell cell(std::string_view text, sheet::Badge badge = sheet::Badge::None,
                 std::vector<std::string> notes = {});
sheet::Cell muted(std::string_view text);
prose::Blocks paragraphs(std::initializer_list<std::string_view> texts);

// `columns` wide, `rows` high; the cell in row 2, column 3 says `r2c3`.
sheet::Table grid(std::size_t columns, std::size_t rows);

sheet::Sheet specimen();

}  // namespace mlsheet::pdf
