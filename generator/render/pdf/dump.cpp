#include <string_view>

#include "render/pdf/layout.h"
#include "render/pdf/operand.h"
#include "text/escape.h"

namespace mlsheet::pdf {
namespace {

std::string_view word(Role role) {
  switch (role) {
    case Role::Document:
      return "document";
    case Role::Section:
      return "section";
    case Role::Heading1:
      return "heading1";
    case Role::Heading2:
      return "heading2";
    case Role::Heading3:
      return "heading3";
    case Role::Heading4:
      return "heading4";
    case Role::Paragraph:
      return "paragraph";
    case Role::List:
      return "list";
    case Role::ListItem:
      return "item";
    case Role::Label:
      return "label";
    case Role::Body:
      return "body";
    case Role::Table:
      return "table";
    case Role::Row:
      return "row";
    case Role::HeaderCell:
      return "header";
    case Role::Cell:
      return "cell";
    case Role::Figure:
      return "figure";
    case Role::Caption:
      return "caption";
    case Role::Note:
      return "note";
    case Role::Quote:
      return "quote";
    case Role::Code:
      return "code";
    case Role::Contents:
      return "contents";
    case Role::Entry:
      return "entry";
  }
  return "";
}

class Dumper {
 public:
  explicit Dumper(const Structure& structure) : structure_(structure) {}

  void line(std::string_view text) { (out_ += text) += '\n'; }

  void operator()(const TextBox& box) {
    begin("text", box.start);
    lengths({box.width(), box.size});
    end(box.element, box.shaped.text);
  }
  void operator()(const FillBox& box) { area("fill", box.area, box.element, {}); }
  void operator()(const ImageBox& box) { area("image", box.area, box.element, {}); }
  void operator()(const LinkBox& box) { area("link", box.area, ElementId::Artifact, box.target); }
  void operator()(const PathBox& box) { area("path", area_of(box), box.element, {}); }
  void operator()(const AnchorBox& box) {
    begin("anchor", box.at);
    end(ElementId::Artifact, box.id);
  }
  void operator()(const PageNumberBox& box) {
    begin("page number", box.end);
    end(box.element, box.anchor);
  }
  std::string finish() { return std::move(out_); }

 private:
  void begin(std::string_view kind, Point at) {
    (out_ += "  ") += kind;
    lengths({at.x, at.y});
  }
  void lengths(std::initializer_list<Length> values) {
    for (const Length value : values) {
      out_ += ' ';
      append_thousandths(out_, value);
    }
  }
  void area(std::string_view kind, const Area& area, ElementId element, std::string_view text) {
    begin(kind, {area.x, area.y});
    lengths({area.width, area.height});
    end(element, text);
  }
  void end(ElementId element, std::string_view text) {
    if (element != ElementId::Artifact) {
      const Element& owner = structure_.elements()[static_cast<std::size_t>(element)];
      ((out_ += " [") += word(owner.role)) += ']';
    }
    if (!text.empty()) (out_ += ' ') += text::visible(text);
    out_ += '\n';
  }

  const Structure& structure_;
  std::string out_;
};

}  // namespace

std::string dump(const Layout& layout) {
  Dumper dumper(layout.structure);
  for (std::size_t i = 0; i < layout.pages.size(); ++i) {
    dumper.line("page " + std::to_string(i + 1));
    for (const Box& box : layout.pages[i].boxes) std::visit(dumper, box);
  }
  return dumper.finish();
}

}  // namespace mlsheet::pdf
