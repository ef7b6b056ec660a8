#include "check/checking.h"

#include "text/edit_distance.h"
#include "text/format.h"

namespace mlsheet::check {
namespace {

bool has_key(const document::Node& node) { return node.key_span.end > node.key_span.begin; }

}  // namespace

std::string spoken_name(const document::Document& document, document::NodeId node) {
  if (node == document.root()) return "the sheet";
  if (has_key(document.node(node))) return "`" + std::string(document.key(node)) + "`";
  const document::NodeId parent = document.node(node).parent;
  if (!has_key(document.node(parent))) return "an inner item";
  return "an item of `" + std::string(document.key(parent)) + "`";
}

source::Span key_or_value(const document::Document& document, document::NodeId node) {
  const document::Node& found = document.node(node);
  return has_key(found) ? found.key_span : found.span;
}

bool suggest(diagnostic::Entry entry, const source::Span& place, std::string_view word,
             std::span<const std::string> candidates) {
  std::vector<std::string> near = text::closest(word, candidates);
  if (near.empty()) return false;
  for (std::string& candidate : near) {
    entry.fix(place, candidate);
    candidate = "`" + candidate + "`";
  }
  entry.help("did you mean " + text::join_words(near, "or") + "?");
  return true;
}

}  // namespace mlsheet::check
