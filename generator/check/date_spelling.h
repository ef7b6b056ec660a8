#pragma once
// Dates in the spellings of running text and of other countries, for help texts.

#include <string>
#include <string_view>

namespace mlsheet::check {

// `2026/4/2`, `2.4.2026` and `April 2, 2026` as `2026-04-02`, `April 2026` as `2026-04`; empty
// where the text is no date, or may be two: `04/02/2026`.
std::string respell_date(std::string_view text);

// `February` of 2; empty where there is no such month.
std::string_view month_name(int month);

}  // namespace mlsheet::check
