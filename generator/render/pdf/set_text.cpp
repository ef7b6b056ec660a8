#include "render/pdf/set_text.h"

#include <algorithm>

#include "typeset/grapheme.h"

namespace mlsheet::pdf {
namespace {

constexpr Length kCapHeight = 727;  // of Inter, thousandths of the em
constexpr std::string_view kEllipsis = "…";
constexpr std::size_t kLongestLine = 1'000;  // bytes: more than any page is wide

// JetBrains Mono is wide beside Inter.
constexpr Length mono_size(Length size) { return size * 9 / 10; }

typeset::Stretch stretch_of(const prose::Run& run, const Look& look) {
  typeset::Stretch stretch{run.text, {look.weight, look.tabular}, look.size};
  switch (run.kind) {
    case prose::RunKind::Strong:
      stretch.style.weight = typeset::Weight::Strong;
      break;
    case prose::RunKind::Emphasis:
      stretch.style.weight = typeset::Weight::Italic;
      break;
    case prose::RunKind::Code:
      if (look.weight == typeset::Weight::Mono) break;
      stretch.style.weight = typeset::Weight::Mono;
      stretch.size = mono_size(look.size);
      break;
    case prose::RunKind::Text:
    case prose::RunKind::Link:
      break;
  }
  return stretch;
}

std::vector<typeset::Stretch> stretches_of(const prose::Runs& runs, const Look& look) {
  std::vector<typeset::Stretch> stretches;
  for (const prose::Run& run : runs) stretches.push_back(stretch_of(run, look));
  return stretches;
}

Strip set_pieces(typeset::Line line, const prose::Runs& runs, const Look& look, Length width,
                 ElementId element) {
  Strip strip{.height = look.leading};
  const Length indent = look.flush_right ? std::max<Length>(width - line.width, 0) : 0;
  for (typeset::Piece& piece : line.pieces) {
    const prose::Run& run = runs[piece.stretch];
    const bool is_link = run.kind == prose::RunKind::Link && !run.target.empty();
    const Length size = stretch_of(run, look).size;
    const Point start{indent + piece.x, baseline(look)};
    strip.boxes.push_back(TextBox{start, std::move(piece.shaped), size,
                                  is_link ? Colour::Accent : look.colour, element});
    if (is_link)
      strip.boxes.push_back(LinkBox{{start.x, 0, piece.width, look.leading}, run.target});
  }
  return strip;
}

// Blocks differ in what stands to the left of their lines and behind them.
struct BlockLook {
  Look look;
  Length indent = 0;
  Length right = 0;
  Length gap = kTheme.paragraph_gap;
  Role role = Role::Paragraph;
};

BlockLook block_look(const prose::Block& block, const Look& look) {
  BlockLook result{.look = look};
  switch (block.kind) {
    case prose::BlockKind::Paragraph:
      break;
    case prose::BlockKind::Heading:
      result.look.weight = typeset::Weight::Strong;
      result.role = Role::Heading4;
      break;
    case prose::BlockKind::ListItem:
      result.indent = (block.depth + 1) * kTheme.item_indent;
      result.gap = kTheme.item_gap;
      result.role = Role::ListItem;
      break;
    case prose::BlockKind::Quote:
      result.look.colour = Colour::Soft;
      result.indent = kTheme.item_indent;
      result.role = Role::Quote;
      break;
    case prose::BlockKind::Code:
      result.look = kTheme.code;
      result.indent = result.right = points(7);
      result.role = Role::Code;
      break;
  }
  return result;
}

// A last line feed would leave an empty line.
prose::Runs trimmed(prose::Runs runs) {
  if (!runs.empty() && runs.back().text.ends_with('\n')) runs.back().text.pop_back();
  return runs;
}

void put_marker(Setting& setting, Strip& strip, const prose::Block& block, const BlockLook& how,
                ElementId element) {
  if (block.marker.empty()) return;
  TextBox marker = set_line(setting, block.marker, how.look, how.indent, element);
  marker.start.x = how.indent - std::max(kTheme.item_indent, marker.width() + points(3));
  strip.boxes.insert(strip.boxes.begin(), std::move(marker));
}

void put_behind(Strips& strips, const prose::Block& block, Length width) {
  for (Strip& strip : strips) {
    const bool first = &strip == &strips.front();
    const bool last = &strip == &strips.back();
    if (block.kind == prose::BlockKind::Quote) {
      strip.boxes.insert(strip.boxes.begin(),
                         FillBox{{0, 0, points(1.5), strip.height}, Colour::RuleStrong});
    } else if (block.kind == prose::BlockKind::Code) {
      const Length above = first ? points(4) : 0;
      for (Box& box : strip.boxes) move(box, 0, above);
      strip.height += above + (last ? points(4) : 0);
      strip.boxes.insert(strip.boxes.begin(), FillBox{{0, 0, width, strip.height}, Colour::Wash});
    }
  }
}

Strips set_block(Setting& setting, const prose::Block& block, const Look& look, Length width,
                 ElementId parent) {
  const BlockLook how = block_look(block, look);
  const ElementId element = setting.structure.add(how.role, parent);
  const Length room = std::max(width - how.indent - how.right, points(1));
  Strips strips = set_runs(setting, trimmed(block.runs), how.look, room, element);
  for (Strip& strip : strips) {
    for (Box& box : strip.boxes) move(box, how.indent, 0);
  }
  put_marker(setting, strips.front(), block, how, element);
  put_behind(strips, block, width);
  if (block.kind == prose::BlockKind::Heading) strips.back().keep_with_next = true;
  strips.front().space_before = how.gap;
  return strips;
}

Look cell_look(const sheet::Cell& cell, Look look) {
  if (!cell.muted) return look;
  look.colour = Colour::Soft;
  look.weight = typeset::Weight::Italic;
  return look;
}

// Origin and remarks, each on a line of its own.
std::vector<std::string> remarks(const sheet::Cell& cell, BadgePlace badge_place) {
  std::vector<std::string> lines;
  if (badge_place == BadgePlace::Below && cell.badge != sheet::Badge::None) {
    lines.emplace_back(sheet::badge_text(cell.badge));
  }
  lines.insert(lines.end(), cell.notes.begin(), cell.notes.end());
  return lines;
}

Look remark_look(const Look& look) {
  Look small = kTheme.small;
  small.flush_right = look.flush_right;
  return small;
}

void widen(typeset::Extent& extent, const typeset::Extent& other, Length around) {
  extent.widest_part = std::max(extent.widest_part, other.widest_part + around);
  extent.widest_word = std::max(extent.widest_word, other.widest_word + around);
  extent.widest_line = std::max(extent.widest_line, other.widest_line + around);
}

}  // namespace

Length baseline(const Look& look) { return (look.leading + look.size * kCapHeight / 1000) / 2; }

Strips set_runs(Setting& setting, const prose::Runs& runs, const Look& look, Length width,
                ElementId element) {
  Strips strips;
  for (typeset::Line& line :
       typeset::break_lines(setting.shaper, stretches_of(runs, look), width)) {
    strips.push_back(set_pieces(std::move(line), runs, look, width, element));
  }
  keep_edges_together(strips);
  return strips;
}

Strips set_plain(Setting& setting, std::string_view text, const Look& look, Length width,
                 ElementId element) {
  return set_runs(setting, prose::Runs{{prose::RunKind::Text, std::string(text)}}, look, width,
                  element);
}

Strips set_blocks(Setting& setting, const prose::Blocks& blocks, const Look& look, Length width,
                  ElementId parent) {
  Strips strips;
  ElementId list = parent;
  for (const prose::Block& block : blocks) {
    const bool is_item = block.kind == prose::BlockKind::ListItem;
    if (is_item && list == parent) list = setting.structure.add(Role::List, parent);
    if (!is_item) list = parent;
    append(strips, set_block(setting, block, look, width, list));
  }
  return strips;
}

Strips set_cell(Setting& setting, const sheet::Cell& cell, const Look& look, Length width,
                ElementId parent, BadgePlace badge_place) {
  Strips strips = set_blocks(setting, cell.blocks, cell_look(cell, look), width, parent);
  for (const std::string& remark : remarks(cell, badge_place)) {
    append(strips, set_plain(setting, remark, remark_look(look), width,
                             setting.structure.add(Role::Paragraph, parent)));
  }
  return strips;
}

TextBox set_line(Setting& setting, std::string_view text, const Look& look, Length width,
                 ElementId element) {
  const typeset::Style style{look.weight, look.tabular};
  const std::string_view whole = text;
  text = text.substr(0, kLongestLine);
  TextBox box{
      {0, baseline(look)}, setting.shaper.shape(text, style), look.size, look.colour, element};
  if (box.width() <= width && text == whole) return box;
  const std::vector<std::uint32_t> ends = typeset::grapheme_ends(text);
  // First the cut nearest to the width by bisection, then one that fits as drawn.
  const auto fits = [&](std::uint32_t end) {
    const std::string shortened = std::string(text.substr(0, end)) + std::string(kEllipsis);
    box.shaped = typeset::shape(setting.shaper.fonts(), shortened, style);
    return box.width() <= width;
  };
  auto cut = std::partition_point(ends.begin(), ends.end(), fits);
  while (cut != ends.begin() && !fits(*std::prev(cut))) --cut;
  if (cut == ends.begin()) box.shaped = setting.shaper.shape(kEllipsis, style);
  return box;
}

typeset::Extent extent(Setting& setting, std::string_view text, const Look& look) {
  const typeset::Stretch stretch[] = {{text, {look.weight, look.tabular}, look.size}};
  return typeset::extent(setting.shaper, stretch);
}

typeset::Extent extent(Setting& setting, const sheet::Cell& cell, const Look& look,
                       BadgePlace badge_place) {
  typeset::Extent result;
  for (const prose::Block& block : cell.blocks) {
    const BlockLook how = block_look(block, cell_look(cell, look));
    widen(result, typeset::extent(setting.shaper, stretches_of(block.runs, how.look)),
          how.indent + how.right);
  }
  for (const std::string& remark : remarks(cell, badge_place)) {
    widen(result, extent(setting, remark, remark_look(look)), 0);
  }
  return result;
}

}  // namespace mlsheet::pdf
