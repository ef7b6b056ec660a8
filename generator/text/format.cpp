#include "text/format.h"

#include <fmt/args.h>
#include <fmt/core.h>

namespace mlsheet::text {

std::string fill(std::string_view pattern, std::span<const std::string> arguments) {
  fmt::dynamic_format_arg_store<fmt::format_context> store;
  for (const std::string& argument : arguments) store.push_back(std::string_view(argument));
  return fmt::vformat(fmt::string_view(pattern.data(), pattern.size()), store);
}

std::string join_words(std::span<const std::string> words, std::string_view last) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) out += i + 1 == words.size() ? " " + std::string(last) + " " : ", ";
    out += words[i];
  }
  return out;
}

std::string humanise(std::string_view snake_case) {
  std::string out(snake_case);
  for (char& character : out) {
    if (character == '_') character = ' ';
  }
  if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') {
    out[0] = static_cast<char>(out[0] - ('a' - 'A'));
  }
  return out;
}

}  // namespace mlsheet::text
