#pragma once
// The two keys that say how a sheet is to be read: `mlsheet`, the edition of the language, and
// `profile`, how much the sheet is asked to contain.

#include "check/checking.h"

namespace mlsheet::check {

void check_edition(Checking& checking);

// The document's `profile:` becomes the report's, unless the caller chose one.
void settle_profile(const document::Document& document, diagnostic::Report& report);

}  // namespace mlsheet::check
