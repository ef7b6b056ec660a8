#include "check/kinds/size.h"

#include <algorithm>

namespace mlsheet::check {
namespace {

constexpr std::string_view kTimes = " x ";
constexpr std::size_t kMostSides = 6;
constexpr std::size_t kMostDigits = 9;

std::optional<std::int64_t> parse_side(std::string_view text) {
  if (text.empty() || text.size() > kMostDigits || text[0] == '0') return std::nullopt;
  std::int64_t side = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    side = side * 10 + (c - '0');
  }
  return side;
}

}  // namespace

std::optional<std::vector<std::int64_t>> parse_size(std::string_view text) {
  std::vector<std::int64_t> sides;
  for (;;) {
    const std::size_t end = std::min(text.find(kTimes), text.size());
    const std::optional<std::int64_t> side = parse_side(text.substr(0, end));
    if (!side || sides.size() == kMostSides) return std::nullopt;
    sides.push_back(*side);
    if (end == text.size()) return sides;
    text.remove_prefix(end + kTimes.size());
  }
}

}  // namespace mlsheet::check
