#include "check/rules/wording.h"

#include <algorithm>
#include <array>

#include "text/ascii.h"

namespace mlsheet::check {
namespace {

bool is_of_word(char c) {
  return text::is_letter_or_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

// Takes the next word from the front of `text`; empty when there is none.
std::string_view take_word(std::string_view& text) {
  const auto* begin = std::find_if(text.begin(), text.end(), is_of_word);
  const auto* end = std::find_if_not(begin, text.end(), is_of_word);
  text.remove_prefix(static_cast<std::size_t>(end - text.begin()));
  return {begin, static_cast<std::size_t>(end - begin)};
}

bool equal_word(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char one, char other) {
    return text::to_lower(one) == text::to_lower(other);
  });
}

bool begins_with_words(std::string_view text, std::string_view phrase) {
  while (true) {
    const std::string_view word = take_word(phrase);
    if (word.empty()) return true;
    if (!equal_word(word, take_word(text))) return false;
  }
}

}  // namespace

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  bool inside = false;
  for (const char c : text) {
    if (is_of_word(c) && !inside) words.emplace_back();
    inside = is_of_word(c);
    if (inside) words.back() += text::to_lower(c);
  }
  return words;
}

bool equal_words(std::string_view a, std::string_view b) {
  return begins_with_words(a, b) && begins_with_words(b, a);
}

bool mentions(std::string_view text, std::string_view phrase) {
  if (begins_with_words({}, phrase)) return false;
  do {
    if (begins_with_words(text, phrase)) return true;
  } while (!take_word(text).empty());
  return false;
}

bool denies(std::string_view text) {
  constexpr std::array<std::string_view, 6> kDenials = {"no",      "none",  "not",
                                                        "nothing", "never", "without"};
  // `Not shared with third parties` and `No sharing by default` deny less than all.
  constexpr std::array<std::string_view, 7> kLimits = {"by",     "with",      "unless",     "until",
                                                       "except", "encrypted", "unencrypted"};
  const std::vector<std::string> words = words_of(text);
  if (words.empty() || mentions(text, "not disclosed")) return false;
  if (std::find(kDenials.begin(), kDenials.end(), words.front()) == kDenials.end()) return false;
  return std::none_of(words.begin(), words.end(), [&kLimits](const std::string& word) {
    return std::find(kLimits.begin(), kLimits.end(), word) != kLimits.end();
  });
}

bool is_no_answer(std::string_view text) {
  const std::vector<std::string> words = words_of(text);
  if (words.empty() || denies(text) || mentions(text, "not disclosed")) return true;
  return words.size() == 1 && (words[0] == "unknown" || words[0] == "unsure");
}

}  // namespace mlsheet::check
