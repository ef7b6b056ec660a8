#include "render/pdf/embed_images.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace mlsheet::pdf {
namespace {

Dictionary image_entries(const image::Pixels& pixels, Value colour_space, std::int64_t bits) {
  return {{"Type", name("XObject")},
          {"Subtype", name("Image")},
          {"Width", number(pixels.width)},
          {"Height", number(pixels.height)},
          {"ColorSpace", std::move(colour_space)},
          {"BitsPerComponent", number(bits)}};
}

// The `count` channels of each pixel that begin at `first`.
std::string channels(const image::Pixels& pixels, std::size_t first, std::size_t count) {
  const std::size_t step = pixels.has_alpha ? 4 : 3;
  std::string bytes(pixels.bytes.size() / step * count, '\0');
  auto out = bytes.begin();
  for (std::size_t at = first; at + count <= pixels.bytes.size(); at += step) {
    for (std::size_t i = 0; i < count; ++i) *out++ = static_cast<char>(pixels.bytes[at + i]);
  }
  return bytes;
}

// The parts of a PNG file (ISO 15948) that a PDF takes over as they are.
struct PngParts {
  std::int64_t bits = 0;
  int colour_type = 0;  // 0 grey, 2 RGB, 3 palette
  bool interlaced = false;
  bool has_transparency = false;
  std::string palette;
  std::string deflated;
};

std::uint32_t big_endian(std::string_view bytes) {
  std::uint32_t value = 0;
  for (const char byte : bytes) value = value * 256 + static_cast<unsigned char>(byte);
  return value;
}

void take_chunk(PngParts& parts, std::string_view chunk, std::string_view data) {
  if (chunk == "IHDR" && data.size() == 13) {
    parts.bits = data[8];
    parts.colour_type = data[9];
    parts.interlaced = data[12] != 0;
  } else if (chunk == "PLTE") {
    parts.palette = data;
  } else if (chunk == "tRNS") {
    parts.has_transparency = true;
  } else if (chunk == "IDAT") {
    parts.deflated += data;
  }
}

// Pixels in rows, without transparency: else the pixels are compressed anew.
std::optional<PngParts> parts_to_take_over(std::string_view png) {
  constexpr std::size_t kSignature = 8;
  constexpr std::size_t kFrame = 12;  // length, name, check sum
  PngParts parts;
  std::string_view rest = png.substr(std::min(kSignature, png.size()));
  while (rest.size() >= kFrame) {
    const std::size_t length = big_endian(rest.substr(0, 4));
    if (length > rest.size() - kFrame) return std::nullopt;
    take_chunk(parts, rest.substr(4, 4), rest.substr(8, length));
    rest.remove_prefix(kFrame + length);
  }
  const bool plain_colours =
      parts.colour_type == 0 || parts.colour_type == 2 || parts.colour_type == 3;
  if (parts.deflated.empty() || parts.interlaced || parts.has_transparency || !plain_colours) {
    return std::nullopt;
  }
  return parts;
}

Value colour_space(const PngParts& parts) {
  if (parts.colour_type == 0) return name("DeviceGray");
  if (parts.colour_type == 2) return name("DeviceRGB");
  const std::int64_t last = static_cast<std::int64_t>(parts.palette.size() / 3) - 1;
  return array({name("Indexed"), name("DeviceRGB"), number(last), {parts.palette}});
}

ObjectId embed_png(ObjectWriter& writer, const image::Pixels& pixels, const PngParts& parts) {
  Dictionary entries = image_entries(pixels, colour_space(parts), parts.bits);
  entries.push_back({"DecodeParms", dictionary({{"Predictor", number(15)},
                                                {"Colors", number(parts.colour_type == 2 ? 3 : 1)},
                                                {"BitsPerComponent", number(parts.bits)},
                                                {"Columns", number(pixels.width)}})});
  return writer.add_stream(entries, parts.deflated, Compression::IsDeflated);
}

ObjectId embed_pixels(ObjectWriter& writer, const image::Pixels& pixels) {
  Dictionary entries = image_entries(pixels, name("DeviceRGB"), 8);
  if (pixels.has_alpha) {
    const ObjectId mask = writer.add_stream(image_entries(pixels, name("DeviceGray"), 8),
                                            channels(pixels, 3, 1), Compression::Deflate);
    entries.push_back({"SMask", {mask}});
  }
  return writer.add_stream(entries, channels(pixels, 0, 3), Compression::Deflate);
}

}  // namespace

std::vector<const image::Pixels*> collect_images(const Layout& layout) {
  std::vector<const image::Pixels*> images;
  for (const Page& page : layout.pages) {
    for (const Box& box : page.boxes) {
      const ImageBox* image = std::get_if<ImageBox>(&box);
      if (image == nullptr) continue;
      if (std::find(images.begin(), images.end(), image->pixels) == images.end()) {
        images.push_back(image->pixels);
      }
    }
  }
  return images;
}

ObjectId embed_image(ObjectWriter& writer, const image::Pixels& pixels) {
  if (const std::optional<PngParts> parts = parts_to_take_over(pixels.png)) {
    return embed_png(writer, pixels, *parts);
  }
  if (!pixels.bytes.empty() || pixels.png.empty()) return embed_pixels(writer, pixels);
  return embed_pixels(writer, image::decode_png(pixels.png).pixels.value());
}

}  // namespace mlsheet::pdf
