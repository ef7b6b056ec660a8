#include "text/edit_distance.h"

#include <algorithm>
#include <tuple>

#include "text/ascii.h"

namespace mlsheet::text {
namespace {

// Beyond this a word is no slip of the pen, and the table would grow with hostile input.
constexpr std::size_t kLongestWord = 128;

bool same_but_for_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return to_lower(x) == to_lower(y); });
}

struct Candidate {
  std::size_t distance;
  const std::string* word;
  friend bool operator<(const Candidate& a, const Candidate& b) {
    return std::tie(a.distance, *a.word) < std::tie(b.distance, *b.word);
  }
};

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> above(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) above[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t substituted = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, substituted});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    std::swap(before, above);
    std::swap(above, row);
  }
  return above[b.size()];
}

std::vector<std::string> closest(std::string_view word, std::span<const std::string> candidates,
                                 std::size_t limit) {
  if (word.empty() || word.size() > kLongestWord) return {};
  const std::size_t allowed = std::max<std::size_t>(1, word.size() / 3);
  std::vector<Candidate> near;
  for (const std::string& candidate : candidates) {
    if (candidate == word || candidate.size() > kLongestWord) continue;
    const std::size_t distance =
        same_but_for_case(word, candidate) ? 0 : edit_distance(word, candidate);
    const bool shares_nothing = distance >= std::max(word.size(), candidate.size());
    if (distance <= allowed && !shares_nothing) near.push_back({distance, &candidate});
  }
  std::sort(near.begin(), near.end());
  std::vector<std::string> words;
  for (const Candidate& candidate : near) {
    const bool is_new = words.empty() || words.back() != *candidate.word;
    if (is_new && words.size() < limit) words.push_back(*candidate.word);
  }
  return words;
}

}  // namespace mlsheet::text
