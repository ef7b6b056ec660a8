#include "render/pdf/set_front.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "render/pdf/set_block.h"

namespace mlsheet::pdf {
namespace {

constexpr Length kBandTop = -points(28);  // of the text; the band begins at the edge of the paper
constexpr Length kBandBottom = points(18);
constexpr Length kSummaryWidth = points(430);
constexpr std::size_t kLongName = 80;  // bytes; a longer one is set smaller

struct ImprintEntry {
  std::string_view label;
  std::string_view value;
};

std::vector<ImprintEntry> imprint_entries(const sheet::Title& title) {
  std::vector<ImprintEntry> entries = {{"Manufacturer", title.manufacturer},
                                       {"Datasheet version", title.version},
                                       {"Released", title.released},
                                       {"Updated", title.updated}};
  std::erase_if(entries, [](const ImprintEntry& entry) { return entry.value.empty(); });
  return entries;
}

Strip set_imprint(Setting& setting, const sheet::Title& title, ElementId parent) {
  const std::vector<ImprintEntry> entries = imprint_entries(title);
  Strip strip{.space_before = points(15)};
  const Length count = std::max<Length>(static_cast<Length>(entries.size()), 1);
  const Length width =
      (kTheme.content_width() - (count - 1) * kTheme.column_gap) / std::max<Length>(count, 3);
  Length x = 0;
  for (const ImprintEntry& entry : entries) {
    const ElementId element = setting.structure.add(Role::Paragraph, parent);
    Strips lines = set_plain(setting, entry.label, kTheme.imprint_label, width, element);
    append(lines, set_plain(setting, entry.value, kTheme.imprint, width, element));
    Stack cell = stack(std::move(lines));
    strip.height = std::max(strip.height, cell.height);
    place(strip.boxes, std::move(cell.boxes), x, 0);
    x += width + kTheme.column_gap;
  }
  return strip;
}

bool is_wide(const sheet::Block& block) {
  return std::holds_alternative<sheet::Table>(block) ||
         std::holds_alternative<sheet::Figure>(block) ||
         std::holds_alternative<sheet::Image>(block) ||
         std::holds_alternative<sheet::KeyFigures>(block);
}

using Blocks = std::span<const sheet::Block>;

// Up to the next heading, which begins another panel.
Blocks take_panel(Blocks& blocks) {
  const auto heading = [](const sheet::Block& block) {
    return std::holds_alternative<sheet::Heading>(block);
  };
  const auto end = std::find_if(blocks.begin() + 1, blocks.end(), heading);
  const std::size_t count = static_cast<std::size_t>(end - blocks.begin());
  const Blocks panel = blocks.first(count);
  blocks = blocks.subspan(count);
  return panel;
}

Stack set_panel(Setting& setting, Blocks blocks, Length width, ElementId parent) {
  Stack panel = stack(set_blocks(setting, blocks, width, parent));
  for (Box& box : panel.boxes) move(box, 0, points(6));
  panel.height += points(6);
  panel.boxes.insert(panel.boxes.begin(), FillBox{{0, 0, width, points(1.6)}, Colour::Accent});
  return panel;
}

// Two columns of panels that fill up side by side; each panel goes where there is more room.
class PanelColumns {
 public:
  // `room`: what is left of the page.
  PanelColumns(Setting& setting, ElementId parent, Length room)
      : setting_(setting), parent_(parent), room_(room) {}

  void add(Blocks blocks) {
    Stack panel = set_panel(setting_, blocks, kWidth, parent_);
    if (!fits(panel.height)) end_strip();
    const std::size_t column = heights_[1] < heights_[0] ? 1 : 0;
    const Length gap = heights_[column] == 0 ? 0 : kTheme.panel_gap;
    place(boxes_, std::move(panel.boxes), static_cast<Length>(column) * (kWidth + kTheme.panel_gap),
          heights_[column] + gap);
    heights_[column] += gap + panel.height;
  }
  void add_wide(Blocks blocks) {
    end_strip();
    Stack panel = set_panel(setting_, blocks, kTheme.content_width(), parent_);
    boxes_ = std::move(panel.boxes);
    heights_ = {panel.height, panel.height};
    end_strip();
  }
  Strips finish() {
    end_strip();
    return std::move(strips_);
  }

 private:
  static constexpr Length kLeastRoom = points(120);  // less is left to the next page
  static constexpr Length kWidth = (kTheme.content_width() - kTheme.panel_gap) / 2;

  bool fits(Length height) const {
    return boxes_.empty() ||
           std::min(heights_[0], heights_[1]) + kTheme.panel_gap + height <= room_;
  }
  void end_strip() {
    if (boxes_.empty()) return;
    Strip strip{.space_before = kTheme.panel_gap,
                .height = std::max(heights_[0], heights_[1]),
                .divisible = true};
    strip.boxes = std::exchange(boxes_, {});
    room_ -= strip.height + kTheme.panel_gap;
    if (room_ < kLeastRoom) room_ = kTheme.content_height();
    strips_.push_back(std::move(strip));
    heights_ = {};
  }

  Setting& setting_;
  ElementId parent_;
  Length room_;
  std::array<Length, 2> heights_ = {};
  std::vector<Box> boxes_;
  Strips strips_;
};

Length height_of(const Strips& strips) {
  Length height = 0;
  for (const Strip& strip : strips) height += strip.space_before + strip.height;
  return height;
}

Strips set_title(Setting& setting, const sheet::Title& title, ElementId parent) {
  const Length width = kTheme.content_width();
  const Look& name = title.name.size() > kLongName ? kTheme.long_name : kTheme.name;
  Strips lines;
  const auto add = [&](const std::string& text, const Look& look, Length line_width, Role role,
                       Length gap) {
    if (text.empty()) return;
    Strips more = set_plain(setting, text, look, line_width, setting.structure.add(role, parent));
    more.front().space_before = gap;
    append(lines, std::move(more));
  };
  add(title.function, kTheme.eyebrow, width, Role::Paragraph, 0);
  add(title.name, name, width, Role::Heading1, points(3));
  add(title.summary, kTheme.summary, kSummaryWidth, Role::Paragraph, points(7));
  lines.push_back(set_imprint(setting, title, parent));
  Stack text = stack(std::move(lines));
  Strip band{.height = text.height + kBandTop + kBandBottom, .divisible = true};
  band.boxes.push_back(FillBox{
      {-kTheme.margin_side, -kTheme.margin_top, kTheme.page_width, band.height + kTheme.margin_top},
      Colour::Band});
  place(band.boxes, std::move(text.boxes), 0, kBandTop);
  Strips strips;
  strips.push_back(std::move(band));
  return strips;
}

}  // namespace

Strips set_front(Setting& setting, const sheet::Title& title,
                 const std::vector<sheet::Block>& blocks, ElementId parent) {
  Strips strips = set_title(setting, title, parent);
  Blocks rest = blocks;
  if (!rest.empty() && !std::holds_alternative<sheet::Heading>(rest.front())) {
    Strips lead = set_blocks(setting, take_panel(rest), kTheme.content_width(), parent);
    if (!lead.empty()) lead.front().space_before = points(14);
    append(strips, std::move(lead));
  }
  const Length room = kTheme.content_height() - height_of(strips) - kTheme.panel_gap;
  PanelColumns panels(setting, parent, room);
  while (!rest.empty()) {
    const Blocks panel = take_panel(rest);
    if (std::any_of(panel.begin(), panel.end(), is_wide)) {
      panels.add_wide(panel);
    } else {
      panels.add(panel);
    }
  }
  append(strips, panels.finish());
  return strips;
}

}  // namespace mlsheet::pdf
