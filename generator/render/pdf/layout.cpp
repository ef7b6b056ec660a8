#include "render/pdf/layout.h"

#include "render/pdf/furniture.h"
#include "render/pdf/paginate.h"
#include "render/pdf/set_block.h"
#include "render/pdf/set_contents.h"
#include "render/pdf/set_front.h"

namespace mlsheet::pdf {
namespace {

std::vector<Page> set_pages(Setting& setting, const sheet::Sheet& sheet) {
  Paginator paginator;
  const ElementId root = setting.structure.root();
  const ElementId front = setting.structure.add(Role::Section, root);
  paginator.add(set_front(setting, sheet.title, sheet.front, front));
  if (!sheet.sections.empty()) {
    if (paginator.page_count() == 1) paginator.begin_page();
    paginator.add(set_contents(setting, sheet.sections, root));
  }
  for (std::size_t i = 0; i < sheet.sections.size(); ++i) {
    const sheet::Section& section = sheet.sections[i];
    const ElementId element = setting.structure.add(Role::Section, root);
    Strips strips = set_section_heading(setting, section, i + 1, element);
    append(strips, set_blocks(setting, section.blocks, kTheme.content_width(), element));
    paginator.add(std::move(strips));
  }
  return paginator.finish();
}

void index_anchors(Layout& layout) {
  for (std::size_t page = 0; page < layout.pages.size(); ++page) {
    for (const Box& box : layout.pages[page].boxes) {
      const AnchorBox* anchor = std::get_if<AnchorBox>(&box);
      if (anchor == nullptr) continue;
      const Place place{page, anchor->at.y};
      if (!anchor->id.empty()) layout.anchors.emplace(anchor->id, place);
      const bool in_section = anchor->outline_level == 1 || !layout.outline.empty();
      if (anchor->outline_level > 0 && in_section) {
        layout.outline.push_back({anchor->outline_level, anchor->title, place});
      }
    }
  }
}

void fill_in_page_numbers(Setting& setting, Layout& layout) {
  for (Page& page : layout.pages) {
    for (Box& box : page.boxes) {
      const PageNumberBox* wanted = std::get_if<PageNumberBox>(&box);
      if (wanted == nullptr) continue;
      const auto found = layout.anchors.find(wanted->anchor);
      const std::string number =
          found == layout.anchors.end() ? std::string() : std::to_string(found->second.page + 1);
      TextBox text =
          set_line(setting, number, wanted->look, kTheme.content_width(), wanted->element);
      text.start = {wanted->end.x - text.width(), wanted->end.y};
      box = std::move(text);
    }
  }
}

}  // namespace

Layout lay_out(const sheet::Sheet& sheet, const typeset::Fonts& fonts) {
  Layout layout;
  typeset::Shaper shaper(fonts);
  Setting setting{shaper, layout.structure};
  layout.pages = set_pages(setting, sheet);
  index_anchors(layout);
  fill_in_page_numbers(setting, layout);
  add_furniture(setting, layout, sheet.title);
  return layout;
}

}  // namespace mlsheet::pdf
