#include <png.h>

#include <algorithm>
#include <array>
#include <csetjmp>
#include <cstring>
#include <new>
#include <vector>

#include "image/pixels.h"

namespace mlsheet::image {
namespace {

// Limits on what an ancillary chunk may cost, although none is kept.
constexpr png_uint_32 kChunkCacheLimit = 64;
constexpr png_alloc_size_t kChunkByteLimit = 1u << 20;

// Deflate never expands more than this: a header that promises more pixels than its file can hold
// is refused before memory is taken.
constexpr std::uint64_t kGreatestExpansion = 1032;

// Every chunk libpng knows that is not needed for samples and transparency, text and EXIF included:
// four letters each, separated as png_set_keep_unknown_chunks wants them.
constexpr png_byte kDroppedChunks[] =
    "bKGD\0cHRM\0eXIf\0gAMA\0hIST\0iCCP\0iTXt\0oFFs\0pCAL\0pHYs\0"
    "sBIT\0sCAL\0sPLT\0sRGB\0sTER\0tEXt\0tIME\0zTXt";
constexpr int kDroppedChunkCount = sizeof(kDroppedChunks) / 5;

constexpr std::size_t kSignatureSize = 8;
constexpr std::size_t kHeaderEnd = 24;  // signature, length, `IHDR`, width, height

// What decides how a picture looks; transparency is ancillary by its name, but not to the eye.
constexpr std::string_view kKeptChunks[] = {"IHDR", "PLTE", "tRNS", "IDAT", "IEND"};
constexpr std::size_t kChunkFrame = 12;  // length, name, check sum

// Everything the reading uses lives here and not in `read_image`, out of which a fault jumps.
struct Reading {
  png_structp png = nullptr;
  png_infop info = nullptr;
  std::string_view rest;
  Pixels pixels;
  std::vector<png_bytep> rows;
  std::vector<png_byte> one_row;
  std::array<char, 128> fault{};

