#pragma once
// The sheet as pages of boxes: pure, in whole thousandths of a point, the same on every machine.

#include <string>

#include "render/pdf/box.h"
#include "sheet/sheet.h"

namespace mlsheet::pdf {

// Pictures are not copied: the sheet must outlive the layout.
Layout lay_out(const sheet::Sheet& sheet, const typeset::Fonts& fonts);

// One line per box, page by page.
std::string dump(const Layout& layout);

}  // namespace mlsheet::pdf
