#include "render/pdf/paint.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

#include "render/pdf/operand.h"
#include "text/utf8.h"

namespace mlsheet::pdf {
namespace {

// The part of a quarter circle's control points: 4/3 (sqrt 2 - 1).
constexpr Length kCircle = 552;

// Collects operators and leaves out those that would set what is set already.
class Content {
 public:
  Content& add(std::string_view text) {
    out_ += text;
    return *this;
  }
  Content& length(Length value) {
    append_thousandths(out_, value);
    out_ += ' ';
    return *this;
  }
  // From the upper left corner to PDF's lower left.
  Content& point(Point at) { return length(at.x).length(kTheme.page_height - at.y); }

  void fill_colour(Colour colour) { set_colour(fill_, colour, "rg\n"); }
  void stroke_colour(Colour colour) { set_colour(stroke_, colour, "RG\n"); }
  void font(typeset::Face face, Length size) {
    if (face_ == face && size_ == size) return;
    face_ = face;
    size_ = size;
    add("/").add(font_name(face)).add(" ").length(size).add("Tf\n");
  }
  std::string finish() { return std::move(out_); }

 private:
  void set_colour(Colour& current, Colour colour, std::string_view operation) {
    if (current == colour) return;
    current = colour;
    const Rgb value = rgb(colour);
    for (const int part : {value.red, value.green, value.blue}) {
      length((part * 1000 + 127) / 255);
    }
    add(operation);
  }

  std::string out_;
  Colour fill_ = static_cast<Colour>(0xFF);  // as a page begins: not one of ours
  Colour stroke_ = static_cast<Colour>(0xFF);
  typeset::Face face_ = typeset::Face::kCount;
  Length size_ = 0;
};

// Glyphs to a TJ array. Positive numbers in it move to the left, thousandths of the em.
class GlyphWriter {
 public:
  GlyphWriter(Content& content, const EmbeddedFont& font, Length size)
      : content_(content), font_(font), size_(size) {}

  void add(const typeset::Glyph& glyph) {
    raise(glyph.y_offset);
    shift_ -= glyph.x_offset;
    flush_shift();
    if (!in_string_) array_ += '<';
    in_string_ = true;
    append_hex16(array_, font_.character_id(glyph));
    shift_ += glyph.x_offset + font_.width(glyph) - glyph.advance;
  }
  void begin_actual_text(std::u32string_view text) {
    flush();
    std::string utf8;
    for (const char32_t code_point : text) text::append_utf8(utf8, code_point);
    content_.add("/Span <</ActualText <FEFF").add(hex(utf16(utf8))).add(">>> BDC\n");
  }
  void end_actual_text() {
    flush();
    content_.add("EMC\n");
  }
  void finish() {
    raise(0);
    flush_shift();
    flush();
  }

 private:
  void flush_shift() {
    if (shift_ == 0) return;
    end_string();
    append_integer(array_, std::exchange(shift_, 0));
  }
  void end_string() {
    if (in_string_) array_ += '>';
    in_string_ = false;
  }
  void flush() {
    end_string();
    if (!array_.empty()) content_.add("[").add(std::exchange(array_, {})).add("] TJ\n");
  }
  void raise(int offset) {
    if (offset == raised_) return;
    flush();
    raised_ = offset;
    content_.length(offset * size_ / 1000).add("Ts\n");
  }

  Content& content_;
  const EmbeddedFont& font_;
  Length size_;
  std::string array_;
  bool in_string_ = false;
  int shift_ = 0;
  int raised_ = 0;
};

class BoxPainter {
 public:
  BoxPainter(Content& content, const EmbeddedFonts& fonts,
             std::span<const image::Pixels* const> images)
      : content_(content), fonts_(fonts), images_(images) {}

  void operator()(const TextBox& box) const;
  void operator()(const FillBox& box) const;
  void operator()(const PathBox& box) const;
  void operator()(const ImageBox& box) const;
  void operator()(const LinkBox&) const {}
  void operator()(const AnchorBox&) const {}
  void operator()(const PageNumberBox&) const {}

 private:
  void paint_run(const TextBox& box, const typeset::GlyphRun& run) const;
  void rounded_rectangle(const Area& area, Length corner) const;

