#pragma once
// What stands on a page: boxes at fixed places, and the elements of the document they belong to.
// The painter knows nothing but these; the elements carry what tagging needs.

#include <cstdint>
#include <map>
#include <string>
#include <variant>
#include <vector>

#include "image/pixels.h"
#include "render/pdf/theme.h"
#include "typeset/shape.h"

namespace mlsheet::pdf {

// Structure types of ISO 32000-1, 14.8.4.
enum class Role : std::uint8_t {
  Document,
  Section,
  Heading1,
  Heading2,
  Heading3,
  Heading4,
  Paragraph,
  List,
  ListItem,
  Label,
  Body,
  Table,
  Row,
  HeaderCell,
  Cell,
  Figure,
  Caption,
  Note,
  Quote,
  Code,
  Contents,
  Entry
};

// Artifact: rules, washes, headers and footers, which say nothing of their own.
enum class ElementId : std::uint32_t { Artifact = 0xFFFFFFFF };

struct Element {
  Role role = Role::Document;
  ElementId parent = ElementId::Artifact;  // only of the first element
  std::string alternative;                 // of pictures
};

// The elements in reading order; the first is the document.
class Structure {
 public:
  Structure() { add(Role::Document, ElementId::Artifact); }
  ElementId root() const { return ElementId{0}; }
  ElementId add(Role role, ElementId parent, std::string alternative = {}) {
    elements_.push_back({role, parent, std::move(alternative)});
    return static_cast<ElementId>(elements_.size() - 1);
  }
  const std::vector<Element>& elements() const { return elements_; }

 private:
  std::vector<Element> elements_;
};

struct Point {
  Length x = 0;
  Length y = 0;
};

struct Area {  // y downwards from the upper left
  Length x = 0;
  Length y = 0;
  Length width = 0;
  Length height = 0;

  Length right() const { return x + width; }
  Length bottom() const { return y + height; }
};

struct TextBox {
  Point start;  // on the baseline
  typeset::Shaped shaped;
  Length size = 0;
  Colour colour = Colour::Ink;
  ElementId element = ElementId::Artifact;

  Length width() const { return shaped.width * size / 1000; }
  Area area() const { return {start.x, start.y - size, width(), size + size / 4}; }
};

struct FillBox {
  Area area;
  Colour colour = Colour::Wash;
  Length corner = 0;
  ElementId element = ElementId::Artifact;
};

struct PathBox {
  std::vector<Point> points;
  bool filled = false;
  bool dashed = false;
  Length width = 0;  // of the stroke
  Colour colour = Colour::Ink;
  ElementId element = ElementId::Artifact;
};

struct ImageBox {
  Area area;
  const image::Pixels* pixels = nullptr;  // of the sheet
  ElementId element = ElementId::Artifact;
};

struct LinkBox {
  Area area;
  std::string target;  // `https://…`, `mailto:…`, `#anchor`
};

// The number of the page where an anchor is; becomes a text once that is known.
struct PageNumberBox {
  Point end;  // on the baseline, right edge
  std::string anchor;
  Look look;
  ElementId element = ElementId::Artifact;
};

// Draws nothing: where links and bookmarks lead.
struct AnchorBox {
  Point at;
  std::string id;         // may be empty
  int outline_level = 0;  // 0: no bookmark
  std::string title;
};

using Box = std::variant<FillBox, TextBox, PathBox, ImageBox, LinkBox, PageNumberBox, AnchorBox>;

void move(Box& box, Length right, Length down);
Area area_of(const Box& box);

struct Place {
  std::size_t page = 0;  // from 0
  Length y = 0;
};

struct OutlineEntry {
  int level = 1;
  std::string title;
  Place place;
};

struct Page {
  std::vector<Box> boxes;  // in reading order
};

struct Layout {
  std::vector<Page> pages;
  std::map<std::string, Place> anchors;
  std::vector<OutlineEntry> outline;
  Structure structure;
};

}  // namespace mlsheet::pdf
