#include "document/document.h"

#include <algorithm>

namespace mlsheet::document {
namespace {

// RFC 6901: `~` and `/` are written `~0` and `~1`.
void append_token(std::string& pointer, std::string_view token) {
  pointer += '/';
  for (const char byte : token) {
    if (byte == '~') {
      pointer += "~0";
    } else if (byte == '/') {
      pointer += "~1";
    } else {
      pointer += byte;
    }
  }
}

std::string unescaped(std::string_view token) {
  std::string text;
  for (std::size_t i = 0; i < token.size(); ++i) {
    const bool is_escape = token[i] == '~' && i + 1 < token.size();
    text += !is_escape ? token[i] : token[++i] == '1' ? '/' : '~';
  }
  return text;
}

bool is_index(std::string_view token) {
  const bool is_digits = token.find_first_not_of("0123456789") == std::string_view::npos;
  return is_digits && !token.empty() && token.size() <= 9 && (token == "0" || token[0] != '0');
}

}  // namespace

NodeId Document::find(NodeId mapping, std::string_view key) const {
  if (mapping == NodeId::None || node(mapping).kind != NodeKind::Mapping) return NodeId::None;
  for (const NodeId child : children(mapping)) {
    // Most keys are told apart by their length, without a look at their text.
    if (node(child).key.length == key.size() && this->key(child) == key) return child;
  }
  return NodeId::None;
}

NodeId Document::item(NodeId sequence, std::size_t index) const {
  for (const NodeId child : children(sequence)) {
    if (index-- == 0) return child;
  }
  return NodeId::None;
}

NodeId Document::at_pointer(std::string_view json_pointer) const {
  NodeId id = root();
  while (!json_pointer.empty() && id != NodeId::None) {
    if (json_pointer.front() != '/') return NodeId::None;
    const std::size_t end = std::min(json_pointer.find('/', 1), json_pointer.size());
    const std::string token = unescaped(json_pointer.substr(1, end - 1));
    json_pointer.remove_prefix(end);
    if (node(id).kind == NodeKind::Mapping) {
      id = find(id, token);
    } else {
      id = is_index(token) ? item(id, static_cast<std::size_t>(std::stoul(token))) : NodeId::None;
    }
  }
  return id;
}

std::string Document::pointer(NodeId id) const {
  const NodeId parent = node(id).parent;
  if (parent == NodeId::None) return {};
  std::string text = pointer(parent);
  if (node(parent).kind == NodeKind::Mapping) {
    append_token(text, key(id));
  } else {
    std::size_t index = 0;
    for (NodeId child = node(parent).first_child; child != id; child = node(child).next) ++index;
    append_token(text, std::to_string(index));
  }
  return text;
}

std::size_t Document::child_count(NodeId id) const {
  std::size_t count = 0;
  for (NodeId child = node(id).first_child; child != NodeId::None; child = node(child).next) {
    ++count;
  }
  return count;
}

}  // namespace mlsheet::document
