#include "document/setting.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/edit_distance.h"

namespace mlsheet::document {
namespace {

constexpr char kSeparator = '.';
constexpr std::string_view kIdKey = "id";

// One word of the path.
struct Step {
  std::string_view word;
  source::Span span;
};

std::vector<Step> steps_of(const Document& setting, NodeId entry) {
  std::vector<Step> steps;
  const std::string_view path = setting.key(entry);
  const source::Span& span = setting.node(entry).key_span;
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find(kSeparator, begin), path.size());
    const auto at = span.begin + static_cast<std::uint32_t>(begin);
    steps.push_back({.word = path.substr(begin, end - begin),
                     .span = {span.file, at, at + static_cast<std::uint32_t>(end - begin)}});
    begin = end + 1;
  }
  return steps;
}

}  // namespace

// Writes the tree anew, node by node in the order of reading, so that the new one holds nothing but
// what it shows.
class Overlay {
 public:
  Overlay(const Document& base, const Document& setting, diagnostic::Report& report)
      : base_(base),
        setting_(setting),
        entry_(setting.node(setting.root()).first_child),
        steps_(steps_of(setting, entry_)),
        report_(report) {}

  Document run() {
    result_.file_ = base_.file();
    result_.comments_ = base_.comments();
    const Place nowhere;
    follow(base_.root(), add(base_, base_.root(), nowhere), 0);
    return std::move(result_);
  }

 private:
  // Where a node is put: below `parent`, behind its child `previous`.
  struct Place {
    NodeId parent = NodeId::None;
    NodeId previous = NodeId::None;
  };

  Node& node(NodeId id) { return result_.nodes_[static_cast<std::size_t>(id)]; }

  TextRange keep(std::string_view text) {
    const TextRange range{static_cast<std::uint32_t>(result_.texts_.size()),
                          static_cast<std::uint32_t>(text.size())};
    result_.texts_ += text;
    return range;
  }

  // A copy without its children.
  NodeId add(const Document& from, NodeId original, const Place& place) {
    Node added = from.node(original);
    added.key = keep(from.key(original));
    added.text = keep(from.text(original));
    return append(added, place);
  }

  NodeId append(Node added, const Place& place) {
    const NodeId id{static_cast<std::uint32_t>(result_.nodes_.size())};
    added.parent = place.parent;
    added.first_child = added.next = NodeId::None;
    result_.nodes_.push_back(added);
    if (place.previous != NodeId::None) {
      node(place.previous).next = id;
    } else if (place.parent != NodeId::None) {
      node(place.parent).first_child = id;
    }
    return id;
  }

  void add_below(const Document& from, NodeId original, NodeId copy) {
    Place place{.parent = copy};
    for (const NodeId child : from.children(original)) {
      place.previous = add(from, child, place);
      add_below(from, child, place.previous);
    }
  }

  // The children of `original`, among them the one that the path names, old or new.
  void follow(NodeId original, NodeId copy, std::size_t depth) {
    const NodeId named = child_named(original, depth);
    Place place{.parent = copy};
    for (const NodeId child : base_.children(original)) {
      if (child == named) {
        place.previous = enter(child, place, depth);
      } else {
        place.previous = add(base_, child, place);
        add_below(base_, child, place.previous);
      }
    }
    if (named != NodeId::None) return;
    if (base_.node(original).kind == NodeKind::Sequence) {
      report_item(original, depth);
    } else {
      add_entry(place, depth);
    }
  }

  NodeId enter(NodeId child, const Place& place, std::size_t depth) {
    const bool leads_on = depth + 1 < steps_.size();
    if (!leads_on || base_.node(child).kind == NodeKind::Scalar) {
      const bool is_item = base_.node(base_.node(child).parent).kind == NodeKind::Sequence;
      const NodeId added = add_entry(place, depth);
      if (is_item) {
        node(added).key = {};
        node(added).key_span = {};
      }
      return added;
    }
    const NodeId added = add(base_, child, place);
    follow(child, added, depth + 1);
    return added;
  }

  // The rest of the path, and the value at its end.
  NodeId add_entry(const Place& place, std::size_t depth) {
    const bool is_last = depth + 1 == steps_.size();
    Node entry{.kind = NodeKind::Mapping, .style = Style::Flow};
    if (is_last) entry = setting_.node(entry_);
    entry.span = setting_.node(entry_).span;
    entry.key_span = steps_[depth].span;
    entry.key = keep(steps_[depth].word);
    entry.text = is_last ? keep(setting_.text(entry_)) : TextRange{};
    const NodeId added = append(entry, place);
    if (is_last) {
      add_below(setting_, entry_, added);
    } else {
      add_entry({.parent = added}, depth + 1);
    }
    return added;
  }

  NodeId child_named(NodeId parent, std::size_t depth) const {
    const std::string_view word = steps_[depth].word;
    if (base_.node(parent).kind != NodeKind::Sequence) return base_.find(parent, word);
    std::size_t number = 0;
    for (const NodeId item : base_.children(parent)) {
      const NodeId id = base_.find(item, kIdKey);
      if (word == std::to_string(number++)) return item;
      if (id != NodeId::None && base_.text(id) == word) return item;
    }
    return NodeId::None;
  }

  void report_item(NodeId list, std::size_t depth) {
    std::string path;
    for (std::size_t i = 0; i < depth; ++i) {
      path += (i == 0 ? "" : ".") + std::string(steps_[i].word);
    }
    diagnostic::Entry entry =
        report_.add(steps_[depth].span, diagnostic::ReferenceUnknown, steps_[depth].word, path);
    std::vector<std::string> ids;
    for (const NodeId item : base_.children(list)) {
      const NodeId id = base_.find(item, kIdKey);
      if (id != NodeId::None) ids.emplace_back(base_.text(id));
    }
    const std::vector<std::string> near = text::closest(steps_[depth].word, ids, 1);
    const std::size_t count = base_.child_count(list);
    if (!near.empty()) {
      entry.help("did you mean `" + near.front() + "`?");
    } else if (count > 0) {
      entry.help("an item is named by its `id` or its number, here from 0 to " +
                 std::to_string(count - 1));
    }
    entry.label(base_.node(list).span, "the list");
  }

  const Document& base_;
  const Document& setting_;
  NodeId entry_;
  std::vector<Step> steps_;
  diagnostic::Report& report_;
  Document result_;
};

Document with_setting(const Document& document, const Document& setting,
                      diagnostic::Report& report) {
  const bool is_read = document.is_complete() && setting.is_complete() &&
                       document.root() != NodeId::None && setting.child_count(setting.root()) == 1;
  return is_read ? Overlay(document, setting, report).run() : document;
}

}  // namespace mlsheet::document
