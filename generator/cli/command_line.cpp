#include "cli/command_line.h"

#include <algorithm>
#include <utility>

namespace mlsheet::cli {
namespace {

bool needs_quotes(std::string_view word) {
  return word.empty() || word.find_first_of(" \t\n'\"\\$&|;<>()*?") != std::string_view::npos;
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
