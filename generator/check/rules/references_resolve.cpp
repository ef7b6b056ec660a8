#include <algorithm>

#include "check/look_up.h"
#include "check/part_span.h"
#include "check/rules/rule.h"
#include "schema/example.h"
#include "text/edit_distance.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

constexpr std::string_view kIdOfItem = "/*/id";

struct KnownIds {
  std::vector<std::string> texts;
  std::vector<NodeId> nodes;
  bool complete = true;  // false when entries could not be read, and an id may be among them
};

KnownIds ids_of(const Checking& checking, schema::FieldId list) {
  KnownIds ids;
  const std::string& pointer = checking.schema.field(list).pointer;
  for (const NodeId node : nodes_at(checking.document, pointer)) {
    ids.complete &= !checking.checked.at(node).poisoned;
    for (const NodeId item : checking.document.children(node)) {
      ids.complete &= !checking.checked.at(item).poisoned;
    }
  }
  for (const NodeId node : nodes_at(checking.document, pointer + std::string(kIdOfItem))) {
    ids.texts.emplace_back(checking.document.text(node));
    ids.nodes.push_back(node);
  }
  return ids;
}

void report(Checking& checking, const PendingReference& reference, const KnownIds& ids) {
  const std::string_view id = checking.document.text(reference.scalar);
  const std::string list = schema::spoken_path(checking.schema.field(reference.list));
  auto entry = fault(checking, reference.owner, checking.document.node(reference.scalar).span,
                     diagnostic::ReferenceUnknown, id, list);
  const std::vector<std::string> near = text::closest(id, ids.texts, 1);
  if (near.empty()) {
    entry.help("add an entry with `id: " + std::string(id) + "` to `" + list + "`");
    return;
  }
  const auto at = std::find(ids.texts.begin(), ids.texts.end(), near.front());
  const NodeId node = ids.nodes[static_cast<std::size_t>(at - ids.texts.begin())];
  entry.label(checking.document.node(node).span, "the nearest id");
  suggest(entry, writable(checking.document, reference.scalar), id, ids.texts);
}

void examine(Checking& checking) {
  for (const PendingReference& reference : checking.references) {
    const KnownIds ids = ids_of(checking, reference.list);
    const std::string_view id = checking.document.text(reference.scalar);
    if (!ids.complete || std::count(ids.texts.begin(), ids.texts.end(), id) > 0) continue;
    report(checking, reference, ids);
  }
}

}  // namespace

extern const Rule kReferencesResolve = {"references-resolve", examine, {}};

}  // namespace mlsheet::check
