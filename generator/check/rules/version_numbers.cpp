#include "check/rules/version_numbers.h"

#include <charconv>

namespace mlsheet::check {

namespace {

std::string_view without_letter(std::string_view version) {
  const bool has_letter = version.starts_with('v') || version.starts_with('V');
  return version.substr(has_letter ? 1 : 0);
}

}  // namespace

std::vector<int> version_numbers(std::string_view version) {
  std::vector<int> numbers;
  version = without_letter(version);
  for (;;) {
    int number = 0;
    const char* const last = version.data() + version.size();
    const auto [end, fault] = std::from_chars(version.data(), last, number);
    if (fault != std::errc{} || number < 0) return {};
    numbers.push_back(number);
    if (end == last) break;
    if (*end != '.') return {};
    version.remove_prefix(static_cast<std::size_t>(end - version.data()) + 1);
  }
  while (numbers.size() > 1 && numbers.back() == 0) numbers.pop_back();
  return numbers;
}

bool is_same_version(std::string_view a, std::string_view b) {
  const std::vector<int> numbers = version_numbers(a);
  if (numbers.empty()) return without_letter(a) == without_letter(b);
  return numbers == version_numbers(b);
}

}  // namespace mlsheet::check
