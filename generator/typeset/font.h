#pragma once
// The fonts of mlsheet and what can be asked of them. Faces come from the program's own embedded
// files and are never searched for on the machine, so a line breaks in the same place everywhere.
// HarfBuzz stays behind this folder. One object serves any number of threads: faces are opened on
// first use, once, and not changed afterwards.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

namespace mlsheet::typeset {

enum class Face : std::uint8_t {
  Sans,
  SansItalic,
  SansStrong,
  Mono,
  Fallback,
  FallbackStrong,
  kCount
};

inline constexpr std::size_t kFaceCount = static_cast<std::size_t>(Face::kCount);

// What a text is set as; Fonts picks the face per character (fallback where a face lacks it).
enum class Weight : std::uint8_t { Regular, Italic, Strong, Mono };

struct FaceMetrics {  // in units of the em, 1000 to the em
  int ascent = 0;
  int descent = 0;  // negative
  int cap_height = 0;
  int x_height = 0;
  int units_per_em = 1000;
};

class Fonts {
 public:
  // The bytes of each face in the order of Face; they must outlive the object.
  explicit Fonts(std::span<const std::string_view> face_bytes);
  ~Fonts();
  Fonts(const Fonts&) = delete;
  Fonts& operator=(const Fonts&) = delete;

  const FaceMetrics& metrics(Face face) const;
  std::string_view bytes(Face face) const;
  bool has(Face face, char32_t code_point) const { return glyph(face, code_point) != 0; }

  // The glyph the face gives to the character on its own; 0 when it has none.
  std::uint16_t glyph(Face face, char32_t code_point) const;
  int advance(Face face, std::uint16_t glyph) const;  // thousandths of the em

  struct Loaded;  // HarfBuzz objects; complete only inside typeset/
  const Loaded& loaded() const { return *loaded_; }

 private:
  std::unique_ptr<Loaded> loaded_;
};

// Drawn for a character that no font has: a white square, which every face has.
inline constexpr char32_t kMissingSign = 0x25A1;

}  // namespace mlsheet::typeset
