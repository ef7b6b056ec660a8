#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "check/look_up.h"
#include "check/part_span.h"
#include "check/rules/rule.h"
#include "check/rules/stated.h"
#include "check/rules/wording.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

constexpr std::array<std::string_view, 1> kPaths = {"/glossary/acronyms"};
constexpr std::string_view kGlossary = "/glossary";

// Words that are acronyms wherever they stand, and that not every reader of a datasheet knows.
constexpr std::array<std::string_view, 36> kAcronyms = {
    "ADC",  "API",  "BLE",  "BOM",  "CNN", "CPU",  "DMA", "DSP", "EMC",  "ESD", "FFC",  "FOV",
    "FPS",  "GDPR", "GPIO", "GNSS", "I2C", "IMU",  "IoT", "IRB", "JTAG", "LED", "LSB",  "MCU",
    "MEMS", "ML",   "MSB",  "OTA",  "PCB", "RoHS", "SDK", "SNR", "SPI",  "SWD", "UART", "USB"};

// Digits set high or low belong to a word as much as others: `I²C`.
bool is_of_word(char32_t c) {
  if (c < 0x80) return text::is_letter_or_digit(static_cast<char>(c));
  return c == 0xB2 || c == 0xB3 || c == 0xB9 || (c >= 0x2070 && c <= 0x2089);
}

bool is_below(const document::Document& document, NodeId node, NodeId ancestor) {
  while (node != NodeId::None && node != ancestor) node = document.node(node).parent;
  return node == ancestor;
}

// The words of the sheet outside the glossary.
struct Uses {
  std::map<std::string_view, NodeId, std::less<>> first;  // where it stands first, and the field
  std::set<std::string, std::less<>> of_vocabulary;       // in lower case
};

// A field of one scalar whose words readers see as they are written.
bool is_shown(const Checking& checking, NodeId node) {
  if (!is_good(checking, node)) return false;
  const schema::Field& field = checking.field_of(node);
  if (field.structure != schema::Structure::Leaf) return false;
  if (field.kind == schema::ValueKind::Id || field.kind == schema::ValueKind::Reference) {
    return false;
  }
  const NodeId written = checking.checked.at(node).value;
  return checking.document.node(written).kind == document::NodeKind::Scalar;
}

void add_word(const Checking& checking, NodeId node, std::string_view word, Uses& uses) {
  if (word.empty()) return;
  uses.first.emplace(word, node);
  if (checking.field_of(node).kind == schema::ValueKind::Choice) {
    uses.of_vocabulary.insert(text::to_lower(word));
  }
}

void add_words(const Checking& checking, NodeId node, Uses& uses) {
  const std::string_view text = checking.document.text(checking.checked.at(node).value);
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded next = text::decode(text, at);
    if (!is_of_word(next.code_point)) {
      add_word(checking, node, text.substr(begin, at - begin), uses);
      begin = at + next.length;
    }
    at += next.length;
  }
  add_word(checking, node, text.substr(std::min(begin, text.size())), uses);
}

bool is_block(const Checking& checking, NodeId node) {
  const document::Style style = checking.document.node(checking.checked.at(node).value).style;
  return style == document::Style::Folded || style == document::Style::Literal;
}

// Names and part numbers are read too: an acronym in them is used. Blocks of text come last, for a
// word in them cannot be pointed at.
Uses used_words(const Checking& checking, NodeId glossary) {
  Uses uses;
  for (const bool in_blocks : {false, true}) {
    for (std::size_t i = 0; i < checking.checked.nodes.size(); ++i) {
      const auto node = static_cast<NodeId>(i);
      if (!is_shown(checking, node) || is_block(checking, node) != in_blocks) continue;
      if (!is_below(checking.document, node, glossary)) add_words(checking, node, uses);
    }
  }
  return uses;
}

// `gpio` of a vocabulary is shown as the acronym; otherwise case tells a word from an acronym.
bool is_used(const Uses& uses, std::string_view acronym) {
  return uses.first.contains(acronym) || uses.first.contains(std::string(acronym) + "s") ||
         uses.of_vocabulary.contains(text::to_lower(acronym));
}

void report_unused(Checking& checking, NodeId acronyms, const Uses& uses) {
  const document::Document& document = checking.document;
  for (const NodeId entry : document.children(acronyms)) {
    const std::string_view acronym = document.key(entry);
    if (!is_good(checking, entry) || is_used(uses, acronym)) continue;
    checking.report
        .add(document.node(entry).key_span, diagnostic::Acronym, acronym,
             "is explained, but used nowhere else")
        .label(key_or_value(document, acronyms), "the list of acronyms");
  }
}

void report_unexplained(Checking& checking, NodeId acronyms, const Uses& uses) {
  const document::Document& document = checking.document;
  for (const std::string_view acronym : kAcronyms) {
    if (document.find(acronyms, acronym) != NodeId::None) continue;
    const auto use = uses.first.find(acronym);
    if (use == uses.first.end()) continue;
    const NodeId written = checking.checked.at(use->second).value;
    const auto begin = static_cast<std::size_t>(use->first.data() - document.text(written).data());
    checking.report
        .add(part_span(document, written, begin, begin + acronym.size()), diagnostic::Acronym,
             acronym, "is used, but not explained")
        .label(key_or_value(document, acronyms), "the list of acronyms");
  }
}

// Only a sheet that lists acronyms is held to its list.
void examine(Checking& checking) {
  const NodeId acronyms = node_at(checking, kPaths.front());
  if (!is_good(checking, acronyms)) return;
  const Uses uses = used_words(checking, node_at(checking, kGlossary));
  report_unused(checking, acronyms, uses);
  report_unexplained(checking, acronyms, uses);
}

}  // namespace

extern const Rule kAcronymsListed = {"acronym-unused", examine, kPaths};

}  // namespace mlsheet::check
