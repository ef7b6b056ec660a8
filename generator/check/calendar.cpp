#include "check/calendar.h"

#include <array>

namespace mlsheet::check {
namespace {

bool is_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

int days_of(int year, int month) {
  constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : kDays[static_cast<std::size_t>(month) - 1];
}

// Takes `length` digits off the front; nothing when there are fewer.
std::optional<int> take_digits(std::string_view& text, std::size_t length) {
  if (text.size() < length) return std::nullopt;
  int value = 0;
  for (std::size_t i = 0; i < length; ++i) {
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
    value = value * 10 + (text[i] - '0');
  }
  text.remove_prefix(length);
  return value;
}

// `-01`, or the end of the text, which leaves 0.
bool take_part(std::string_view& text, int& part) {
  if (text.empty()) return true;
  if (text[0] != '-') return false;
  text.remove_prefix(1);
  const std::optional<int> digits = take_digits(text, 2);
  part = digits.value_or(0);
  return digits.has_value();
}

bool exists(const Date& date, bool has_month, bool has_day) {
  if (has_month && (date.month < 1 || date.month > 12)) return false;
  return !has_day || (date.day >= 1 && date.day <= days_of(date.year, date.month));
}

}  // namespace

DateParse parse_date(std::string_view text) {
  DateParse result;
  const std::size_t length = text.size();
  const std::optional<int> year = take_digits(text, 4);
  result.date.year = year.value_or(0);
  const bool formed = year && take_part(text, result.date.month) &&
                      take_part(text, result.date.day) && text.empty();
  if (!formed) {
    result.fault = DateFault::Form;
  } else if (!exists(result.date, length > 4, length > 7)) {
    result.fault = DateFault::NoSuchDay;
  }
  return result;
}

bool is_before(const Date& a, const Date& b) {
  if (a.year != b.year) return a.year < b.year;
  if (a.month == 0 || b.month == 0) return false;
  if (a.month != b.month) return a.month < b.month;
  return a.day != 0 && b.day != 0 && a.day < b.day;
}

}  // namespace mlsheet::check
