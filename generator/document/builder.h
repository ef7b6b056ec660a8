#pragma once
// A document in the making: nodes are put below their parents, anchors remembered, aliases replaced
// by copies, and what a document may cost is counted. Knows spans and texts, not the YAML around
// them.

#include <cstddef>
#include <map>
#include <string_view>
#include <vector>

#include "diagnostic/report.h"
#include "document/document.h"

namespace mlsheet::document {

// The key that the next value of a mapping belongs to. An unusable one was reported; its value is
// read and then left out of the tree.
struct Key {
  source::Span span = {};
  TextRange text = {};
  bool is_usable = true;
};

// A collection that is still open.
struct Parent {
  NodeId node = NodeId::None;
  NodeId last_child = NodeId::None;
  Key key = {};
};

// What an anchor stands for: a node, or the text of a key.
struct Anchor {
  source::Span span = {};
  std::string_view name = {};
  NodeId node = NodeId::None;
  TextRange key = {};
};

class Builder {
 public:
  Builder(source::FileId file, std::size_t bytes, diagnostic::Report& report);

  Node& node(NodeId id) { return document_.nodes_[static_cast<std::size_t>(id)]; }
  const Node& node(NodeId id) const { return document_.node(id); }
  std::string_view text(const TextRange& range) const { return document_.slice(range); }
  std::vector<Comment>& comments() { return document_.comments_; }

  TextRange keep(std::string_view text);
  NodeId append(Parent& parent, Node node);
  // Reports every key that a mapping holds twice and keeps the first.
  void drop_duplicates(NodeId mapping);

  // The parser numbers anchors from 1; an alias means the number.
  void set_anchor(std::size_t number, const Anchor& anchor);
  const Anchor& anchor(std::size_t number) const { return anchors_[number]; }
  // What the alias at `span` stands for, put in its place.
  NodeId repeat(Parent& parent, const Anchor& anchor, const source::Span& span, std::size_t depth);

  // Past a limit nothing more is built.
  bool is_full() const { return is_full_; }
  diagnostic::Entry report_depth(const source::Span& span);

  // A document always has a root.
  Document finish(bool is_complete);

 private:
  struct Repetition {
    const Anchor& anchor;
    source::Span alias;
  };

  NodeId copy(Parent& parent, NodeId original, std::size_t depth, const Repetition& repetition);
  void link(Parent& parent, NodeId id);
  void unlink_orphans(NodeId parent);
  void report_duplicate(NodeId first, NodeId second);
  void mark_unread();

  diagnostic::Report& report_;
  Document document_;
  std::vector<Anchor> anchors_;
  std::map<std::string_view, std::size_t> anchor_names_;
  std::vector<NodeId> by_key_;  // of drop_duplicates; a member to keep its memory
  std::size_t repeated_ = 0;
  bool is_full_ = false;
};

}  // namespace mlsheet::document
