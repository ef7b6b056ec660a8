#pragma once
// Did-you-mean: which of the known words was probably meant.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mlsheet::text {

// Damerau-Levenshtein distance (optimal string alignment) over bytes.
std::size_t edit_distance(std::string_view a, std::string_view b);

// The candidates within max(1, length/3), nearest first, ties by name, at most `limit`. A candidate
// that equals `word` but for case comes first; one that shares no letter with it, or is the word
// itself, is left out; a word of more than 128 bytes has no neighbours.
std::vector<std::string> closest(std::string_view word, std::span<const std::string> candidates,
                                 std::size_t limit = 5);

}  // namespace mlsheet::text
