#include "render/pdf/navigation.h"

#include <algorithm>
#include <optional>

#include "render/pdf/operand.h"

namespace mlsheet::pdf {
namespace {

constexpr std::size_t kLongestAddress = 2'000;
constexpr Length kAboveTarget = points(12);  // so that a heading does not touch the window's edge

// Whole points do for rectangles and destinations, and libharu prints them as they are.
Value whole(Length length) { return number((length + points(0.5)) / points(1)); }

Value destination(const Place& place, std::span<const ObjectId> pages) {
  const Length y = kTheme.page_height - place.y + kAboveTarget;
  return array(
      {{pages[place.page]}, name("XYZ"), real(0), real(std::min(y, kTheme.page_height)), {Null{}}});
}

// Addresses are ASCII in a PDF.
std::string percent_encoded(std::string_view address) {
  std::string result;
  for (const char c : address) {
    if (c > ' ' && c <= '~') {
      result += c;
    } else {
      result += "%" + hex({&c, 1});
    }
  }
  return result;
}

std::optional<Entry> link_action(const Layout& layout, const std::string& target,
                                 std::span<const ObjectId> pages) {
  if (target.starts_with('#')) {
    const auto found = layout.anchors.find(target.substr(1));
    if (found == layout.anchors.end()) return std::nullopt;
    return Entry{"Dest", destination(found->second, pages)};
  }
  const std::string address = percent_encoded(target);
  if (address.size() > kLongestAddress) return std::nullopt;
  return Entry{"A", dictionary({{"S", name("URI")}, {"URI", {address}}})};
}

struct OutlineNode {
  std::vector<std::size_t> children;
  std::size_t parent = 0;
  ObjectId id{};
};

// Node 0 is the root, node i + 1 belongs to entry i. A heading hangs below the last one of a lower
// level, also where a level is left out.
std::vector<OutlineNode> outline_tree(const Layout& layout) {
  std::vector<OutlineNode> nodes(1);
  std::vector<std::pair<int, std::size_t>> open = {{0, 0}};  // level, node
  for (const OutlineEntry& entry : layout.outline) {
    while (open.back().first >= entry.level) open.pop_back();
    const std::size_t parent = open.back().second;
    const std::size_t node = nodes.size();
    nodes.push_back({{}, parent, {}});
    nodes[parent].children.push_back(node);
    open.emplace_back(entry.level, node);
  }
  return nodes;
}

// Sections are open to be seen, what is in them is folded away (a negative count).
void add_children(Dictionary& entries, const std::vector<OutlineNode>& nodes,
                  const OutlineNode& node, bool open) {
  if (node.children.empty()) return;
  const std::int64_t count = static_cast<std::int64_t>(node.children.size());
  entries.push_back({"First", {nodes[node.children.front()].id}});
  entries.push_back({"Last", {nodes[node.children.back()].id}});
  entries.push_back({"Count", number(open ? count : -count)});
}

void add_siblings(Dictionary& entries, const std::vector<OutlineNode>& nodes, std::size_t node) {
  const std::vector<std::size_t>& siblings = nodes[nodes[node].parent].children;
  const auto self = std::find(siblings.begin(), siblings.end(), node);
  if (self != siblings.begin()) entries.push_back({"Prev", {nodes[*std::prev(self)].id}});
  if (std::next(self) != siblings.end()) entries.push_back({"Next", {nodes[*std::next(self)].id}});
}

}  // namespace

void write_outline(ObjectWriter& writer, const Layout& layout, std::span<const ObjectId> pages) {
  if (layout.outline.empty()) return;
  std::vector<OutlineNode> nodes = outline_tree(layout);
  for (OutlineNode& node : nodes) node.id = writer.reserve();
  for (std::size_t i = 1; i < nodes.size(); ++i) {
    const OutlineEntry& entry = layout.outline[i - 1];
    Dictionary entries = {{"Title", text_string(entry.title)},
                          {"Parent", {nodes[nodes[i].parent].id}},
                          {"Dest", destination(entry.place, pages)}};
    add_siblings(entries, nodes, i);
    add_children(entries, nodes, nodes[i], false);
    writer.fill(nodes[i].id, entries);
  }
  Dictionary root = {{"Type", name("Outlines")}};
  add_children(root, nodes, nodes[0], true);
  writer.fill(nodes[0].id, root);
  writer.fill(writer.catalog(), {{"Outlines", {nodes[0].id}}, {"PageMode", name("UseOutlines")}});
}

Array write_links(ObjectWriter& writer, const Layout& layout, const Page& page,
                  std::span<const ObjectId> pages) {
  Array links;
  for (const Box& box : page.boxes) {
    const LinkBox* link = std::get_if<LinkBox>(&box);
    if (link == nullptr) continue;
    std::optional<Entry> action = link_action(layout, link->target, pages);
    if (!action) continue;
    const Area& area = link->area;
    Dictionary entries = {
        {"Type", name("Annot")},
        {"Subtype", name("Link")},
        {"Rect", array({whole(area.x), whole(kTheme.page_height - area.bottom()),
                        whole(area.right()), whole(kTheme.page_height - area.y)})},
        {"Border", array({number(0), number(0), number(0)})},
        {"F", number(4)}};  // printed
    entries.push_back(std::move(*action));
    links.push_back({writer.add(entries)});
  }
  return links;
}

}  // namespace mlsheet::pdf
