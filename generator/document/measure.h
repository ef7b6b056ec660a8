#pragma once
// Where scalars end in the text. The parser tells only where a value begins; everything here starts
// there, walks to the last byte, and notes on the way what the parser lets pass.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace mlsheet::document {

inline constexpr std::size_t kNowhere = std::string_view::npos;

inline bool is_blank(char byte) { return byte == ' ' || byte == '\t'; }
inline bool is_break(char byte) { return byte == '\n' || byte == '\r'; }
inline bool is_white(char byte) { return is_blank(byte) || is_break(byte); }
// `bytes` are few: a call to search them would take longer than the loop.
constexpr bool is_one_of(char byte, std::string_view bytes) {
  for (const char one : bytes) {
    if (one == byte) return true;
  }
  return false;
}

// The end of the line that holds `at`, without its line end and the blanks before that.
std::size_t line_end(std::string_view bytes, std::size_t at);

// The end of an anchor, alias or tag that begins at `begin`.
std::size_t name_end(std::string_view bytes, std::size_t begin);

// A plain scalar, found again by the text that the parser made of it: its characters in order, with
// white space between them as it comes. Nowhere when they are not there.
std::size_t plain_end(std::string_view bytes, std::size_t begin, std::string_view text);

struct Quoted {
  std::size_t end = 0;  // behind the closing quote
  bool is_closed = false;
};
Quoted measure_quoted(std::string_view bytes, std::size_t begin);

// A literal or folded block whose text is indented deeper than column `parent` (-1: none).
struct Block {
  std::size_t header_end = 0;         // behind `|2-`
  std::size_t end = 0;                // behind the last line that is not blank
  std::size_t deep_blank = kNowhere;  // the end of a blank line that is deeper than the text below
};
Block measure_block(std::string_view bytes, std::size_t begin, int parent);

// The first line after the first one in [begin, end) that does not stand deeper than column
// `parent`; gives its first byte that is not a space.
std::size_t outdented_line(std::string_view bytes, std::size_t begin, std::size_t end, int parent);

// Where in [begin, end) a later line begins like an item of a list.
std::size_t item_line(std::string_view bytes, std::size_t begin, std::size_t end);

// A backslash in a double-quoted scalar and what follows it.
struct Escape {
  std::size_t begin = kNowhere;
  std::size_t end = kNowhere;
  char32_t code_point = 0;  // what it stands for; 0 also for an escaped line end
};
Escape next_escape(std::string_view bytes, std::size_t from, std::size_t end);

}  // namespace mlsheet::document
