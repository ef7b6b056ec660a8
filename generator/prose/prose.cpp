#include "prose/prose.h"

#include "prose/commonmark.h"
#include "text/ascii.h"

namespace mlsheet::prose {
namespace {

std::string_view without_line_ends(std::string_view text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.remove_suffix(1);
  return text;
}

// `1.` and `1)` at the start of a line begin a list.
bool starts_with_list_number(std::string_view line) {
  std::size_t at = 0;
  while (at < line.size() && text::is_digit(line[at])) ++at;
  return at > 0 && at < line.size() && (line[at] == '.' || line[at] == ')');
}

// One line in which no character can mean anything to CommonMark: most texts of a sheet are that.
bool is_plain_line(std::string_view line) {
  constexpr std::string_view kMarkup("\\`*_[<&\n\r\t\0", 11);
  constexpr std::string_view kMarkupInFront = " #>-+=~";
  return line.find_first_of(kMarkup) == std::string_view::npos &&
         kMarkupInFront.find(line.front()) == std::string_view::npos &&
         !starts_with_list_number(line);
}

}  // namespace

Blocks parse(std::string_view markdown, const source::Span& span, diagnostic::Report& report) {
  const std::string_view line = without_line_ends(markdown);
  if (line.empty()) return {};
  if (is_plain_line(line)) return {{.runs = plain(line)}};
  return read_commonmark(markdown, span, report);
}

Blocks parse(std::string_view markdown) {
  diagnostic::Report told_before;
  return parse(markdown, {}, told_before);
}

Runs plain(std::string_view text) { return {{.kind = RunKind::Text, .text = std::string(text)}}; }

std::string plain_text(const Runs& runs) {
  std::string text;
  for (const Run& run : runs) text += run.text;
  return text;
}

}  // namespace mlsheet::prose
