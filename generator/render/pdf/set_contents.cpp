#include "render/pdf/set_contents.h"

#include <algorithm>
#include <span>
#include <utility>

namespace mlsheet::pdf {
namespace {

constexpr Length kNumberWidth = points(19);
constexpr Length kPageWidth = points(24);
constexpr Length kGap = points(26);
constexpr Length kColumnWidth = (kTheme.content_width() - kGap) / 2;

struct Entry {
  std::string number;  // of a section, else empty
  std::string_view title;
  std::string_view id;
};

std::vector<Entry> entries_of(const std::vector<sheet::Section>& sections) {
  std::vector<Entry> entries;
  for (std::size_t i = 0; i < sections.size(); ++i) {
    entries.push_back({std::to_string(i + 1), sections[i].title, sections[i].id});
    for (const sheet::Block& block : sections[i].blocks) {
      const sheet::Heading* heading = std::get_if<sheet::Heading>(&block);
      if (heading != nullptr && heading->level <= 2) {
        entries.push_back({{}, heading->text, heading->id});
      }
    }
  }
  return entries;
}

Strip set_entry(Setting& setting, const Entry& entry, ElementId parent) {
  const bool is_section = !entry.number.empty();
  Look look = is_section ? kTheme.body : kTheme.label;
  if (is_section) look.weight = typeset::Weight::Strong;
  const ElementId element = setting.structure.add(Role::Entry, parent);
  Stack title = stack(
      set_plain(setting, entry.title, look, kColumnWidth - kNumberWidth - kPageWidth, element));
  Strip strip{.space_before = is_section ? points(6) : points(0.6), .height = title.height};
  if (is_section) {
    Look number = look;
    number.colour = Colour::Accent;
    strip.boxes.push_back(set_line(setting, entry.number, number, kNumberWidth, element));
  }
  place(strip.boxes, std::move(title.boxes), kNumberWidth, 0);
  const std::string target(entry.id);
  look.tabular = true;
  look.weight = typeset::Weight::Regular;
  strip.boxes.push_back(PageNumberBox{
      {kColumnWidth, strip.height - look.leading + baseline(look)}, target, look, element});
  strip.boxes.push_back(LinkBox{{0, 0, kColumnWidth, strip.height}, "#" + target});
  return strip;
}

// How many entries make a column: all chapters that fit, a chapter being a section with its
// headings; at least one entry, also of a chapter that is too long for any column.
std::size_t column_length(std::span<const Strip> entries, Length limit) {
  Length height = 0;
  std::size_t fitting = 0;
  std::size_t whole_chapters = 0;
  for (const Strip& entry : entries) {
    height += entry.space_before + entry.height;
    if (height > limit) break;
    ++fitting;
    if (!entry.keep_with_next) whole_chapters = fitting;
  }
  return std::max<std::size_t>(whole_chapters > 0 ? whole_chapters : fitting, 1);
}

// The lowest height at which two columns hold all entries, or else that of a page.
Length column_height(std::span<const Strip> entries) {
  constexpr Length kHighest = kTheme.content_height() - points(40);
  for (Length height = points(40); height < kHighest; height += points(10)) {
    const std::size_t left = column_length(entries, height);
    if (left + column_length(entries.subspan(left), height) >= entries.size()) return height;
  }
  return kHighest;
}

Stack take_column(std::span<Strip>& entries, Length height) {
  if (entries.empty()) return {};
  Strips column;
  for (Strip& entry : entries.first(column_length(entries, height))) {
    column.push_back(std::move(entry));
  }
  entries = entries.subspan(column.size());
  return stack(std::move(column));
}

}  // namespace

Strips set_contents(Setting& setting, const std::vector<sheet::Section>& sections,
                    ElementId parent) {
  const ElementId heading = setting.structure.add(Role::Heading1, parent);
  Strips strips = set_plain(setting, "Contents", kTheme.section, kTheme.content_width(), heading);
  strips.back().keep_with_next = true;
  strips.front().space_before = points(30);
  const ElementId contents = setting.structure.add(Role::Contents, parent);
  Strips entries;
  for (const Entry& entry : entries_of(sections)) {
    const bool within_chapter = entry.number.empty() && !entries.empty();
    if (within_chapter) entries.back().keep_with_next = true;
    entries.push_back(set_entry(setting, entry, contents));
  }
  const Length height = column_height(entries);
  for (std::span<Strip> rest = entries; !rest.empty();) {
    Stack left = take_column(rest, height);
    Stack right = take_column(rest, height);
    Strip strip{.space_before = points(8),
                .height = std::max(left.height, right.height),
                .divisible = true};
    place(strip.boxes, std::move(left.boxes), 0, 0);
    place(strip.boxes, std::move(right.boxes), kColumnWidth + kGap, 0);
    strips.push_back(std::move(strip));
  }
  return strips;
}

}  // namespace mlsheet::pdf
