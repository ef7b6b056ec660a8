#include "check/long_form.h"

#include <algorithm>
#include <array>

#include "check/kinds/kind.h"
#include "check/part_span.h"
#include "text/format.h"

namespace mlsheet::check {
namespace {

using document::NodeId;
using document::NodeKind;

constexpr std::string_view kEvidenceList = "/evidence";
constexpr std::string_view kComputed = "from";
constexpr std::array<std::string_view, 3> kLimits = {"min", "typ", "max"};
struct LimitWord {
  std::string_view written;
  std::string_view limit;
};
constexpr LimitWord kLimitWords[] = {{"lo", "min"},      {"low", "min"},     {"lower", "min"},
                                     {"lowest", "min"},  {"minimum", "min"}, {"typical", "typ"},
                                     {"nominal", "typ"}, {"nom", "typ"},     {"hi", "max"},
                                     {"high", "max"},    {"upper", "max"},   {"highest", "max"},
                                     {"maximum", "max"}};

constexpr std::array<std::string_view, 5> kBases = {"certified", "measured", "declared", "modelled",
                                                    "assumed"};

std::string spoken_list(std::span<const std::string_view> words) {
  std::vector<std::string> quoted;
  for (const std::string_view word : words) quoted.push_back("`" + std::string(word) + "`");
  return text::join_words(quoted, "or");
}

bool is_scalar(Checking& checking, NodeId entry, NodeId node) {
  if (is_cut_off(checking, node, entry)) return false;
  const document::Node& found = checking.document.node(entry);
  if (found.kind == NodeKind::Scalar && !checking.document.text(entry).empty()) return true;
  fault(checking, node, found.key_span, diagnostic::EmptyValue,
        spoken_name(checking.document, entry));
  return false;
}

void check_basis(Checking& checking, NodeId entry, NodeId node) {
  if (!is_scalar(checking, entry, node)) return;
  const std::string_view word = checking.document.text(entry);
  if (std::find(kBases.begin(), kBases.end(), word) != kBases.end()) return;
  const std::vector<std::string> words(kBases.begin(), kBases.end());
  auto report = fault(checking, node, checking.document.node(entry).span, diagnostic::WordUnknown,
                      word, "`basis`");
  suggest(report, writable(checking.document, entry), word, words);
  report.help("the words are " + spoken_list(kBases));
}

void check_evidence(Checking& checking, NodeId entry, NodeId node) {
  const document::Node& found = checking.document.node(entry);
  if (found.kind != NodeKind::Sequence) {
    fault(checking, node, found.span, diagnostic::WrongStructure, "`evidence`", "one value",
          "a list")
        .help("write `evidence: [" + std::string(checking.document.text(entry)) + "]`");
    return;
  }
  const schema::FieldId list = checking.schema.at(kEvidenceList);
  for (const NodeId item : checking.document.children(entry)) {
    if (is_scalar(checking, item, node)) checking.references.push_back({item, node, list});
  }
}

void check_conditions(Checking& checking, NodeId entry, NodeId node) {
  is_scalar(checking, entry, node);
}

void check_number_of_observations(Checking& checking, NodeId entry, NodeId node) {
  if (!is_scalar(checking, entry, node)) return;
  const std::optional<text::Decimal> number = whole_number(checking, {node, entry});
  if (!number || number->coefficient >= 0) return;
  fault(checking, node, checking.document.node(entry).span, diagnostic::NumberOutOfRange,
        checking.document.text(entry), spoken_name(checking.document, entry), "0 or more");
}

void leave_to_the_kind(Checking&, NodeId, NodeId) {}

struct Part {
  std::string_view key;
  void (*check)(Checking&, NodeId entry, NodeId node);
  bool quantity_only = false;
};

constexpr Part kParts[] = {{"value", leave_to_the_kind},        {"basis", check_basis},
                           {"evidence", check_evidence},        {"conditions", check_conditions},
                           {"n", check_number_of_observations}, {"min", leave_to_the_kind, true},
                           {"typ", leave_to_the_kind, true},    {"max", leave_to_the_kind, true}};

bool applies(const Part& part, const schema::Field& field) {
  return !part.quantity_only || field.kind == schema::ValueKind::Quantity;
}

const Part* part_named(std::string_view key, const schema::Field& field) {
  const auto* const part =
      std::find_if(std::begin(kParts), std::end(kParts),
                   [&](const Part& known) { return known.key == key && applies(known, field); });
  return part == std::end(kParts) ? nullptr : part;
}

void report_unknown(Checking& checking, NodeId entry, NodeId node) {
  std::vector<std::string> keys;
  for (const Part& part : kParts) {
    if (applies(part, checking.field_of(node))) keys.emplace_back(part.key);
  }
  const std::string_view key = checking.document.key(entry);
  auto report =
      fault(checking, node, checking.document.node(entry).key_span, diagnostic::UnknownKey, key);
  if (const std::string limit(limit_meant_by(key));
      std::count(keys.begin(), keys.end(), limit) > 0) {
    report.help("did you mean `" + limit + "`?").fix(checking.document.node(entry).key_span, limit);
    return;
  }
  if (suggest(report, checking.document.node(entry).key_span, key, keys)) return;
  report.help("the long form of a value has " + text::join_words(keys));
}

void check_part(Checking& checking, NodeId entry, NodeId node) {
  const Part* part = part_named(checking.document.key(entry), checking.field_of(node));
  if (part == nullptr) {
    report_unknown(checking, entry, node);
  } else {
    part->check(checking, entry, node);
  }
}

bool report_computed(Checking& checking, NodeId node) {
  const NodeId from = checking.document.find(node, kComputed);
  if (from == NodeId::None) return false;
  const std::string_view source = checking.document.text(from);
  fault(checking, node, checking.document.node(from).key_span, diagnostic::ComputedValue, source)
      .help("write the value itself and name `" + std::string(source) +
            "` as its evidence: " + "`{value: …, evidence: [" + std::string(source) + "]}`");
  return true;
}

bool has_limits(const Checking& checking, NodeId node) {
  return checking.field_of(node).kind == schema::ValueKind::Quantity &&
         std::any_of(kLimits.begin(), kLimits.end(), [&](std::string_view key) {
           return checking.document.find(node, key) != NodeId::None;
         });
}

}  // namespace

std::string_view limit_meant_by(std::string_view key) {
  const auto* const found =
      std::find_if(std::begin(kLimitWords), std::end(kLimitWords),
                   [key](const LimitWord& word) { return word.written == key; });
  return found == std::end(kLimitWords) ? std::string_view{} : found->limit;
}

bool is_long_form(const Checking& checking, NodeId node) {
  if (checking.field_of(node).kind == schema::ValueKind::Id) return false;
  for (const NodeId entry : checking.document.children(node)) {
    const std::string_view key = checking.document.key(entry);
    if (key == kComputed || part_named(key, checking.field_of(node)) != nullptr) return true;
  }
  return false;
}

LongForm check_long_form(Checking& checking, NodeId node) {
  if (report_computed(checking, node)) return LongForm::Faulty;
  for (const NodeId entry : checking.document.children(node)) check_part(checking, entry, node);
  if (has_limits(checking, node)) return LongForm::Limits;
  const NodeId value = checking.document.find(node, "value");
  if (value != NodeId::None) {
    checking.checked.at(node).value = value;
    return LongForm::Value;
  }
  if (!checking.checked.at(node).poisoned && !is_cut_off(checking, node, node)) {
    fault(checking, node, key_or_value(checking.document, node), diagnostic::LongFormWithoutValue,
          spoken_name(checking.document, node))
        .help("add `value`, or write the value alone");
  }
  return LongForm::Faulty;
}

}  // namespace mlsheet::check
