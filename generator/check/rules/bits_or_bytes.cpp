#include "check/look_up.h"
#include "check/part_span.h"
#include "check/rules/rule.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

constexpr std::string_view kAmbiguous = "Kb";

// `309.5 Kb/s` in another unit.
std::string with_unit(std::string_view text, std::string_view unit) {
  std::string result(text);
  result.replace(result.find(kAmbiguous), kAmbiguous.size(), unit);
  return result;
}

void examine_one(Checking& checking, NodeId node, const quantity::Quantity& quantity) {
  if (quantity.unit.symbol.substr(0, kAmbiguous.size()) != kAmbiguous) return;
  const NodeId written = checking.checked.at(node).value;
  const std::string_view text = checking.document.text(written);
  if (text.find(kAmbiguous) == std::string_view::npos) return;
  const source::Span place = writable_part(checking.document, written, 0, text.size());
  checking.report.add(checking.document.node(written).span, diagnostic::KilobitOrKilobyte, text)
      .help("if kilobytes are meant, write `" + with_unit(text, "kB") + "`; if kilobits, `" +
            with_unit(text, "kbit") + "`")
      .fix(place, with_unit(text, "kB"))
      .fix(place, with_unit(text, "kbit"));
}

void examine(Checking& checking) {
  for (std::size_t i = 0; i < checking.checked.nodes.size(); ++i) {
    const auto node = static_cast<NodeId>(i);
    const quantity::Quantity* quantity = quantity_of(checking, node);
    if (quantity != nullptr) examine_one(checking, node, *quantity);
  }
}

}  // namespace

extern const Rule kBitsOrBytes = {"bits-bytes", examine, {}};

}  // namespace mlsheet::check
