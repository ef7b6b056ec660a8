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
  Quoted quoted{.end = bytes.size()};
  for (std::size_t at = begin + 1; at < bytes.size(); ++at) {
    if (bytes[at] == '\\' && quote == '"') {
      quoted.has_escapes = true;
      ++at;
    } else if (bytes[at] == quote) {
      const bool is_doubled = quote == '\'' && bytes.substr(at + 1, 1) == "'";
      if (!is_doubled) return {at + 1, true, quoted.has_escapes};
      ++at;
    }
  }
  return quoted;
}

Block measure_block(std::string_view bytes, std::size_t begin, int parent) {
  Block block;
  block.header_end = std::min(bytes.find_first_not_of("0123456789+-", begin + 1), bytes.size());
  block.end = block.header_end;
  // The text of a block at the root stands in the second column at least; the parser has it so.
  std::size_t indent = static_cast<std::size_t>(std::max(parent, 0) + (parent < 0 ? 0 : 1));
  indent = std::max<std::size_t>(indent, 1);
  bool is_detected = false;
  const std::size_t digit = bytes.substr(0, block.header_end).find_first_of("123456789", begin);
  if (digit != kNowhere) {
    indent = static_cast<std::size_t>(std::max(parent, 0) + (bytes[digit] - '0'));
    is_detected = true;
  }
  std::size_t deepest = begin;
  std::size_t deepest_spaces = 0;
  for (std::size_t line = next_line(bytes, begin); line < bytes.size();
       line = next_line(bytes, line)) {
    const std::size_t text = skip_spaces(bytes, line);
    const std::size_t spaces = text - line;
    if (is_blank_line(bytes, text)) {
      if (!is_detected && spaces > deepest_spaces) {
        deepest = text;
        deepest_spaces = spaces;
      }
      continue;
    }
    if (spaces < indent) break;
    if (!is_detected) {
      indent = spaces;
      is_detected = true;
      if (deepest_spaces > indent) block.deep_blank = deepest;
    }
    block.end = std::min(bytes.find_first_of("\r\n", text), bytes.size());
  }
  return block;
}

std::size_t outdented_line(std::string_view bytes, std::size_t begin, std::size_t end, int parent) {
  for (std::size_t line = next_line(bytes, begin); line < end; line = next_line(bytes, line)) {
    const std::size_t text = skip_spaces(bytes, line);
    if (is_blank_line(bytes, text)) continue;
    if (static_cast<int>(text - line) <= parent) return text;
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
