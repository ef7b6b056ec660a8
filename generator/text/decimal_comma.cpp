#include "text/decimal_comma.h"

#include <algorithm>

namespace mlsheet::text {

namespace {

// `1.234,5` or `1,234.5`: the last sign is the decimal one, the others separate thousands.
std::string with_last_as_point(std::string_view number) {
  const std::size_t last = number.find_last_of(".,");
  std::string joined;
  for (std::size_t at = 0; at < number.size(); ++at) {
    const bool is_sign = number[at] == '.' || number[at] == ',';
    if (!is_sign) joined += number[at];
    if (at == last) joined += '.';
  }
  return joined;
}

}  // namespace

std::vector<std::string> without_comma(std::string_view number) {
  if (number.find('.') != std::string_view::npos) return {with_last_as_point(number)};
  std::string with_point(number);
  std::replace(with_point.begin(), with_point.end(), ',', '.');
  std::string joined(number);
  joined.erase(std::remove(joined.begin(), joined.end(), ','), joined.end());
  const bool thousands = number.size() - number.rfind(',') == 4;
  const bool decimal = std::count(number.begin(), number.end(), ',') == 1;
  if (!decimal) return {joined};
  if (!thousands) return {with_point};
  return {joined, with_point};
}

}  // namespace mlsheet::text
