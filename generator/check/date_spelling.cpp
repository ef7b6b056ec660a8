#include "check/date_spelling.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "check/calendar.h"
#include "text/ascii.h"

namespace mlsheet::check {
namespace {

constexpr std::size_t kYearDigits = 4;
constexpr std::size_t kLeastLetters = 3;
constexpr std::array<std::string_view, 12> kMonths = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

std::vector<std::string_view> split(std::string_view text, std::string_view signs) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(signs), text.size());
    if (end > 0) parts.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

bool is_year(std::string_view part) {
  return part.size() == kYearDigits && std::all_of(part.begin(), part.end(), text::is_digit);
}

// A month or a day in digits, with two of them.
std::optional<std::string> two_digits(std::string_view part) {
  const bool is_number = !part.empty() && std::all_of(part.begin(), part.end(), text::is_digit);
  if (!is_number || part.size() > 2) return std::nullopt;
  return std::string(2 - part.size(), '0') + std::string(part);
}

// `2.` and `Apr.` end with one.
std::string_view without_point(std::string_view word) {
  return word.substr(0, word.size() - (word.ends_with('.') ? 1 : 0));
}

// `April`, `Apr`, `apr.`, `Sept`
std::optional<std::string> named_month(std::string_view word) {
  word = without_point(word);
  if (word.size() < kLeastLetters) return std::nullopt;
  const std::string lowered = text::to_lower(word);
  const auto* const month = std::find_if(
      kMonths.begin(), kMonths.end(),
      [&lowered](std::string_view known) { return text::to_lower(known).starts_with(lowered); });
  if (month == kMonths.end()) return std::nullopt;
  return two_digits(std::to_string(month - kMonths.begin() + 1));
}

// `2026/4/2`, `2026-4`; the day first only between points.
std::string from_numbers(std::string_view text) {
  std::vector<std::string_view> parts = split(text, "-/.");
  const bool is_day_first = text.find_first_of("-/") == std::string_view::npos;
  if (parts.size() == 3 && is_year(parts.back()) && is_day_first) {
    std::reverse(parts.begin(), parts.end());
  }
  if (parts.size() < 2 || parts.size() > 3 || !is_year(parts.front())) return {};
  std::string date(parts.front());
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const std::optional<std::string> part = two_digits(parts[i]);
    if (!part) return {};
    date += "-" + *part;
  }
  return date;
}

// `April 2026`, `2 April 2026`, `Apr 2, 2026`
std::string from_words(std::string_view text) {
  std::string year;
  std::string month;
  std::string day;
  for (const std::string_view word : split(text, " ,-")) {
    if (is_year(word) && year.empty()) {
      year = word;
    } else if (const auto name = named_month(word); name && month.empty()) {
      month = "-" + *name;
    } else if (const auto number = two_digits(without_point(word)); number && day.empty()) {
      day = "-" + *number;
    } else {
      return {};
    }
  }
  return year.empty() || month.empty() ? std::string{} : year + month + day;
}

}  // namespace

std::string_view month_name(int month) {
  if (month < 1 || month > static_cast<int>(kMonths.size())) return {};
  return kMonths[static_cast<std::size_t>(month) - 1];
}

std::string respell_date(std::string_view text) {
  for (const std::string& date : {from_numbers(text), from_words(text)}) {
    if (!date.empty() && parse_date(date).fault == DateFault::None) return date;
  }
  return {};
}

}  // namespace mlsheet::check
