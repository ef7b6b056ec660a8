#pragma once
// The full reading of CommonMark, for texts that may hold markup.

#include <string_view>

#include "diagnostic/report.h"
#include "prose/prose.h"

namespace mlsheet::prose {

Blocks read_commonmark(std::string_view markdown, const source::Span& span,
                       diagnostic::Report& report);

}  // namespace mlsheet::prose
