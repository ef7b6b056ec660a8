#pragma once
// The two keys that say how a sheet is to be read: `mlsheet`, the edition of the language, and
// `profile`, how much the sheet is asked to contain.

#include "check/checking.h"

namespace mlsheet::check {

void check_edition(Checking& checking);

// The document's `profile:` becomes the report's, unless the caller chose one. False where it names
// none that is known, so that nobody knows how much is asked of the sheet.
bool settle_profile(const document::Document& document, diagnostic::Report& report);

}  // namespace mlsheet::check
