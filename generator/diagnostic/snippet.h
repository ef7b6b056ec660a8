#pragma once
// The part of a human diagnostic that shows the input: for each file its name, the lines that hold
// marks, and under each line one row of carets per mark. A long line is shown through a window
// around its mark; columns are terminal cells, a tab is four.

#include <cstddef>
#include <string>

#include "diagnostic/paint.h"
#include "diagnostic/selection.h"

namespace mlsheet::diagnostic {

inline constexpr std::size_t kWindowCells = 120;

// How far `-->` and `=` are indented under the head of the diagnostic.
std::size_t gutter_width(const Diagnostic& diagnostic, Places& places);

std::string draw_snippets(const Diagnostic& diagnostic, Places& places, const Paint& paint);

}  // namespace mlsheet::diagnostic
