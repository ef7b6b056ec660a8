#include "typeset/shape.h"

#include <hb.h>

#include <algorithm>
#include <climits>
#include <memory>

#include "text/utf8.h"
#include "typeset/grapheme.h"
#include "typeset/itemize.h"
#include "typeset/loaded.h"

namespace mlsheet::typeset {
namespace {

struct DestroyBuffer {
  void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};
using Buffer = std::unique_ptr<hb_buffer_t, DestroyBuffer>;

// Same length, so that offsets stay offsets into the text as given.
std::string without_controls(std::string_view text) {
  std::string clean(text);
  std::replace_if(
      clean.begin(), clean.end(),
      [](char c) { return (static_cast<unsigned char>(c) < 0x20) || c == 0x7F; }, ' ');
  return clean;
}

// Composing marks with their letters (ccmp) is half of the work. In ASCII only the grave accent is
// one: the tests compare all pairs of characters.
bool may_compose(std::string_view text) {
  return text::count_leading_ascii(text) < text.size() || text.find('`') != std::string_view::npos;
}

std::vector<hb_feature_t> features(const Style& style, std::string_view text) {
  const auto feature = [](hb_tag_t name, std::uint32_t value) {
    return hb_feature_t{name, value, 0, UINT_MAX};
  };
  std::vector<hb_feature_t> wanted = {feature(tag("calt"), 0)};
  if (!may_compose(text)) wanted.push_back(feature(tag("ccmp"), 0));
  if (style.weight == Weight::Mono) wanted.push_back(feature(tag("liga"), 0));
  if (style.tabular) wanted.push_back(feature(tag("tnum"), 1));
  return wanted;
}

void fill(hb_buffer_t* buffer, std::string_view text, const Item& item) {
  hb_buffer_clear_contents(buffer);
  hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
  hb_buffer_set_flags(buffer, HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
  hb_buffer_set_direction(buffer, item.right_to_left() ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
  hb_buffer_set_script(buffer, static_cast<hb_script_t>(item.script));
  hb_buffer_add_utf8(buffer, text.data(), static_cast<int>(text.size()), item.begin,
                     static_cast<int>(item.end - item.begin));
}

std::vector<Glyph> read_glyphs(hb_buffer_t* buffer) {
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
  std::vector<Glyph> glyphs;
  glyphs.reserve(count);
  for (unsigned i = 0; i < count; ++i) {
    glyphs.push_back({static_cast<std::uint16_t>(infos[i].codepoint), positions[i].x_advance,
                      positions[i].x_offset, positions[i].y_offset, infos[i].cluster});
  }
  return glyphs;
}

// One sign for each thing a reader would have seen.
std::vector<Glyph> missing_glyphs(const Fonts& fonts, std::string_view text, const Item& item) {
  const int advance = fonts.advance(item.face, fonts.glyph(item.face, kMissingSign));
  std::vector<Glyph> glyphs;
  std::uint32_t begin = 0;
  for (const std::uint32_t end : grapheme_ends(text.substr(item.begin, item.end - item.begin))) {
    glyphs.push_back({0, advance, 0, 0, item.begin + begin});
    begin = end;
  }
  if (item.right_to_left()) std::reverse(glyphs.begin(), glyphs.end());
  return glyphs;
}

}  // namespace

bool Shaped::has_right_to_left() const {
  return std::any_of(runs.begin(), runs.end(), [](const GlyphRun& r) { return r.right_to_left; });
}

Shaped shape(const Fonts& fonts, std::string_view text, const Style& style) {
  Shaped shaped{.text = std::string(text), .runs = {}, .width = 0};
  if (text.empty()) return shaped;
  const std::string clean = without_controls(text);
  const std::vector<hb_feature_t> wanted = features(style, text);
  const Buffer buffer(hb_buffer_create());
  for (const Item& item : itemize(fonts, clean, style.weight)) {
    GlyphRun run{item.face, item.right_to_left(), {}, item.begin, item.end};
    if (item.missing) {
      run.glyphs = missing_glyphs(fonts, clean, item);
    } else {
      fill(buffer.get(), clean, item);
      hb_shape(fonts.loaded().open(item.face).font, buffer.get(), wanted.data(),
               static_cast<unsigned>(wanted.size()));
      run.glyphs = read_glyphs(buffer.get());
    }
    for (const Glyph& glyph : run.glyphs) shaped.width += glyph.advance;
    shaped.runs.push_back(std::move(run));
  }
  return shaped;
}

std::int64_t measure(const Fonts& fonts, std::string_view text, const Style& style,
                     std::int64_t size) {
  return shape(fonts, text, style).width * size / kEm;
}

void append(Shaped& shaped, const Shaped& next) {
  const std::uint32_t offset = static_cast<std::uint32_t>(shaped.text.size());
  shaped.text += next.text;
  shaped.width += next.width;
  for (const GlyphRun& run : next.runs) {
    const bool continues = !shaped.runs.empty() && shaped.runs.back().face == run.face &&
                           !shaped.runs.back().right_to_left && !run.right_to_left;
    if (!continues) {
      shaped.runs.push_back({run.face, run.right_to_left, {}, run.begin + offset, 0});
    }
    GlyphRun& target = shaped.runs.back();
    target.end = run.end + offset;
    for (Glyph glyph : run.glyphs) {
      glyph.cluster += offset;
      target.glyphs.push_back(glyph);
    }
  }
}

const Shaped& Shaper::shape(std::string_view text, const Style& style) {
  Known& known = known_[static_cast<std::size_t>(style.weight) * 2 + (style.tabular ? 1 : 0)];
  const auto found = known.find(text);
  if (found != known.end()) return found->second;
  return known.emplace(std::string(text), typeset::shape(fonts_, text, style)).first->second;
}

std::int64_t Shaper::measure(std::string_view text, const Style& style, std::int64_t size) {
  return shape(text, style).width * size / kEm;
}

}  // namespace mlsheet::typeset
