#include <algorithm>

#include "check/kinds/kind.h"
#include "check/part_span.h"
#include "text/ascii.h"
#include "text/format.h"

namespace mlsheet::check {
namespace {

constexpr std::size_t kListedWords = 12;

bool is_id_character(char c) { return text::is_lower(c) || text::is_digit(c); }

// `[a-z0-9]+(-[a-z0-9]+)*`
bool is_id(std::string_view text) {
  if (text.empty() || text.front() == '-' || text.back() == '-') return false;
  if (text.find("--") != std::string_view::npos) return false;
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return is_id_character(c) || c == '-'; });
}

// What the author probably wanted: `Eval log` becomes `eval-log`.
std::string as_id(std::string_view text) {
  std::string id;
  for (const char c : text) {
    const char lowered = text::to_lower(c);
    if (is_id_character(lowered)) {
      id += lowered;
    } else if (!id.empty() && id.back() != '-') {
      id += '-';
    }
  }
  while (!id.empty() && id.back() == '-') id.pop_back();
  return id;
}

bool check_id_form(Checking& checking, const Leaf& leaf) {
  const std::string_view text = checking.document.text(leaf.value);
  if (is_id(text)) return true;
  auto report =
      fault(checking, leaf.node, checking.document.node(leaf.value).span, diagnostic::IdForm, text);
  const std::string meant = as_id(text);
  report.help("an identifier has small letters, digits and single hyphens" +
              (meant.empty() ? std::string{} : ": `" + meant + "`"));
  if (!meant.empty()) report.fix(writable(checking.document, leaf.value), meant);
  return false;
}

std::vector<std::string> words_of(const schema::Field& field) {
  std::vector<std::string> words;
  for (const schema::Word& word : field.vocabulary) words.push_back(word.word);
  return words;
}

// A word written as readers see it: `On device` for `on_device`.
bool suggest_labelled(diagnostic::Entry report, const source::Span& place,
                      const schema::Field& field, std::string_view text) {
  for (const schema::Word& word : field.vocabulary) {
    if (as_id(word.label) != as_id(text)) continue;
    report.help("did you mean `" + word.word + "`?").fix(place, word.word);
    return true;
  }
  return false;
}

// Says that a thing is none of those that the other words name, or that nothing is known of it.
bool is_way_out(std::string_view word) {
  return word == "other" || word == "none" || word == "unknown" || word.starts_with("not_");
}

// The first words, and those for what is none of them; of a long list the others are counted.
std::string listed(std::vector<std::string> words) {
  const std::size_t first = std::min(kListedWords, words.size());
  const auto begin = words.begin() + static_cast<std::ptrdiff_t>(first);
  const std::size_t all = words.size();
  words.erase(
      std::remove_if(begin, words.end(), [](const std::string& word) { return !is_way_out(word); }),
      words.end());
  const std::size_t hidden = all - words.size();
  for (std::string& word : words) word = "`" + word + "`";
  if (hidden > 0) {
    words.insert(words.begin() + static_cast<std::ptrdiff_t>(first),
                 std::to_string(hidden) + " more");
  }
  return text::join_words(words);
}

// What other languages, and YAML before 1.2, take for a truth.
std::string_view as_boolean(std::string_view text) {
  const std::string word = as_id(text);
  for (const std::string_view yes : {"yes", "y", "on", "true", "1"}) {
    if (word == yes) return "true";
  }
  for (const std::string_view no : {"no", "n", "off", "false", "0"}) {
    if (word == no) return "false";
  }
  return {};
}

// `false` for `no`.
bool suggest_boolean(diagnostic::Entry report, const source::Span& place,
                     const schema::Field& field, std::string_view text) {
  const std::string_view meant = as_boolean(text);
  for (const schema::Word& word : field.vocabulary) {
    if (meant.empty() || as_boolean(word.word) != meant) continue;
    report.help("did you mean `" + word.word + "`?").fix(place, word.word);
    return true;
  }
  return false;
}

void advise_words(diagnostic::Entry report, const source::Span& place, const schema::Field& field,
                  std::string_view text) {
  std::vector<std::string> words = words_of(field);
  const bool is_told =
      suggest_labelled(report, place, field, text) || suggest_boolean(report, place, field, text);
  if (!is_told) suggest(report, place, text, words);
  report.help("the words are " + listed(std::move(words)));
}

}  // namespace

void check_choice(Checking& checking, const Leaf& leaf) {
  const schema::Field& field = checking.field_of(leaf.node);
  const std::string_view text = checking.document.text(leaf.value);
  const bool known = std::any_of(field.vocabulary.begin(), field.vocabulary.end(),
                                 [text](const schema::Word& word) { return word.word == text; });
  if (known) return;
  auto report = fault(checking, leaf.node, checking.document.node(leaf.value).span,
                      diagnostic::WordUnknown, text, spoken_name(checking.document, leaf.node));
  report.label(field.span, "words declared here");
  advise_words(report, writable(checking.document, leaf.value), field, text);
}

void check_boolean(Checking& checking, const Leaf& leaf) {
  const std::string_view text = checking.document.text(leaf.value);
  if (text == "true" || text == "false") return;
  auto report = fault(checking, leaf.node, checking.document.node(leaf.value).span,
                      diagnostic::NotABoolean, text);
  const std::string_view meant = as_boolean(text);
  if (meant.empty()) {
    report.help("write `true` or `false`");
  } else {
    report.help("did you mean `" + std::string(meant) + "`?")
        .fix(writable(checking.document, leaf.value), std::string(meant));
  }
}

void check_id(Checking& checking, const Leaf& leaf) { check_id_form(checking, leaf); }

void check_reference(Checking& checking, const Leaf& leaf) {
  if (!check_id_form(checking, leaf)) return;
  const std::string& list = checking.field_of(leaf.node).references;
  if (!list.empty()) {
    checking.references.push_back({leaf.value, leaf.node, checking.schema.at(list)});
  }
}

}  // namespace mlsheet::check
