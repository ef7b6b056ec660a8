#include "document/key_line.h"

#include <algorithm>

#include "document/measure.h"
#include "text/ascii.h"

namespace mlsheet::document {
namespace {

bool is_key_character(char c) {
  return text::is_lower(c) || text::is_digit(c) || c == '_' || c == '-';
}

}  // namespace

std::size_t key_length(std::string_view text) {
  if (text.empty() || !text::is_lower(text.front())) return 0;
  const auto* const end = std::find_if_not(text.begin(), text.end(), is_key_character);
  return static_cast<std::size_t>(end - text.begin());
}

bool has_glued_colon(std::string_view text) {
  const std::size_t length = key_length(text);
  if (length == 0 || length + 1 >= text.size() || text[length] != ':') return false;
  return !is_white(text[length + 1]) && !is_one_of(text[length + 1], ":/\\");
}

std::string as_key_line(std::string_view text) {
  const std::size_t length = key_length(text);
  if (length == 0) return {};
  std::string line(text.substr(0, length));
  text.remove_prefix(length);
  if (!text.empty() && !is_blank(text.front()) && !is_one_of(text.front(), ":=")) return {};
  const std::size_t value = text.find_first_not_of(" \t:=");
  line += ':';
  if (value != std::string_view::npos) line.append(" ").append(text.substr(value));
  return line;
}

}  // namespace mlsheet::document
