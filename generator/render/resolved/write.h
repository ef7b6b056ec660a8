#pragma once
// The resolved document as JSON (format_version 1.0): every value with unit, basis and source span,
// every computed number with its formula and inputs, the factors behind them, and the texts the
// sheet shows for them.

#include <string>

#include "sheet/sheet.h"

namespace mlsheet::resolved {

std::string write(const sheet::Sheet& sheet);

}  // namespace mlsheet::resolved
