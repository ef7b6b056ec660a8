#include <algorithm>
#include <array>

#include "check/look_up.h"
#include "check/rules/reach.h"
#include "check/rules/rule.h"
#include "check/rules/stated.h"
#include "check/rules/written.h"

namespace mlsheet::check {
namespace {

using document::NodeId;
using quantity::Quantity;

constexpr std::string_view kModelSizes = "/models/*/size";
constexpr std::string_view kModelIds = "/models/*/id";
constexpr std::string_view kModelsOfStages = "/software/pipeline/*/model";
constexpr std::string_view kStorage = "/hardware/memory/storage";

// What is needed, the memory as a whole, and the memories inside the processors.
struct Memory {
  std::string_view needed;
  std::string_view whole;
  std::string_view in_parts;
};
constexpr std::array<std::string_view, 12> kPaths = {"/performance/memory/ram",
                                                     "/hardware/memory/ram",
                                                     "/hardware/compute/*/ram",
                                                     "/performance/memory/flash",
                                                     "/hardware/memory/flash",
                                                     "/hardware/compute/*/flash",
                                                     kModelSizes,
                                                     "/models/*/variants/*/deployed",
                                                     "/models/*/ram",
                                                     kModelIds,
                                                     kModelsOfStages,
                                                     kStorage};
constexpr Memory kMemories[] = {{kPaths[0], kPaths[1], kPaths[2]},
                                {kPaths[3], kPaths[4], kPaths[5]},
                                {kPaths[8], kPaths[1], kPaths[2]},
                                {kModelSizes, kPaths[4], kPaths[5]}};

// Above what a binary prefix adds, which decimal ones are often written for: 1 GiB is 1.07 GB.
constexpr double kBinary = 1.1;

struct Room {
  NodeId place = NodeId::None;
  double size = 0;
  double most = 0;    // with what rounding may have hidden
  std::string words;  // as written where it is one, else the sum
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
      const bool is_first = room.place == NodeId::None;
      if (is_first) room.place = node;
      room.size += size->si();
      room.words = is_first ? "`" + shown(checking, node) + "`"
                            : in_unit_of(*quantity_of(checking, room.place), room.size, 4);
      room.most += std::min(reach_of(*size).high, kBinary * size->si());
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

// The weights may lie in another memory than the program.
bool lies_in_storage(const Checking& checking, const Memory& memory, const Quantity& needed) {
  const Stated storage = stated_at(checking, kStorage);
  return memory.needed == kModelSizes && storage &&
         reach_of(needed).low <= reach_of(*storage.quantity).high;
}

// True when something was reported.
bool examine_memory(Checking& checking, const Memory& memory) {
  const auto room = room_in(checking, memory);
  bool found = false;
  if (!room) return found;
  for (const NodeId node : nodes_at(checking.document, memory.needed)) {
    const Quantity* needed = quantity_of(checking, node);
    if (needed == nullptr || reach_of(*needed).low <= room->most) continue;
    if (stays_elsewhere(checking, node) || lies_in_storage(checking, memory, *needed)) continue;
    contradiction(checking, place_of(checking, node), diagnostic::MemoryExceeded,
                  shown(checking, node), room->words)
        .label(place_of(checking, room->place), "the memory");
    found = true;
  }
  return found;
}

// One that the stages do not name may stand there as an alternative.
bool is_used(const Checking& checking, NodeId size, const std::vector<Stated>& stages) {
  const Stated id = stated_beside(checking, size, last_key(kModelIds));
  return stages.empty() || std::any_of(stages.begin(), stages.end(), [&id](const Stated& stage) {
           return stage.text == id.text;
         });
}

// All models are in the program memory at once; in working memory they take turns.
std::vector<Stated> models_on_board(const Checking& checking) {
  const std::vector<Stated> stages = all_stated(checking, kModelsOfStages);
  std::vector<Stated> sizes = all_stated(checking, kModelSizes);
  std::erase_if(sizes, [&](const Stated& size) {
    return stays_elsewhere(checking, size.node) || !is_used(checking, size.node, stages);
  });
  return sizes;
}

void examine_together(Checking& checking, const Memory& memory) {
  const auto room = room_in(checking, memory);
  const Stated storage = stated_at(checking, kStorage);
  if (!room || (storage && storage.quantity->si() > 0)) return;
  const std::vector<Stated> sizes = models_on_board(checking);
  double least = 0;
  std::string sum;
  for (const Stated& size : sizes) {
    least += reach_of(*size.quantity).low;
    sum += (sum.empty() ? "" : " + ") + size.text;
  }
  if (sizes.size() < 2 || least <= room->most) return;
  auto entry =
      contradiction(checking, sizes.front().span, diagnostic::MemoryExceeded, sum, room->words);
  for (std::size_t i = 1; i < sizes.size(); ++i) entry.label(sizes[i].span, "and this model");
  entry.label(place_of(checking, room->place), "the memory");
}

void examine(Checking& checking) {
  bool found = false;
  for (const Memory& memory : kMemories) found = examine_memory(checking, memory);
  if (!found) examine_together(checking, kMemories[std::size(kMemories) - 1]);
}

}  // namespace

extern const Rule kModelFitsMemory = {"fits-memory", examine, kPaths};

}  // namespace mlsheet::check
