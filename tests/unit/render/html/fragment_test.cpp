#include "render/html/fragment.h"

#include <gtest/gtest.h>

namespace mlsheet::html {
namespace {

prose::Block item(std::uint8_t depth, const char* marker, const char* text) {
  return {.kind = prose::BlockKind::ListItem,
          .depth = depth,
          .marker = marker,
          .runs = prose::plain(text)};
}

TEST(Fragment, WritesALoneParagraphInline) {
  EXPECT_EQ(cell_html({{.runs = prose::plain("a < b")}}), "a &lt; b");
  EXPECT_EQ(cell_html({{.runs = prose::plain("a")}, {.runs = prose::plain("b")}}),
            "<p>a</p><p>b</p>");
  EXPECT_EQ(cell_html({}), "");
}

TEST(Fragment, NestsLists) {
  EXPECT_EQ(blocks_html({item(0, "•", "a"), item(1, "•", "b"), item(0, "•", "c")}),
            "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>");
}

TEST(Fragment, NeverOpensADeeperListThanItemsJustify) {
  EXPECT_EQ(blocks_html({item(3, "•", "a"), item(5, "•", "b")}),
            "<ul><li>a<ul><li>b</li></ul></li></ul>");
}

TEST(Fragment, KeepsTheFirstNumber) {
  EXPECT_EQ(blocks_html({item(0, "4.", "a"), item(0, "5.", "b")}),
            "<ol start=\"4\"><li>a</li><li>b</li></ol>");
  EXPECT_EQ(blocks_html({item(0, "•", "a"), item(0, "1.", "b")}),
            "<ul><li>a</li></ul><ol><li>b</li></ol>");
}

TEST(Fragment, ContinuesAnItemWithoutMarker) {
  EXPECT_EQ(blocks_html({item(0, "•", "a"), item(0, "", "b"), {.runs = prose::plain("c")}}),
            "<ul><li>a<br>b</li></ul><p>c</p>");
}

TEST(Fragment, EscapesTheTargetOfALink) {
  EXPECT_EQ(inline_html({{prose::RunKind::Link, "x", "https://a.example/?a=1&b=2"}}),
            "<a href=\"https://a.example/?a=1&amp;b=2\" rel=\"noopener "
            "noreferrer\">x</a>");
}

TEST(Fragment, HoldsASignAndItsNumberTogether) {
  EXPECT_EQ(inline_html(prose::plain("320 × 320, ≤ 1 m")), "320\u00A0×\u00A0320, ≤\u00A01 m");
}

TEST(Fragment, LetsAnAddressBreakBehindItsPunctuation) {
  EXPECT_EQ(inline_html({{prose::RunKind::Link, "a.example/b", "https://a.example/b"}}),
            "<a href=\"https://a.example/b\" rel=\"noopener "
            "noreferrer\">a.<wbr>example/<wbr>b</a>");
  EXPECT_EQ(inline_html({{prose::RunKind::Link, "Fig. 1", "#one"}}), "<a href=\"#one\">Fig. 1</a>");
}

}  // namespace
}  // namespace mlsheet::html
