#pragma once
// What a sheet states in one field, as rules read it: the words, where they stand, and the quantity
// where it is one. Nothing is stated where a value is absent, faulty, withheld or a collection.

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "check/checking.h"

namespace mlsheet::check {

struct Stated {
  document::NodeId node = document::NodeId::None;  // the field; None when nothing is stated
  std::string text;                                // as written; limits written apart as one range
  source::Span span;                               // of that text
  const quantity::Quantity* quantity = nullptr;

  explicit operator bool() const { return node != document::NodeId::None; }
};

Stated stated(const Checking& checking, document::NodeId node);

// The entry `key` of the mapping `group`; a group that is a statement or absent states nothing.
Stated stated_in(const Checking& checking, document::NodeId group, std::string_view key);

// The field beside `node`, in the same group.
Stated stated_beside(const Checking& checking, document::NodeId node, std::string_view key);

// At a pointer without `*`.
Stated stated_at(const Checking& checking, std::string_view pointer);

// All that is stated at a pattern, in document order.
std::vector<Stated> all_stated(const Checking& checking, std::string_view pattern);

// The node at a pointer without `*`, whatever it holds; or None.
document::NodeId node_at(const Checking& checking, std::string_view pointer);

// `rate` of `/hardware/interfaces/*/rate`.
constexpr std::string_view last_key(std::string_view path) {
  return path.substr(path.rfind('/') + 1);
}

// Two tables of paths as one, for the list of all that a rule looks at.
template <std::size_t count, std::size_t more>
constexpr std::array<std::string_view, count + more> joined(
    const std::array<std::string_view, count>& one,
    const std::array<std::string_view, more>& other) {
  std::array<std::string_view, count + more> result{};
  std::copy(one.begin(), one.end(), result.begin());
  std::copy(other.begin(), other.end(), result.begin() + count);
  return result;
}

}  // namespace mlsheet::check
