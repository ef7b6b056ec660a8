#pragma once
// The sheet as PDF: layout (pages of positioned boxes), paint (content streams), objects (libharu).
// Same sheet, same fonts, same theme: same bytes.

#include <string>
#include <string_view>

#include "sheet/sheet.h"
#include "typeset/font.h"

namespace mlsheet::pdf {

std::string write(const sheet::Sheet& sheet, const typeset::Fonts& fonts);

// The laid-out pages as stable text, for `--dump=layout` and tests.
std::string dump_layout(const sheet::Sheet& sheet, const typeset::Fonts& fonts);

}  // namespace mlsheet::pdf
