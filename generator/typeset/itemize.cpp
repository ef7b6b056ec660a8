#include "typeset/itemize.h"

#include <fribidi.h>
#include <hb.h>

#include <algorithm>
#include <array>
#include <span>

#include "text/utf8.h"
#include "typeset/grapheme.h"

namespace mlsheet::typeset {
namespace {

struct Character {
  char32_t code_point = 0;
  std::uint32_t at = 0;
  std::uint8_t level = 0;
  hb_script_t script = HB_SCRIPT_COMMON;
};

std::vector<Character> decode_all(std::string_view text) {
  std::vector<Character> characters;
  characters.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded next = text::decode(text, at);
    characters.push_back({next.code_point, static_cast<std::uint32_t>(at)});
    at += next.length;
  }
  return characters;
}

bool is_plain_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

// Punctuation and symbols in U+2000 to U+2BFF never need the bidirectional algorithm by themselves.
bool may_be_right_to_left(char32_t code_point) {
  return code_point >= 0x590 && !(code_point >= 0x2000 && code_point <= 0x2BFF);
}

void set_levels(std::vector<Character>& characters) {
  if (std::none_of(characters.begin(), characters.end(),
                   [](const Character& c) { return may_be_right_to_left(c.code_point); })) {
    return;
  }
  const FriBidiStrIndex count = static_cast<FriBidiStrIndex>(characters.size());
  std::vector<FriBidiChar> code_points;
  for (const Character& c : characters) code_points.push_back(c.code_point);
  std::vector<FriBidiCharType> types(characters.size());
  std::vector<FriBidiBracketType> brackets(characters.size());
  std::vector<FriBidiLevel> levels(characters.size());
  fribidi_get_bidi_types(code_points.data(), count, types.data());
  fribidi_get_bracket_types(code_points.data(), count, types.data(), brackets.data());
  FriBidiParType direction = FRIBIDI_PAR_ON;
  if (fribidi_get_par_embedding_levels_ex(types.data(), brackets.data(), count, &direction,
                                          levels.data()) == 0) {
    return;
  }
  for (std::size_t i = 0; i < characters.size(); ++i) {
    characters[i].level = static_cast<std::uint8_t>(std::max<FriBidiLevel>(levels[i], 0));
  }
}

// Common and inherited characters take the script of what stands before them; at the start, of what
// follows; alone, Latin, so that digits on their own are set like digits in a sentence.
void set_scripts(std::vector<Character>& characters) {
  hb_script_t current = HB_SCRIPT_LATIN;
  const auto is_real = [](hb_script_t script) {
    return script != HB_SCRIPT_COMMON && script != HB_SCRIPT_INHERITED &&
           script != HB_SCRIPT_UNKNOWN;
  };
  for (Character& c : characters) {
    c.script = c.code_point < 0x80
                   ? HB_SCRIPT_COMMON
                   : hb_unicode_script(hb_unicode_funcs_get_default(), c.code_point);
    if (c.code_point < 0x80 && ((c.code_point | 0x20) >= 'a' && (c.code_point | 0x20) <= 'z')) {
      c.script = HB_SCRIPT_LATIN;
    }
  }
  const auto first = std::find_if(characters.begin(), characters.end(),
                                  [&](const Character& c) { return is_real(c.script); });
  if (first != characters.end()) current = first->script;
  for (Character& c : characters) {
    if (is_real(c.script)) current = c.script;
    c.script = current;
  }
}

std::span<const Face> candidates(Weight weight) {
  static constexpr std::array kRegular = {Face::Sans, Face::Fallback};
  static constexpr std::array kItalic = {Face::SansItalic, Face::Sans, Face::Fallback};
  static constexpr std::array kStrong = {Face::SansStrong, Face::FallbackStrong, Face::Fallback};
  static constexpr std::array kMono = {Face::Mono, Face::Sans, Face::Fallback};
  switch (weight) {
    case Weight::Regular:
      return kRegular;
    case Weight::Italic:
      return kItalic;
    case Weight::Strong:
      return kStrong;
    case Weight::Mono:
      return kMono;
  }
  return kRegular;
}

// HarfBuzz itself stands in for spaces of other widths and for the non-breaking hyphen.
bool renders(const Fonts& fonts, Face face, char32_t code_point) {
  if (is_invisible(code_point) || fonts.has(face, code_point)) return true;
  if (code_point == 0x2011) return fonts.has(face, 0x2010) || fonts.has(face, '-');
  return hb_unicode_general_category(hb_unicode_funcs_get_default(), code_point) ==
         HB_UNICODE_GENERAL_CATEGORY_SPACE_SEPARATOR;
}

// A mark the face lacks is fine where letter and mark have a common character in it.
bool renders_grapheme(const Fonts& fonts, Face face, std::span<const Character> grapheme) {
  hb_codepoint_t composed = grapheme[0].code_point;
  bool complete = renders(fonts, face, composed);
  for (const Character& c : grapheme.subspan(1)) {
    hb_codepoint_t next = 0;
    const bool composes =
        hb_unicode_compose(hb_unicode_funcs_get_default(), composed, c.code_point, &next) != 0 &&
        fonts.has(face, next);
    if (composes) {
      composed = next;
      complete = true;
    } else if (!renders(fonts, face, c.code_point)) {
      return false;
    }
  }
  return complete;
}

bool has_any(const Fonts& fonts, Weight weight, char32_t code_point) {
  const std::span<const Face> faces = candidates(weight);
  return std::any_of(faces.begin(), faces.end(),
                     [&](Face face) { return renders(fonts, face, code_point); });
}

bool continues(const Item& item, const Item& next) {
  return item.face == next.face && item.missing == next.missing && item.level == next.level &&
         item.script == next.script;
}

void append(std::vector<Item>& items, const Item& next) {
  if (!items.empty() && continues(items.back(), next)) {
    items.back().end = next.end;
  } else {
    items.push_back(next);
  }
}

void append_as(std::vector<Item>& items, std::span<const Character> characters, std::uint32_t end,
               Face face, bool missing) {
  append(items, {characters[0].at, end, face, missing, characters[0].level,
                 static_cast<std::uint32_t>(characters[0].script)});
}

// In the first face that has it; a grapheme that no face has is taken apart, so that a letter stays
// readable when only its mark is missing.
void append_grapheme(std::vector<Item>& items, const Fonts& fonts, Weight weight,
                     std::span<const Character> grapheme, std::uint32_t end) {
  for (const Face face : candidates(weight)) {
    if (renders_grapheme(fonts, face, grapheme)) {
      return append_as(items, grapheme, end, face, false);
    }
  }
  if (grapheme.size() == 1 || !has_any(fonts, weight, grapheme[0].code_point)) {
    return append_as(items, grapheme, end, candidates(weight)[0], true);
  }
  append_grapheme(items, fonts, weight, grapheme.first(1), grapheme[1].at);
  append_grapheme(items, fonts, weight, grapheme.subspan(1), end);
}

// Rule L2: from the highest level down to the lowest odd one, turn every run at that level or
// above.
void put_in_visual_order(std::vector<Item>& items) {
  int highest = 0;
  for (const Item& item : items) highest = std::max<int>(highest, item.level);
  for (int level = highest; level > 0; --level) {
    const auto at_level = [&](const Item& item) { return item.level >= level; };
    for (auto from = items.begin(); from != items.end();) {
      from = std::find_if(from, items.end(), at_level);
      const auto to = std::find_if_not(from, items.end(), at_level);
      std::reverse(from, to);
      from = to;
    }
  }
}

}  // namespace

std::vector<Item> itemize(const Fonts& fonts, std::string_view text, Weight weight) {
  const std::uint32_t size = static_cast<std::uint32_t>(text.size());
  if (is_plain_ascii(text)) {
    return {{0, size, candidates(weight)[0], false, 0, HB_SCRIPT_LATIN}};
  }
  std::vector<Character> characters = decode_all(text);
  set_levels(characters);
  set_scripts(characters);
  std::vector<Item> items;
  std::size_t first = 0;
  for (const std::uint32_t end : grapheme_ends(text)) {
    std::size_t last = first;
    while (last < characters.size() && characters[last].at < end) ++last;
    const std::span<const Character> grapheme{&characters[first], last - first};
    append_grapheme(items, fonts, weight, grapheme, end);
    first = last;
  }
  put_in_visual_order(items);
  return items;
}

}  // namespace mlsheet::typeset
