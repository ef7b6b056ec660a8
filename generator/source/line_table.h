#pragma once
// From bytes to lines and columns, made when something is printed. Lines end at LF, CR LF or CR.

#include <cstdint>
#include <string_view>
#include <vector>

namespace mlsheet::source {

struct Position {
  std::uint32_t line = 1;          // 1-based
  std::uint32_t column = 1;        // 1-based code points; a tab counts 1
  std::uint32_t utf16_column = 1;  // 1-based UTF-16 units
};

class LineTable {
 public:
  explicit LineTable(std::string_view bytes);

  Position position(std::uint32_t byte) const;
  std::uint32_t line_count() const { return static_cast<std::uint32_t>(starts_.size()); }
  std::uint32_t line_begin(std::uint32_t line) const;  // line is 1-based
  std::string_view line(std::uint32_t line) const;     // without its line end; a BOM is left out

 private:
  // How many characters lie before a byte, counted from the start of the file.
  struct Mark {
    std::uint32_t byte = 0;
    std::uint32_t code_points = 0;
    std::uint32_t utf16_units = 0;
  };
  void set_marks();
  Mark counted_to(std::uint32_t byte) const;
  Mark counted_from(const Mark& mark, std::uint32_t byte) const;
  Mark counted_between(std::uint32_t begin, std::uint32_t end) const;

  std::string_view bytes_;
  std::vector<std::uint32_t> starts_;
  std::vector<Mark> marks_;
};

}  // namespace mlsheet::source
