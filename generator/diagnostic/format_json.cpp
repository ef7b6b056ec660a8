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
  out.end_object();
}

struct Total {
  Report::Counts counts;
  std::size_t left_out = 0;
};

Total write_diagnostics(json::Writer& out, std::span<const Findings> findings,
                        const FormatOptions& options) {
  Total total;
  for (const Findings& run : findings) {
    const Report::Counts counts = run.report.counts();
    total.counts.errors += counts.errors;
    total.counts.warnings += counts.warnings;
    total.counts.notes += counts.notes;
    Places places(run.files);
    for (const FileSelection& file : select(run.report, options.error_limit)) {
      for (const Diagnostic& diagnostic : file.shown) write_diagnostic(out, diagnostic, places);
      total.left_out += file.left_out;
    }
  }
  return total;
}

void write_summary(json::Writer& out, const Total& total, std::size_t sheets) {
  const auto count = [&out](std::string_view name, std::size_t value) {
    out.key(name).integer(static_cast<std::int64_t>(value));
  };
  out.key("summary").begin_object();
  count("files", sheets);
  count("errors", total.counts.errors);
  count("warnings", total.counts.warnings);
  count("notes", total.counts.notes);
  count("left_out", total.left_out);
  out.end_object();
}

}  // namespace

std::string format_json(std::span<const Findings> findings, const FormatOptions& options) {
  json::Writer out;
  out.begin_object();
  out.key("format_version").string("1.0");
  out.key("tool").string("mlsheet");
  if (!options.command.empty()) out.key("command").string(options.command);
  out.key("diagnostics").begin_array();
  const Total total = write_diagnostics(out, findings, options);
  out.end_array();
  write_summary(out, total, findings.size());
  out.key("exit_code").integer(options.exit_code.value_or(total.counts.errors > 0 ? 1 : 0));
  out.end_object();
  return out.take();
}

}  // namespace mlsheet::diagnostic
