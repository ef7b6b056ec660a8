#include "text/decimal.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>

namespace mlsheet::text {
namespace {

constexpr std::string_view kMinus = "\u2212";
constexpr int kMostDigits = 18;        // fit into 64 bits
constexpr int kLargestExponent = 300;  // beyond, a double is not finite

bool is_digit(char character) { return character >= '0' && character <= '9'; }

// A sign in front: `-`, `+` or U+2212. Returns its length.
std::size_t sign_length(std::string_view text) {
  if (text.starts_with('-') || text.starts_with('+')) return 1;
  return text.starts_with(kMinus) ? kMinus.size() : 0;
}

bool is_negative(std::string_view text) {
  return text.starts_with('-') || text.starts_with(kMinus);
}

std::size_t digits_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  return end - at;
}

// The parts of `12.30e-4` without its sign.
struct Parts {
  std::string_view whole;
  std::string_view fraction;
  int exponent = 0;
  bool complete = false;  // the whole text was taken
};

std::optional<int> exponent_of(std::string_view text) {
  const std::size_t sign = sign_length(text);
  const std::string_view digits = text.substr(sign);
  if (digits.empty() || digits_at(digits, 0) != digits.size()) return std::nullopt;
  int value = 0;
  const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (fault != std::errc{}) value = kLargestExponent * 10;
  return is_negative(text) ? -value : value;
}

Parts parts_of(std::string_view text) {
  Parts parts;
  std::size_t at = digits_at(text, 0);
  parts.whole = text.substr(0, at);
  if (parts.whole.empty()) return parts;
  if (at < text.size() && text[at] == '.') {
    const std::size_t count = digits_at(text, at + 1);
    if (count == 0) return parts;
    parts.fraction = text.substr(at + 1, count);
    at += 1 + count;
  }
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    const auto exponent = exponent_of(text.substr(at + 1));
    if (!exponent) return parts;
    parts.exponent = *exponent;
    at = text.size();
  }
  parts.complete = at == text.size();
  return parts;
}

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](char character) {
    return character >= 'A' && character <= 'Z' ? static_cast<char>(character + 32) : character;
  });
  return out;
}

// What was probably meant by a text that is no decimal.
DecimalFault diagnose(std::string_view unsigned_text) {
  const std::string word = lower(unsigned_text);
  for (const std::string_view name : {".nan", "nan", ".inf", "inf", "infinity"}) {
    if (word == name) return DecimalFault::NotFinite;
  }
  std::string cleaned;
  bool has_comma = false;
  bool has_separator = false;
  for (const char character : unsigned_text) {
    has_comma = has_comma || character == ',';
    has_separator = has_separator || character == '_' || character == '\'';
    if (character != '_' && character != '\'') cleaned += character == ',' ? '.' : character;
  }
  if (!parts_of(cleaned).complete) return DecimalFault::NotANumber;
  if (has_separator) return DecimalFault::DigitSeparator;
  return has_comma ? DecimalFault::DecimalComma : DecimalFault::NotANumber;
}

// The decimal digits of a number without leading zeros, and where its point is:
// 0.digits x 10^point.
struct Digits {
  std::string digits;
  int point = 0;
  bool negative = false;
};

// The shortest decimal that denotes the double.
Digits digits_of(double value) {
  std::array<char, 64> buffer;
  const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(),
                                    value < 0 ? -value : value, std::chars_format::scientific);
  const std::string_view text(buffer.data(), static_cast<std::size_t>(result.ptr - buffer.data()));
  const std::size_t e = text.find('e');
  Digits out{.digits = {},
             .point = exponent_of(text.substr(e + 1)).value_or(0) + 1,
             .negative = value < 0};
  for (const char character : text.substr(0, e)) {
    if (is_digit(character)) out.digits += character;
  }
  while (out.digits.size() > 1 && out.digits.ends_with('0')) out.digits.pop_back();
  if (out.digits == "0") out = {};
  return out;
}

// Keeps `count` digits (may be 0 or less), half away from zero.
void round_to(Digits& number, int count) {
  if (count >= static_cast<int>(number.digits.size())) return;
  const bool up = count >= 0 && number.digits[static_cast<std::size_t>(count)] >= '5';
  number.digits.resize(static_cast<std::size_t>(std::max(count, 0)));
  if (!up) return;
  while (!number.digits.empty() && number.digits.back() == '9') number.digits.pop_back();
  if (number.digits.empty()) {
    number.digits = "1";
    ++number.point;
  } else {
    ++number.digits.back();
  }
}

// Plain notation with exactly `decimals` digits after the point.
std::string plain(const Digits& number, int decimals) {
  const auto digit = [&number](int place) {  // place 0 is the first after the point's left end
    return place < 0 || place >= static_cast<int>(number.digits.size())
               ? '0'
               : number.digits[static_cast<std::size_t>(place)];
  };
  std::string out;
  for (int place = std::min(0, number.point - 1); place < number.point; ++place) {
    if (place >= 0 || place == number.point - 1) out += digit(place);
  }
  if (number.point <= 0) out = "0";
  if (decimals > 0) out += '.';
  for (int i = 0; i < decimals; ++i) out += digit(number.point + i);
  const bool is_zero = out.find_first_not_of("0.") == std::string::npos;
  return number.negative && !is_zero ? "-" + out : out;
}

}  // namespace

