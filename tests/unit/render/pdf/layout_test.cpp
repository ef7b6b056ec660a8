#include "render/pdf/layout.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "unit/render/pdf/specimen.h"
#include "unit/typeset/embedded_fonts.h"

namespace mlsheet::pdf {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

Layout lay_out(const sheet::Sheet& sheet) { return pdf::lay_out(sheet, typeset::embedded_fonts()); }

sheet::Sheet sheet_with(std::vector<sheet::Block> blocks) {
  sheet::Sheet sheet;
  sheet.title.name = "Name";
  sheet.sections.push_back({"only", "Only section", std::move(blocks)});
  return sheet;
}

std::vector<std::string> texts(const Page& page) {
  std::vector<std::string> found;
  for (const Box& box : page.boxes) {
    if (const TextBox* text = std::get_if<TextBox>(&box)) found.push_back(text->shaped.text);
  }
  return found;
}

// In reading order, without spaces and without headers and footers.
std::string running_text(const Layout& layout) {
  std::string all;
  for (const Page& page : layout.pages) {
    for (const Box& box : page.boxes) {
      const TextBox* text = std::get_if<TextBox>(&box);
      if (text != nullptr && text->element != ElementId::Artifact) all += text->shaped.text;
    }
  }
  std::erase(all, ' ');
  return all;
}

std::vector<const TextBox*> find_text(const Layout& layout, std::string_view wanted) {
  std::vector<const TextBox*> found;
  for (const Page& page : layout.pages) {
    for (const Box& box : page.boxes) {
      const TextBox* text = std::get_if<TextBox>(&box);
      if (text != nullptr && text->shaped.text == wanted) found.push_back(text);
    }
  }
  return found;
}

void expect_inside_pages(const Layout& layout) {
  for (const Page& page : layout.pages) {
    for (const Box& box : page.boxes) {
      const TextBox* text = std::get_if<TextBox>(&box);
      if (text == nullptr) continue;
      EXPECT_GE(text->start.x, kTheme.margin_side) << text->shaped.text;
      EXPECT_LE(text->start.x + text->width(), kTheme.page_width - kTheme.margin_side + 10)
          << text->shaped.text;
      EXPECT_GT(text->start.y, points(20)) << text->shaped.text;
      EXPECT_LT(text->start.y, kTheme.page_height - points(20)) << text->shaped.text;
    }
  }
}

TEST(LayoutTest, EmptySheetIsOnePage) {
  const Layout layout = lay_out({});
  ASSERT_EQ(layout.pages.size(), 1u);
  EXPECT_THAT(texts(layout.pages[0]), ElementsAre("Page 1 of 1"));
}

TEST(LayoutTest, PageOneIsTitleAndFront) {
  const Layout layout = lay_out(specimen());
  const std::vector<std::string> found = texts(layout.pages[0]);
  EXPECT_EQ(found[0], "Person detection sensor");
  EXPECT_EQ(found[1], "Halcyon PD-2");
  EXPECT_THAT(found, Contains("94.2 %"));
  EXPECT_THAT(found, Contains("Privacy at a glance"));
  EXPECT_THAT(found, Not(Contains("Contents")));
  EXPECT_EQ(texts(layout.pages[1])[0], "Contents");
}

TEST(LayoutTest, ContentsNameThePagesOfSections) {
  const Layout layout = lay_out(specimen());
  const std::size_t page = layout.anchors.at("environment").page + 1;
  const std::vector<std::string> found = texts(layout.pages[1]);
  const auto entry = std::find(found.begin(), found.end(), "Environmental impact");
  ASSERT_NE(entry, found.end());
  EXPECT_EQ(*std::next(entry), std::to_string(page));
  EXPECT_THAT(texts(layout.pages[page - 1]), Contains("Environmental impact"));
}

TEST(LayoutTest, HeadAndFootOfEveryPage) {
  const Layout layout = lay_out(specimen());
  const std::string count = std::to_string(layout.pages.size());
  for (std::size_t i = 0; i < layout.pages.size(); ++i) {
    const std::vector<std::string> found = texts(layout.pages[i]);
    EXPECT_THAT(found, Contains("Page " + std::to_string(i + 1) + " of " + count));
    EXPECT_THAT(found, Contains("Version 3.1.0  ·  2024-06-15"));
    EXPECT_THAT(found, Contains("Halcyon PD-2"));
  }
  const std::size_t environment = layout.anchors.at("environment").page;
  EXPECT_THAT(texts(layout.pages[environment + 1]), Contains("7  Environmental impact"));
}

TEST(LayoutTest, OutlineFollowsTheHeadings) {
  const Layout layout = lay_out(specimen());
  ASSERT_GE(layout.outline.size(), 9u);
  EXPECT_EQ(layout.outline[0].title, "1  Overview");
  EXPECT_EQ(layout.outline[0].level, 1);
  EXPECT_EQ(layout.outline[1].title, "Sensor contract");
  EXPECT_EQ(layout.outline[1].level, 2);
}

TEST(LayoutTest, HeadingsStayWithWhatFollows) {
  // Wherever the page happens to end, no heading is its last line.
  for (int rows = 1; rows < 40; ++rows) {
    const Layout layout =
        lay_out(sheet_with({grid(2, static_cast<std::size_t>(rows)), sheet::Heading{2, "h", "Head"},
                            sheet::Facts{{{"Label", cell("value")}}}}));
    const std::size_t page = layout.anchors.at("h").page;
    EXPECT_THAT(texts(layout.pages[page]), Contains("Label")) << rows;
  }
}

TEST(LayoutTest, TableHeadComesAgain) {
  sheet::Table table = grid(2, 200);
  table.columns[0].title = "First column";
  const Layout layout = lay_out(sheet_with({table}));
  ASSERT_GT(layout.pages.size(), 4u);
  for (std::size_t i = 1; i < layout.pages.size(); ++i) {
    EXPECT_THAT(texts(layout.pages[i]), Contains("First column")) << i;
  }
  const std::vector<const TextBox*> heads = find_text(layout, "First column");
  EXPECT_NE(heads[0]->element, ElementId::Artifact);
  EXPECT_EQ(heads[1]->element, ElementId::Artifact);
}

TEST(LayoutTest, EveryCellOfALongTableIsThere) {
  const std::string text = running_text(lay_out(sheet_with({grid(3, 150)})));
  for (int row = 0; row < 150; ++row) {
    const std::string start = "r" + std::to_string(row);
    EXPECT_THAT(text, HasSubstr(start + "c0" + start + "c1" + start + "c2"));
  }
}

TEST(LayoutTest, FiguresInColumnsAreFlushRight) {
  sheet::Table table = grid(2, 0);
  table.columns[1].align = sheet::Align::Figure;
  table.rows = {{cell("a"), cell("1.11")}, {cell("b"), cell("88.88")}};
  const Layout layout = lay_out(sheet_with({table}));
  const TextBox* narrow = find_text(layout, "1.11").at(0);
  const TextBox* wide = find_text(layout, "88.88").at(0);
  EXPECT_NEAR(static_cast<double>(narrow->start.x + narrow->width()),
              static_cast<double>(wide->start.x + wide->width()), 2);
}

TEST(LayoutTest, TooManyColumnsAreSetInParts) {
  const Layout layout = lay_out(sheet_with({grid(200, 2)}));
  expect_inside_pages(layout);
  const std::string text = running_text(layout);
  EXPECT_THAT(text, HasSubstr("r0c0r0c1r0c2"));
  EXPECT_THAT(text, HasSubstr("r1c198r1c199"));
  EXPECT_GT(find_text(layout, "r0c0").size(), 10u);
}

TEST(LayoutTest, ATableWithoutColumnsIsItsCaption) {
  const Layout layout = lay_out(sheet_with({sheet::Table{"Only a caption", {}, {}, false}}));
  EXPECT_EQ(find_text(layout, "Only a caption").size(), 1u);
}

TEST(LayoutTest, ACellLongerThanAPageGoesOn) {
  std::string text;
  for (int i = 0; i < 3'000; ++i) text += "word" + std::to_string(i) + " ";
  const Layout layout =
      lay_out(sheet_with({sheet::Facts{{{"Before", cell("x")},
                                        {"Long", cell(text, sheet::Badge::Declared)},
                                        {"After", cell("y")}}}}));
  EXPECT_GT(layout.pages.size(), 3u);
  expect_inside_pages(layout);
  std::erase(text, ' ');
  EXPECT_THAT(running_text(layout), HasSubstr(text)) << "in one piece, not parted by its badge";
}

TEST(LayoutTest, HostileTextsStayOnThePage) {
  const std::string word(5'000, 'W');
  const std::string stacked = [] {
    std::string text = "a";
    for (int i = 0; i < 500; ++i) text += "\u0301\u0323";
    return text;
  }();
  const std::vector<std::string> texts = {word,
                                          "https://example.org/" + word,
                                          stacked,
                                          "עברית and العربية ١٢٣ mixed with English",
                                          "\U0001F469\u200D\U0001F4BB \U0001F600 日本語の文章",
                                          std::string("nul\0bell\a\r\n\n\ttab", 17),
                                          "\u202Eright to left override\u202C",
                                          "\xFF\xFE malformed \xC3",
                                          ""};
  for (const std::string& text : texts) {
    sheet::Sheet sheet = sheet_with(
        {sheet::Heading{2, text, text}, sheet::Facts{{{text, cell(text, sheet::Badge::Measured)}}},
         sheet::List{{cell(text)}}, sheet::Prose{paragraphs({text})},
         sheet::Note{sheet::Tone::Caution, text, paragraphs({text})},
         sheet::KeyFigures{{{text, text, text, sheet::Badge::Computed, false}, {}, {}, {}}},
         sheet::Table{
             text, {{text}, {text}, {text}}, {{cell(text), cell(text), cell(text)}}, true}});
    sheet.title = {.name = text,
                   .function = text,
                   .summary = text,
                   .manufacturer = text,
                   .version = text,
                   .released = text,
                   .updated = text};
    sheet.sections[0].title = text;
    sheet.front = {sheet::Heading{3, "p", text}, sheet::Prose{paragraphs({text})}};
    expect_inside_pages(lay_out(sheet));
  }
}

TEST(LayoutTest, EmptyBlocksTakeNoRoom) {
  const Layout layout =
      lay_out(sheet_with({sheet::Facts{}, sheet::List{}, sheet::Prose{}, sheet::KeyFigures{},
                          sheet::Note{}, sheet::Figure{}, sheet::Image{}, sheet::Table{}}));
  EXPECT_EQ(layout.pages.size(), 2u);
}

TEST(LayoutTest, LinksCoverTheirWords) {
  prose::Runs runs = {{prose::RunKind::Text, "See "},
                      {prose::RunKind::Link, "the site", "https://example.org"}};
  const Layout layout = lay_out(sheet_with({sheet::Prose{{{.runs = runs}}}}));
  const TextBox* words = find_text(layout, "the site").at(0);
  std::vector<LinkBox> links;
  for (const Box& box : layout.pages[1].boxes) {
    if (const LinkBox* link = std::get_if<LinkBox>(&box)) links.push_back(*link);
  }
  ASSERT_EQ(links.size(), 2u);  // the entry of the contents, and ours
  EXPECT_EQ(links[0].target, "#only");
  EXPECT_EQ(links[1].target, "https://example.org");
  EXPECT_EQ(links[1].area.x, words->start.x);
  EXPECT_EQ(links[1].area.width, words->width());
  EXPECT_EQ(words->colour, Colour::Accent);
}

TEST(LayoutTest, WideFiguresAreScaledDown) {
  sheet::Figure figure;
  figure.scene.width = 1'000;
  figure.scene.height = 100;
  figure.scene.primitives.push_back(figure::Rect{{0, 0}, 1'000, 100});
  const Layout layout = lay_out(sheet_with({figure}));
  const auto is_bar = [](const Box& box) {
    const FillBox* fill = std::get_if<FillBox>(&box);
    return fill != nullptr && fill->colour == Colour::Series1;
  };
  const auto bar = std::find_if(layout.pages[1].boxes.begin(), layout.pages[1].boxes.end(), is_bar);
  ASSERT_NE(bar, layout.pages[1].boxes.end());
  EXPECT_EQ(area_of(*bar).width, kTheme.content_width());
  EXPECT_NEAR(static_cast<double>(area_of(*bar).height),
              static_cast<double>(kTheme.content_width()) / 10, 1);
}

TEST(LayoutTest, PicturesCarryTheirAlternativeText) {
  const Layout layout = lay_out(specimen());
  const auto& elements = layout.structure.elements();
  EXPECT_TRUE(std::any_of(elements.begin(), elements.end(), [](const Element& element) {
    return element.role == Role::Figure && element.alternative == "A gradient";
  }));
}

TEST(LayoutTest, DumpIsStable) {
  const std::string first = dump(lay_out(specimen()));
  EXPECT_EQ(first, dump(lay_out(specimen())));
  EXPECT_THAT(first, HasSubstr("page 2\n"));
  EXPECT_THAT(first, HasSubstr("[heading1] Halcyon PD-2\n"));
  EXPECT_THAT(first, HasSubstr("link "));
}

}  // namespace
}  // namespace mlsheet::pdf
