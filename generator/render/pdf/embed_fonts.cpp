#include "render/pdf/embed_fonts.h"

#include <algorithm>
#include <set>

#include "render/pdf/operand.h"
#include "text/utf8.h"
#include "typeset/grapheme.h"
#include "typeset/subset.h"

namespace mlsheet::pdf {
namespace {

constexpr char32_t kReplacement = 0xFFFD;
constexpr char32_t kNothing = 0x200B;          // for glyphs whose neighbour already says it all
constexpr std::size_t kMappingsInBlock = 100;  // the most a CMap may have in one

bool is_blank(char32_t code_point) {
  return code_point <= 0x20 || code_point == 0x7F || code_point == 0xA0 || code_point == 0x202F ||
         (code_point >= 0x2000 && code_point <= 0x200A);
}

// As a reader would type it again: any blank is a space, what draws nothing is left out.
std::u32string plain(std::string_view text) {
  std::u32string result;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded next = text::decode(text, at);
    at += next.length;
    if (is_blank(next.code_point)) {
      result += U' ';
    } else if (!typeset::is_invisible(next.code_point)) {
      result += next.code_point;
    }
  }
  return result;
}

void append_utf16_hex(std::string& out, std::u32string_view text) {
  std::string utf8;
  for (const char32_t code_point : text) text::append_utf8(utf8, code_point);
  out += hex(utf16(utf8));
}

// Six capitals that differ for different sets of glyphs (FNV-1a).
std::string subset_tag(const std::map<std::uint16_t, std::u32string>& glyphs) {
  std::uint64_t hash = 14'695'981'039'346'656'037u;
  for (const auto& [glyph, meaning] : glyphs) hash = (hash ^ glyph) * 1'099'511'628'211u;
  std::string tag;
  for (int i = 0; i < 6; ++i) {
    tag += static_cast<char>('A' + hash % 26);
    hash /= 26;
  }
  return tag;
}

}  // namespace

std::vector<Cluster> clusters_of(const typeset::Shaped& shaped, const typeset::GlyphRun& run) {
  std::vector<Cluster> clusters;
  std::vector<std::uint32_t> begins;
  for (std::size_t i = 0; i < run.glyphs.size(); ++i) {
    if (i == 0 || run.glyphs[i].cluster != run.glyphs[i - 1].cluster) {
      clusters.push_back({i, 0, {}});
      begins.push_back(run.glyphs[i].cluster);
    }
    ++clusters.back().count;
  }
  for (std::size_t i = 0; i < clusters.size(); ++i) {
    std::uint32_t end = run.end;
    if (run.right_to_left && i > 0) end = begins[i - 1];
    if (!run.right_to_left && i + 1 < begins.size()) end = begins[i + 1];
    if (end > begins[i]) {
      clusters[i].text = plain(std::string_view(shaped.text).substr(begins[i], end - begins[i]));
    }
  }
  return clusters;
}

std::uint16_t EmbeddedFont::drawn(const typeset::Glyph& glyph) const {
  return glyph.id != 0 ? glyph.id : fonts_->glyph(face_, typeset::kMissingSign);
}

// A glyph means the character it stands for on its own. The other glyphs of a cluster (ligatures,
// letters with marks, figures of equal width) share what is left: all of it the first, nothing the
// rest. A glyph that already means something else keeps that; see says().
void EmbeddedFont::use(const typeset::Shaped& shaped, const typeset::GlyphRun& run) {
  for (const Cluster& cluster : clusters_of(shaped, run)) {
    std::u32string unclaimed = cluster.text;
    std::vector<std::uint16_t> others;
    for (std::size_t i = cluster.first; i < cluster.first + cluster.count; ++i) {
      const typeset::Glyph& glyph = run.glyphs[i];
      if (glyph.id == 0) {
        meanings_.emplace(drawn(glyph), std::u32string(1, kReplacement));
        continue;
      }
      const auto nominal = std::find_if(unclaimed.begin(), unclaimed.end(), [&](char32_t c) {
        return fonts_->glyph(face_, c) == glyph.id;
      });
      if (nominal == unclaimed.end()) {
        others.push_back(glyph.id);
        continue;
      }
      meanings_.emplace(glyph.id, std::u32string(1, *nominal));
      unclaimed.erase(nominal);
    }
    for (const std::uint16_t other : others) {
      if (unclaimed.empty()) unclaimed = kNothing;
      meanings_.emplace(other, unclaimed);
      unclaimed.clear();
    }
  }
}

bool EmbeddedFont::says(const typeset::GlyphRun& run, const Cluster& cluster) const {
  std::u32string said;
  for (std::size_t i = cluster.first; i < cluster.first + cluster.count; ++i) {
    said += meanings_.at(drawn(run.glyphs[i]));
  }
  return said == cluster.text;
}

std::uint16_t EmbeddedFont::character_id(const typeset::Glyph& glyph) const {
  return character_ids_.at(drawn(glyph));
}

int EmbeddedFont::width(const typeset::Glyph& glyph) const {
  return fonts_->advance(face_, drawn(glyph));
}