  Content& content_;
  const EmbeddedFonts& fonts_;
  std::span<const image::Pixels* const> images_;
};

void BoxPainter::operator()(const TextBox& box) const {
  if (box.shaped.runs.empty()) return;
  content_.fill_colour(box.colour);
  content_.add("BT\n").point(box.start).add("Td\n");
  for (const typeset::GlyphRun& run : box.shaped.runs) {
    if (!run.glyphs.empty()) paint_run(box, run);
  }
  content_.add("ET\n");
}

void BoxPainter::paint_run(const TextBox& box, const typeset::GlyphRun& run) const {
  const EmbeddedFont& font = fonts_.at(run.face);
  content_.font(run.face, box.size);
  GlyphWriter writer(content_, font, box.size);
  for (const Cluster& cluster : clusters_of(box.shaped, run)) {
    const bool says = font.says(run, cluster);
    if (!says) writer.begin_actual_text(cluster.text);
    for (std::size_t i = cluster.first; i < cluster.first + cluster.count; ++i) {
      writer.add(run.glyphs[i]);
    }
    if (!says) writer.end_actual_text();
  }
  writer.finish();
}

void BoxPainter::operator()(const FillBox& box) const {
  content_.fill_colour(box.colour);
  const Area& area = box.area;
  const Length corner = std::min({box.corner, area.width / 2, area.height / 2});
  if (corner > 0) return rounded_rectangle(area, corner);
  content_.point({area.x, area.bottom()}).length(area.width).length(area.height).add("re f\n");
}

void BoxPainter::rounded_rectangle(const Area& area, Length corner) const {
  const Length control = corner - corner * kCircle / 1000;
  const auto curve = [&](Point first, Point second, Point end) {
    content_.point(first).point(second).point(end).add("c\n");
  };
  const Length left = area.x;
  const Length right = area.right();
  const Length top = area.y;
  const Length bottom = area.bottom();
  content_.point({left + corner, top}).add("m\n").point({right - corner, top}).add("l\n");
  curve({right - control, top}, {right, top + control}, {right, top + corner});
  content_.point({right, bottom - corner}).add("l\n");
  curve({right, bottom - control}, {right - control, bottom}, {right - corner, bottom});
  content_.point({left + corner, bottom}).add("l\n");
  curve({left + control, bottom}, {left, bottom - control}, {left, bottom - corner});
  content_.point({left, top + corner}).add("l\n");
  curve({left, top + control}, {left + control, top}, {left + corner, top});
  content_.add("f\n");
}

void BoxPainter::operator()(const PathBox& box) const {
  if (box.points.size() < 2) return;
  if (box.filled) {
    content_.fill_colour(box.colour);
  } else {
    content_.stroke_colour(box.colour);
    content_.length(box.width).add("w\n");
  }
  if (box.dashed) content_.add("[2 2] 0 d\n");
  content_.point(box.points.front()).add("m\n");
  for (std::size_t i = 1; i < box.points.size(); ++i) content_.point(box.points[i]).add("l\n");
  content_.add(box.filled ? "f\n" : "S\n");
  if (box.dashed) content_.add("[] 0 d\n");
}

void BoxPainter::operator()(const ImageBox& box) const {
  const auto found = std::find(images_.begin(), images_.end(), box.pixels);
  if (found == images_.end()) return;
  content_.add("q ").length(box.area.width).add("0 0 ").length(box.area.height);
  content_.point({box.area.x, box.area.bottom()}).add("cm /");
  content_.add(image_name(static_cast<std::size_t>(found - images_.begin()))).add(" Do Q\n");
}

}  // namespace

std::string font_name(typeset::Face face) {
  return "F" + std::to_string(static_cast<std::size_t>(face));
}

std::string image_name(std::size_t index) { return "I" + std::to_string(index); }

std::string paint(const Page& page, const EmbeddedFonts& fonts,
                  std::span<const image::Pixels* const> images) {
  Content content;
  const BoxPainter painter(content, fonts, images);
  for (const Box& box : page.boxes) std::visit(painter, box);
  return content.finish();
}

}  // namespace mlsheet::pdf
