#include "prose/prose.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace mlsheet::prose {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const source::Span kSpan{source::FileId{0}, 10, 20};

Blocks parsed(std::string_view markdown) {
  diagnostic::Report report;
  return parse(markdown, kSpan, report);
}

std::vector<std::string> codes(std::string_view markdown) {
  diagnostic::Report report;
  parse(markdown, kSpan, report);
  std::vector<std::string> found;
  for (const diagnostic::Diagnostic& diagnostic : report.sorted()) {
    found.emplace_back(diagnostic::row(diagnostic.code).code_text);
  }
  return found;
}

// One line per block: kind, depth, marker, then each run as kind letter and text.
std::string drawn(std::string_view markdown) {
  constexpr std::string_view kBlocks[] = {"p", "h", "li", "q", "code"};
  constexpr std::string_view kRuns = "tsecl";
  std::string text;
  for (const Block& block : parsed(markdown)) {
    text += kBlocks[static_cast<std::size_t>(block.kind)];
    if (block.depth > 0) text += std::to_string(block.depth);
    if (!block.marker.empty()) text += " " + block.marker;
    for (const Run& run : block.runs) {
      text += " ";
      text += kRuns[static_cast<std::size_t>(run.kind)];
      text += "(" + run.text + (run.target.empty() ? "" : "|" + run.target) + ")";
    }
    text += "\n";
  }
  return text;
}

TEST(Parse, PlainLineIsOneParagraphOfOneRun) {
  EXPECT_EQ(drawn("Person detection at 3.3 V; no > yes = 5 - 2."),
            "p t(Person detection at 3.3 V; no > yes = 5 - 2.)\n");
}

TEST(Parse, LastLineEndIsNoText) { EXPECT_EQ(drawn("One line.\n"), "p t(One line.)\n"); }

TEST(Parse, EmptyTextHasNoBlocks) {
  EXPECT_THAT(parsed(""), IsEmpty());
  EXPECT_THAT(parsed(" \n\n"), IsEmpty());
}

TEST(Parse, CharactersWithMeaningAtTheStartAreRead) {
  EXPECT_EQ(drawn("# Title"), "h1 t(Title)\n");
  EXPECT_EQ(drawn("> 95 %"), "q t(95 %)\n");
  EXPECT_EQ(drawn("- one"), "li • t(one)\n");
  EXPECT_EQ(drawn("3. three"), "li 3. t(three)\n");
  EXPECT_EQ(drawn("3) three"), "li 3) t(three)\n");
  EXPECT_EQ(drawn("    code"), "code c(code)\n");
  EXPECT_EQ(drawn("~~~\ncode\n~~~"), "code c(code)\n");
}

TEST(Parse, NumbersAtTheStartAreText) {
  EXPECT_EQ(drawn("3 years"), "p t(3 years)\n");
  EXPECT_EQ(drawn("3.3 V supply"), "p t(3.3 V supply)\n");
}

TEST(Parse, SoftBreaksAreSpaces) { EXPECT_EQ(drawn("one\ntwo"), "p t(one two)\n"); }

TEST(Parse, HardBreaksStartANewBlockOfTheSameKind) {
  EXPECT_EQ(drawn("one  \ntwo\\\nthree"), "p t(one)\np t(two)\np t(three)\n");
  EXPECT_EQ(drawn("- one\\\n  two"), "li • t(one)\nli t(two)\n");
  EXPECT_EQ(drawn("one\\\ntwo\n==="), "h1 t(one two)\n");
}

TEST(Parse, ParagraphsAreSeparate) { EXPECT_EQ(drawn("one\n\ntwo"), "p t(one)\np t(two)\n"); }

TEST(Parse, StrongEmphasisAndCode) {
  EXPECT_EQ(drawn("a **b** *c* `d` e"), "p t(a ) s(b) t( ) e(c) t( ) c(d) t( e)\n");
}

TEST(Parse, NestedMarkupShowsItsStrongestPart) {
  EXPECT_EQ(drawn("***a** b*"), "p s(a) e( b)\n");
  EXPECT_EQ(drawn("**a `b`**"), "p s(a ) c(b)\n");
  EXPECT_EQ(drawn("[a **b** `c`](https://x.org)"), "p l(a b c|https://x.org)\n");
}

TEST(Parse, EntitiesAndEscapesAreDecoded) {
  EXPECT_EQ(drawn("&lt;a&gt; \\*b\\*"), "p t(<a> *b*)\n");
}

TEST(Parse, ListsKeepNumbersAndDepth) {
  EXPECT_EQ(drawn("3. a\n4. b\n   - c\n\n     d\n"),
            "li 3. t(a)\nli 4. t(b)\nli1 • t(c)\nli1 t(d)\n");
}

TEST(Parse, ItemThatBeginsWithAnotherBlockShowsItsMarkerFirst) {
  EXPECT_EQ(drawn("- # h"), "li •\nh1 t(h)\n");
  EXPECT_EQ(drawn("- - a"), "li •\nli1 • t(a)\n");
  EXPECT_EQ(drawn("-\n"), "li •\n");
}

TEST(Parse, QuoteInAListIsAQuote) { EXPECT_EQ(drawn("- > a"), "li •\nq t(a)\n"); }

TEST(Parse, DeepListsStayOnThePage) {
  const Blocks blocks = parsed("- - - - - - - - - - - - a");
  EXPECT_EQ(blocks.back().depth, 7);
}

TEST(Parse, CodeBlocksKeepTheirLines) {
  EXPECT_EQ(drawn("```c\nint a;\n\n  b();\n```"), "code c(int a;\n\n  b();)\n");
}

