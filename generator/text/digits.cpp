#include "text/digits.h"

#include <charconv>
#include <string_view>

namespace mlsheet::text {
namespace {

bool is_zero(const Digits& number) {
  return number.digits.find_first_not_of('0') == std::string::npos;
}

std::string_view sign_of(const Digits& number) {
  return number.negative && !is_zero(number) ? "-" : "";
}

// Adds one in the last place; 99 becomes 100 with the point moved.
void increment(Digits& number) {
  std::size_t at = number.digits.size();
  while (at > 0 && number.digits[at - 1] == '9') number.digits[--at] = '0';
  if (at > 0) {
    ++number.digits[at - 1];
  } else {
    number.digits.insert(number.digits.begin(), '1');
    ++number.point;
  }
}

}  // namespace

Digits shortest_digits(double value) {
  char buffer[32];
  const auto end =
      std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::scientific).ptr;
  const std::string_view text(buffer, static_cast<std::size_t>(end - buffer));
  const std::size_t e = text.find('e');
  Digits result;
  for (const char letter : text.substr(0, e)) {
    if (letter == '-') result.negative = true;
    if (letter >= '0' && letter <= '9') result.digits.push_back(letter);
  }
  const std::size_t exponent_at = text[e + 1] == '+' ? e + 2 : e + 1;
  std::from_chars(buffer + exponent_at, end, result.point);
  ++result.point;
  return result;
}

void round_to(Digits& number, int count) {
  if (count >= static_cast<int>(number.digits.size())) return;
  if (count < 0) {
    number.digits = "0";
    number.point = 1;
    return;
  }
  const std::size_t kept = static_cast<std::size_t>(count);
  const bool up = number.digits[kept] >= '5';
  number.digits.resize(kept);
  if (up) {
    increment(number);
  } else if (kept == 0) {
    number.digits = "0";
    number.point = 1;
  }
}

std::string plain_notation(const Digits& number, int decimals) {
  std::string out(sign_of(number));
  const int length = static_cast<int>(number.digits.size());
  const auto digit_at = [&](int place) {  // place 0 is the first after the (virtual) point
    return place >= 0 && place < length ? number.digits[static_cast<std::size_t>(place)] : '0';
  };
  if (number.point <= 0) out.push_back('0');
  for (int place = 0; place < number.point; ++place) out.push_back(digit_at(place));
  if (decimals > 0) out.push_back('.');
  for (int i = 0; i < decimals; ++i) out.push_back(digit_at(number.point + i));
  return out;
}

std::string scientific_notation(const Digits& number) {
  std::string out(sign_of(number));
  out.push_back(number.digits.front());
  if (number.digits.size() > 1) out.append(".").append(number.digits, 1);
  return out + "e" + std::to_string(number.point - 1);
}

}  // namespace mlsheet::text
