#include <algorithm>
#include <cmath>

#include "text/ascii.h"
#include "text/decimal.h"

namespace mlsheet::text {
namespace {

constexpr std::string_view kTrueMinus = "\u2212";
constexpr int kMostDigits = 18;
// Far outside the doubles on both sides; larger exponents are cut down to it while reading.
constexpr int kExponentBound = 1000;

std::size_t sign_length(std::string_view text) {
  if (text.starts_with('+') || text.starts_with('-')) return 1;
  return text.starts_with(kTrueMinus) ? kTrueMinus.size() : 0;
}

bool is_negative(std::string_view text) {
  return text.starts_with('-') || text.starts_with(kTrueMinus);
}

// `inf`, `.inf`, `nan`, `infinity` in any case, and where the word ends.
std::size_t not_finite_word(std::string_view text) {
  const std::size_t point = text.starts_with('.') ? 1 : 0;
  std::size_t end = point;
  std::string word;
  for (; end < text.size() && is_letter(text[end]) && word.size() < 9; ++end) {
    word.push_back(static_cast<char>(text[end] | 0x20));
  }
  return word == "inf" || word == "nan" || word == "infinity" ? end : 0;
}

// What may stand between digits without being one: the marks of the faults.
bool is_mark(char letter) {
  return letter == '.' || letter == ',' || letter == '_' || letter == '\'';
}

std::size_t exponent_length(std::string_view text) {
  if (!text.starts_with('e') && !text.starts_with('E')) return 0;
  std::size_t at = 1;
  if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
  const std::size_t first_digit = at;
  while (at < text.size() && is_digit(text[at])) ++at;
  return at > first_digit ? at : 0;
}

// Digits and marks; a point before another point belongs to a range.
std::size_t mantissa_length(std::string_view text) {
  std::size_t at = 0;
  for (; at < text.size(); ++at) {
    if (is_digit(text[at])) continue;
    if (!is_mark(text[at])) break;
    const char next = at + 1 < text.size() ? text[at + 1] : '\0';
    const bool final_point = text[at] == '.' && next != '.' && at > 0;
    if (!is_digit(next) && !final_point) break;
  }
  return at;
}

struct Reading {
  std::string_view rest;
  Decimal decimal;
  int digits = 0;  // significant ones

  // How many digits stood here; the coefficient stops growing when there are too many.
  std::size_t read_digits() {
    std::size_t count = 0;
    for (; !rest.empty() && is_digit(rest.front()); rest.remove_prefix(1), ++count) {
      if (digits > 0 || rest.front() != '0') digits = std::min(digits + 1, kMostDigits + 1);
      if (digits <= kMostDigits) {
        decimal.coefficient = decimal.coefficient * 10 + (rest.front() - '0');
      }
    }
    return count;
  }

  bool take(char letter) {
    if (!rest.starts_with(letter)) return false;
    rest.remove_prefix(1);
    return true;
  }

  // The exponent after its `e`; no value without a digit.
  std::optional<int> read_exponent() {
    const bool negative = rest.starts_with('-');
    if (!take('-')) take('+');
    if (rest.empty() || !is_digit(rest.front())) return std::nullopt;
    int exponent = 0;
    for (; !rest.empty() && is_digit(rest.front()); rest.remove_prefix(1)) {
      exponent = std::min(exponent * 10 + (rest.front() - '0'), kExponentBound);
    }
    return negative ? -exponent : exponent;
  }
};

// Why a text that is no decimal is none, judged by the mark that makes it so.
DecimalFault fault_of(std::string_view unsigned_text) {
  const std::size_t word = not_finite_word(unsigned_text);
  if (word > 0 && word == unsigned_text.size()) return DecimalFault::NotFinite;
  if (number_prefix(unsigned_text) != unsigned_text.size()) return DecimalFault::NotANumber;
  if (unsigned_text.find_first_of("_'") != std::string_view::npos) {
    return DecimalFault::DigitSeparator;
  }
  if (unsigned_text.find(',') != std::string_view::npos) return DecimalFault::DecimalComma;
  return DecimalFault::NotANumber;
}

// Doubles do not reach as far as decimals; nothing when a double is near.
std::optional<DecimalFault> distance_fault(const Decimal& decimal) {
  if (decimal.coefficient == 0) return std::nullopt;
  if (decimal.exponent >= kExponentBound) return DecimalFault::NotFinite;
  if (decimal.exponent <= -kExponentBound) return DecimalFault::TooSmall;
  const double value = decimal.to_double();
  if (!std::isfinite(value)) return DecimalFault::NotFinite;
  return value == 0 ? std::optional(DecimalFault::TooSmall) : std::nullopt;
}

}  // namespace

DecimalParse parse_decimal(std::string_view text) {
  const std::string_view unsigned_text = text.substr(sign_length(text));
  const auto refuse = [](DecimalFault fault) { return DecimalParse{std::nullopt, fault}; };
  Reading reading{unsigned_text, {}, 0};
  const std::size_t whole = reading.read_digits();
  std::size_t fraction = 0;
  bool well_formed = whole > 0;
  if (reading.take('.')) {
    fraction = reading.read_digits();
    well_formed = well_formed && fraction > 0;
  }
  std::optional<int> exponent = 0;
  if (reading.take('e') || reading.take('E')) exponent = reading.read_exponent();
  if (!well_formed || !exponent || !reading.rest.empty()) return refuse(fault_of(unsigned_text));
  if (whole > 1 && unsigned_text.front() == '0') return refuse(DecimalFault::LeadingZero);
  if (reading.digits > kMostDigits) return refuse(DecimalFault::TooManyDigits);
  if (fraction >= kExponentBound) return refuse(DecimalFault::TooManyDigits);
  Decimal decimal = reading.decimal;
  decimal.exponent = *exponent - static_cast<int>(fraction);
  if (is_negative(text)) decimal.coefficient = -decimal.coefficient;
  if (const auto fault = distance_fault(decimal)) return refuse(*fault);
  return {decimal, DecimalFault::NotANumber};
}

std::size_t number_prefix(std::string_view text) {
  const std::size_t sign = sign_length(text);
  const std::string_view body = text.substr(sign);
  if (const std::size_t word = not_finite_word(body); word > 0) {
    const bool longer = word < body.size() && is_letter(body[word]);
    return longer ? 0 : sign + word;
  }
  const std::size_t mantissa = mantissa_length(body);
  if (mantissa == 0) return 0;
  return sign + mantissa + exponent_length(body.substr(mantissa));
}

}  // namespace mlsheet::text
