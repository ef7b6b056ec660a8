#include "diagnostic/format.h"
#include "diagnostic/paint.h"
#include "diagnostic/selection.h"
#include "diagnostic/snippet.h"
#include "text/escape.h"

namespace mlsheet::diagnostic {
namespace {

// Beside the limit on their number, so that a log keeps its size whatever the lines look like.
constexpr std::size_t kBytesPerFile = 56u << 10;

std::string head(const Diagnostic& diagnostic, const Paint& paint) {
  const std::string level = std::string(to_text(diagnostic.level)) + "[" +
                            std::string(row(diagnostic.code).code_text) + "]";
  return paint(ink_of(diagnostic.level), level) +
         paint(Ink::Message, ": " + text::visible(diagnostic.message)) + "\n";
}

std::string remark(std::size_t indent, std::string_view name, std::string_view text,
                   const Paint& paint) {
  return std::string(indent + 1, ' ') + paint(Ink::Frame, "=") + " " +
         paint(Ink::Message, std::string(name) + ":") + " " + text::visible(text) + "\n";
}

std::string draw(const Diagnostic& diagnostic, Places& places, const Paint& paint) {
  std::string out = head(diagnostic, paint) + draw_snippets(diagnostic, places, paint);
  const std::size_t indent = gutter_width(diagnostic, places);
  for (const std::string& note : diagnostic.notes) out += remark(indent, "note", note, paint);
  for (const std::string& help : diagnostic.helps) out += remark(indent, "help", help, paint);
  const std::string page = "mlsheet explain " + std::string(row(diagnostic.code).code_text);
  return out + remark(indent, "see", page, paint) + "\n";
}

std::string draw_file(const FileSelection& file, Places& places, const FormatOptions& options) {
  const Paint paint(options.colour);
  std::string out;
  std::size_t left_out = file.left_out;
  for (const Diagnostic& diagnostic : file.shown) {
    std::string drawn;
    if (left_out == file.left_out) drawn = draw(diagnostic, places, paint);
    if (drawn.empty() || (options.error_limit != 0 && out.size() + drawn.size() > kBytesPerFile)) {
      ++left_out;
    } else {
      out += drawn;
    }
  }
  if (left_out > 0) out += "and " + std::to_string(left_out) + " more\n\n";
  return out;
}

}  // namespace

std::string format_human(const Report& report, const source::Files& files,
                         const FormatOptions& options) {
  std::string out;
  Places places(files);
  for (const FileSelection& file : select(report, options.error_limit)) {
    out += draw_file(file, places, options);
  }
  return out;
}

}  // namespace mlsheet::diagnostic