Array EmbeddedFont::widths() const {
  std::map<std::uint16_t, int> by_id;
  for (const auto& [glyph, id] : character_ids_) by_id[id] = fonts_->advance(face_, glyph);
  Array result;
  Array row;
  int next = -1;
  const auto end_row = [&] {
    if (!row.empty()) result.push_back(array(std::exchange(row, {})));
  };
  for (const auto& [id, width] : by_id) {
    if (id != next) {
      end_row();
      result.push_back(number(id));
    }
    row.push_back(number(width));
    next = id + 1;
  }
  end_row();
  return result;
}

std::string EmbeddedFont::to_unicode() const {
  std::map<std::uint16_t, const std::u32string*> by_id;
  for (const auto& [glyph, id] : character_ids_) by_id[id] = &meanings_.at(glyph);
  std::string cmap =
      "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
      "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
      "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
      "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
  std::size_t left = by_id.size();
  std::size_t in_block = 0;
  for (const auto& [id, meaning] : by_id) {
    if (in_block == 0) {
      in_block = std::min(left, kMappingsInBlock);
      append_integer(cmap, static_cast<std::int64_t>(in_block));
      cmap += " beginbfchar\n";
    }
    cmap += '<';
    append_hex16(cmap, id);
    cmap += "> <";
    append_utf16_hex(cmap, *meaning);
    cmap += ">\n";
    --left;
    if (--in_block == 0) cmap += "endbfchar\n";
  }
  return cmap + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

ObjectId EmbeddedFont::embed(ObjectWriter& writer) {
  std::set<std::uint16_t> glyphs;
  for (const auto& [glyph, meaning] : meanings_) glyphs.insert(glyph);
  const typeset::Subset part = typeset::subset(*fonts_, face_, glyphs);
  character_ids_ = part.new_glyphs;
  const bool compact = part.format == typeset::FontFormat::CompactFont;
  const std::string base_font = subset_tag(meanings_) + "+" + part.postscript_name;

  Dictionary program_entries;
  if (compact) {
    program_entries = {{"Subtype", name("CIDFontType0C")}};
  } else {
    program_entries = {{"Length1", number(static_cast<std::int64_t>(part.program.size()))}};
  }
  const ObjectId program = writer.add_stream(program_entries, part.program, Compression::Deflate);
  Dictionary font = {{"Type", name("Font")},
                     {"Subtype", name(compact ? "CIDFontType0" : "CIDFontType2")},
                     {"BaseFont", name(base_font)},
                     {"CIDSystemInfo", dictionary({{"Registry", {std::string("Adobe")}},
                                                   {"Ordering", {std::string("Identity")}},
                                                   {"Supplement", number(0)}})},
                     {"FontDescriptor", {writer.add(descriptor(part, base_font, program))}},
                     {"DW", number(1000)},
                     {"W", array(widths())}};
  if (!compact) font.push_back({"CIDToGIDMap", name("Identity")});
  const ObjectId to_unicode_stream = writer.add_stream({}, to_unicode(), Compression::Deflate);
  return writer.add({{"Type", name("Font")},
                     {"Subtype", name("Type0")},
                     {"BaseFont", name(base_font)},
                     {"Encoding", name("Identity-H")},
                     {"DescendantFonts", array({{writer.add(font)}})},
                     {"ToUnicode", {to_unicode_stream}}});
}

// Flags of ISO 32000-1, table 123: 1 fixed pitch, 4 symbolic (not the standard Latin set), 64
// italic.
Dictionary EmbeddedFont::descriptor(const typeset::Subset& part, const std::string& base_font,
                                    ObjectId program) const {
  const typeset::FaceMetrics& metrics = fonts_->metrics(face_);
  const bool strong = face_ == typeset::Face::SansStrong || face_ == typeset::Face::FallbackStrong;
  const int flags = 4 + (face_ == typeset::Face::Mono ? 1 : 0) + (part.italic_angle != 0 ? 64 : 0);
  Array bounding_box;
  for (const int edge : part.bounding_box) bounding_box.push_back(number(edge));
  const bool compact = part.format == typeset::FontFormat::CompactFont;
  return {{"Type", name("FontDescriptor")},
          {"FontName", name(base_font)},
          {"Flags", number(flags)},
          {"FontBBox", array(std::move(bounding_box))},
          {"ItalicAngle", number(part.italic_angle)},
          {"Ascent", number(metrics.ascent)},
          {"Descent", number(metrics.descent)},
          {"CapHeight", number(metrics.cap_height)},
          {"StemV", number(strong ? 130 : 85)},
          {compact ? "FontFile3" : "FontFile2", {program}}};
}

EmbeddedFonts collect_fonts(const Layout& layout, const typeset::Fonts& fonts) {
  EmbeddedFonts used;
  for (const Page& page : layout.pages) {
    for (const Box& box : page.boxes) {
      const TextBox* text = std::get_if<TextBox>(&box);
      if (text == nullptr) continue;
      for (const typeset::GlyphRun& run : text->shaped.runs) {
        if (run.glyphs.empty()) continue;
        used.try_emplace(run.face, fonts, run.face).first->second.use(text->shaped, run);
      }
    }
  }
  return used;
}

}  // namespace mlsheet::pdf