TEST(Parse, RawHtmlIsTextAndNoted) {
  EXPECT_EQ(drawn("a <b>c</b>"), "p t(a <b>c</b>)\n");
  EXPECT_EQ(drawn("<script>\nx()\n</script>"), "p t(<script> x() </script>)\n");
  EXPECT_THAT(codes("a <b>c"), ElementsAre("MS0703"));
  EXPECT_THAT(codes("<div>"), ElementsAre("MS0703"));
  EXPECT_THAT(codes("a < b > c"), IsEmpty());
}

TEST(Parse, TablesStayText) { EXPECT_EQ(drawn("|a|b|\n|-|-|"), "p t(|a|b| |-|-|)\n"); }

TEST(Parse, SafeLinksAreLinks) {
  EXPECT_EQ(drawn("see [here](https://a.org/b?c=d#e)"),
            "p t(see ) l(here|https://a.org/b?c=d#e)\n");
  EXPECT_EQ(drawn("<mailto:a@b.org>"), "p l(mailto:a@b.org|mailto:a@b.org)\n");
  EXPECT_EQ(drawn("<a@b.org>"), "p l(a@b.org|mailto:a@b.org)\n");
  EXPECT_EQ(drawn("[a](#hardware)"), "p l(a|#hardware)\n");
  EXPECT_THAT(codes("[a](https://a.org) [b](#c)"), IsEmpty());
}

TEST(Parse, OtherLinksAreTextAndReported) {
  EXPECT_EQ(drawn("a [b](javascript:alert(1)) c"), "p t(a b c)\n");
  EXPECT_THAT(codes("[b](javascript:x)"), ElementsAre("MS0701"));
  EXPECT_THAT(codes("[b](file.md)"), ElementsAre("MS0701"));
  EXPECT_THAT(codes("<ftp://a.org>"), ElementsAre("MS0701"));
}

TEST(Parse, PicturesLeaveTheirDescriptionAndAreReported) {
  EXPECT_EQ(drawn("a ![b *c*](d.png) e"), "p t(a b ) e(c) t( e)\n");
  EXPECT_THAT(codes("![b](d.png)"), ElementsAre("MS0702"));
}

TEST(Parse, DiagnosticsPointAtTheValue) {
  diagnostic::Report report;
  parse("[b](javascript:x)", kSpan, report);
  ASSERT_THAT(report.sorted(), SizeIs(1));
  EXPECT_EQ(report.sorted().front().span, kSpan);
  EXPECT_EQ(report.sorted().front().message, "link to `javascript:x` is shown as text");
}

TEST(Parse, ManyBlankLinesAreOneSeparation) {
  EXPECT_EQ(drawn("a" + std::string(100, '\n') + "b"), "p t(a)\np t(b)\n");
  EXPECT_EQ(drawn("a\r\n\r\nb\rc"), "p t(a)\np t(b c)\n");
}

std::string repeated(std::string_view text, std::size_t count) {
  std::string result;
  for (std::size_t i = 0; i < count; ++i) result += text;
  return result;
}

// Each takes milliseconds when the reading is linear, and minutes or the stack when it is not.
TEST(Parse, HostileNestingIsRead) {
  for (const std::string& text :
       {repeated(">", 60'000), repeated("- ", 30'000) + "a",
        repeated("- ", 16'000) + "a" + repeated("\n", 32'000),
        repeated("- ", 16'000) + "a" + repeated(" \r\n", 10'000), repeated("[", 60'000),
        repeated("[a](", 15'000), repeated("![", 30'000),
        repeated("**", 15'000) + "a" + repeated("**", 15'000), repeated("*a _b ", 10'000),
        repeated("<!--", 15'000), repeated("1) ", 20'000)}) {
    EXPECT_NO_FATAL_FAILURE(parsed(text));
  }
}

TEST(Plain, IsOneTextRun) {
  EXPECT_THAT(plain("a *b*"), ElementsAre(prose::Run{RunKind::Text, "a *b*", ""}));
}

TEST(PlainText, JoinsRuns) {
  EXPECT_EQ(plain_text(parsed("a **b** [c](https://d.org)").front().runs), "a b c");
}

TEST(SafeTarget, AllowsThreeSchemesAndAnchors) {
  EXPECT_TRUE(is_safe_target("https://a.org"));
  EXPECT_TRUE(is_safe_target("HTTP://a.org"));
  EXPECT_TRUE(is_safe_target("mailto:a@b.org"));
  EXPECT_TRUE(is_safe_target("#hardware.power"));
  EXPECT_TRUE(is_safe_target("https://a.org/µ"));
}

TEST(SafeTarget, RefusesEverythingElse) {
  for (const std::string_view target : {"",
                                        "#",
                                        "https:",
                                        "https://",
                                        "https:a.org",
                                        "mailto:",
                                        "javascript:alert(1)",
                                        "JavaScript:alert(1)",
                                        "data:text/html,x",
                                        "file:///etc/passwd",
                                        "//a.org",
                                        "a.org",
                                        "/a",
                                        "ftp://a.org",
                                        " https://a.org",
                                        "https://a.org/a b",
                                        "https://a.org/\"x",
                                        "https://a\\b",
                                        "https://a.org/\n",
                                        "java\tscript:x",
                                        "#a b",
                                        "https://a.org/\xE2\x80\xAE",
                                        "https://\xFF"}) {
    EXPECT_FALSE(is_safe_target(target)) << target;
  }
}

}  // namespace
}  // namespace mlsheet::prose
