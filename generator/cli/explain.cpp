#include <string>

#include "cli/command.h"
#include "diagnostic/catalogue.h"
#include "text/edit_distance.h"

namespace mlsheet::cli {
namespace {

std::string list_of_codes() {
  std::string out;
  for (const diagnostic::Row& row : diagnostic::catalogue()) {
    std::string level(diagnostic::to_text(row.level));
    level.resize(8, ' ');
    out += std::string(row.code_text) + "  " + level + "  " + std::string(row.message) + "\n";
  }
  return out;
}

void report_unknown(Invocation& invocation, const std::string& word) {
  std::vector<std::string> codes;
  for (const diagnostic::Row& row : diagnostic::catalogue()) codes.emplace_back(row.code_text);
  const std::vector<std::string> near = text::closest(word, codes, 3);
  std::string help = "`mlsheet explain --list` lists all codes";
  for (std::size_t i = 0; i < near.size(); ++i) {
    help = (i == 0 ? "near it: " : help + ", ") + near[i];
  }
  invocation.report.add(invocation.line.span_of(word), diagnostic::CodeUnknown, word).help(help);
}

}  // namespace

void explain(Invocation& invocation) {
  const Arguments& arguments = invocation.arguments;
  if (arguments.list) {
    invocation.system.out(list_of_codes());
    return;
  }
  if (arguments.words.empty()) {
    invocation.report.add(invocation.line.whole, diagnostic::OperandMissing, "explain", "code");
    return;
  }
  for (const std::string& word : arguments.words) {
    const auto code = diagnostic::code_named(word);
    if (!code) {
      report_unknown(invocation, word);
      continue;
    }
    const std::string name =
        "docs/diagnostics/" + std::string(diagnostic::row(*code).code_text) + ".md";
    invocation.system.out(invocation.system.resource(name));
  }
}

}  // namespace mlsheet::cli
