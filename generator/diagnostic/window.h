#pragma once
// A line of input as a terminal shows it: visible characters, tabs as four cells, and of a long
// line only the part around a byte of interest.

#include <cstddef>
#include <string>
#include <string_view>

namespace mlsheet::diagnostic {

class Window {
 public:
  // Shows `line` around the byte `focus` in at most `cells` cells.
  Window(std::string_view line, std::size_t focus, std::size_t cells);

  std::string text() const;
  bool shows(std::size_t byte) const { return byte >= begin_ && byte <= end_; }
  std::size_t cell_of(std::size_t byte) const;  // from the left edge of text()
  std::size_t cells_between(std::size_t begin, std::size_t end) const;  // cut to the window

 private:
  bool is_cut_left() const { return begin_ > 0; }
  bool is_cut_right() const { return end_ < line_.size(); }

  std::string_view line_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
};

}  // namespace mlsheet::diagnostic
