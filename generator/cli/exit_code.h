#pragma once
// What the shell learns. What the sheet gets wrong is 1; what the caller or the machine gets wrong
// is 2 (codes MS08xx), so that CI can tell a bad datasheet from a broken runner.

#include "diagnostic/report.h"

namespace mlsheet::cli {

enum class ExitCode : int { Ok = 0, Findings = 1, Usage = 2, Internal = 3 };

// 1 also without an answer to what was asked, such as a total: a script that goes on with it must
// stop, and it is the sheet that does not say enough, not the caller or the machine.
ExitCode exit_code(const diagnostic::Report& report, bool is_answered = true);

}  // namespace mlsheet::cli
