#include "render/pdf/embed_images.h"

#include <algorithm>

namespace mlsheet::pdf {
namespace {

// Every `step`-th group of `count` bytes, beginning at `first`.
std::string channels(const image::Pixels& pixels, std::size_t first, std::size_t count,
                     std::size_t step) {
  std::string bytes;
  bytes.reserve(pixels.bytes.size() / step * count);
  for (std::size_t at = first; at + count <= pixels.bytes.size(); at += step) {
    bytes.append(reinterpret_cast<const char*>(&pixels.bytes[at]), count);
  }
  return bytes;
}

Dictionary image_entries(const image::Pixels& pixels, const char* colour_space) {
  return {{"Type", name("XObject")},          {"Subtype", name("Image")},
          {"Width", number(pixels.width)},    {"Height", number(pixels.height)},
          {"ColorSpace", name(colour_space)}, {"BitsPerComponent", number(8)}};
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
  Dictionary entries = image_entries(pixels, "DeviceRGB");
  const std::size_t step = pixels.has_alpha ? 4 : 3;
  if (pixels.has_alpha) {
    const ObjectId mask = writer.add_stream(image_entries(pixels, "DeviceGray"),
                                            channels(pixels, 3, 1, step), Compression::Deflate);
    entries.push_back({"SMask", {mask}});
  }
  return writer.add_stream(entries, channels(pixels, 0, 3, step), Compression::Deflate);
}

}  // namespace mlsheet::pdf
