#include <algorithm>

#include "diagnostic/format.h"
#include "diagnostic/selection.h"
#include "text/escape.h"

namespace mlsheet::diagnostic {
namespace {

// The page of a run shows ten of each level and drops the rest without a word.
constexpr std::size_t kShownByPage = 10;

std::string_view command_of(Level level) {
  if (level == Level::Note) return "notice";
  return to_text(level);
}

// What a runner reads back: `%25`, `%0D`, `%0A`, in properties also `%3A` and `%2C`.
std::string escaped(std::string_view text, std::string_view special) {
  return text::percent_encoded(text, [special](char character) {
    return special.find(character) == std::string_view::npos;
  });
}

std::string property(std::string_view name, std::string_view value) {
  return std::string(name) + "=" + escaped(value, "%\r\n:,");
}

std::string position_properties(const source::Span& span, Places& places) {
  const source::Position begin = places.lines(span.file).position(span.begin);
  const source::Position end = places.lines(span.file).position(span.end);
  return property("file", path_of(places.files(), span.file)) +
         ",line=" + std::to_string(begin.line) + ",col=" + std::to_string(begin.column) +
         ",endLine=" + std::to_string(end.line) + ",endColumn=" + std::to_string(end.column) + ",";
}

std::string line_of(const Diagnostic& diagnostic, Places& places, const FormatOptions& options) {
  std::string message = text::visible(diagnostic.message);
  for (const std::string& line : remarks(diagnostic)) message += "\n" + line;
  for (const std::string& line : places.others(diagnostic)) message += "\n" + line;
  std::string out = "::" + std::string(command_of(diagnostic.level)) + " ";
  if (is_about_file(diagnostic, options)) out += position_properties(diagnostic.span, places);
  return out + property("title", row(diagnostic.code).code_text) +
         "::" + escaped(message, "%\r\n") + "\n";
}

// Said first, where the page cannot drop it.
std::string warning_of_more(const Report::Counts& counts, std::size_t left_out,
                            const FormatOptions& options) {
  const std::size_t most = std::max({counts.errors, counts.warnings, counts.notes});
  if (left_out == 0 && most <= kShownByPage) return {};
  std::string text = "::notice title=mlsheet::" + summary(counts, options.sheets.size());
  if (left_out > 0) text += "; " + std::to_string(left_out) + " of them are not listed";
  return text + "\n";
}

}  // namespace

std::string format_github(const Report& report, const source::Files& files,
                          const FormatOptions& options) {
  std::string lines;
  std::size_t left_out = 0;
  Places places(files);
  for (const FileSelection& file : select(report, options.error_limit)) {
    for (const Diagnostic& diagnostic : file.shown) lines += line_of(diagnostic, places, options);
    left_out += file.left_out;
  }
  return warning_of_more(report.counts(), left_out, options) + lines;
}

}  // namespace mlsheet::diagnostic
