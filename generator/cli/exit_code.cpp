#include "cli/exit_code.h"

#include <string_view>

namespace mlsheet::cli {
namespace {

bool is_usage(diagnostic::Code code) {
  return diagnostic::row(code).code_text.substr(0, 4) == "MS08";
}

}  // namespace

ExitCode exit_code(const diagnostic::Report& report, bool is_answered) {
  ExitCode worst = is_answered ? ExitCode::Ok : ExitCode::Findings;
  for (const diagnostic::Diagnostic& diagnostic : report.sorted()) {
    if (diagnostic.level != diagnostic::Level::Error) continue;
    if (is_usage(diagnostic.code)) return ExitCode::Usage;
    worst = ExitCode::Findings;
  }
  return worst;
}

}  // namespace mlsheet::cli
