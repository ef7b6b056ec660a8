#include "diagnostic/window.h"

#include <algorithm>

#include "text/escape.h"
#include "text/utf8.h"

namespace mlsheet::diagnostic {
namespace {

constexpr std::string_view kCut = "...";

std::string shown(std::string_view piece) {
  std::string out;
  for (std::size_t tab = piece.find('\t'); tab != std::string_view::npos; tab = piece.find('\t')) {
    out += text::visible(piece.substr(0, tab)) + "    ";
    piece.remove_prefix(tab + 1);
  }
  return out + text::visible(piece);
}

std::size_t cells_of(std::string_view piece) {
  return static_cast<std::size_t>(text::cell_width(shown(piece)));
}

// Where the character before `at` begins.
std::size_t step_back(std::string_view line, std::size_t at) {
  for (std::size_t length = 1; length <= std::min<std::size_t>(4, at); ++length) {
    const text::Decoded decoded = text::decode(line, at - length);
    if (decoded.well_formed && decoded.length == length) return at - length;
  }
  return at - 1;
}

}  // namespace

Window::Window(std::string_view line, std::size_t focus, std::size_t cells) : line_(line) {
  focus = std::min(focus, line.size());
  if (line.size() <= 8 * cells && cells_of(line) <= cells) {
    end_ = line.size();
    return;
  }
  const std::size_t room = cells - 2 * kCut.size();
  begin_ = end_ = focus;
  std::size_t used = 0;
  while (begin_ > 0 && used < room / 2) {
    const std::size_t next = step_back(line, begin_);
    used += cells_of(line.substr(next, begin_ - next));
    begin_ = next;
  }
  while (end_ < line.size()) {
    const std::size_t length = text::decode(line, end_).length;
    used += cells_of(line.substr(end_, length));
    if (used > room) break;
    end_ += length;
  }
}

std::string Window::text() const {
  std::string out(is_cut_left() ? kCut : "");
  out += shown(line_.substr(begin_, end_ - begin_));
  if (is_cut_right()) out += kCut;
  return out;
}

std::size_t Window::cell_of(std::size_t byte) const {
  const std::size_t at = std::clamp(byte, begin_, end_);
  return (is_cut_left() ? kCut.size() : 0) + cells_of(line_.substr(begin_, at - begin_));
}

std::size_t Window::cells_between(std::size_t begin, std::size_t end) const {
  const std::size_t from = std::clamp(begin, begin_, end_);
  const std::size_t to = std::clamp(end, from, end_);
  return cells_of(line_.substr(from, to - from));
}

}  // namespace mlsheet::diagnostic