double Decimal::to_double() const {
  std::array<char, 48> buffer;
  auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), coefficient);
  *result.ptr++ = 'e';
  result = std::to_chars(result.ptr, buffer.data() + buffer.size(), exponent);
  double value = 0;
  std::from_chars(buffer.data(), result.ptr, value);
  return value;
}

std::string Decimal::to_text() const {
  const bool negative = coefficient < 0;
  std::string digits = std::to_string(coefficient).substr(negative ? 1 : 0);
  const int point = static_cast<int>(digits.size()) + exponent;
  std::string out;
  if (exponent < -12 - static_cast<int>(digits.size()) || exponent > 15) {
    out = digits.substr(0, 1);
    if (digits.size() > 1) out += "." + digits.substr(1);
    out += "e" + std::to_string(point - 1);
  } else if (exponent >= 0) {
    out = coefficient == 0 ? "0" : digits + std::string(static_cast<std::size_t>(exponent), '0');
  } else if (point > 0) {
    out = digits.insert(static_cast<std::size_t>(point), ".");
  } else {
    out = "0." + std::string(static_cast<std::size_t>(-point), '0') + digits;
  }
  return negative ? "-" + out : out;
}

int compare(const Decimal& a, const Decimal& b) {
  const auto sign = [](const Decimal& x) { return x.coefficient < 0 ? -1 : x.coefficient > 0; };
  if (sign(a) != sign(b)) return sign(a) < sign(b) ? -1 : 1;
  const auto digits_and_point = [](const Decimal& x) {
    std::string digits = std::to_string(x.coefficient);
    if (x.coefficient < 0) digits.erase(0, 1);
    const int point = static_cast<int>(digits.size()) + x.exponent;
    while (digits.size() > 1 && digits.ends_with('0')) digits.pop_back();
    return std::pair(point, digits);
  };
  if (sign(a) == 0) return 0;
  const auto left = digits_and_point(a);
  const auto right = digits_and_point(b);
  if (left == right) return 0;
  return (left < right) == (sign(a) > 0) ? -1 : 1;
}

DecimalParse parse_decimal(std::string_view text) {
  const std::string_view unsigned_text = text.substr(sign_length(text));
  const Parts parts = parts_of(unsigned_text);
  if (!parts.complete) return {std::nullopt, diagnose(unsigned_text)};
  if (parts.whole.size() > 1 && parts.whole[0] == '0')
    return {std::nullopt, DecimalFault::LeadingZero};
  std::string digits = std::string(parts.whole) + std::string(parts.fraction);
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
  if (digits.size() > kMostDigits) return {std::nullopt, DecimalFault::TooManyDigits};
  Decimal value{0, parts.exponent - static_cast<int>(parts.fraction.size())};
  std::from_chars(digits.data(), digits.data() + digits.size(), value.coefficient);
  const int magnitude = static_cast<int>(digits.size()) + value.exponent;
  if (value.coefficient != 0 && (magnitude > kLargestExponent || magnitude < -kLargestExponent)) {
    return {std::nullopt, DecimalFault::NotFinite};
  }
  if (value.coefficient == 0) value.exponent = std::clamp(value.exponent, -kMostDigits, 0);
  if (is_negative(text)) value.coefficient = -value.coefficient;
  return {value, DecimalFault::NotANumber};
}

std::size_t number_prefix(std::string_view text) {
  std::size_t at = sign_length(text);
  if (at >= text.size() || !is_digit(text[at])) return 0;
  while (at < text.size()) {
    const char character = text[at];
    const bool has_digit_after = at + 1 < text.size() && is_digit(text[at + 1]);
    const bool joins =
        (character == '.' || character == ',' || character == '_') && has_digit_after;
    if (!is_digit(character) && !joins) break;
    ++at;
  }
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    const std::size_t sign = sign_length(text.substr(at + 1));
    const std::size_t count = digits_at(text, at + 1 + sign);
    if (count > 0) at += 1 + sign + count;
  }
  return at;
}

std::string format_fixed(double value, int decimals) {
  Digits number = digits_of(value);
  round_to(number, number.point + decimals);
  return plain(number, decimals);
}

std::string format_significant(double value, int digits) {
  Digits number = digits_of(value);
  round_to(number, digits);
  return plain(number, number.digits.empty() ? 0 : std::max(0, digits - number.point));
}

std::string format_shortest(double value) {
  std::array<char, 64> buffer;
  const auto result =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), value == 0 ? 0.0 : value);
  return std::string(buffer.data(), result.ptr);
}

}  // namespace mlsheet::text
