#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

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
bool is_small_digit(char32_t c) {
  return c == 0xB2 || c == 0xB3 || c == 0xB9 || (c >= 0x2070 && c <= 0x2089);
}

// Of the word that begins at `at`; `at` itself when none does.
std::size_t word_end(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    if (text::is_letter_or_digit(text[at])) {
      ++at;
      continue;
    }
    const text::Decoded next = text::decode(text, at);
    if (!is_small_digit(next.code_point)) break;
    at += next.length;
  }
  return at;
}

// With raised and lowered digits on the line: `I²C` and `I2C` are one.
std::string on_the_line(std::string_view word) {
  std::string result;
  for (std::size_t at = 0; at < word.size();) {
    const text::Decoded next = text::decode(word, at);
    const char32_t c = next.code_point;
    if (c == 0xB9) {
      result += '1';
    } else if (c == 0xB2 || c == 0xB3) {
      result += static_cast<char>('0' + (c - 0xB0));
    } else if (c >= 0x2070 && c <= 0x2089) {
      result += static_cast<char>('0' + c % 0x10);
    } else {
      result += word.substr(at, next.length);
    }
    at += next.length;
  }
  return result;
}

bool is_below(const document::Document& document, NodeId node, NodeId ancestor) {
  while (node != NodeId::None && node != ancestor) node = document.node(node).parent;
  return node == ancestor;
}

// The words that are looked for, with their digits on the line. Nearly all others are told apart by
// their first byte.
class Sought {
 public:
  void add(std::string_view word) {
    begins_[static_cast<unsigned char>(word.front())] = true;
    words_.insert(on_the_line(word));
  }
  bool may_be(std::string_view word) const {
    return begins_[static_cast<unsigned char>(word.front())];
  }
  bool contains(const std::string& plain) const { return words_.contains(plain); }

 private:
  std::array<bool, 256> begins_ = {};
  std::set<std::string, std::less<>> words_;
};

std::string plural(std::string_view acronym) { return std::string(acronym) + "s"; }

Sought sought_words(const document::Document& document, NodeId acronyms) {
  Sought sought;
  for (const std::string_view acronym : kAcronyms) sought.add(acronym);
  for (const NodeId entry : document.children(acronyms)) {
    sought.add(document.key(entry));
    sought.add(plural(document.key(entry)));
  }
  return sought;
}

struct Use {
  NodeId node;            // the field
  std::string_view word;  // as written
};

// The words of the sheet outside the glossary.
struct Uses {
  Sought sought;
  std::map<std::string, Use, std::less<>> first;     // where a word sought stands first
  std::set<std::string, std::less<>> of_vocabulary;  // in lower case
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
  if (uses.sought.may_be(word)) {
    std::string plain = on_the_line(word);
    if (uses.sought.contains(plain)) uses.first.emplace(std::move(plain), Use{node, word});
  }
  if (checking.field_of(node).kind == schema::ValueKind::Choice) {
    uses.of_vocabulary.insert(text::to_lower(word));
  }
}

void add_words(const Checking& checking, NodeId node, Uses& uses) {
  const std::string_view text = checking.document.text(checking.checked.at(node).value);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = word_end(text, at);
    if (end > at) add_word(checking, node, text.substr(at, end - at), uses);
    at = end == at ? at + text::decode(text, at).length : end;
  }
}

bool is_block(const Checking& checking, NodeId node) {
  const document::Style style = checking.document.node(checking.checked.at(node).value).style;
  return style == document::Style::Folded || style == document::Style::Literal;
}

// Names and part numbers are read too: an acronym in them is used. Blocks of text come last, for a
// word in them cannot be pointed at.
Uses used_words(const Checking& checking, NodeId acronyms) {
  const NodeId glossary = node_at(checking, kGlossary);
  Uses uses{.sought = sought_words(checking.document, acronyms), .first = {}, .of_vocabulary = {}};
  std::vector<NodeId> blocks;
  for (std::size_t i = 0; i < checking.checked.nodes.size(); ++i) {
    const auto node = static_cast<NodeId>(i);
    if (!is_shown(checking, node) || is_below(checking.document, node, glossary)) continue;
    is_block(checking, node) ? blocks.push_back(node) : add_words(checking, node, uses);
  }
  for (const NodeId node : blocks) add_words(checking, node, uses);
  return uses;
}

// `gpio` of a vocabulary is shown as the acronym; otherwise case tells a word from an acronym.
bool is_used(const Uses& uses, std::string_view acronym) {
  const std::string plain = on_the_line(acronym);
  return uses.first.contains(plain) || uses.first.contains(plural(plain)) ||
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

bool is_listed(const document::Document& document, NodeId acronyms, std::string_view acronym) {
  for (const NodeId entry : document.children(acronyms)) {
    if (on_the_line(document.key(entry)) == acronym) return true;
  }
  return false;
}

void report_unexplained(Checking& checking, NodeId acronyms, const Uses& uses) {
  const document::Document& document = checking.document;
  for (const std::string_view acronym : kAcronyms) {
    if (is_listed(document, acronyms, acronym)) continue;
    const auto use = uses.first.find(acronym);
    if (use == uses.first.end()) continue;
    const auto& [node, word] = use->second;
    const NodeId written = checking.checked.at(node).value;
    const auto begin = static_cast<std::size_t>(word.data() - document.text(written).data());
    checking.report
        .add(part_span(document, written, begin, begin + word.size()), diagnostic::Acronym, word,
             "is used, but not explained")
        .label(key_or_value(document, acronyms), "the list of acronyms");
  }
}

// Only a sheet that lists acronyms is held to its list.
void examine(Checking& checking) {
  const NodeId acronyms = node_at(checking, kPaths.front());
  if (!is_good(checking, acronyms)) return;
  const Uses uses = used_words(checking, acronyms);
  report_unused(checking, acronyms, uses);
  report_unexplained(checking, acronyms, uses);
}

}  // namespace

extern const Rule kAcronymsListed = {"acronym-unused", examine, kPaths};

}  // namespace mlsheet::check
