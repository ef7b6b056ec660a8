#include "diagnostic/format.h"
#include "diagnostic/selection.h"
#include "text/escape.h"

namespace mlsheet::diagnostic {
namespace {

void append_line(std::string& out, const Diagnostic& diagnostic, Places& places) {
  if (diagnostic.span.file != source::FileId::None) out += places.text(diagnostic.span) + ": ";
  out += to_text(diagnostic.level);
  out += "[";
  out += row(diagnostic.code).code_text;
  out += "]: " + text::visible(diagnostic.message) + "\n";
}

}  // namespace

std::string format_short(const Report& report, const source::Files& files,
                         const FormatOptions& options) {
  std::string out;
  Places places(files);
  for (const FileSelection& file : select(report, options.error_limit)) {
    for (const Diagnostic& diagnostic : file.shown) append_line(out, diagnostic, places);
    if (file.left_out > 0) out += "and " + std::to_string(file.left_out) + " more\n";
  }
  return out;
}

}  // namespace mlsheet::diagnostic
