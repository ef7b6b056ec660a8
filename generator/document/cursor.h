#pragma once
// A place in the YAML text that walks over what stands between values: blanks, line ends, comments.
// It knows its line, collects the comments, and reports those that the standard does not take for
// one.

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "diagnostic/report.h"
#include "document/document.h"
#include "document/measure.h"

namespace mlsheet::document {

// The white space right before a token, on its line.
struct Gap {
  bool starts_line = false;
  std::size_t tab = kNowhere;  // the first one
};

class Cursor {
 public:
  Cursor(source::FileId file, std::string_view bytes, std::vector<Comment>& comments,
         diagnostic::Report& report);

  std::string_view bytes() const { return bytes_; }
  std::size_t at() const { return at_; }
  bool at_end() const { return at_ >= bytes_.size(); }
  char peek(std::size_t ahead = 0) const {  // NUL behind the end
    return at_ + ahead < bytes_.size() ? bytes_[at_ + ahead] : '\0';
  }
  bool at_sign(char sign) const;                  // `-`, `:`, `?`: signs only before white space
  bool at_marker(std::string_view marker) const;  // `---`, `...`
  std::size_t column() const { return at_ - line_begin_; }  // in bytes, from 0
  std::size_t column_of(std::size_t at) const { return at - line_begin_of(at); }

  Gap gap() const;

  void move_to(std::size_t at);
  void skip(std::size_t limit = kNowhere);

  source::Span span(std::size_t begin, std::size_t end) const {
    return {file_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }
  std::string_view text(const source::Span& span) const;

 private:
  void comment();
  std::size_t line_begin_of(std::size_t at) const;

  source::FileId file_;
  std::string_view bytes_;
  std::vector<Comment>& comments_;
  diagnostic::Report& report_;
  std::size_t text_begin_;  // behind a byte order mark
  std::size_t at_;
  std::size_t line_begin_;
};

}  // namespace mlsheet::document
