#include "document/cursor.h"

#include <algorithm>

namespace mlsheet::document {

Cursor::Cursor(source::FileId file, std::string_view bytes, std::vector<Comment>& comments,
               diagnostic::Report& report)
    : file_(file),
      bytes_(bytes),
      comments_(comments),
      report_(report),
      text_begin_(bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0),
      at_(text_begin_),
      line_begin_(text_begin_) {}

bool Cursor::at_sign(char sign) const {
  return peek() == sign && (at_ + 1 >= bytes_.size() || is_white(peek(1)));
}

bool Cursor::at_marker(std::string_view marker) const {
  return column() == 0 && bytes_.substr(at_).starts_with(marker) &&
         (at_ + marker.size() >= bytes_.size() || is_white(peek(marker.size())));
}

std::size_t Cursor::line_begin_of(std::size_t at) const {
  if (at >= line_begin_) {
    // Most questions are about the line of the cursor; that it may be long does not matter then.
    const std::size_t from = std::min(at, at_);
    const std::size_t last_break = bytes_.substr(from, at - from).rfind('\n');
    return last_break == kNowhere ? line_begin_ : from + last_break + 1;
  }
  const std::size_t last_break = at == 0 ? kNowhere : bytes_.rfind('\n', at - 1);
  return last_break == kNowhere ? text_begin_ : last_break + 1;
}

void Cursor::move_to(std::size_t at) {
  at = std::min(at, bytes_.size());
  line_begin_ = line_begin_of(at);
  at_ = at;
}

std::string_view Cursor::text(const source::Span& span) const {
  return bytes_.substr(span.begin, span.end - span.begin);
}

void Cursor::comment() {
  const std::size_t begin = at_;
  if (begin > line_begin_ && !is_blank(bytes_[begin - 1])) {
    report_.add(span(begin, begin + 1), diagnostic::GluedComment)
        .help("put a space before `#`, or the whole text in quotes");
  }
  at_ = std::min(bytes_.find_first_of("\r\n", begin), bytes_.size());
  comments_.push_back({span(begin, at_)});
}

void Cursor::skip(std::size_t limit) {
  while (at_ < std::min(limit, bytes_.size())) {
    const char byte = bytes_[at_];
    if (byte == '#') {
      comment();
      continue;
    }
    if (!is_white(byte)) break;
    ++at_;
    if (byte == '\n') line_begin_ = at_;
  }
}

Gap Cursor::gap() const {
  Gap gap;
  std::size_t begin = at_;
  while (begin > line_begin_ && is_blank(bytes_[begin - 1])) {
    if (bytes_[--begin] == '\t') gap.tab = begin;
  }
  gap.starts_line = begin == line_begin_;
  return gap;
}

}  // namespace mlsheet::document
