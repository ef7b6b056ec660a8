#include "render/html/write.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <string>

#include "unit/sheet/sample_sheet.h"
#include "unit/typeset/embedded_fonts.h"

namespace mlsheet::html {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

std::string page(const sheet::Sheet& sheet) {
  const Templates templates = [](std::string_view name) {
    return typeset::embedded_bytes("templates/" + std::string(name));
  };
  return write(sheet, templates, typeset::embedded_fonts());
}

std::string body_of(const std::string& html) { return html.substr(html.find("<body>")); }

// The tags of a page with the values of their attributes left out: what a browser would build.
std::string skeleton(const std::string& html) {
  std::string out;
  bool in_tag = false;
  bool in_value = false;
  for (const char c : body_of(html)) {
    if (in_tag && c == '"') in_value = !in_value;
    if (!in_value && c == '<') in_tag = true;
    if (in_tag && !in_value) out += c;
    if (!in_value && c == '>') in_tag = false;
  }
  return out;
}

std::size_t count_of(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++count;
  }
  return count;
}

TEST(Html, IsOnePageWithEveryLandmark) {
  const std::string html = page(sheet::sample_sheet("word"));
  EXPECT_THAT(html, StartsWith("<!doctype html>\n<html lang=\"en\">"));
  for (const char* tag : {"<header", "<nav", "<main", "<footer", "<h1>", "<title>word"}) {
    EXPECT_EQ(count_of(html, tag), 1u) << tag;
  }
}

TEST(Html, ShowsEveryKindOfBlock) {
  const std::string html = page(sheet::sample_sheet("word"));
  for (const char* part : {"<h3 id=\"heading\">word</h3>",
                           "<dl class=\"facts\">",
                           "<table class=\"totalled\">",
                           "<caption>word</caption>",
                           "<th scope=\"col\" class=\"figure\">",
                           "<th scope=\"row\"",
                           "<ul class=\"items\">",
                           "<div class=\"prose\">",
                           "<div class=\"note caution\"",
                           "<figure class=\"chart\">",
                           "<svg role=\"img\"",
                           "<details>",
                           "<figure class=\"picture\">",
                           "src=\"data:image/png;base64,iVBOR",
                           "width=\"1\" height=\"2\" alt=\"word\"",
                           "<dl class=\"key-figures\">",
                           "class=\"value muted\"",
                           "<blockquote><p>word</p>",
                           "<em>word</em>",
                           "<pre tabindex=\"0\"><code>word</code></pre>"}) {
    EXPECT_THAT(html, HasSubstr(part));
  }
}

TEST(Html, ListsTheSectionsWithTheirNumbers) {
  const std::string html = page(sheet::sample_sheet("word"));
  EXPECT_THAT(html, HasSubstr("<a href=\"#second\"><span class=\"number\">2</span> word</a>"));
  EXPECT_THAT(html, HasSubstr("<section class=\"chapter\" id=\"second\""));
}

TEST(Html, SaysTheOriginOfAValueInWords) {
  const std::string html = page(sheet::sample_sheet("word"));
  EXPECT_THAT(html, HasSubstr("<span class=\"badge measured\"><span aria-hidden=\"true\">●</span> "
                              "measured</span>"));
}

class HostileText : public ::testing::TestWithParam<const char*> {};

TEST_P(HostileText, ChangesNoTagAndIsShown) {
  const std::string hostile = page(sheet::sample_sheet(GetParam()));
  EXPECT_EQ(skeleton(hostile), skeleton(page(sheet::sample_sheet("word"))));
  EXPECT_EQ(count_of(hostile, "<script"), 0u);
}

INSTANTIATE_TEST_SUITE_P(Html, HostileText,
                         ::testing::Values("</script><script>alert(1)</script>",
                                           "<img src=x onerror=alert(1)>", "\" onclick=\"alert(1)",
                                           "' onclick='alert(1)", "{{{style_html}}}", "{{name}}",
                                           "{{#sections}}", "</style><svg onload=alert(1)>",
                                           "&lt;b&gt; & &amp;", "javascript:alert(1)", "]]>-->"));

TEST(Html, ShowsBracesAsTheyStand) {
  EXPECT_THAT(page(sheet::sample_sheet("{{name}}")), HasSubstr("<h1>{{name}}</h1>"));
}

TEST(Html, NeverLinksToCode) {
  sheet::Sheet sheet;
  sheet.title.name = "word";
  sheet.front = {
      sheet::Prose{.blocks = {{.runs = {{prose::RunKind::Link, "here", "javascript:alert(1)"},
                                        {prose::RunKind::Link, "there", "data:text/html,x"},
                                        {prose::RunKind::Link, "inside", "#first"}}}}}};
  const std::string html = body_of(page(sheet));
  EXPECT_THAT(html, Not(HasSubstr("javascript:")));
  EXPECT_THAT(html, Not(HasSubstr("data:text")));
  EXPECT_THAT(html, HasSubstr("herethere<a href=\"#first\">inside</a>"));
}

TEST(Html, AsksForNothingFromOutside) {
  const std::string html = page(sheet::sample_sheet("word"));
  EXPECT_THAT(html, HasSubstr("default-src 'none'"));
  for (const char* part : {"<script", "<link", "@import", "src=\"http", "url(http", "url(//"}) {
    EXPECT_EQ(count_of(html, part), 0u) << part;
  }
}

TEST(Html, CarriesItsFonts) {
  const std::string html = page(sheet::sample_sheet("word"));
  EXPECT_EQ(count_of(html, "@font-face"), 4u);
  sheet::Sheet plain;
  plain.title.name = "word";
  EXPECT_EQ(count_of(page(plain), "@font-face"), 2u) << "no slanted and no code text";
}

TEST(Html, IsTheSameEachTime) {
  EXPECT_EQ(page(sheet::sample_sheet("word")), page(sheet::sample_sheet("word")));
}

TEST(Html, LeavesOutWhatIsEmpty) {
  sheet::Sheet sheet;
  sheet.title.name = "Name";
  const std::string html = page(sheet);
  EXPECT_THAT(html, Not(HasSubstr("class=\"summary\"")));
  EXPECT_THAT(html, Not(HasSubstr("name=\"description\"")));
  EXPECT_THAT(html, Not(HasSubstr("SHA-256")));
}

}  // namespace
}  // namespace mlsheet::html
