#pragma once
// The sheet as one self-contained HTML file: no script, no request. Templates (templates/html) get
// only what `context` makes; every value in them is escaped.

#include <string>

#include "render/html/context.h"
#include "sheet/sheet.h"
#include "typeset/font.h"

namespace mlsheet::html {

std::string write(const sheet::Sheet& sheet, const Templates& templates,
                  const typeset::Fonts& fonts);

}  // namespace mlsheet::html
