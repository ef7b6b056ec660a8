#include "document/builder.h"

#include <algorithm>
#include <utility>

#include "document/limits.h"

namespace mlsheet::document {

Builder::Builder(source::FileId file, std::size_t bytes, diagnostic::Report& report)
    : report_(report) {
  document_.file_ = file;
  document_.texts_.reserve(bytes);
  document_.nodes_.reserve(bytes / 16);
}

TextRange Builder::keep(std::string_view text) {
  const TextRange range{static_cast<std::uint32_t>(document_.texts_.size()),
                        static_cast<std::uint32_t>(text.size())};
  document_.texts_ += text;
  return range;
}

void Builder::link(Parent& parent, NodeId id) {
  const NodeId previous = std::exchange(parent.last_child, id);
  if (previous == NodeId::None) {
    node(parent.node).first_child = id;
  } else {
    node(previous).next = id;
  }
}

NodeId Builder::append(Parent& parent, Node added) {
  const NodeId id{static_cast<std::uint32_t>(document_.nodes_.size())};
  if (document_.nodes_.size() >= kNodeLimit) {
    if (!is_full_) {
      report_.add(added.span, diagnostic::TooManyNodes, static_cast<std::int64_t>(kNodeLimit));
    }
    is_full_ = true;
    return NodeId::None;
  }
  added.parent = parent.key.is_usable ? parent.node : NodeId::None;
  added.key_span = parent.key.span;
  added.key = parent.key.text;
  document_.nodes_.push_back(added);
  if (added.parent != NodeId::None) {
    link(parent, id);
  } else if (parent.node != NodeId::None) {
    node(parent.node).is_partial = true;
  }
  return id;
}

void Builder::report_duplicate(NodeId first, NodeId second) {
  const source::Span& span = node(second).key_span;
  report_.add(span, diagnostic::DuplicateKey, text(node(second).key))
      .label(node(first).key_span, "first written here")
      .help("keep one of the two");
}

void Builder::drop_duplicates(NodeId mapping) {
  by_key_.clear();
  for (NodeId id = node(mapping).first_child; id != NodeId::None; id = node(id).next) {
    by_key_.push_back(id);
  }
  // Any order will do that brings equal keys together, the first one written first: ids ascend in
  // the order of the text.
  const auto key_of = [this](NodeId id) { return text(node(id).key); };
  std::sort(by_key_.begin(), by_key_.end(), [&key_of](NodeId a, NodeId b) {
    const std::string_view one = key_of(a);
    const std::string_view other = key_of(b);
    if (one.size() != other.size()) return one.size() < other.size();
    const int order = one.compare(other);
    return order < 0 || (order == 0 && a < b);
  });
  for (std::size_t i = 1, first = 0; i < by_key_.size(); ++i) {
    if (key_of(by_key_[i]) != key_of(by_key_[first])) {
      first = i;
      continue;
    }
    report_duplicate(by_key_[first], by_key_[i]);
    node(by_key_[i]).parent = NodeId::None;
  }
  unlink_orphans(mapping);
}

// Leaves out of a chain the children that have lost their parent.
void Builder::unlink_orphans(NodeId parent) {
  NodeId* link = &node(parent).first_child;
  while (*link != NodeId::None) {
    Node& child = node(*link);
    if (child.parent == NodeId::None) {
      *link = child.next;
    } else {
      link = &child.next;
    }
  }
}

void Builder::set_anchor(std::size_t number, const Anchor& anchor) {
  const auto [known, is_new] = anchor_names_.emplace(anchor.name, number);
  if (!is_new) {
    report_.add(anchor.span, diagnostic::RedefinedAnchor, anchor.name)
        .label(anchors_[known->second].span, "already the name of this value")
        .help("choose another name");
  }
  if (anchors_.size() <= number) anchors_.resize(number + 1);
  anchors_[number] = anchor;
}

NodeId Builder::repeat(Parent& parent, const Anchor& anchor, const source::Span& span,
                       std::size_t depth) {
  const Repetition repetition{anchor, span};
  NodeId id = NodeId::None;
  if (anchor.node != NodeId::None) {
    id = copy(parent, anchor.node, depth, repetition);
  } else {
    id = append(parent, {.text = anchor.key});
  }
  if (id != NodeId::None) {
    node(id).span = span;
    node(id).key_span = parent.key.span;
    node(id).key = parent.key.text;
  }
  return id;
}

NodeId Builder::copy(Parent& parent, NodeId original, std::size_t depth,
                     const Repetition& repetition) {
  if (is_full_) return NodeId::None;
  if (repeated_++ == kAliasLimit) {
    report_.add(repetition.alias, diagnostic::AliasBudget, static_cast<std::int64_t>(kAliasLimit))
        .label(repetition.anchor.span, "repeated from here");
    is_full_ = true;
    return NodeId::None;
  }
  const Node source = node(original);
  if (source.kind != NodeKind::Scalar && depth >= kDepthLimit) {
    report_depth(repetition.alias);
    return NodeId::None;
  }
  Node added = source;
  added.first_child = added.next = NodeId::None;
  const NodeId id = append(parent, added);
  if (id == NodeId::None) return id;
  Parent here{.node = id};
  for (NodeId child = source.first_child; child != NodeId::None; child = node(child).next) {
    here.key = {.span = node(child).key_span, .text = node(child).key};
    copy(here, child, depth + 1, repetition);
  }
  return id;
}

diagnostic::Entry Builder::report_depth(const source::Span& span) {
  is_full_ = true;
  return report_.add(span, diagnostic::TooDeep, static_cast<std::int64_t>(kDepthLimit));
}

// The text that was not read may go on in the last value, and in all that hold it.
void Builder::mark_unread() {
  for (NodeId id = document_.root(); id != NodeId::None;) {
    Node& unread = node(id);
    unread.is_partial |= unread.kind != NodeKind::Scalar || unread.is_null;
    NodeId last = NodeId::None;
    for (const NodeId child : document_.children(id)) last = child;
    id = last;
  }
}

Document Builder::finish(bool is_complete) {
  document_.is_complete_ = is_complete;
  if (!is_complete) mark_unread();
  if (document_.nodes_.empty()) {
    Node root{.kind = NodeKind::Mapping, .style = Style::Block};
    root.span.file = document_.file_;
    document_.nodes_.push_back(root);
  }
  return std::move(document_);
}

}  // namespace mlsheet::document
