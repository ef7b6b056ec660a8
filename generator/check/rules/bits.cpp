#include "check/rules/bits.h"

#include <algorithm>
#include <bit>
#include <charconv>

namespace mlsheet::check {
namespace {

constexpr int kWidest = 4096;  // no register has more bits

// A number off the front of the text.
template <class Number>
std::optional<Number> take_number(std::string_view& text, int base) {
  Number number = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number, base);
  if (fault != std::errc{}) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return number;
}

bool take(std::string_view& text, std::string_view word) {
  if (!text.starts_with(word)) return false;
  text.remove_prefix(word.size());
  return true;
}

std::optional<std::uint64_t> take_address(std::string_view& text) {
  return take_number<std::uint64_t>(text, take(text, "0x") ? 16 : 10);
}

void skip_spaces(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
}

// What stands between the two ends, perhaps with spaces around it.
bool take_dash(std::string_view& text) {
  skip_spaces(text);
  if (!take(text, "..") && !take(text, ":") && !take(text, "-")) return false;
  skip_spaces(text);
  return true;
}

bool is_bit(const std::optional<int>& number) {
  return number && *number >= 0 && *number < kWidest;
}

}  // namespace

std::optional<std::uint64_t> parse_address(std::string_view text) {
  const auto number = take_address(text);
  return text.empty() ? number : std::nullopt;
}

int bits_needed(std::uint64_t number) {
  return std::max(1, static_cast<int>(std::bit_width(number)));
}

std::optional<BitRange> parse_bits(std::string_view text) {
  const bool bracketed = take(text, "[");
  const auto first = take_number<int>(text, 10);
  if (!is_bit(first)) return std::nullopt;
  auto last = first;
  if (take_dash(text)) last = take_number<int>(text, 10);
  if (bracketed && !take(text, "]")) return std::nullopt;
  if (!is_bit(last) || !text.empty()) return std::nullopt;
  return BitRange{std::min(*first, *last), std::max(*first, *last)};
}

}  // namespace mlsheet::check
