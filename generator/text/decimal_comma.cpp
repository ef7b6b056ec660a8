#include "text/decimal_comma.h"

#include <algorithm>

namespace mlsheet::text {

std::vector<std::string> without_comma(std::string_view number) {
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
