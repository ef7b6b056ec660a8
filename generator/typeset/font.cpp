#include "typeset/font.h"

#include <hb-ot.h>
#include <hb.h>

#include <algorithm>
#include <stdexcept>

#include "typeset/loaded.h"

namespace mlsheet::typeset {
namespace {

int metric(hb_font_t* font, hb_ot_metrics_tag_t tag) {
  hb_position_t position = 0;
  hb_ot_metrics_get_position_with_fallback(font, tag, &position);
  return position;
}

FaceMetrics read_metrics(hb_face_t* face, hb_font_t* font) {
  return {.ascent = metric(font, HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER),
          .descent = metric(font, HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER),
          .cap_height = metric(font, HB_OT_METRICS_TAG_CAP_HEIGHT),
          .x_height = metric(font, HB_OT_METRICS_TAG_X_HEIGHT),
          .units_per_em = static_cast<int>(hb_face_get_upem(face))};
}

}  // namespace

OpenFace::~OpenFace() {
  hb_font_destroy(font);
  hb_face_destroy(face);
}

void OpenFace::open(std::string_view bytes) {
  hb_blob_t* blob = hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()),
                                   HB_MEMORY_MODE_READONLY, nullptr, nullptr);
  face = hb_face_create(blob, 0);
  hb_blob_destroy(blob);
  hb_face_make_immutable(face);
  font = hb_font_create(face);
  hb_font_set_scale(font, kEm, kEm);
  hb_font_make_immutable(font);
  metrics = read_metrics(face, font);
}

const OpenFace& Fonts::Loaded::open(Face face) const {
  const std::size_t index = static_cast<std::size_t>(face);
  std::call_once(once[index], [&] { faces[index].open(bytes[index]); });
  return faces[index];
}

Fonts::Fonts(std::span<const std::string_view> face_bytes) : loaded_(std::make_unique<Loaded>()) {
  if (face_bytes.size() != kFaceCount) throw std::invalid_argument("one font per face is needed");
  std::copy(face_bytes.begin(), face_bytes.end(), loaded_->bytes.begin());
}

Fonts::~Fonts() = default;

const FaceMetrics& Fonts::metrics(Face face) const { return loaded_->open(face).metrics; }

std::string_view Fonts::bytes(Face face) const {
  return loaded_->bytes[static_cast<std::size_t>(face)];
}

std::uint16_t Fonts::glyph(Face face, char32_t code_point) const {
  hb_codepoint_t found = 0;
  hb_font_get_nominal_glyph(loaded_->open(face).font, code_point, &found);
  return static_cast<std::uint16_t>(found);
}

int Fonts::advance(Face face, std::uint16_t glyph) const {
  return hb_font_get_glyph_h_advance(loaded_->open(face).font, glyph);
}

}  // namespace mlsheet::typeset
