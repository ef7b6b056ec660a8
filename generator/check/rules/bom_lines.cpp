#include <algorithm>
#include <array>

#include "check/look_up.h"
#include "check/rules/rule.h"
#include "check/rules/stated.h"
#include "check/rules/wording.h"
#include "text/ascii.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

constexpr std::string_view kLines = "/hardware/bom";
constexpr std::string_view kIds = "/hardware/bom/*/id";
constexpr std::string_view kDescriptions = "/hardware/bom/*/description";
constexpr std::string_view kParts = "/hardware/bom/*/part";
constexpr std::string_view kGroups = "/hardware/bom/*/group";
constexpr std::string_view kQuantities = "/hardware/bom/*/quantity";
constexpr std::string_view kCovered = "/hardware/bom/*/covered";
constexpr std::string_view kTitles = "/hardware/bom/*/datasheet_title";
constexpr std::string_view kMemoryPart = "/hardware/memory/part";
constexpr std::string_view kRegulator = "/hardware/power/regulator/line";
constexpr std::string_view kCompute = "/hardware/compute/*/line";
constexpr std::string_view kSensing = "/hardware/sensing/*/line";
constexpr std::string_view kCoveredCount = "/environment/coverage/covered";
constexpr std::string_view kPartCount = "/environment/coverage/parts";
constexpr std::string_view kSupplyBlock = "/environment/blocks/power_supply";
constexpr std::array kPaths = {kLines,   kIds,          kParts,      kGroups,      kQuantities,
                               kCovered, kTitles,       kMemoryPart, kRegulator,   kCompute,
                               kSensing, kCoveredCount, kPartCount,  kSupplyBlock, kDescriptions};

source::Span list_span(const Checking& checking) {
  return key_or_value(checking.document, node_at(checking, kLines));
}

// What a line says that is on the board of another edition only.
bool is_left_out(const Checking& checking, NodeId line) {
  constexpr std::array<std::string_view, 12> kLeftOut = {
      "not fitted",  "unfitted",      "not populated", "unpopulated", "not placed", "not mounted",
      "not stuffed", "not assembled", "do not",        "dnp",         "dnf",        "dni"};
  const auto says = [&](std::string_view path) {
    const std::string words = spaced_words(stated_in(checking, line, last_key(path)).text);
    return std::any_of(kLeftOut.begin(), kLeftOut.end(),
                       [&words](std::string_view phrase) { return holds(words, phrase); });
  };
  return says(kDescriptions) || says(kParts) || says(kIds);
}

// A line is of at least one piece, or of some material.
void examine_quantity(Checking& checking, const Stated& quantity) {
  if (quantity.quantity->form != quantity::Form::Exact || quantity.quantity->has_unit) return;
  if (quantity.quantity->si() > 0) return;
  if (is_left_out(checking, checking.document.node(quantity.node).parent)) return;
  const Stated id = stated_beside(checking, quantity.node, last_key(kIds));
  auto entry = contradiction(checking, quantity.span, diagnostic::BomLine, quantity.text,
                             "is no number of pieces");
  if (id) entry.label(id.span, "of this line");
  entry.help("write in `description` that the part is not fitted, or leave out the line");
}

NodeId line_named(const Checking& checking, std::string_view id) {
  for (const Stated& one : all_stated(checking, kIds)) {
    if (one.text == id) return checking.document.node(one.node).parent;
  }
  return NodeId::None;
}

constexpr std::size_t kShortestNumber = 4;

std::string joined_words(const std::vector<std::string>& words, std::size_t first = 0) {
  std::string result;
  for (std::size_t i = first; i < words.size(); ++i) result += words[i];
  return result;
}

// The number may end with that of a package: `HM01B0` and `HM01B0-MNA`.
bool begins_alike(const std::string& a, const std::string& b) {
  return std::min(a.size(), b.size()) > 0 && (a.starts_with(b) || b.starts_with(a));
}

// Where a part number begins, behind the name of its maker: at a word with a digit.
std::size_t number_in(const std::vector<std::string>& words) {
  const auto number = std::find_if(words.begin(), words.end(), [](const std::string& word) {
    return word.size() >= kShortestNumber && std::any_of(word.begin(), word.end(), text::is_digit);
  });
  return number == words.end() ? 0 : static_cast<std::size_t>(number - words.begin());
}

