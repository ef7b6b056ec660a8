#include "render/pdf/embed_fonts.h"

#include <algorithm>
#include <set>

#include "render/pdf/operand.h"
#include "text/utf8.h"
#include "typeset/grapheme.h"
#include "typeset/subset.h"

namespace mlsheet::pdf {
namespace {

constexpr std::u32string_view kReplacement = U"\uFFFD";
constexpr std::u32string_view kNothing = U"\u200B";  // where the neighbour says it all
constexpr std::size_t kMappingsInBlock = 100;        // the most a CMap may have in one

bool is_blank(char32_t code_point) {
  return code_point <= 0x20 || code_point == 0x7F || code_point == 0xA0 || code_point == 0x202F ||
         (code_point >= 0x2000 && code_point <= 0x200A);
}

// As a reader would type it again: any blank is a space, what draws nothing is left out.
std::u32string plain(std::string_view text) {
  std::u32string result;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] > ' ' && text[at] < '\x7F') {
      result += static_cast<char32_t>(text[at++]);
      continue;
    }
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
std::string subset_tag(const std::vector<std::uint16_t>& glyphs) {
  std::uint64_t hash = 14'695'981'039'346'656'037u;
  for (const std::uint16_t glyph : glyphs) hash = (hash ^ glyph) * 1'099'511'628'211u;
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
  clusters.reserve(run.glyphs.size());
  begins.reserve(run.glyphs.size());
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

// The first meaning a glyph gets stays; see says().
void EmbeddedFont::mean(std::uint16_t glyph, std::u32string_view meaning) {
  if (glyph >= glyphs_.size()) glyphs_.resize(glyph + 1u);
  Drawn& entry = glyphs_[glyph];
  if (!entry.meaning.empty()) return;
  entry.meaning = meaning;
  entry.width = fonts_->advance(face_, glyph);
}

// A glyph means the character it stands for on its own. The other glyphs of a cluster (ligatures,
// letters with marks, figures of equal width) share what is left: all of it the first, nothing the
// rest.
void EmbeddedFont::use(const typeset::Shaped& shaped, const typeset::GlyphRun& run) {
  for (const Cluster& cluster : clusters_of(shaped, run)) {
    std::u32string unclaimed = cluster.text;
    std::vector<std::uint16_t> others;
    for (std::size_t i = cluster.first; i < cluster.first + cluster.count; ++i) {
      const typeset::Glyph& glyph = run.glyphs[i];
      const auto nominal = std::find_if(unclaimed.begin(), unclaimed.end(), [&](char32_t c) {
        return fonts_->glyph(face_, c) == glyph.id;
      });
      if (glyph.id == 0) {
        mean(drawn(glyph), kReplacement);
      } else if (nominal == unclaimed.end()) {
        others.push_back(glyph.id);
      } else {
        mean(glyph.id, {&*nominal, 1});
        unclaimed.erase(nominal);
      }
    }
    for (const std::uint16_t other : others) {
      mean(other, unclaimed.empty() ? kNothing : std::u32string_view(unclaimed));
      unclaimed.clear();
    }
  }
}

bool EmbeddedFont::says(const typeset::GlyphRun& run, const Cluster& cluster) const {
  if (cluster.count == 1) return at(run.glyphs[cluster.first]).meaning == cluster.text;
  std::u32string said;
  for (std::size_t i = cluster.first; i < cluster.first + cluster.count; ++i) {
    said += at(run.glyphs[i]).meaning;
  }
  return said == cluster.text;
}

std::vector<std::uint16_t> EmbeddedFont::used() const {
  std::vector<std::uint16_t> glyphs;
  for (std::size_t i = 0; i < glyphs_.size(); ++i) {
    if (!glyphs_[i].meaning.empty()) glyphs.push_back(static_cast<std::uint16_t>(i));
  }
  return glyphs;
}

// Character ids follow the order of the glyphs, so widths and meanings come in ascending order.
Array EmbeddedFont::widths() const {
  Array result;
  Array row;
  int next = -1;
  const auto end_row = [&] {
    if (!row.empty()) result.push_back(array(std::exchange(row, {})));
  };
  for (const std::uint16_t glyph : used()) {
    const Drawn& entry = glyphs_[glyph];
    if (entry.character_id != next) {
      end_row();
      result.push_back(number(entry.character_id));
    }
    row.push_back(number(entry.width));
    next = entry.character_id + 1;
  }
  end_row();
  return result;
}

std::string EmbeddedFont::to_unicode() const {
  std::string cmap =
      "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
      "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
      "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
      "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
  const std::vector<std::uint16_t> glyphs = used();
  std::size_t left = glyphs.size();
  std::size_t in_block = 0;
  for (const std::uint16_t glyph : glyphs) {
    if (in_block == 0) {
      in_block = std::min(left, kMappingsInBlock);
      append_integer(cmap, static_cast<std::int64_t>(in_block));
      cmap += " beginbfchar\n";
    }
    cmap += '<';
    append_hex16(cmap, glyphs_[glyph].character_id);
    cmap += "> <";
    append_utf16_hex(cmap, glyphs_[glyph].meaning);
    cmap += ">\n";
    --left;
    if (--in_block == 0) cmap += "endbfchar\n";
  }
  return cmap + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

ObjectId EmbeddedFont::embed(ObjectWriter& writer) {
  const std::vector<std::uint16_t> glyphs = used();
  const typeset::Subset part =
      typeset::subset(*fonts_, face_, std::set<std::uint16_t>(glyphs.begin(), glyphs.end()));
  for (const auto& [glyph, id] : part.new_glyphs) glyphs_[glyph].character_id = id;
  const bool compact = part.format == typeset::FontFormat::CompactFont;
  const std::string base_font = subset_tag(glyphs) + "+" + part.postscript_name;

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
