#include <algorithm>
#include <set>

#include "diagnostic/fingerprint.h"
#include "diagnostic/format.h"
#include "diagnostic/sarif_places.h"
#include "text/escape.h"
#include "text/format.h"

namespace mlsheet::diagnostic {
namespace {

// A larger run is refused by the code scanning of GitHub as a whole.
constexpr std::size_t kMostResults = 25000;

// Results are about files. What is about the run (a missing input, a wrong option) has no place in
// one and is a notification.
struct Findings {
  std::vector<Diagnostic> results;
  std::vector<Diagnostic> notifications;
  std::size_t left_out = 0;
  bool are_some_suppressed = false;
};

void add_result(Findings& findings, Diagnostic diagnostic) {
  if (findings.results.size() == kMostResults) {
    ++findings.left_out;
    return;
  }
  findings.are_some_suppressed |= !diagnostic.reason.empty();
  findings.results.push_back(std::move(diagnostic));
}

Findings sort_out(const Report& report, const FormatOptions& options) {
  Findings findings;
  for (FileSelection& file : select(report, options.error_limit)) {
    findings.left_out += file.left_out;
    for (Diagnostic& diagnostic : file.shown) {
      if (!is_about_file(diagnostic, options)) {
        findings.notifications.push_back(std::move(diagnostic));
      } else {
        add_result(findings, std::move(diagnostic));
      }
    }
  }
  for (Diagnostic& diagnostic : report.suppressed()) add_result(findings, std::move(diagnostic));
  return findings;
}

using Codes = std::vector<Code>;  // ascending

Codes codes_of(const std::vector<Diagnostic>& diagnostics) {
  std::set<Code> codes;
  for (const Diagnostic& diagnostic : diagnostics) codes.insert(diagnostic.code);
  return {codes.begin(), codes.end()};
}

std::int64_t index_of(const Codes& codes, Code code) {
  return std::lower_bound(codes.begin(), codes.end(), code) - codes.begin();
}

// A `reportingDescriptor` object.
void write_rule(json::Writer& out, const Row& kind) {
  const std::vector<std::string> any(kind.argument_count, "…");
  out.begin_object();
  out.key("id").string(kind.code_text);
  out.key("name").string(kind.name);
  out.key("shortDescription");
  write_message(out, text::fill(kind.message, any));
  out.key("help");
  write_message(out, "`mlsheet explain " + std::string(kind.code_text) +
                         "` says why it matters and what to do");
  out.key("defaultConfiguration").begin_object();
  out.key("level").string(to_text(kind.level));
  out.end_object();
  out.end_object();
}

void write_rules(json::Writer& out, std::string_view name, const Codes& codes) {
  out.key(name).begin_array();
  for (const Code code : codes) write_rule(out, row(code));
  out.end_array();
}

void write_tool(json::Writer& out, const Findings& findings, const FormatOptions& options) {
  out.key("tool").begin_object();
  out.key("driver").begin_object();
  out.key("name").string("mlsheet");
  if (!options.version.empty()) out.key("version").string(options.version);
  write_rules(out, "rules", codes_of(findings.results));
  write_rules(out, "notifications", codes_of(findings.notifications));
  out.end_object();
  out.end_object();
}

std::string account(const Diagnostic& diagnostic) {
  std::string out = text::visible(diagnostic.message);
  for (const std::string& line : remarks(diagnostic)) out += "\n" + line;
  return out;
}

void write_notification(json::Writer& out, const Diagnostic& diagnostic, const Codes& codes) {
  out.begin_object();
  out.key("descriptor").begin_object();
  out.key("id").string(row(diagnostic.code).code_text);
  out.key("index").integer(index_of(codes, diagnostic.code));
  out.end_object();
  out.key("level").string(to_text(diagnostic.level));
  out.key("message");
  write_message(out, account(diagnostic));
  out.end_object();
}

void write_notifications(json::Writer& out, const std::vector<Diagnostic>& notifications) {
  const Codes codes = codes_of(notifications);
  out.key("toolConfigurationNotifications").begin_array();
  for (const Diagnostic& diagnostic : notifications) write_notification(out, diagnostic, codes);
  out.end_array();
}

void write_left_out(json::Writer& out, std::size_t left_out) {
  out.key("toolExecutionNotifications").begin_array();
  out.begin_object();
  out.key("level").string("note");
  out.key("message");
  write_message(out, "and " + std::to_string(left_out) + " more findings");
  out.end_object();
  out.end_array();
}

void write_invocation(json::Writer& out, const Findings& findings, int exit_code) {
  out.key("invocations").begin_array();
  out.begin_object();
  out.key("executionSuccessful").boolean(exit_code < 2);
  out.key("exitCode").integer(exit_code);
  write_notifications(out, findings.notifications);
  if (findings.left_out > 0) write_left_out(out, findings.left_out);
  out.end_object();
  out.end_array();
}

// Which folder it is, only the reader knows: a report is the same wherever it is made.
void write_root(json::Writer& out) {
  out.key("originalUriBaseIds").begin_object();
  out.key(kSourceRoot).begin_object();
  out.key("description");
  write_message(out, "the folder in which mlsheet was started");
  out.end_object();
  out.end_object();
}

void write_sheets(json::Writer& out, const source::Files& files, const FormatOptions& options) {
  out.key("artifacts").begin_array();
  for (const source::FileId sheet : options.sheets) {
    out.begin_object();
    out.key("location");
    write_artifact(out, files, sheet);
    out.key("roles").begin_array().string("analysisTarget").end_array();
    out.end_object();
  }
  out.end_array();
}

void write_labels(json::Writer& out, const Diagnostic& diagnostic, Places& places) {
  if (diagnostic.labels.empty()) return;
  out.key("relatedLocations").begin_array();
  for (const Label& label : diagnostic.labels) {
    write_location(out, label.span, places, text::visible(label.text));
  }
  out.end_array();
}

void write_suppressions(json::Writer& out, const Diagnostic& diagnostic) {
  out.key("suppressions").begin_array();
  if (!diagnostic.reason.empty()) {
    out.begin_object();
    out.key("kind").string("inSource");
    out.key("justification").string(text::visible(diagnostic.reason));
    out.end_object();
  }
  out.end_array();
}

void write_properties(json::Writer& out, const Diagnostic& diagnostic, std::int64_t rule,
                      std::string_view fingerprint, Places& places) {
  out.key("ruleId").string(row(diagnostic.code).code_text);
  out.key("ruleIndex").integer(rule);
  out.key("level").string(to_text(diagnostic.level));
  out.key("message");
  write_message(out, account(diagnostic));
  out.key("locations").begin_array();
  write_location(out, diagnostic.span, places);
  out.end_array();
  write_labels(out, diagnostic, places);
  write_fixes(out, diagnostic, places);
  out.key("partialFingerprints").begin_object();
  out.key("mlsheet/v1").string(fingerprint);
  out.end_object();
}

void write_results(json::Writer& out, const Findings& findings, const source::Files& files) {
  const Codes codes = codes_of(findings.results);
  Places places(files);
  Fingerprints fingerprints(files);
  out.key("results").begin_array();
  for (const Diagnostic& diagnostic : findings.results) {
    out.begin_object();
    write_properties(out, diagnostic, index_of(codes, diagnostic.code), fingerprints.of(diagnostic),
                     places);
    // The standard (3.27.23) wants the property at every result of a run or at none.
    if (findings.are_some_suppressed) write_suppressions(out, diagnostic);
    out.end_object();
  }
  out.end_array();
}

}  // namespace

std::string format_sarif(const Report& report, const source::Files& files,
                         const FormatOptions& options) {
  const Findings findings = sort_out(report, options);
  json::Writer out;
  out.begin_object();
  out.key("$schema").string(
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
      "sarif-schema-2.1.0.json");
  out.key("version").string("2.1.0");
  out.key("runs").begin_array().begin_object();
  write_tool(out, findings, options);
  write_invocation(out, findings, exit_code(options, report.counts()));
  write_root(out);
  write_sheets(out, files, options);
  out.key("columnKind").string("utf16CodeUnits");
  write_results(out, findings, files);
  out.end_object().end_array();
  out.end_object();
  return out.take();
}

}  // namespace mlsheet::diagnostic
