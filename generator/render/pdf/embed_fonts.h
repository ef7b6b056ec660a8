#pragma once
// The fonts of a document: which glyphs its boxes use, their subsets as font objects, and what each
// glyph says when text is extracted.

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "render/pdf/box.h"
#include "render/pdf/object_writer.h"
#include "typeset/subset.h"

namespace mlsheet::pdf {

// A few glyphs that together stand for a few characters; neither can be taken apart.
struct Cluster {
  std::size_t first = 0;  // in the glyphs of the run
  std::size_t count = 0;
  std::u32string text;  // without characters that draw nothing
};
std::vector<Cluster> clusters_of(const typeset::Shaped& shaped, const typeset::GlyphRun& run);

class EmbeddedFont {
 public:
  EmbeddedFont(const typeset::Fonts& fonts, typeset::Face face) : fonts_(&fonts), face_(face) {}

  // First for every text of the document,
  void use(const typeset::Shaped& shaped, const typeset::GlyphRun& run);
  // then once,
  ObjectId embed(ObjectWriter& writer);
  // then for painting.
  std::uint16_t character_id(const typeset::Glyph& glyph) const { return at(glyph).character_id; }
  int width(const typeset::Glyph& glyph) const { return at(glyph).width; }  // as the file states it
  // Whether extracting these glyphs gives just this text.
  bool says(const typeset::GlyphRun& run, const Cluster& cluster) const;

 private:
  struct Drawn {
    std::u32string meaning;  // empty: not used
    std::uint16_t character_id = 0;
    int width = 0;
  };
  const Drawn& at(const typeset::Glyph& glyph) const { return glyphs_.at(drawn(glyph)); }
  void mean(std::uint16_t glyph, std::u32string_view meaning);
  std::vector<std::uint16_t> used() const;
  std::uint16_t drawn(const typeset::Glyph& glyph) const;
  Dictionary descriptor(const typeset::Subset& part, const std::string& base_font,
                        ObjectId program) const;
  Array widths() const;
  std::string to_unicode() const;

  const typeset::Fonts* fonts_;
  typeset::Face face_;
  std::vector<Drawn> glyphs_;  // by glyph of the face
};

// By face; the resource name of a font is `F` and the number of its face.
using EmbeddedFonts = std::map<typeset::Face, EmbeddedFont>;
EmbeddedFonts collect_fonts(const Layout& layout, const typeset::Fonts& fonts);

}  // namespace mlsheet::pdf
