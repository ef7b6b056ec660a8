#include "quantity/unit_table.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace mlsheet::quantity {
namespace {

constexpr UnitRow kRows[] = {
#define UNIT(symbol, dimension, numerator, denominator, power, prefixes, signs, words) \
  {symbol, dimension, {numerator, denominator, power}, prefixes, signs, words},
#define UNIT_WITH_OFFSET(symbol, dimension, numerator, denominator, power, prefixes, signs, words, \
                         offset, offset_denominator, offset_power)                                 \
  {symbol, dimension, {numerator, denominator, power},           prefixes,                         \
   signs,  words,     {offset, offset_denominator, offset_power}},
#define FORM(spelling, symbol)
#define COMPOUND(text)
#include "quantity/units.def"
#undef UNIT
#undef UNIT_WITH_OFFSET
#undef FORM
};

struct Form {
  std::string_view spelling;
  std::string_view symbol;
};

constexpr Form kForms[] = {
#define UNIT(...)
#define UNIT_WITH_OFFSET(...)
#define FORM(spelling, symbol) {spelling, symbol},
#include "quantity/units.def"
#undef FORM
#undef COMPOUND
};

constexpr std::string_view kCompounds[] = {
#define FORM(spelling, symbol)
#define COMPOUND(text) text,
#include "quantity/units.def"
#undef UNIT
#undef UNIT_WITH_OFFSET
#undef FORM
#undef COMPOUND
};

// Micro is written with U+00B5, with the Greek letter U+03BC or with a `u`.
constexpr Prefix kPrefixes[] = {
    {"m", "m", 'm', {1, 1, -3}},
    {"k", "k", 'k', {1, 1, 3}},
    {"\u00B5", "\u00B5", 'u', {1, 1, -6}},
    {"u", "\u00B5", 'u', {1, 1, -6}},
    {"\u03BC", "\u00B5", 'u', {1, 1, -6}},
    {"M", "M", 'M', {1, 1, 6}},
    {"c", "c", 'c', {1, 1, -2}},
    {"n", "n", 'n', {1, 1, -9}},
    {"G", "G", 'G', {1, 1, 9}},
    {"p", "p", 'p', {1, 1, -12}},
    {"h", "h", 'h', {1, 1, 2}},
    {"T", "T", 'T', {1, 1, 12}},
    {"P", "P", 'P', {1, 1, 15}},
    {"Ki", "Ki", 'i', {1024, 1, 0}},
    {"Mi", "Mi", 'i', {1048576, 1, 0}},
    {"Gi", "Gi", 'i', {1073741824, 1, 0}},
    {"Ti", "Ti", 'i', {1099511627776, 1, 0}},
    {"Pi", "Pi", 'i', {1125899906842624, 1, 0}},
};

struct Spelling {
  std::string_view text;
  std::size_t row = 0;
  bool takes_prefixes = false;
  std::string_view printed;
};

constexpr std::size_t row_of(std::string_view symbol) {
  std::size_t row = 0;
  while (kRows[row].symbol != symbol) ++row;
  return row;
}

template <typename Use>
constexpr void for_each_word(std::string_view words, Use use) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    use(words.substr(0, end));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
}

template <typename Use>
constexpr void for_each_spelling(Use use) {
  for (std::size_t row = 0; row < std::size(kRows); ++row) {
    const std::string_view symbol = kRows[row].symbol;
    use(Spelling{symbol, row, true, symbol});
    for_each_word(kRows[row].signs, [&](auto sign) { use(Spelling{sign, row, true, symbol}); });
    for_each_word(kRows[row].words, [&](auto word) { use(Spelling{word, row, false, symbol}); });
  }
  for (const Form& form : kForms) {
    use(Spelling{form.spelling, row_of(form.symbol), false, form.spelling});
  }
}

constexpr std::size_t count_spellings() {
  std::size_t count = 0;
  for_each_spelling([&count](const Spelling&) { ++count; });
  return count;
}

constexpr auto kSpellings = [] {
  std::array<Spelling, count_spellings()> sorted;
  std::size_t next = 0;
  for_each_spelling([&](const Spelling& spelling) { sorted[next++] = spelling; });
  std::sort(sorted.begin(), sorted.end(),
            [](const Spelling& a, const Spelling& b) { return a.text < b.text; });
  return sorted;
}();

static_assert(std::adjacent_find(kSpellings.begin(), kSpellings.end(),
                                 [](const Spelling& a, const Spelling& b) {
                                   return a.text == b.text;
                                 }) == kSpellings.end(),
              "a spelling of units.def stands for two units");

const Spelling* find_spelling(std::string_view word) {
  const auto found = std::lower_bound(
      kSpellings.begin(), kSpellings.end(), word,
      [](const Spelling& spelling, std::string_view wanted) { return spelling.text < wanted; });
  return found != kSpellings.end() && found->text == word ? &*found : nullptr;
}

}  // namespace

std::span<const UnitRow> unit_rows() { return kRows; }
std::span<const Prefix> prefixes() { return kPrefixes; }
std::span<const std::string_view> usual_compounds() { return kCompounds; }

bool takes(const UnitRow& row, const Prefix& prefix) {
  return row.prefixes.find(prefix.selector) != std::string_view::npos;
}

bool offered_in_help(const UnitRow& row, const Prefix& prefix) {
  const std::size_t at = row.prefixes.find(prefix.selector);
  return prefix.spelling == prefix.printed && at < row.prefixes.find('|');
}

std::optional<Named> find_unit(std::string_view word) {
  if (const Spelling* exact = find_spelling(word)) {
    return Named{&kRows[exact->row], nullptr, exact->printed};
  }
  for (const Prefix& prefix : kPrefixes) {
    if (!word.starts_with(prefix.spelling)) continue;
    const Spelling* rest = find_spelling(word.substr(prefix.spelling.size()));
    if (rest != nullptr && rest->takes_prefixes && takes(kRows[rest->row], prefix)) {
      return Named{&kRows[rest->row], &prefix, rest->printed};
    }
  }
  return std::nullopt;
}

std::vector<std::string> all_spellings() {
  std::vector<std::string> all;
  for (const Spelling& spelling : kSpellings) {
    all.emplace_back(spelling.text);
    for (const Prefix& prefix : kPrefixes) {
      const bool fits = spelling.takes_prefixes && takes(kRows[spelling.row], prefix);
      if (fits) all.push_back(std::string(prefix.spelling).append(spelling.text));
    }
  }
  return all;
}

}  // namespace mlsheet::quantity
