#pragma once
// Short texts compared as readers would: by their words, without case and punctuation.

#include <string>
#include <string_view>
#include <vector>

namespace mlsheet::check {

// The words in lower case: runs of ASCII letters and digits; other characters join the word.
std::vector<std::string> words_of(std::string_view text);

// The same words in the same order.
bool equal_words(std::string_view a, std::string_view b);

// Whether the words of `phrase` stand in `text`, one after the other.
bool mentions(std::string_view text, std::string_view phrase);

// Many phrases sought in one text: its words with one space around each, in which a phrase in lower
// case is found by `holds`.
std::string spaced_words(std::string_view text);
bool holds(std::string_view spaced, std::string_view phrase);

// `No retention`, `There are no updates`, `Updates: none`, `0 s`, `Nothing apart from …`: the text
// denies what its row asks.
bool denies(std::string_view text);

// `Up to a day`: nothing in the text denies. What does so in part neither denies nor affirms.
bool affirms(std::string_view text);

// `Not applicable`, `Unknown`, `Unsure`, `Not disclosed`, and what denies: no finding is stated.
bool is_no_answer(std::string_view text);

}  // namespace mlsheet::check
