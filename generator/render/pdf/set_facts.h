#pragma once
// Facts: label, value and, at the right edge, where the value comes from.

#include "render/pdf/set_text.h"

namespace mlsheet::pdf {

Strips set_facts(Setting& setting, const sheet::Facts& facts, Length width, ElementId parent);

}  // namespace mlsheet::pdf
