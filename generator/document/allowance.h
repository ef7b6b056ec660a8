#pragma once
// What one comment says when it is written for mlsheet: `# mlsheet: allow[MS1104] reason="…"`.

#include <string>
#include <string_view>
#include <vector>

#include "diagnostic/report.h"
#include "source/span.h"

namespace mlsheet::document {

struct Allowance {
  diagnostic::Code code;
  std::string reason;
  source::Span named_at;  // the code in the comment
  source::Span comment;
};

// Adds one for each code that the comment allows, and reports what is wrong in it. A comment that
// does not begin with `# mlsheet:` is none of ours.
void read_allowance(const source::Span& comment, std::string_view bytes,
                    std::vector<Allowance>& allowances, diagnostic::Report& report);

}  // namespace mlsheet::document
