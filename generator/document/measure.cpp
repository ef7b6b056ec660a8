#include "document/measure.h"

#include <algorithm>
#include <charconv>

namespace mlsheet::document {
namespace {

std::size_t skip_spaces(std::string_view bytes, std::size_t at) {
  return std::min(bytes.find_first_not_of(' ', at), bytes.size());
}

std::size_t next_line(std::string_view bytes, std::size_t at) {
  const std::size_t end = bytes.find('\n', at);
  return end == kNowhere ? bytes.size() : end + 1;
}

bool is_blank_line(std::string_view bytes, std::size_t at) {
  while (at < bytes.size() && is_blank(bytes[at])) ++at;
  return at == bytes.size() || is_break(bytes[at]);
}

struct Line {
  std::size_t begin = 0;
  std::size_t text = 0;  // behind its spaces
  bool is_blank = false;

  std::size_t spaces() const { return text - begin; }
};

Line line_at(std::string_view bytes, std::size_t begin) {
  const std::size_t text = skip_spaces(bytes, begin);
  return {.begin = begin, .text = text, .is_blank = is_blank_line(bytes, text)};
}

// Of the text of a block: told by a digit behind its sign, or that of its first line.
struct Indentation {
  std::size_t spaces = 1;
  bool is_known = false;
};

Indentation told_indentation(std::string_view header, int parent) {
  // The text of a block at the root does not stand in the first column; the parser has it so.
  const std::size_t around = static_cast<std::size_t>(std::max(parent, 0));
  const std::size_t digit = header.find_first_of("123456789");
  if (digit == kNowhere) return {.spaces = around + 1};
  return {.spaces = around + static_cast<std::size_t>(header[digit] - '0'), .is_known = true};
}

// Hexadecimal digits of `\x`, `\u`, `\U`.
std::size_t digit_count(char letter) {
  return letter == 'x' ? 2 : letter == 'u' ? 4 : letter == 'U' ? 8 : 0;
}

char32_t named_escape(char letter) {
  constexpr std::string_view kLetters = "0abefvN";
  constexpr char32_t kMeanings[] = {0, 7, 8, 0x1B, 0xC, 0xB, 0x85};
  const std::size_t index = kLetters.find(letter);
  return index == kNowhere ? U' ' : kMeanings[index];
}

}  // namespace

std::size_t line_end(std::string_view bytes, std::size_t at) {
  std::size_t end = std::min(bytes.find_first_of("\r\n", at), bytes.size());
  while (end > at && is_blank(bytes[end - 1])) --end;
  return end;
}

std::size_t name_end(std::string_view bytes, std::size_t begin) {
  const bool is_verbatim = bytes.substr(begin).starts_with("!<");
  const std::size_t end = bytes.find_first_of(is_verbatim ? " \t\r\n>" : " \t\r\n,[]{}", begin + 1);
  if (end == kNowhere) return bytes.size();
  return bytes[end] == '>' ? end + 1 : end;
}

std::size_t plain_end(std::string_view bytes, std::size_t begin, std::string_view text) {
  if (bytes.substr(begin).starts_with(text)) return begin + text.size();
  std::size_t at = begin;
  for (const char byte : text) {
    if (is_white(byte)) continue;
    while (at < bytes.size() && is_white(bytes[at])) ++at;
    if (at == bytes.size() || bytes[at] != byte) return kNowhere;
    ++at;
  }
  return at;
}

Quoted measure_quoted(std::string_view bytes, std::size_t begin) {
  const char quote = bytes[begin];
  for (std::size_t at = begin + 1; at < bytes.size(); ++at) {
    const bool is_doubled = quote == '\'' && bytes.substr(at, 2) == "''";
    if (is_doubled || (quote == '"' && bytes[at] == '\\')) {
      ++at;
    } else if (bytes[at] == quote) {
      return {.end = at + 1, .is_closed = true};
    }
  }
  return {.end = bytes.size()};
}

Block measure_block(std::string_view bytes, std::size_t begin, int parent) {
  Block block;
  block.header_end = std::min(bytes.find_first_not_of("0123456789+-", begin + 1), bytes.size());
  block.end = block.header_end;
  Indentation indentation = told_indentation(bytes.substr(begin, block.header_end - begin), parent);
  Line deepest;
  for (Line line = line_at(bytes, next_line(bytes, begin)); line.begin < bytes.size();
       line = line_at(bytes, next_line(bytes, line.begin))) {
    if (line.is_blank) {
      if (!indentation.is_known && line.spaces() > deepest.spaces()) deepest = line;
      continue;
    }
    if (line.spaces() < indentation.spaces) break;
    if (!indentation.is_known && deepest.spaces() > line.spaces()) block.deep_blank = deepest.text;
    if (!indentation.is_known) indentation = {.spaces = line.spaces(), .is_known = true};
    block.end = std::min(bytes.find_first_of("\r\n", line.text), bytes.size());
  }
  return block;
}

std::size_t outdented_line(std::string_view bytes, std::size_t begin, std::size_t end, int parent) {
  for (std::size_t at = next_line(bytes, begin); at < end; at = next_line(bytes, at)) {
    const Line line = line_at(bytes, at);
    if (!line.is_blank && static_cast<int>(line.spaces()) <= parent) return line.text;
  }
  return kNowhere;
}

std::size_t item_line(std::string_view bytes, std::size_t begin, std::size_t end) {
  for (std::size_t line = next_line(bytes, begin); line < end; line = next_line(bytes, line)) {
    std::size_t text = line;
    while (text < end && is_blank(bytes[text])) ++text;
    if (text < end && bytes[text] == '-' && (text + 1 == end || is_white(bytes[text + 1]))) {
      return text;
    }
  }
  return kNowhere;
}

Escape next_escape(std::string_view bytes, std::size_t from, std::size_t end) {
  const std::size_t begin = bytes.substr(0, end).find('\\', from);
  if (begin == kNowhere || begin + 1 >= end) return {};
  const char letter = bytes[begin + 1];
  Escape escape{.begin = begin, .end = begin + 2, .code_point = named_escape(letter)};
  if (const std::size_t count = digit_count(letter); count > 0) {
    escape.end = std::min(begin + 2 + count, end);
    std::uint32_t value = 0;
    std::from_chars(bytes.data() + begin + 2, bytes.data() + escape.end, value, 16);
    escape.code_point = value;
  }
  return escape;
}

}  // namespace mlsheet::document
