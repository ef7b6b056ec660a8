#include "render/pdf/set_block.h"

#include <algorithm>
#include <utility>

#include "render/pdf/draw_scene.h"
#include "render/pdf/set_facts.h"
#include "render/pdf/set_key_figures.h"
#include "render/pdf/set_table.h"

namespace mlsheet::pdf {
namespace {

struct HeadingLook {
  Look look;
  Length before = 0;
  Role role = Role::Heading2;
};

HeadingLook heading_look(int level) {
  if (level <= 2) return {kTheme.heading2, points(19), Role::Heading2};
  if (level == 3) return {kTheme.heading3, points(14), Role::Heading3};
  return {kTheme.heading4, points(11), Role::Heading4};
}

// Lines of a note stand on a wash that runs on from line to line.
void put_on_wash(Strips& strips, Colour wash, Colour bar, Length width) {
  for (Strip& strip : strips) {
    const bool first = &strip == &strips.front();
    const bool last = &strip == &strips.back();
    const Length above = first ? kTheme.note_padding : std::exchange(strip.space_before, 0);
    strip.height += above + (last ? kTheme.note_padding : 0);
    for (Box& box : strip.boxes) move(box, kTheme.note_padding + points(3), above);
    strip.boxes.insert(strip.boxes.begin(), FillBox{{0, 0, points(2.5), strip.height}, bar});
    strip.boxes.insert(strip.boxes.begin(), FillBox{{0, 0, width, strip.height}, wash});
  }
}

class BlockSetter {
 public:
  BlockSetter(Setting& setting, Length width, ElementId parent)
      : setting_(setting), width_(width), parent_(parent) {}

  Strips operator()(const sheet::Heading& heading) const;
  Strips operator()(const sheet::Facts& facts) const {
    return set_facts(setting_, facts, width_, parent_);
  }
  Strips operator()(const sheet::Table& table) const {
    return set_table(setting_, table, width_, parent_);
  }
  Strips operator()(const sheet::List& list) const;
  Strips operator()(const sheet::Prose& prose) const {
    return pdf::set_blocks(setting_, prose.blocks, kTheme.body,
                           std::min(width_, kTheme.prose_width), parent_);
  }
  Strips operator()(const sheet::Note& note) const;
  Strips operator()(const sheet::Figure& figure) const;
  Strips operator()(const sheet::Image& image) const;
  Strips operator()(const sheet::KeyFigures& figures) const {
    return set_key_figures(setting_, figures, width_, parent_);
  }

 private:
  ElementId add(Role role) const { return setting_.structure.add(role, parent_); }
  void add_caption(Strips& strips, const std::string& caption) const;

