#pragma once
// The input tree: what was written, where, and nothing more. Complete even after errors (an
// unreadable file gives an empty mapping).

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "document/node.h"
#include "source/span.h"

namespace mlsheet::document {

struct Comment {
  source::Span span;  // from `#` to the end of the line
};

class Document {
 public:
  source::FileId file() const { return file_; }
  NodeId root() const { return nodes_.empty() ? NodeId::None : NodeId{0}; }
  const Node& node(NodeId id) const { return nodes_[static_cast<std::size_t>(id)]; }
  std::size_t size() const { return nodes_.size(); }
  // False when reading stopped at an error: what is missing may only be unread.
  bool is_complete() const { return is_complete_; }

  std::string_view text(NodeId id) const { return slice(node(id).text); }  // after YAML's escapes
  std::string_view key(NodeId id) const { return slice(node(id).key); }

  // The entry of a mapping, or None.
  NodeId find(NodeId mapping, std::string_view key) const;
  NodeId at_pointer(std::string_view json_pointer) const;
  std::string pointer(NodeId id) const;  // RFC 6901
  std::size_t child_count(NodeId id) const;
  const std::vector<Comment>& comments() const { return comments_; }

  // `for (NodeId child : document.children(id))`
  class Children;
  Children children(NodeId id) const;

 private:
  friend class Builder;
  friend class Overlay;
  NodeId item(NodeId sequence, std::size_t index) const;
  std::string_view slice(const TextRange& range) const {
    return std::string_view(texts_).substr(range.begin, range.length);
  }

  source::FileId file_ = source::FileId::None;
  std::vector<Node> nodes_;
  std::string texts_;
  std::vector<Comment> comments_;
  bool is_complete_ = true;
};

class Document::Children {
 public:
  class Iterator {
   public:
    Iterator(const Document& document, NodeId id) : document_(&document), id_(id) {}
    NodeId operator*() const { return id_; }
    Iterator& operator++() {
      id_ = document_->node(id_).next;
      return *this;
    }
    bool operator!=(const Iterator& other) const { return id_ != other.id_; }

   private:
    const Document* document_;
    NodeId id_;
  };

  Children(const Document& document, NodeId first) : document_(document), first_(first) {}
  Iterator begin() const { return {document_, first_}; }
  Iterator end() const { return {document_, NodeId::None}; }

 private:
  const Document& document_;
  NodeId first_;
};

inline Document::Children Document::children(NodeId id) const {
  return {*this, node(id).first_child};
}

}  // namespace mlsheet::document
