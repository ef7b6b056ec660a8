#include "diagnostic/fingerprint.h"
#include "diagnostic/format.h"
#include "diagnostic/selection.h"
#include "json/write.h"
#include "text/escape.h"

namespace mlsheet::diagnostic {
namespace {

std::string_view severity_of(Level level) {
  if (level == Level::Note) return "info";
  return level == Level::Warning ? "minor" : "major";
}

struct Issue {
  std::string description;
  std::string_view check;
  std::string fingerprint;
  std::string_view severity;
  std::string path;
  std::uint32_t line = 1;
};

void write_issue(json::Writer& out, const Issue& issue) {
  out.begin_object();
  out.key("description").string(issue.description);
  out.key("check_name").string(issue.check);
  out.key("fingerprint").string(fingerprint_in(issue.path, issue.fingerprint));
  out.key("severity").string(issue.severity);
  out.key("location").begin_object();
  out.key("path").string(issue.path);
  out.key("lines").begin_object();
  out.key("begin").integer(issue.line);
  out.end_object();
  out.end_object();
  out.end_object();
}

// The reader demands a path also where the finding is about the run.
std::string place_of(const source::Span& span, const source::Files& files) {
  return span.file == source::FileId::None ? "mlsheet" : path_of(files, span.file);
}

void write_file(json::Writer& out, const FileSelection& file, Places& places,
                Fingerprints& fingerprints) {
  for (const Diagnostic& diagnostic : file.shown) {
    const source::Span& span = diagnostic.span;
    Issue issue{.description = text::visible(diagnostic.message),
                .check = row(diagnostic.code).code_text,
                .fingerprint = fingerprints.of(diagnostic),
                .severity = severity_of(diagnostic.level),
                .path = place_of(span, places.files())};
    if (span.file != source::FileId::None) {
      issue.line = places.lines(span.file).position(span.begin).line;
    }
    write_issue(out, issue);
  }
  if (file.left_out == 0) return;
  write_issue(out, {.description = "and " + std::to_string(file.left_out) + " more",
                    .check = "mlsheet",
                    .fingerprint = "more",
                    .severity = severity_of(Level::Note),
                    .path = place_of(file.shown.front().span, places.files())});
}

}  // namespace

std::string format_gitlab(const Report& report, const source::Files& files,
                          const FormatOptions& options) {
  Places places(files);
  Fingerprints fingerprints(files);
  json::Writer out;
  out.begin_array();
  for (const FileSelection& file : select(report, options.error_limit)) {
    write_file(out, file, places, fingerprints);
  }
  out.end_array();
  return out.take();
}

}  // namespace mlsheet::diagnostic
