#pragma once
// The sheet as one self-contained HTML file: no script, no request. Templates (templates/html) get
// only what `context` makes; every value in them is escaped.

#include <functional>
#include <string>
#include <string_view>

#include "sheet/sheet.h"
#include "typeset/font.h"

namespace mlsheet::html {

// Gives the text of an embedded template file by name, `html/page.html`.
using Templates = std::function<std::string_view(std::string_view name)>;

std::string write(const sheet::Sheet& sheet, const Templates& templates,
                  const typeset::Fonts& fonts);

}  // namespace mlsheet::html
