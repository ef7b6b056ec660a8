#include "render/pdf/furniture.h"

#include <algorithm>

namespace mlsheet::pdf {
namespace {

// Half the page for each side.
constexpr Length kRoom = kTheme.content_width() / 2 - points(8);

void put(Setting& setting, Page& page, std::string_view text, const Look& look, Length baseline,
         bool at_right) {
  if (text.empty()) return;
  TextBox box = set_line(setting, text, look, kRoom, ElementId::Artifact);
  box.start = {kTheme.margin_side, baseline};
  if (at_right) box.start.x += kTheme.content_width() - box.width();
  page.boxes.push_back(std::move(box));
}

// The section a reader is in at the top of the page; else the first that begins on it.
std::string_view section_on(const Layout& layout, std::size_t page) {
  std::string_view current;
  for (const OutlineEntry& entry : layout.outline) {
    if (entry.level != 1 || entry.place.page > page) continue;
    const bool at_top =
        entry.place.page < page || entry.place.y <= kTheme.margin_top || current.empty();
    if (at_top) current = entry.title;
  }
  return current;
}

std::string imprint(const sheet::Title& title) {
  std::string text;
  if (!title.version.empty()) text = "Version " + title.version;
  if (!title.document_date.empty()) {
    text += (text.empty() ? "" : "  ·  ") + title.document_date;
  }
  return text;
}

}  // namespace

void add_furniture(Setting& setting, Layout& layout, const sheet::Title& title) {
  const Look& look = kTheme.furniture;
  Look strong = look;
  strong.weight = typeset::Weight::Strong;
  const std::string count = std::to_string(layout.pages.size());
  for (std::size_t i = 0; i < layout.pages.size(); ++i) {
    Page& page = layout.pages[i];
    if (i > 0) {
      put(setting, page, title.name, strong, kTheme.header_baseline, false);
      put(setting, page, section_on(layout, i), look, kTheme.header_baseline, true);
      page.boxes.push_back(FillBox{{kTheme.margin_side, kTheme.header_baseline + points(7),
                                    kTheme.content_width(), kTheme.hairline},
                                   Colour::RuleStrong});
    }
    put(setting, page, imprint(title), look, kTheme.footer_baseline, false);
    put(setting, page, "Page " + std::to_string(i + 1) + " of " + count, look,
        kTheme.footer_baseline, true);
  }
}

}  // namespace mlsheet::pdf
