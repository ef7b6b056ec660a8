#include "check/statement.h"

#include <algorithm>
#include <array>
#include <optional>

#include "schema/example.h"
#include "text/ascii.h"

namespace mlsheet::check {
namespace {

struct StatementWord {
  std::string_view word;
  Statement statement;
  std::string_view spoken;
  bool wants_reason;
};

constexpr StatementWord kStatements[] = {
    {"not_disclosed", Statement::NotDisclosed, "not disclosed", false},
    {"not_applicable", Statement::NotApplicable, "not applicable", true},
    {"not_evaluated", Statement::NotEvaluated, "not evaluated", true}};

// Compared without case.
constexpr std::string_view kPlaceholders[] = {"tbd", "tba", "tbc", "todo", "fixme", "xxx",
                                              "n/a", "?",   "??",  "???",  "..."};

const StatementWord* statement_named(std::string_view word) {
  const auto* const found =
      std::find_if(std::begin(kStatements), std::end(kStatements),
                   [word](const StatementWord& known) { return known.word == word; });
  return found == std::end(kStatements) ? nullptr : found;
}

bool is_placeholder(std::string_view text) {
  return std::any_of(std::begin(kPlaceholders), std::end(kPlaceholders),
                     [text](std::string_view known) {
                       return std::equal(text.begin(), text.end(), known.begin(), known.end(),
                                         [](char a, char b) { return text::to_lower(a) == b; });
                     });
}

// What YAML takes for no value, unless it is in quotes.
bool is_null_word(const document::Node& node, std::string_view text) {
  return node.style == document::Style::Plain &&
         (text == "~" || text == "null" || text == "Null" || text == "NULL");
}

bool is_word_of(const schema::Field& field, std::string_view word) {
  return std::any_of(field.vocabulary.begin(), field.vocabulary.end(),
                     [word](const schema::Word& known) { return known.word == word; });
}

void set(Checking& checking, document::NodeId node, const StatementWord& word,
         document::NodeId reason, std::uint32_t reason_offset) {
  CheckedNode& found = checking.checked.at(node);
  found.statement = word.statement;
  found.reason = word.wants_reason ? reason : document::NodeId::None;
  found.reason_offset = reason_offset;
}

void report_missing_reason(Checking& checking, document::NodeId node, const source::Span& span,
                           const StatementWord& word) {
  fault(checking, node, span, diagnostic::StatementWithoutReason, word.word)
      .help("say why in the sheet: `{" + std::string(word.word) + ": reason}`");
}

void report_needless_reason(Checking& checking, document::NodeId node, const source::Span& span,
                            const StatementWord& word) {
  fault(checking, node, span, diagnostic::StatementWithReason, word.word)
      .help("write `" + std::string(word.word) + "` alone");
}

std::uint32_t reason_begin(std::string_view text, std::size_t colon) {
  return static_cast<std::uint32_t>(std::min(text.find_first_not_of(' ', colon + 1), text.size()));
}

// `not_disclosed`, `not_applicable: reason` as one string.
bool take_scalar(Checking& checking, document::NodeId node, document::NodeId written) {
  const std::string_view text = checking.document.text(written);
  const std::size_t colon = std::min(text.find(':'), text.size());
  const StatementWord* word = statement_named(text.substr(0, colon));
  if (word == nullptr || is_word_of(checking.field_of(node), text)) return false;
  const source::Span span = checking.document.node(written).span;
  const bool reasoned = colon < text.size() && reason_begin(text, colon) < text.size();
  if (word->wants_reason && !reasoned) {
    report_missing_reason(checking, node, span, *word);
  } else if (!word->wants_reason && colon < text.size()) {
    report_needless_reason(checking, node, span, *word);
  } else {
    set(checking, node, *word, written, word->wants_reason ? reason_begin(text, colon) : 0);
  }
  return true;
}

// The entry of a mapping whose key is a statement, unless the field has a key of that name itself.
document::NodeId statement_entry(const Checking& checking, document::NodeId node,
                                 document::NodeId mapping) {
  const schema::FieldId field = checking.checked.at(node).field;
  for (const document::NodeId entry : checking.document.children(mapping)) {
    const std::string_view key = checking.document.key(entry);
    if (statement_named(key) == nullptr) continue;
    if (checking.schema.child(field, key) == schema::FieldId::None) return entry;
  }
  return document::NodeId::None;
}

// `{not_applicable: reason}`
bool take_mapping(Checking& checking, document::NodeId node, document::NodeId mapping) {
  const document::NodeId entry = statement_entry(checking, node, mapping);
  if (entry == document::NodeId::None) return false;
  const document::Node& reason = checking.document.node(entry);
  const StatementWord& word = *statement_named(checking.document.key(entry));
  if (!word.wants_reason) {
    report_needless_reason(checking, node, reason.key_span, word);
  } else if (reason.kind != document::NodeKind::Scalar || checking.document.text(entry).empty() ||
             is_placeholder(checking.document.text(entry))) {
    report_missing_reason(checking, node, reason.key_span, word);
  } else {
    set(checking, node, word, entry, 0);
  }
  for (const document::NodeId other : checking.document.children(mapping)) {
    if (other == entry) continue;
    fault(checking, other, checking.document.node(other).key_span, diagnostic::UnknownKey,
          checking.document.key(other))
        .help("a statement stands alone: nothing else belongs beside `" + std::string(word.word) +
              "`");
  }
  return true;
}

void advise(diagnostic::Entry entry, const Checking& checking, document::NodeId node) {
  if (checking.profile() == diagnostic::Profile::Strict) entry.level(diagnostic::Level::Error);
  if (!checking.field_of(node).name.empty()) {
    entry.help("write it, for example `" +
               schema::example_line(checking.schema, checking.checked.at(node).field) +
               "`, or `not_disclosed`");
  }
}

// `sensor:` above an unindented `name: Lamp`, which is told as a key that does not belong there.
bool is_told_of_next(const Checking& checking, document::NodeId node) {
  const document::NodeId next = checking.document.node(node).next;
  if (next == document::NodeId::None) return false;
  const schema::FieldId group = checking.checked.at(node).field;
  const schema::FieldId around = checking.schema.field(group).parent;
  const std::string_view key = checking.document.key(next);
  return checking.schema.child(group, key) != schema::FieldId::None &&
         checking.schema.child(around, key) == schema::FieldId::None;
}

}  // namespace

bool take_statement(Checking& checking, document::NodeId node, document::NodeId written) {
  switch (checking.document.node(written).kind) {
    case document::NodeKind::Scalar:
      return take_scalar(checking, node, written);
    case document::NodeKind::Mapping:
      return take_mapping(checking, node, written);
    case document::NodeKind::Sequence:
      break;
  }
  return false;
}

bool take_absence(Checking& checking, document::NodeId node, document::NodeId written) {
  const document::Node& found = checking.document.node(written);
  const bool scalar = found.kind == document::NodeKind::Scalar;
  const std::string_view text = scalar ? checking.document.text(written) : std::string_view{};
  if (scalar && is_placeholder(text) && !is_word_of(checking.field_of(node), text)) {
    advise(fault(checking, node, found.span, diagnostic::Placeholder, text), checking, node);
    return true;
  }
  const schema::Field& field = checking.field_of(node);
  const bool may_be_null =
      field.structure != schema::Structure::Leaf && field.types.has(schema::PlainType::Null);
  const bool is_null = !may_be_null && is_null_word(found, text);
  const bool blank = is_null || text.find_first_not_of(" \n\t") == std::string_view::npos;
  if (scalar ? !blank : found.first_child != document::NodeId::None) return false;
  if (is_cut_off(checking, node, written)) return true;
  if (found.is_null && is_told_of_next(checking, node)) {
    checking.checked.at(node).poisoned = true;
    return true;
  }
  advise(fault(checking, node, key_or_value(checking.document, node), diagnostic::EmptyValue,
               spoken_name(checking.document, node)),
         checking, node);
  return true;
}

std::string_view to_text(Statement statement) {
  for (const StatementWord& word : kStatements) {
    if (word.statement == statement) return word.spoken;
  }
  return {};
}

}  // namespace mlsheet::check
