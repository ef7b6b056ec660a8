#include "diagnostic/snippet.h"

#include <algorithm>
#include <vector>

#include "diagnostic/window.h"
#include "text/escape.h"

namespace mlsheet::diagnostic {
namespace {

enum class Rank { Primary, Secondary };

struct Mark {
  source::Span span;
  std::string text;
  Rank rank = Rank::Secondary;
  std::uint32_t line = 1;
  std::size_t begin = 0;  // bytes within the line
  std::size_t end = 0;
};

Mark make_mark(const source::Span& span, std::string_view text, Rank rank, Places& places) {
  const source::LineTable& lines = places.lines(span.file);
  Mark mark{.span = span, .text = text::visible(text), .rank = rank};
  mark.line = lines.position(span.begin).line;
  const std::size_t line_begin = lines.line_begin(mark.line);
  const std::size_t length = lines.line(mark.line).size();
  mark.begin = std::min(std::max<std::size_t>(span.begin, line_begin) - line_begin, length);
  mark.end =
      std::clamp(std::max<std::size_t>(span.end, line_begin) - line_begin, mark.begin, length);
  const std::uint32_t last_line = lines.position(std::max(span.begin, span.end)).line;
  if (last_line > mark.line && mark.end == length) {
    if (!mark.text.empty()) mark.text += ", ";
    mark.text += "to line " + std::to_string(last_line);
  }
  return mark;
}

// The marks of one file, in the order in which its lines are shown.
using MarksOfFile = std::vector<Mark>;

std::vector<MarksOfFile> marks_by_file(const Diagnostic& diagnostic, Places& places) {
  std::vector<MarksOfFile> files;
  const auto put = [&files](Mark mark) {
    const auto same_file = [&mark](const MarksOfFile& marks) {
      return marks.front().span.file == mark.span.file;
    };
    const auto found = std::find_if(files.begin(), files.end(), same_file);
    if (found == files.end()) {
      files.push_back({std::move(mark)});
    } else {
      found->push_back(std::move(mark));
    }
  };
  put(make_mark(diagnostic.span, diagnostic.span_label, Rank::Primary, places));
  for (const Label& label : diagnostic.labels) {
    if (label.span.file == source::FileId::None) continue;
    put(make_mark(label.span, label.text, Rank::Secondary, places));
  }
  return files;
}

std::size_t digits(std::uint32_t number) { return std::to_string(number).size(); }

std::size_t widest_line_number(const MarksOfFile& marks) {
  std::size_t width = 1;
  for (const Mark& mark : marks) width = std::max(width, digits(mark.line));
  return width;
}

class Drawing {
 public:
  Drawing(Places& places, const Paint& paint, Ink ink)
      : places_(places), paint_(paint), ink_(ink) {}

  void file(MarksOfFile marks, std::size_t arrow_indent);
  std::string take() { return std::move(out_); }

 private:
  void line(std::span<const Mark> marks);
  void row(const Mark& mark, const Window& window);
  void gutter(std::string_view number);

  Places& places_;
  const Paint& paint_;
  Ink ink_;
  std::size_t width_ = 1;
  std::string out_;
};

void Drawing::gutter(std::string_view number) {
  std::string text(number);
  text.resize(width_, ' ');
  out_ += paint_(Ink::Frame, text + " |");
}

void Drawing::row(const Mark& mark, const Window& window) {
  const bool is_primary = mark.rank == Rank::Primary;
  const Ink ink = is_primary ? ink_ : Ink::Frame;
  const std::size_t length = std::max<std::size_t>(1, window.cells_between(mark.begin, mark.end));
  std::string drawn(length, is_primary ? '^' : '-');
  if (!mark.text.empty()) drawn += " " + mark.text;
  gutter("");
  out_ += std::string(1 + window.cell_of(mark.begin), ' ') + paint_(ink, drawn) + "\n";
}

// Marks of one line. Those outside the window of the first get the line once more.
void Drawing::line(std::span<const Mark> marks) {
  const std::string_view text = places_.lines(marks[0].span.file).line(marks[0].line);
  while (!marks.empty()) {
    const Window window(text, marks[0].begin, kWindowCells);
    const std::string shown = window.text();
    gutter(std::to_string(marks[0].line));
    out_ += (shown.empty() ? "" : " ") + shown + "\n";
    do {
      row(marks[0], window);
      marks = marks.subspan(1);
    } while (!marks.empty() && window.shows(marks[0].begin));
  }
}

void Drawing::file(MarksOfFile marks, std::size_t arrow_indent) {
  if (!out_.empty()) {
    gutter("");
    out_ += "\n";
  }
  width_ = widest_line_number(marks);
  out_ += std::string(arrow_indent, ' ') + paint_(Ink::Frame, "-->") + " ";
  out_ += places_.text(marks[0].span) + "\n";
  gutter("");
  out_ += "\n";
  std::stable_sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) {
    return std::tie(a.line, a.begin, a.rank) < std::tie(b.line, b.begin, b.rank);
  });
  for (std::size_t begin = 0, end = 0; begin < marks.size(); begin = end) {
    while (end < marks.size() && marks[end].line == marks[begin].line) ++end;
    if (begin > 0 && marks[begin].line > marks[begin - 1].line + 1) out_ += "...\n";
    line(std::span(marks).subspan(begin, end - begin));
  }
}

}  // namespace

std::size_t gutter_width(const Diagnostic& diagnostic, Places& places) {
  if (diagnostic.span.file == source::FileId::None) return 1;
  return widest_line_number(marks_by_file(diagnostic, places).front());
}

std::string draw_snippets(const Diagnostic& diagnostic, Places& places, const Paint& paint) {
  if (diagnostic.span.file == source::FileId::None) return {};
  std::vector<MarksOfFile> files = marks_by_file(diagnostic, places);
  const std::size_t indent = widest_line_number(files.front());
  Drawing drawing(places, paint, ink_of(diagnostic.level));
  for (MarksOfFile& marks : files) drawing.file(std::move(marks), indent);
  return drawing.take();
}

}  // namespace mlsheet::diagnostic
