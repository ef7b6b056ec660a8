#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/code_advice.h"
#include "cli/command.h"
#include "diagnostic/catalogue.h"
#include "json/write.h"

namespace mlsheet::cli {
namespace {

std::string_view page_of(const Invocation& invocation, const diagnostic::Row& row) {
  return invocation.system.resource("docs/diagnostics/" + std::string(row.code_text) + ".md");
}

// A page opens with `# MS0104: duplicate key`.
std::string_view title_of(std::string_view page) {
  page = page.substr(0, page.find('\n'));
  return page.substr(std::min(page.find(": "), page.size() - 2) + 2);
}

std::string list_of_codes(const Invocation& invocation) {
  std::string out;
  for (const diagnostic::Row& row : diagnostic::catalogue()) {
    std::string level(diagnostic::to_text(row.level));
    level.resize(8, ' ');
    out += std::string(row.code_text) + "  " + level + "  " +
           std::string(title_of(page_of(invocation, row))) + "\n";
  }
  return out;
}

void write_json(json::Writer& out, const Invocation& invocation, const diagnostic::Row& row) {
  const std::string_view page = page_of(invocation, row);
  out.begin_object();
  out.key("code").string(row.code_text);
  out.key("name").string(row.name);
  out.key("level").string(diagnostic::to_text(row.level));
  out.key("title").string(title_of(page));
  out.key("message").string(row.message);
  if (!invocation.arguments.list) out.key("page").string(page);
  out.end_object();
}

std::string as_json(const Invocation& invocation, std::span<const diagnostic::Row> rows) {
  json::Writer out;
  out.begin_array();
  for (const diagnostic::Row& row : rows) write_json(out, invocation, row);
  out.end_array();
  return out.take();
}

void report_unknown(Invocation& invocation, const std::string& word) {
  invocation.report.add(invocation.line.span_of(word), diagnostic::CodeUnknown, word)
      .help(code_advice(word));
}

}  // namespace

void explain(Invocation& invocation) {
  const Arguments& arguments = invocation.arguments;
  if (arguments.list) {
    return invocation.system.out(arguments.as_json ? as_json(invocation, diagnostic::catalogue())
                                                   : list_of_codes(invocation));
  }
  if (arguments.words.empty()) {
    invocation.report.add(invocation.line.whole, diagnostic::OperandMissing, "explain", "code")
        .help("for example `mlsheet explain MS0312`; `mlsheet explain --list` lists all codes");
    return;
  }
  std::vector<diagnostic::Row> rows;
  for (const std::string& word : arguments.words) {
    const auto code = diagnostic::code_named(word);
    code ? rows.push_back(diagnostic::row(*code)) : report_unknown(invocation, word);
  }
  if (arguments.as_json) return invocation.system.out(as_json(invocation, rows));
  for (const diagnostic::Row& row : rows) invocation.system.out(page_of(invocation, row));
}

}  // namespace mlsheet::cli
