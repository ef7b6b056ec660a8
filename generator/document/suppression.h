#pragma once
// The comments in which an author suppresses findings: `# mlsheet: allow[MS1104] reason="…"`.
//
// In the comment lines with which a file begins, one holds for the whole file. On a line of its own
// it holds for the next entry: a key with its value, or a list item, with all that is nested in it.
// Behind something, it holds for that line. A finding is where the text it marks begins.

#include <string_view>
#include <vector>

#include "diagnostic/report.h"
#include "diagnostic/suppression.h"
#include "document/document.h"

namespace mlsheet::document {

// `bytes` are those of the document's file. Comments that begin with `# mlsheet:` and are written
// otherwise, give no reason, or name a code that is unknown or cannot be suppressed, are reported.
std::vector<diagnostic::Suppression> read_suppressions(const Document& document,
                                                       std::string_view bytes,
                                                       diagnostic::Report& report);

}  // namespace mlsheet::document
