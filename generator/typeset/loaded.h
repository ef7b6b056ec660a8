#pragma once
// The opened faces, for the files of this folder only. Scaled to 1000 units to the em, so that
// HarfBuzz itself rounds advances to what a PDF can state in its width tables.

#include <array>
#include <cstdint>
#include <mutex>
#include <string_view>

#include "typeset/font.h"

struct hb_face_t;
struct hb_font_t;

namespace mlsheet::typeset {

inline constexpr int kEm = 1000;

// Four letters as OpenType counts them; HarfBuzz's own macro is made of C casts.
consteval std::uint32_t tag(const char (&letters)[5]) {
  std::uint32_t value = 0;
  for (int i = 0; i < 4; ++i) value = value * 256 + static_cast<unsigned char>(letters[i]);
  return value;
}

struct OpenFace {
  hb_face_t* face = nullptr;
  hb_font_t* font = nullptr;
  FaceMetrics metrics;

  OpenFace() = default;
  ~OpenFace();
  OpenFace(const OpenFace&) = delete;
  OpenFace& operator=(const OpenFace&) = delete;
  void open(std::string_view bytes);
};

struct Fonts::Loaded {
  std::array<std::string_view, kFaceCount> bytes;
  mutable std::array<std::once_flag, kFaceCount> once;
  mutable std::array<OpenFace, kFaceCount> faces;

  const OpenFace& open(Face face) const;
};

}  // namespace mlsheet::typeset
