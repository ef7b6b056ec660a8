#pragma once
// What every page carries beside its content: the running head (from page two on) and the foot.

#include "render/pdf/set_text.h"

namespace mlsheet::pdf {

void add_furniture(Setting& setting, Layout& layout, const sheet::Title& title);

}  // namespace mlsheet::pdf
