#include "quantity/respell.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <iterator>

#include "quantity/quantity.h"
#include "text/ascii.h"
#include "text/decimal.h"

namespace mlsheet::quantity {
namespace {

struct Spelling {
  std::string_view written;
  std::string_view ours;
  bool is_same = true;
};

// Hyphens and dashes that may stand for a minus or between two numbers, and dots that are one sign.
constexpr Spelling kSigns[] = {{"\u2010", "-"}, {"\u2011", "-"}, {"\u2012", "-"},  {"\u2013", "-"},
                               {"\u2014", "-"}, {"\u2212", "-"}, {"\u2026", ".."}, {"...", ".."}};

// Longer words before those that they begin with.
constexpr Spelling kBounds[] = {{">=", ">="},
                                {"=>", ">="},
                                {"at least ", ">="},
                                {"minimum ", ">="},
                                {"min. ", ">="},
                                {"min ", ">="},
                                {">", ">=", false},
                                {"more than ", ">=", false},
                                {"above ", ">=", false},
                                {"over ", ">=", false},
                                {"<=", "<="},
                                {"=<", "<="},
                                {"at most ", "<="},
                                {"up to ", "<="},
                                {"maximum ", "<="},
                                {"max. ", "<="},
                                {"max ", "<="},
                                {"<", "<=", false},
                                {"less than ", "<=", false},
                                {"below ", "<=", false},
                                {"under ", "<=", false}};

constexpr std::string_view kBetween[] = {"..", " to ", " and ", " - ", "-", " ~ ", "~"};

std::string with_our_signs(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto* const sign =
        std::find_if(std::begin(kSigns), std::end(kSigns),
                     [text](const Spelling& known) { return text.starts_with(known.written); });
    const bool is_known = sign != std::end(kSigns);
    out += is_known ? sign->ours : text.substr(0, 1);
    text.remove_prefix(is_known ? sign->written.size() : 1);
  }
  return out;
}

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

bool begins_in_any_case(std::string_view text, std::string_view word) {
  return text::to_lower(text.substr(0, word.size())) == word;
}

// `± 16 V` is `-16..16 V`.
std::string symmetric(std::string_view text) {
  for (const std::string_view sign : {"±", "+-", "+/-"}) {
    if (!text.starts_with(sign)) continue;
    const std::string_view rest = trimmed(text.substr(sign.size()));
    const std::string_view number = rest.substr(0, text::number_prefix(rest));
    if (number.empty() || !text::is_digit(number.front())) return {};
    return "-" + std::string(number) + ".." + std::string(rest);
  }
  return {};
}

// `-20 to 70 °C`, `60 Hz - 20 kHz`
std::string between(std::string_view text) {
  for (const std::string_view word : {"from ", "between "}) {
    if (begins_in_any_case(text, word)) text = trimmed(text.substr(word.size()));
  }
  const std::size_t number = text::number_prefix(text);
  if (number == 0) return {};
  const std::string_view rest = text.substr(number);
  std::size_t at = rest.size();
  std::size_t end = at;
  for (const std::string_view sign : kBetween) {
    const std::size_t found = rest.find(sign);
    if (found >= at) continue;
    at = found;
    end = found + sign.size();
  }
  if (at == rest.size()) return {};
  return std::string(trimmed(text.substr(0, number + at))) + ".." +
         std::string(trimmed(rest.substr(end)));
}

Respelling bound(std::string_view text) {
  for (const Spelling& spelling : kBounds) {
    if (!begins_in_any_case(text, spelling.written)) continue;
    const std::string_view rest = trimmed(text.substr(spelling.written.size()));
    return {std::string(spelling.ours) + " " + std::string(rest), spelling.is_same};
  }
  return {};
}

// `3V3`, as parts lists and pins have it, is `3.3 V`.
std::string with_unit_behind(std::string_view text) {
  const std::size_t sign = std::min(text.find('V'), text.size());
  const std::string_view whole = text.substr(0, sign);
  const std::string_view decimals = text.substr(std::min(sign + 1, text.size()));
  const auto are_digits = [](std::string_view part) {
    return !part.empty() && std::all_of(part.begin(), part.end(), text::is_digit);
  };
  if (!are_digits(whole) || !are_digits(decimals)) return {};
  return std::string(whole) + "." + std::string(decimals) + " V";
}

bool is_quantity(const std::string& text, bool unit_required) {
  return !text.empty() && parse_quantity(text, unit_required).quantity.has_value();
}

}  // namespace

std::optional<Respelling> respell(std::string_view text, bool unit_required) {
  const std::string plain(trimmed(with_our_signs(text)));
  const Respelling candidates[] = {
      {between(plain)}, {symmetric(plain)}, bound(plain), {with_unit_behind(plain)}, {plain}};
  for (const Respelling& candidate : candidates) {
    if (candidate.text != text && is_quantity(candidate.text, unit_required)) return candidate;
  }
  return std::nullopt;
}

}  // namespace mlsheet::quantity
