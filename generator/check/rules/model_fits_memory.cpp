#include <array>

#include "check/look_up.h"
#include "check/rules/reach.h"
#include "check/rules/rule.h"
#include "check/rules/written.h"

namespace mlsheet::check {
namespace {

using document::NodeId;
using quantity::Quantity;

constexpr std::string_view kModelSizes = "/models/*/size";

// What is needed, the memory as a whole, and the memories inside the processors.
struct Memory {
  std::string_view needed;
  std::string_view whole;
  std::string_view in_parts;
};
constexpr std::array<std::string_view, 8> kPaths = {"/performance/memory/ram",
                                                    "/hardware/memory/ram",
                                                    "/hardware/compute/*/ram",
                                                    "/performance/memory/flash",
                                                    "/hardware/memory/flash",
                                                    "/hardware/compute/*/flash",
                                                    kModelSizes,
                                                    "/models/*/variants/*/deployed"};
constexpr Memory kMemories[] = {{kPaths[0], kPaths[1], kPaths[2]},
                                {kPaths[3], kPaths[4], kPaths[5]},
                                {kModelSizes, kPaths[4], kPaths[5]}};

struct Room {
  NodeId place = NodeId::None;
  double size = 0;
  double most = 0;  // with what rounding may have hidden
};

// The memory as a whole where it is stated, else that of the processors; nothing where a part of it
// is unknown.
std::optional<Room> room_in(const Checking& checking, const Memory& memory) {
  for (const std::string_view path : {memory.whole, memory.in_parts}) {
    Room room;
    for (const NodeId node : nodes_at(checking.document, path)) {
      if (!is_good(checking, node)) continue;
      const Quantity* size = quantity_of(checking, node);
      if (size == nullptr) return std::nullopt;
      if (room.place == NodeId::None) room.place = node;
      room.size += size->si();
      room.most += reach_of(*size).high;
    }
    if (room.size > 0) return room;  // `0 B` says that the memory is elsewhere
  }
  return std::nullopt;
}

// A model of which no variant is on the sensor, as one that others were distilled from.
bool stays_elsewhere(const Checking& checking, NodeId needed) {
  const document::Document& document = checking.document;
  const NodeId variants = document.find(document.node(needed).parent, "variants");
  if (!is_good(checking, variants) || document.child_count(variants) == 0) return false;
  for (const NodeId variant : document.children(variants)) {
    if (text_in(checking, variant, "deployed") != "false") return false;
  }
  return true;
}

void examine_memory(Checking& checking, const Memory& memory) {
  const auto room = room_in(checking, memory);
  if (!room) return;
  for (const NodeId node : nodes_at(checking.document, memory.needed)) {
    const Quantity* needed = quantity_of(checking, node);
    if (needed == nullptr || reach_of(*needed).low <= room->most) continue;
    if (stays_elsewhere(checking, node)) continue;
    contradiction(checking, place_of(checking, node), diagnostic::MemoryExceeded,
                  shown(checking, node),
                  in_unit_of(*quantity_of(checking, room->place), room->size, 4))
        .label(place_of(checking, room->place), "the memory");
  }
}

void examine(Checking& checking) {
  for (const Memory& memory : kMemories) examine_memory(checking, memory);
}

}  // namespace

extern const Rule kModelFitsMemory = {"fits-memory", examine, kPaths};

}  // namespace mlsheet::check