  Setting& setting_;
  Length width_;
  ElementId parent_;
};

Strips BlockSetter::operator()(const sheet::Heading& heading) const {
  const HeadingLook how = heading_look(heading.level);
  Strips strips = set_plain(setting_, heading.text, how.look, width_, add(how.role));
  for (Strip& strip : strips) strip.keep_with_next = true;
  strips.front().space_before = how.before;
  const int outline_level = heading.level <= 3 ? std::max(heading.level, 2) : 0;
  strips.front().boxes.push_back(AnchorBox{{}, heading.id, outline_level, heading.text});
  return strips;
}

Strips BlockSetter::operator()(const sheet::List& list) const {
  Strips strips;
  const ElementId element = add(Role::List);
  const Length width = std::min(width_, kTheme.prose_width) - kTheme.item_indent;
  for (const sheet::Cell& item : list.items) {
    const ElementId item_element = setting_.structure.add(Role::ListItem, element);
    TextBox bullet = set_line(setting_, "•", kTheme.body, kTheme.item_indent,
                              setting_.structure.add(Role::Label, item_element));
    Strips lines = set_cell(setting_, item, kTheme.body, width,
                            setting_.structure.add(Role::Body, item_element), BadgePlace::Below);
    if (lines.empty()) continue;
    for (Strip& line : lines) {
      for (Box& box : line.boxes) move(box, kTheme.item_indent, 0);
    }
    lines.front().boxes.insert(lines.front().boxes.begin(), std::move(bullet));
    lines.front().space_before = kTheme.item_gap;
    append(strips, std::move(lines));
  }
  keep_rows_together(strips);
  return strips;
}

Strips BlockSetter::operator()(const sheet::Note& note) const {
  const bool caution = note.tone == sheet::Tone::Caution;
  const Length inner = width_ - 2 * kTheme.note_padding - points(3);
  const ElementId element = add(Role::Note);
  Strips strips;
  if (!note.title.empty()) {
    Look look = kTheme.body;
    look.weight = typeset::Weight::Strong;
    if (caution) look.colour = Colour::Caution;
    strips = set_plain(setting_, note.title, look, inner,
                       setting_.structure.add(Role::Paragraph, element));
    for (Strip& strip : strips) strip.keep_with_next = true;
  }
  Strips text = pdf::set_blocks(setting_, note.blocks, kTheme.body, inner, element);
  if (!text.empty() && !strips.empty()) text.front().space_before = points(1.5);
  append(strips, std::move(text));
  put_on_wash(strips, caution ? Colour::CautionWash : Colour::AccentWash,
              caution ? Colour::Caution : Colour::Accent, width_);
  return strips;
}

void BlockSetter::add_caption(Strips& strips, const std::string& caption) const {
  if (caption.empty()) return;
  for (Strip& strip : strips) strip.keep_with_next = true;
  Strips lines = set_plain(setting_, caption, kTheme.small, std::min(width_, kTheme.prose_width),
                           add(Role::Caption));
  lines.front().space_before = kTheme.paragraph_gap;
  append(strips, std::move(lines));
}

Strips BlockSetter::operator()(const sheet::Figure& figure) const {
  const Area room{0, 0, width_, kTheme.content_height() - points(80)};
  const ElementId element = setting_.structure.add(
      Role::Figure, parent_, figure.scene.name + ". " + figure.scene.description);
  Strips strips;
  strips.push_back(draw_scene(setting_, figure.scene, room, element));
  add_caption(strips, figure.caption);
  return strips;
}

Strips BlockSetter::operator()(const sheet::Image& image) const {
  const Length across = std::max<Length>(image.pixels.width, 1);
  const Length down = std::max<Length>(image.pixels.height, 1);
  Length width = std::min(width_, across * kTheme.image_pixel);
  Length height = width * down / across;
  if (height > kTheme.image_height) {
    height = kTheme.image_height;
    width = height * across / down;
  }
  const ElementId element = setting_.structure.add(Role::Figure, parent_, image.alternative);
  Strip strip{.height = height};
  strip.boxes.push_back(ImageBox{{0, 0, width, height}, &image.pixels, element});
  Strips strips;
  strips.push_back(std::move(strip));
  add_caption(strips, image.caption);
  return strips;
}

}  // namespace

Strips set_blocks(Setting& setting, std::span<const sheet::Block> blocks, Length width,
                  ElementId parent) {
  Strips strips;
  const BlockSetter setter(setting, width, parent);
  bool after_heading = true;
  for (const sheet::Block& block : blocks) {
    Strips next = std::visit(setter, block);
    if (next.empty()) continue;
    const bool is_heading = std::holds_alternative<sheet::Heading>(block);
    Length& gap = next.front().space_before;
    if (!is_heading) gap = after_heading ? kTheme.after_heading : kTheme.block_gap;
    if (is_heading && after_heading) gap = kTheme.block_gap;
    after_heading = is_heading;
    append(strips, std::move(next));
  }
  return strips;
}

Strips set_section_heading(Setting& setting, const sheet::Section& section, std::size_t number,
                           ElementId parent) {
  const ElementId element = setting.structure.add(Role::Heading1, parent);
  const std::string digits = std::to_string(number);
  Look number_look = kTheme.section;
  number_look.colour = Colour::Accent;
  const TextBox number_box =
      set_line(setting, digits, number_look, kTheme.content_width(), element);
  const Length indent = number_box.width() + points(9);
  Strips strips =
      set_plain(setting, section.title, kTheme.section, kTheme.content_width() - indent, element);
  for (Strip& strip : strips) {
    for (Box& box : strip.boxes) move(box, indent, 0);
    strip.keep_with_next = true;
  }
  Strip& first = strips.front();
  first.boxes.insert(first.boxes.begin(), number_box);
  first.space_before = points(30);
  first.boxes.push_back(AnchorBox{{}, section.id, 1, digits + "  " + section.title});
  Strip& last = strips.back();
  last.height += points(6);
  last.boxes.push_back(FillBox{{0, last.height, kTheme.content_width(), kTheme.rule}, Colour::Ink});
  last.height += points(7);
  return strips;
}

}  // namespace mlsheet::pdf
