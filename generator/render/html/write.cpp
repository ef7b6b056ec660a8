#include "render/html/write.h"

#include <utility>
#include <variant>
#include <vector>

#include "render/html/blocks.h"
#include "render/html/font_face.h"
#include "text/decimal.h"

namespace mlsheet::html {
namespace {

std::string write_blocks(const std::vector<sheet::Block>& blocks, TemplateSet& templates) {
  BlockWriter writer(templates, 1);
  std::string out;
  for (const sheet::Block& block : blocks) out += writer.write(block);
  return out;
}

// Page one: what stands before the first heading leads; each heading opens a panel of its own.
std::string write_front(const std::vector<sheet::Block>& front, TemplateSet& templates) {
  BlockWriter writer(templates, 0);
  std::string out;
  std::string panel;
  std::string kind = "lead";
  const auto close = [&](const std::string& next) {
    if (!panel.empty()) {
      Values values;
      values.text("kind", kind).html("blocks_html", std::exchange(panel, {}));
      out += templates.render("blocks/panel.html", values);
    }
    kind = next;
  };
  for (const sheet::Block& block : front) {
    if (std::holds_alternative<sheet::Heading>(block)) close("panel");
    panel += writer.write(block);
  }
  close("panel");
  return out;
}

std::vector<Values> section_values(const std::vector<sheet::Section>& sections,
                                   TemplateSet& templates) {
  std::vector<Values> out;
  for (const sheet::Section& section : sections) {
    const std::string number = text::format_fixed(static_cast<double>(out.size() + 1), 0);
    out.emplace_back()
        .text("id", section.id)
        .text("number", number)
        .text("title", section.title)
        .html("blocks_html", write_blocks(section.blocks, templates));
  }
  return out;
}

std::vector<Values> imprint_values(const sheet::Title& title) {
  const std::pair<std::string, const std::string&> entries[] = {
      {"Manufacturer", title.manufacturer},
      {"Datasheet version", title.version},
      {"Released", title.released},
      {"Updated", title.updated},
  };
  std::vector<Values> out;
  for (const auto& [label, value] : entries) {
    if (!value.empty()) out.emplace_back().text("label", label).text("value", value);
  }
  return out;
}

void set_title(Values& page, const sheet::Title& title) {
  page.text("name", title.name).text("function", title.function).text("summary", title.summary);
  page.text("version", title.version).list("imprint", imprint_values(title));
}

}  // namespace

std::string write(const sheet::Sheet& sheet, const Templates& source, const typeset::Fonts& fonts) {
  TemplateSet templates(source);
  Values body;
  set_title(body, sheet.title);
  body.text("source_digest", sheet.source_digest);
  body.html("front_html", write_front(sheet.front, templates));
  body.list("sections", section_values(sheet.sections, templates));
  const std::string body_html = templates.render("body.html", body);

  Values page;
  page.text("language", sheet.language).text("name", sheet.title.name);
  page.text("summary", sheet.title.summary);
  page.html("style_html", font_faces(body_html, fonts) + std::string(source("html/style.css")));
  page.html("body_html", body_html);
  return templates.render("page.html", page);
}

}  // namespace mlsheet::html
