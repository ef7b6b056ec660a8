#include "render/pdf/set_front.h"

#include <algorithm>
#include <span>

#include "render/pdf/set_block.h"

namespace mlsheet::pdf {
namespace {

constexpr Length kBandTop = points(-20);  // of the text; the band begins at the edge of the paper
constexpr Length kBandBottom = points(20);
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

Strip set_panels(Setting& setting, std::span<const Blocks> panels, ElementId parent) {
  Strip strip{.space_before = kTheme.panel_gap, .divisible = true};
  const Length count = static_cast<Length>(panels.size());
  const Length width = (kTheme.content_width() - (count - 1) * kTheme.panel_gap) / count;
  Length x = 0;
  for (const Blocks& blocks : panels) {
    Stack panel = set_panel(setting, blocks, width, parent);
    strip.height = std::max(strip.height, panel.height);
    place(strip.boxes, std::move(panel.boxes), x, 0);
    x += width + kTheme.panel_gap;
  }
  return strip;
}

}  // namespace

Strips set_title(Setting& setting, const sheet::Title& title, ElementId parent) {
  const Length width = kTheme.content_width();
  Look name = kTheme.name;
  if (title.name.size() > kLongName)
    name = {.size = points(15),
            .leading = points(19),
            .weight = typeset::Weight::Strong,
            .colour = Colour::BandInk};
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

Strips set_front(Setting& setting, const std::vector<sheet::Block>& blocks, ElementId parent) {
  Blocks rest = blocks;
  Strips strips;
  if (!rest.empty() && !std::holds_alternative<sheet::Heading>(rest.front())) {
    strips = set_blocks(setting, take_panel(rest), kTheme.content_width(), parent);
    if (!strips.empty()) strips.front().space_before = points(16);
  }
  std::vector<Blocks> row;
  const auto end_row = [&] {
    if (!row.empty()) strips.push_back(set_panels(setting, row, parent));
    row.clear();
  };
  while (!rest.empty()) {
    const Blocks panel = take_panel(rest);
    const bool wide = std::any_of(panel.begin(), panel.end(), is_wide);
    if (wide) end_row();
    row.push_back(panel);
    if (wide || row.size() == 2) end_row();
  }
  end_row();
  return strips;
}

}  // namespace mlsheet::pdf
