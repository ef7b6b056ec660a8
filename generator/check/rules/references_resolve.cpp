#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "check/look_up.h"
#include "check/part_span.h"
#include "check/rules/rule.h"
#include "schema/example.h"
#include "text/edit_distance.h"

namespace mlsheet::check {
namespace {

using document::NodeId;

constexpr std::string_view kIdOfItem = "/*/id";

// Comparisons in search of the id that was meant; a sheet that has need of more is no slip.
constexpr std::size_t kMostComparisons = 500'000;

struct KnownIds {
  std::vector<std::string> texts;
  std::set<std::string, std::less<>> sorted;
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
  ids.sorted.insert(ids.texts.begin(), ids.texts.end());
  return ids;
}

void report(Checking& checking, const PendingReference& reference, const KnownIds& ids,
            std::size_t& comparisons) {
  const std::string_view id = checking.document.text(reference.scalar);
  const std::string list = schema::spoken_path(checking.schema.field(reference.list));
  auto entry = fault(checking, reference.owner, checking.document.node(reference.scalar).span,
                     diagnostic::ReferenceUnknown, id, list);
  comparisons += ids.texts.size();
  if (comparisons > kMostComparisons) return;
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
  std::map<schema::FieldId, KnownIds> lists;
  std::size_t comparisons = 0;
  for (const PendingReference& reference : checking.references) {
    auto known = lists.find(reference.list);
    if (known == lists.end()) {
      known = lists.emplace(reference.list, ids_of(checking, reference.list)).first;
    }
    const KnownIds& ids = known->second;
    const std::string_view id = checking.document.text(reference.scalar);
    if (!ids.complete || ids.sorted.contains(id)) continue;
    report(checking, reference, ids, comparisons);
  }
}

}  // namespace

extern const Rule kReferencesResolve = {"references-resolve", examine, {}};

}  // namespace mlsheet::check
