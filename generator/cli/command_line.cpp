#include "cli/command_line.h"

#include <algorithm>
#include <utility>

namespace mlsheet::cli {
namespace {

bool needs_quotes(std::string_view word) {
  return word.empty() || word.find_first_of(" \t\n'\"\\$&|;<>()*?") != std::string_view::npos;
}

bool is_one_of(std::string_view names, std::string_view word) {
  for (std::size_t begin = 0; begin < names.size();) {
    const std::size_t end = std::min(names.find(',', begin), names.size());
    if (names.substr(begin, end - begin) == word) return true;
    begin = end + 1;
  }
  return false;
}

std::string quoted(std::string_view word) {
  return needs_quotes(word) ? "'" + std::string(word) + "'" : std::string(word);
}

}  // namespace

source::Span CommandLine::span_of(std::string_view text) const {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view word = words[i];
    if (word == text || (word.starts_with(text) && word.substr(text.size()).starts_with('='))) {
      return spans[i];
    }
  }
  return whole;
}

source::Span CommandLine::span_of_value(std::string_view names, std::string_view value) const {
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (words[i + 1] == value && is_one_of(names, words[i])) return spans[i + 1];
  }
  const source::Span own = span_of(value);
  return value.empty() || own == whole ? span_of(names.substr(names.find("--"))) : own;
}

CommandLine add_command_line(source::Files& files, std::vector<std::string> words) {
  CommandLine line{.words = std::move(words), .spans = {}, .whole = {}};
  std::string text = "mlsheet";
  for (const std::string& word : line.words) {
    text += ' ';
    const auto begin = static_cast<std::uint32_t>(text.size());
    text += quoted(word);
    line.spans.push_back({source::FileId::None, begin, static_cast<std::uint32_t>(text.size())});
  }
  line.whole = {source::FileId::None, 0, static_cast<std::uint32_t>(text.size())};
  line.whole.file = files.add("command line", std::move(text));
  for (source::Span& span : line.spans) span.file = line.whole.file;
  return line;
}

}  // namespace mlsheet::cli
