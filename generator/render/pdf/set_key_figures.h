#pragma once
// The large numbers of page one: cards side by side, a few to a row.

#include "render/pdf/set_text.h"

namespace mlsheet::pdf {

Strips set_key_figures(Setting& setting, const sheet::KeyFigures& figures, Length width,
                       ElementId parent);

}  // namespace mlsheet::pdf
