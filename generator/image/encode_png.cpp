#include <png.h>

#include <csetjmp>
#include <new>
#include <stdexcept>

#include "image/pixels.h"

namespace mlsheet::image {
namespace {

// Fixed, so that the same pixels give the same bytes.
constexpr int kCompressionLevel = 6;

// Everything the writing uses lives here and not in `write_image`, out of which a fault jumps.
struct Writing {
  png_structp png = nullptr;
  png_infop info = nullptr;
  const Pixels& pixels;
  std::string bytes;

  explicit Writing(const Pixels& source) : pixels(source) {}
  Writing(const Writing&) = delete;
  Writing& operator=(const Writing&) = delete;
  ~Writing() { png_destroy_write_struct(&png, &info); }
};

[[noreturn]] void on_error(png_structp png, png_const_charp) { png_longjmp(png, 1); }

void on_warning(png_structp, png_const_charp) {}

// No exception may pass through libpng.
void on_write(png_structp png, png_bytep data, std::size_t count) {
  auto& writing = *static_cast<Writing*>(png_get_io_ptr(png));
  bool stored = true;
  try {
    writing.bytes.append(reinterpret_cast<const char*>(data), count);
  } catch (const std::bad_alloc&) {
    stored = false;
  }
  if (!stored) png_error(png, "out of memory");
}

void on_flush(png_structp) {}

bool open(Writing& writing) {
  writing.png = png_create_write_struct(PNG_LIBPNG_VER_STRING, &writing, on_error, on_warning);
  if (writing.png == nullptr) return false;
  writing.info = png_create_info_struct(writing.png);
  return writing.info != nullptr;
}

// A fault jumps back into this function, so no object with a destructor may live in it.
bool write_image(Writing& writing) {
  png_structp png = writing.png;
  if (setjmp(png_jmpbuf(png)) != 0) return false;
  const Pixels& pixels = writing.pixels;
  png_set_write_fn(png, &writing, on_write, on_flush);
  png_set_compression_level(png, kCompressionLevel);
  png_set_IHDR(png, writing.info, pixels.width, pixels.height, 8,
               pixels.has_alpha ? PNG_COLOR_TYPE_RGB_ALPHA : PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
               PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_write_info(png, writing.info);
  const std::size_t row_size = pixels.bytes.size() / pixels.height;
  for (std::size_t row = 0; row < pixels.height; ++row) {
    png_write_row(png, pixels.bytes.data() + row * row_size);
  }
  png_write_end(png, writing.info);
  return true;
}

}  // namespace

std::string encode_png(const Pixels& pixels) {
  if (!pixels.png.empty()) return pixels.png;
  const std::uint64_t expected =
      std::uint64_t{pixels.width} * pixels.height * (pixels.has_alpha ? 4 : 3);
  if (expected == 0 || pixels.bytes.size() != expected) {
    throw std::invalid_argument("encode_png: pixels do not fill their rectangle");
  }
  Writing writing(pixels);
  if (!open(writing) || !write_image(writing)) throw std::bad_alloc();
  return std::move(writing.bytes);
}

}  // namespace mlsheet::image