// The same part number, perhaps with its maker before or behind it.
bool is_same_part(std::string_view a, std::string_view b) {
  const std::vector<std::string> one = words_of(a);
  const std::vector<std::string> other = words_of(b);
  if (begins_alike(joined_words(one), joined_words(other))) return true;
  const std::size_t first = number_in(one);
  const std::size_t second = number_in(other);
  if (first == one.size() || second == other.size()) return false;
  return begins_alike(joined_words(one, first), joined_words(other, second)) ||
         begins_alike(one[first], other[second]);
}

// A part and the line it names speak of one part and one part sheet.
void examine_link(Checking& checking, const Stated& link) {
  const NodeId line = line_named(checking, link.text);
  const Stated part = stated_beside(checking, link.node, last_key(kParts));
  const Stated listed = stated_in(checking, line, last_key(kParts));
  if (part && listed && !is_same_part(part.text, listed.text)) {
    contradiction(checking, part.span, diagnostic::BomLine, part.text,
                  "is linked to the line of `" + listed.text + "`")
        .label(listed.span, "the part of that line");
  }
  const Stated title = stated_beside(checking, link.node, last_key(kTitles));
  const Stated listed_title = stated_in(checking, line, last_key(kTitles));
  if (title && listed_title && !equal_words(title.text, listed_title.text)) {
    contradiction(checking, title.span, diagnostic::BomLine, title.text,
                  "is the part sheet here, `" + listed_title.text + "` in the line of the part")
        .label(listed_title.span, "the part sheet of that line");
  }
}

// A part that names no line has to be found by its number.
void examine_memory(Checking& checking) {
  const Stated part = stated_at(checking, kMemoryPart);
  const std::vector<Stated> parts = all_stated(checking, kParts);
  if (!part || parts.empty()) return;
  const bool listed = std::any_of(parts.begin(), parts.end(), [&part](const Stated& one) {
    return is_same_part(part.text, one.text);
  });
  if (listed) return;
  contradiction(checking, part.span, diagnostic::BomLine, part.text,
                "has no line in the bill of materials")
      .label(list_span(checking), "the lines are here");
}

void examine_count(Checking& checking, std::string_view path, std::size_t counted,
                   std::string_view what) {
  const Stated count = stated_at(checking, path);
  if (!count || count.quantity->si() == static_cast<double>(counted)) return;
  contradiction(checking, count.span, diagnostic::BomLine, count.text,
                "is stated, but the bill of materials has " + std::to_string(counted) + " " +
                    std::string(what))
      .label(list_span(checking), "the lines are here");
}

// Only where every line says whether it is covered.
void examine_coverage(Checking& checking) {
  const std::vector<Stated> marks = all_stated(checking, kCovered);
  const std::size_t lines = checking.document.child_count(node_at(checking, kLines));
  if (marks.size() != lines) return;
  const auto covered = std::count_if(marks.begin(), marks.end(),
                                     [](const Stated& mark) { return mark.text == "true"; });
  examine_count(checking, kPartCount, lines, "lines");
  examine_count(checking, kCoveredCount, static_cast<std::size_t>(covered), "covered lines");
}

// The footprint counts a supply; the bill of materials has none that is covered.
void examine_supply(Checking& checking) {
  const NodeId block = node_at(checking, kSupplyBlock);
  if (!is_good(checking, block)) return;
  const std::vector<Stated> groups = all_stated(checking, kGroups);
  if (groups.size() != checking.document.child_count(node_at(checking, kLines))) return;
  source::Span uncovered = list_span(checking);
  for (const Stated& group : groups) {
    if (group.text != "power") continue;
    const Stated covered = stated_beside(checking, group.node, last_key(kCovered));
    if (covered.text != "false") return;
    uncovered = covered.span;
  }
  contradiction(checking, key_or_value(checking.document, block), diagnostic::BomLine,
                last_key(kSupplyBlock), "is counted, but no covered line is of group `power`")
      .label(uncovered, "no supply that is covered");
}

void examine(Checking& checking) {
  if (!is_good(checking, node_at(checking, kLines))) return;
  for (const Stated& one : all_stated(checking, kQuantities)) examine_quantity(checking, one);
  for (const std::string_view path : {kRegulator, kCompute, kSensing}) {
    for (const Stated& link : all_stated(checking, path)) examine_link(checking, link);
  }
  examine_memory(checking);
  examine_coverage(checking);
  examine_supply(checking);
}

}  // namespace

extern const Rule kBomLines = {"bom-link", examine, kPaths};

}  // namespace mlsheet::check
