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

// `No security updates after 2027` and `Not shared with third parties` deny less than all.
constexpr std::array<std::string_view, 36> kLimits = {
    "by",        "with",         "without",    "unless",      "until",         "except",
    "encrypted", "unencrypted",  "after",      "beyond",      "before",        "other",
    "than",      "longer",       "outside",    "over",        "remote",        "remotely",
    "regular",   "regularly",    "scheduled",  "automatic",   "automatically", "raw",
    "personal",  "identifiable", "identified", "images",      "pictures",      "video",
    "audio",     "recordings",   "permanent",  "permanently", "only",          "however"};
// What may stand before a denial.
constexpr std::array<std::string_view, 20> kOpenings = {
    "there", "is",   "are",  "the", "this", "it",        "they", "device",  "sensor", "module",
    "has",   "have", "does", "do",  "data", "currently", "at",   "present", "will",   "be"};
constexpr std::array<std::string_view, 4> kVerbs = {"is", "are", "will", "be"};
constexpr std::size_t kLongestSubject = 4;  // words; a later denial is of something else

template <std::size_t count>
bool is_one_of(const std::array<std::string_view, count>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_denial(std::string_view word) {
  constexpr std::array<std::string_view, 8> kDenials = {"no",    "none",    "not", "nothing",
                                                        "never", "without", "0",   "zero"};
  return is_one_of(kDenials, word);
}

// `n/a`
bool is_placeholder(const std::vector<std::string>& words) {
  return words.size() > 1 && words[0] == "n" && words[1] == "a";
}

// Where the text denies as a whole: `There are no …`, `Updates are not …`, `Updates: none`; the
// number of words where it does not.
std::size_t denial_in(const std::vector<std::string>& words) {
  std::size_t first = 0;
  while (first < words.size() && is_one_of(kOpenings, words[first])) ++first;
  if (first < words.size() && is_denial(words[first])) return first;
  if (is_placeholder(words)) return 0;
  for (std::size_t i = 1; i < std::min(words.size(), kLongestSubject); ++i) {
    if (is_one_of(kVerbs, words[i - 1]) && (words[i] == "not" || words[i] == "never")) return i;
  }
  const bool is_last =
      words.size() > 1 && words.size() <= kLongestSubject && words.back() == "none";
  return is_last ? words.size() - 1 : words.size();
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

std::string spaced_words(std::string_view text) {
  std::string spaced = " ";
  for (const std::string& word : words_of(text)) spaced += word + " ";
  return spaced;
}

bool holds(std::string_view spaced, std::string_view phrase) {
  if (phrase.empty()) return false;
  for (std::size_t at = spaced.find(phrase); at != std::string_view::npos;
       at = spaced.find(phrase, at + 1)) {
    if (spaced[at - 1] == ' ' && spaced[at + phrase.size()] == ' ') return true;
  }
  return false;
}

bool denies(std::string_view text) {
  const std::vector<std::string> words = words_of(text);
  if (mentions(text, "not disclosed")) return false;
  const std::size_t denial = denial_in(words);
  if (denial == words.size()) return false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i != denial && is_one_of(kLimits, words[i])) return false;
  }
  return true;
}

bool affirms(std::string_view text) {
  const std::vector<std::string> words = words_of(text);
  return !words.empty() && !is_placeholder(words) &&
         std::none_of(words.begin(), words.end(),
                      [](const std::string& word) { return is_denial(word); });
}

bool is_no_answer(std::string_view text) {
  const std::vector<std::string> words = words_of(text);
  if (words.empty() || denies(text) || mentions(text, "not disclosed")) return true;
  return words.size() == 1 && (words[0] == "unknown" || words[0] == "unsure");
}

}  // namespace mlsheet::check
