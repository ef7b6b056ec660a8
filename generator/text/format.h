#pragma once
// Filling `{0}`, `{1}` in a message. Arguments are texts already: numbers go through text/decimal.

#include <span>
#include <string>
#include <string_view>

namespace mlsheet::text {

std::string fill(std::string_view pattern, std::span<const std::string> arguments);

// How many distinct placeholders `{n}` a pattern has; usable in a static_assert.
constexpr std::size_t placeholder_count(std::string_view pattern) {
  std::size_t count = 0;
  for (std::size_t i = 0; i + 2 < pattern.size(); ++i) {
    if (pattern[i] == '{' && pattern[i + 2] == '}' && pattern[i + 1] >= '0' &&
        pattern[i + 1] <= '9') {
      const std::size_t number = static_cast<std::size_t>(pattern[i + 1] - '0') + 1;
      if (number > count) count = number;
    }
  }
  return count;
}

// `a`, `a and b`, `a, b and c`.
std::string join_words(std::span<const std::string> words, std::string_view last = "and");

std::string humanise(std::string_view snake_case);  // `on_device` -> `On device`

}  // namespace mlsheet::text
