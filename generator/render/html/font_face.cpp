#include "render/html/font_face.h"

#include <set>

#include "render/html/data_url.h"
#include "text/utf8.h"
#include "typeset/subset.h"

namespace mlsheet::html {
namespace {

struct WebFace {
  typeset::Face face;
  std::string_view family;
  std::string_view weight;
  std::string_view style;
  std::string_view media_type;
  std::string_view needed_for;  // markup in the body; empty: always
};

constexpr WebFace kFaces[] = {
    {typeset::Face::Sans, "Sheet Sans", "400", "normal", "font/otf", ""},
    {typeset::Face::SansStrong, "Sheet Sans", "600", "normal", "font/otf", ""},
    {typeset::Face::SansItalic, "Sheet Sans", "400", "italic", "font/otf", "<em>"},
    {typeset::Face::Mono, "Sheet Mono", "400", "normal", "font/ttf", "<code>"},
};

// All of printable ASCII, so that the page's own words are never without a glyph.
std::set<char32_t> code_points(std::string_view body) {
  std::set<char32_t> found;
  for (char32_t c = 0x20; c < 0x7F; ++c) found.insert(c);
  for (std::size_t at = 0; at < body.size();) {
    if (static_cast<unsigned char>(body[at]) < 0x80) {
      ++at;
      continue;
    }
    const text::Decoded decoded = text::decode(body, at);
    found.insert(decoded.code_point);
    at += decoded.length;
  }
  return found;
}

std::set<char32_t> covered(const std::set<char32_t>& wanted, typeset::Face face,
                           const typeset::Fonts& fonts) {
  std::set<char32_t> out;
  for (const char32_t c : wanted) {
    if (fonts.has(face, c)) out.insert(out.end(), c);
  }
  return out;
}

std::string rule(const WebFace& web, const std::string& font) {
  std::string out = "@font-face{font-family:\"";
  out.append(web.family).append("\";font-weight:").append(web.weight);
  out.append(";font-style:").append(web.style).append(";src:url(");
  return out + data_url(web.media_type, font) + ")}\n";
}

}  // namespace

std::string font_faces(std::string_view body, const typeset::Fonts& fonts) {
  const std::set<char32_t> wanted = code_points(body);
  std::string out;
  for (const WebFace& web : kFaces) {
    if (body.find(web.needed_for) == std::string_view::npos) continue;
    const std::set<char32_t> characters = covered(wanted, web.face, fonts);
    out += rule(web, typeset::subset_for_web(fonts, web.face, characters));
  }
  return out;
}

}  // namespace mlsheet::html
