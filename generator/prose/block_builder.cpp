#include "prose/block_builder.h"

#include <algorithm>
#include <utility>

namespace mlsheet::prose {
namespace {

// Items nested deeper are shown at this depth: a page has no room for more.
constexpr std::size_t kDeepestItem = 7;

}  // namespace

void BlockBuilder::open_quote() {
  show_pending_marker();
  containers_.push_back({.kind = Container::Kind::Quote});
}

void BlockBuilder::open_bullet_list() {
  show_pending_marker();
  containers_.push_back({.kind = Container::Kind::Bullets});
  ++lists_;
}

void BlockBuilder::open_numbered_list(int start, char delimiter) {
  show_pending_marker();
  containers_.push_back(
      {.kind = Container::Kind::Numbers, .next_number = start, .delimiter = delimiter});
  ++lists_;
}

void BlockBuilder::open_item() {
  Container& list = containers_.back();
  pending_marker_ = list.kind == Container::Kind::Bullets
                        ? "•"
                        : std::to_string(list.next_number++) + list.delimiter;
}

void BlockBuilder::close_item() { show_pending_marker(); }

void BlockBuilder::close_container() {
  if (containers_.back().kind != Container::Kind::Quote) --lists_;
  containers_.pop_back();
}

void BlockBuilder::add_text(RunKind kind, std::string_view text, std::string_view target) {
  if (text.empty()) return;
  if (!runs_.empty() && runs_.back().kind == kind && runs_.back().target == target) {
    runs_.back().text += text;
  } else {
    runs_.push_back({.kind = kind, .text = std::string(text), .target = std::string(target)});
  }
}

void BlockBuilder::end_paragraph() {
  if (runs_.empty()) return;
  Block block{.kind = BlockKind::Paragraph, .runs = std::exchange(runs_, {})};
  if (in_list()) {
    block.kind = BlockKind::ListItem;
    block.depth = list_depth();
    block.marker = std::exchange(pending_marker_, {});
  } else if (!containers_.empty()) {
    block.kind = BlockKind::Quote;
  }
  blocks_.push_back(std::move(block));
}

void BlockBuilder::end_heading(int level) {
  if (runs_.empty()) return;
  show_pending_marker();
  blocks_.push_back({.kind = BlockKind::Heading,
                     .depth = static_cast<std::uint8_t>(level),
                     .runs = std::exchange(runs_, {})});
}

void BlockBuilder::add_code_block(std::string_view text) {
  show_pending_marker();
  blocks_.push_back(
      {.kind = BlockKind::Code, .runs = {{.kind = RunKind::Code, .text = std::string(text)}}});
}

bool BlockBuilder::in_list() const {
  return !containers_.empty() && containers_.back().kind != Container::Kind::Quote;
}

std::uint8_t BlockBuilder::list_depth() const {
  return static_cast<std::uint8_t>(std::min(lists_ - 1, kDeepestItem));
}

// An item whose first block cannot carry its marker, or that is empty, shows the marker alone.
void BlockBuilder::show_pending_marker() {
  if (pending_marker_.empty()) return;
  blocks_.push_back({.kind = BlockKind::ListItem,
                     .depth = list_depth(),
                     .marker = std::exchange(pending_marker_, {}),
                     .runs = {}});
}

}  // namespace mlsheet::prose
