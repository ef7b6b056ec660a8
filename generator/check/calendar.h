#pragma once
// Dates as sheets write them: a year, a month or a day of the Gregorian calendar.

#include <compare>
#include <optional>
#include <string_view>

namespace mlsheet::check {

struct Date {
  int year = 0;
  int month = 0;  // 0: not stated
  int day = 0;    // 0: not stated
};

enum class DateFault { None, Form, NoSuchDay };

struct DateParse {
  Date date;
  DateFault fault = DateFault::None;
};

// `2024`, `2024-01`, `2024-01-15`.
DateParse parse_date(std::string_view text);

// Whether `a` is surely earlier than `b`: compared only as far as both are stated.
bool is_before(const Date& a, const Date& b);

}  // namespace mlsheet::check
