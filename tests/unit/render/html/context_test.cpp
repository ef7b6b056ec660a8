#include "render/html/context.h"

#include <gtest/gtest.h>

#include <map>
#include <stdexcept>

namespace mlsheet::html {
namespace {

std::string rendered(const std::map<std::string, std::string>& files, const Values& values) {
  TemplateSet templates([&](std::string_view name) {
    const auto found = files.find(std::string(name));
    return found == files.end() ? std::string_view() : std::string_view(found->second);
  });
  return templates.render("page.html", values);
}

std::string rendered(const std::string& text, const Values& values) {
  return rendered(std::map<std::string, std::string>{{"html/page.html", text}}, values);
}

TEST(Context, EscapesEveryText) {
  Values values;
  values.text("word", "<b a=\"1\" b='2'>&");
  EXPECT_EQ(rendered("{{word}}", values), "&lt;b a=&quot;1&quot; b=&#39;2&#39;&gt;&amp;");
}

TEST(Context, WritesFragmentsRaw) {
  Values values;
  values.html("part_html", "<b>&</b>");
  EXPECT_EQ(rendered("{{{part_html}}}", values), "<b>&</b>");
}

TEST(Context, ReadsNoTemplateOutOfAValue) {
  Values values;
  values.text("word", "{{other}}").html("part_html", "{{other}}");
  EXPECT_EQ(rendered("{{word}} {{{part_html}}}", values), "{{other}} {{other}}");
}

TEST(Context, RepeatsASectionPerItem) {
  std::vector<Values> items(2);
  items[0].text("word", "a");
  items[1].text("word", "b");
  Values values;
  values.text("outer", "!").list("items", items).list("none", {});
  EXPECT_EQ(rendered("{{#items}}{{word}}{{outer}} {{/items}}{{#none}}x{{/none}}", values),
            "a! b! ");
}

TEST(Context, CountsAnEmptyTextAsAbsent) {
  Values values;
  values.text("word", "");
  EXPECT_EQ(rendered("[{{#word}}<{{word}}>{{/word}}{{^word}}none{{/word}}{{word}}]", values),
            "[none]");
}

TEST(Context, IncludesParts) {
  Values values;
  values.text("word", "a");
  EXPECT_EQ(
      rendered({{"html/page.html", "<{{> part.html}}>"}, {"html/part.html", "{{word}}\n"}}, values),
      "<a>");
}

TEST(Context, RefusesAnUnknownName) {
  EXPECT_THROW(rendered("{{word}}", Values()), std::logic_error);
  EXPECT_THROW(rendered("{{#word}}{{/word}}", Values()), std::logic_error);
}

TEST(Context, RefusesRawTextAndEscapedFragments) {
  Values values;
  values.text("word", "a").html("part_html", "b");
  EXPECT_THROW(rendered("{{{word}}}", values), std::logic_error);
  EXPECT_THROW(rendered("{{&word}}", values), std::logic_error);
  EXPECT_THROW(rendered("{{part_html}}", values), std::logic_error);
  EXPECT_THROW(values.text("x_html", "a"), std::logic_error);
  EXPECT_THROW(values.html("x", "a"), std::logic_error);
}

TEST(Context, RefusesABrokenTemplate) {
  EXPECT_THROW(rendered("{{#word}}", Values()), std::logic_error);
  EXPECT_THROW(rendered("{{> page.html}}", Values()), std::logic_error);
  EXPECT_THROW(rendered(std::map<std::string, std::string>{}, Values()), std::logic_error);
}

}  // namespace
}  // namespace mlsheet::html
