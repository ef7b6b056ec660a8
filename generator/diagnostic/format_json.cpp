#include "diagnostic/format.h"
#include "diagnostic/selection.h"
#include "json/write.h"
#include "text/escape.h"

namespace mlsheet::diagnostic {
namespace {

void write_position(json::Writer& out, std::uint32_t byte, const source::LineTable& lines) {
  const source::Position position = lines.position(byte);
  out.begin_object();
  out.key("byte").integer(byte);
  out.key("line").integer(position.line);
  out.key("column").integer(position.column);
  out.key("utf16").integer(position.utf16_column);
  out.end_object();
}

void write_place(json::Writer& out, const source::Span& span, Places& places) {
  if (span.file == source::FileId::None) {
    out.key("file").null();
    out.key("span").null();
    return;
  }
  const source::LineTable& lines = places.lines(span.file);
  out.key("file").string(shown_name(places.files(), span.file));
  out.key("span").begin_object();
  out.key("start");
  write_position(out, span.begin, lines);
  out.key("end");
  write_position(out, span.end, lines);
  out.end_object();
}

void write_label(json::Writer& out, const Label& label, Places& places) {
  out.begin_object();
  write_place(out, label.span, places);
  out.key("text").string(text::visible(label.text));
  out.end_object();
}

void write_fixes(json::Writer& out, const Diagnostic& diagnostic, Places& places) {
  out.key("fixes").begin_array();
  for (const Fix& fix : diagnostic.fixes) {
    out.begin_object();
    write_place(out, fix.span, places);
    out.key("text").string(text::visible(fix.text));
    out.end_object();
  }
  out.end_array();
}

void write_texts(json::Writer& out, std::string_view name, const std::vector<std::string>& texts) {
  out.key(name).begin_array();
  for (const std::string& text : texts) out.string(text::visible(text));
  out.end_array();
}

void write_diagnostic(json::Writer& out, const Diagnostic& diagnostic, Places& places) {
  const Row& kind = row(diagnostic.code);
  out.begin_object();
  out.key("code").string(kind.code_text);
  out.key("name").string(kind.name);
  out.key("level").string(to_text(diagnostic.level));
  out.key("message").string(text::visible(diagnostic.message));
  write_place(out, diagnostic.span, places);
  out.key("span_label").string(text::visible(diagnostic.span_label));
  out.key("labels").begin_array();
  for (const Label& label : diagnostic.labels) write_label(out, label, places);
  out.end_array();
  write_texts(out, "notes", diagnostic.notes);
  write_texts(out, "help", diagnostic.helps);
  write_fixes(out, diagnostic, places);
  if (!diagnostic.reason.empty()) out.key("reason").string(text::visible(diagnostic.reason));
  out.end_object();
}

// Gives how many were left out.
std::size_t write_diagnostics(json::Writer& out, const Report& report, Places& places,
                              std::size_t limit) {
  std::size_t left_out = 0;
  out.key("diagnostics").begin_array();
  for (const FileSelection& file : select(report, limit)) {
    for (const Diagnostic& diagnostic : file.shown) write_diagnostic(out, diagnostic, places);
    left_out += file.left_out;
  }
  out.end_array();
  return left_out;
}

void write_suppressed(json::Writer& out, const Report& report, Places& places) {
  out.key("suppressed").begin_array();
  for (const Diagnostic& diagnostic : report.suppressed())
    write_diagnostic(out, diagnostic, places);
  out.end_array();
}

void write_count(json::Writer& out, std::string_view name, std::size_t count) {
  out.key(name).integer(static_cast<std::int64_t>(count));
}

}  // namespace

void write_findings(json::Writer& out, const Report& report, const source::Files& files,
                    const FormatOptions& options) {
  const Report::Counts counts = report.counts();
  Places places(files);
  const std::size_t left_out = write_diagnostics(out, report, places, options.error_limit);
  write_suppressed(out, report, places);
  out.key("summary").begin_object();
  write_count(out, "files", options.sheets.size());
  write_count(out, "errors", counts.errors);
  write_count(out, "warnings", counts.warnings);
  write_count(out, "notes", counts.notes);
  write_count(out, "suppressed", counts.suppressed);
  write_count(out, "left_out", left_out);
  out.end_object();
  out.key("exit_code").integer(exit_code(options, counts));
}

std::string format_json(const Report& report, const source::Files& files,
                        const FormatOptions& options) {
  json::Writer out;
  out.begin_object();
  out.key("format_version").string("1.0");
  out.key("tool").string("mlsheet");
  if (!options.command.empty()) out.key("command").string(options.command);
  write_findings(out, report, files, options);
  out.end_object();
  return out.take();
}

}  // namespace mlsheet::diagnostic
