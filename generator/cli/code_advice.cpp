#include "cli/code_advice.h"

#include <algorithm>
#include <vector>

#include "diagnostic/catalogue.h"
#include "text/ascii.h"
#include "text/edit_distance.h"
#include "text/format.h"

namespace mlsheet::cli {
namespace {

constexpr std::string_view kLetters = "MS";
constexpr std::size_t kDigits = 4;
constexpr std::size_t kMostNamed = 3;

// `104` and `m0104` have the digits of a code.
std::string with_digits_of(std::string_view word) {
  std::string digits;
  std::copy_if(word.begin(), word.end(), std::back_inserter(digits), text::is_digit);
  if (digits.empty() || digits.size() > kDigits) return {};
  digits.insert(0, kDigits - digits.size(), '0');
  return std::string(kLetters) + digits;
}

// `DuplicateKey`, `duplicate-key` and `duplicate key` are one name.
std::string letters_of(std::string_view name) {
  std::string letters;
  for (const char c : name) {
    if (text::is_letter(c)) letters += text::to_lower(c);
  }
  return letters;
}

bool differs_by_one(std::string_view word, std::string_view code) {
  return text::edit_distance(word, code) == 1;
}

std::vector<std::string> meant(std::string_view word) {
  const std::string by_digits = with_digits_of(word);
  std::vector<std::string> near;
  for (const diagnostic::Row& row : diagnostic::catalogue()) {
    if (row.code_text == by_digits) return {by_digits};
    if (letters_of(row.name) == letters_of(word)) return {std::string(row.code_text)};
    if (differs_by_one(word, row.code_text)) near.emplace_back(row.code_text);
  }
  if (near.size() > kMostNamed) near.resize(kMostNamed);
  return near;
}

}  // namespace

std::string code_advice(std::string_view word) {
  std::vector<std::string> codes = meant(word);
  if (codes.empty()) return "`mlsheet explain --list` lists all codes";
  for (std::string& code : codes) code = "`" + code + "`";
  return "did you mean " + text::join_words(codes, "or") + "?";
}

}  // namespace mlsheet::cli