  explicit Reading(std::string_view bytes) : rest(bytes) {}
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;
  ~Reading() { png_destroy_read_struct(&png, &info, nullptr); }
};

[[noreturn]] void on_error(png_structp png, png_const_charp message) {
  auto& reading = *static_cast<Reading*>(png_get_error_ptr(png));
  std::strncpy(reading.fault.data(), message, reading.fault.size() - 1);
  png_longjmp(png, 1);
}

void on_warning(png_structp, png_const_charp) {}

void on_read(png_structp png, png_bytep out, std::size_t count) {
  auto& reading = *static_cast<Reading*>(png_get_io_ptr(png));
  if (count > reading.rest.size()) png_error(png, "the file ends early");
  std::memcpy(out, reading.rest.data(), count);
  reading.rest.remove_prefix(count);
}

bool open(Reading& reading) {
  reading.png = png_create_read_struct(PNG_LIBPNG_VER_STRING, &reading, on_error, on_warning);
  if (reading.png == nullptr) return false;
  reading.info = png_create_info_struct(reading.png);
  return reading.info != nullptr;
}

void be_strict(png_structp png) {
  png_set_user_limits(png, kSideLimit, kSideLimit);
  png_set_chunk_cache_max(png, kChunkCacheLimit);
  png_set_chunk_malloc_max(png, kChunkByteLimit);
  png_set_crc_action(png, PNG_CRC_ERROR_QUIT, PNG_CRC_ERROR_QUIT);
  png_set_benign_errors(png, 0);
  png_set_keep_unknown_chunks(png, PNG_HANDLE_CHUNK_NEVER, nullptr, 0);
  png_set_keep_unknown_chunks(png, PNG_HANDLE_CHUNK_NEVER, kDroppedChunks, kDroppedChunkCount);
}

void ask_for_rgb(png_structp png) {
  png_set_expand(png);
  png_set_scale_16(png);
  png_set_gray_to_rgb(png);
  png_set_interlace_handling(png);
}

void make_room(Reading& reading) {
  const std::size_t row_size = png_get_rowbytes(reading.png, reading.info);
  Pixels& pixels = reading.pixels;
  pixels.width = png_get_image_width(reading.png, reading.info);
  pixels.height = png_get_image_height(reading.png, reading.info);
  pixels.has_alpha = png_get_channels(reading.png, reading.info) == 4;
  pixels.bytes.resize(row_size * pixels.height);
  reading.rows.resize(pixels.height);
  for (std::size_t row = 0; row < reading.rows.size(); ++row) {
    reading.rows[row] = pixels.bytes.data() + row * row_size;
  }
}

void read_pixels(Reading& reading) {
  ask_for_rgb(reading.png);
  png_read_update_info(reading.png, reading.info);
  make_room(reading);
  png_read_image(reading.png, reading.rows.data());
}

void pass_over_pixels(Reading& reading) {
  const int passes = png_set_interlace_handling(reading.png);
  png_read_update_info(reading.png, reading.info);
  Pixels& pixels = reading.pixels;
  pixels.width = png_get_image_width(reading.png, reading.info);
  pixels.height = png_get_image_height(reading.png, reading.info);
  pixels.has_alpha = (png_get_color_type(reading.png, reading.info) & PNG_COLOR_MASK_ALPHA) != 0 ||
                     png_get_valid(reading.png, reading.info, PNG_INFO_tRNS) != 0;
  reading.one_row.resize(png_get_rowbytes(reading.png, reading.info));
  for (int pass = 0; pass < passes; ++pass) {
    for (std::uint32_t row = 0; row < pixels.height; ++row) {
      png_read_row(reading.png, reading.one_row.data(), nullptr);
    }
  }
}

enum class Keep : std::uint8_t { Pixels, Nothing };

// A fault jumps back into this function, so no object with a destructor may live in it.
bool read_image(Reading& reading, Keep keep) {
  png_structp png = reading.png;
  if (setjmp(png_jmpbuf(png)) != 0) return false;
  png_set_read_fn(png, &reading, on_read);
  be_strict(png);
  const std::uint64_t file_size = reading.rest.size();
  png_read_info(png, reading.info);
  if (std::uint64_t{png_get_rowbytes(png, reading.info)} * png_get_image_height(png, reading.info) >
      file_size * kGreatestExpansion) {
    png_error(png, "the file ends early");
  }
  keep == Keep::Pixels ? read_pixels(reading) : pass_over_pixels(reading);
  png_read_end(png, nullptr);
  return true;
}

std::uint32_t big_endian(std::string_view bytes, std::size_t at) {
  return png_get_uint_32(reinterpret_cast<png_const_bytep>(bytes.data() + at));
}

// What can be said before libpng sees the bytes; empty when all is well.
std::string fault_of_header(std::string_view bytes) {
  if (bytes.size() > kFileLimit) return "is larger than 16 MiB";
  if (png_sig_cmp(reinterpret_cast<png_const_bytep>(bytes.data()), 0,
                  std::min(bytes.size(), kSignatureSize)) != 0) {
    return "is not a PNG";
  }
  if (bytes.size() < kHeaderEnd) return "is damaged: the file ends early";
  const std::uint32_t width = big_endian(bytes, 16);
  const std::uint32_t height = big_endian(bytes, 20);
  if (width > kSideLimit || height > kSideLimit || std::uint64_t{width} * height > kPixelLimit) {
    return "is too large: " + std::to_string(width) + " x " + std::to_string(height) + " pixels";
  }
  return {};
}

// Of a file that libpng has read to its end, so that every length is sound.
std::string without_metadata(std::string_view bytes) {
  std::string kept(bytes.substr(0, kSignatureSize));
  std::string_view name;
  for (std::size_t at = kSignatureSize; name != "IEND";) {
    const std::size_t size = big_endian(bytes, at) + kChunkFrame;
    name = bytes.substr(at + 4, 4);
    if (std::find(std::begin(kKeptChunks), std::end(kKeptChunks), name) != std::end(kKeptChunks)) {
      kept += bytes.substr(at, size);
    }
    at += size;
  }
  return kept;
}

Decoded read_png(std::string_view bytes, Keep keep) {
  if (std::string fault = fault_of_header(bytes); !fault.empty()) {
    return {.pixels = std::nullopt, .fault = std::move(fault)};
  }
  Reading reading(bytes);
  if (!open(reading)) throw std::bad_alloc();
  if (!read_image(reading, keep)) {
    return {.pixels = std::nullopt, .fault = "is damaged: " + std::string(reading.fault.data())};
  }
  reading.pixels.png = without_metadata(bytes);
  return {.pixels = std::move(reading.pixels), .fault = {}};
}

}  // namespace

Decoded decode_png(std::string_view bytes) { return read_png(bytes, Keep::Pixels); }

Decoded check_png(std::string_view bytes) { return read_png(bytes, Keep::Nothing); }

}  // namespace mlsheet::image
