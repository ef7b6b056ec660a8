#include "render/pdf/write.h"

#include <vector>

#include "render/pdf/embed_fonts.h"
#include "render/pdf/embed_images.h"
#include "render/pdf/layout.h"
#include "render/pdf/metadata.h"
#include "render/pdf/navigation.h"
#include "render/pdf/object_writer.h"
#include "render/pdf/paint.h"

namespace mlsheet::pdf {
namespace {

// Fonts and pictures, shared by all pages.
ObjectId write_resources(ObjectWriter& writer, EmbeddedFonts& fonts,
                         const std::vector<const image::Pixels*>& images) {
  Dictionary font_entries;
  for (auto& [face, font] : fonts) {
    font_entries.push_back({font_name(face), {font.embed(writer)}});
  }
  Dictionary image_entries;
  for (std::size_t i = 0; i < images.size(); ++i) {
    image_entries.push_back({image_name(i), {embed_image(writer, *images[i])}});
  }
  Dictionary resources = {{"Font", dictionary(std::move(font_entries))}};
  if (!images.empty()) resources.push_back({"XObject", dictionary(std::move(image_entries))});
  return writer.add(resources);
}

}  // namespace

std::string write(const sheet::Sheet& sheet, const typeset::Fonts& fonts) {
  const Layout layout = lay_out(sheet, fonts);
  EmbeddedFonts embedded = collect_fonts(layout, fonts);
  const std::vector<const image::Pixels*> images = collect_images(layout);

  ObjectWriter writer;
  const ObjectId resources = write_resources(writer, embedded, images);
  std::vector<ObjectId> pages;
  for (std::size_t i = 0; i < layout.pages.size(); ++i) pages.push_back(writer.add_page());
  for (std::size_t i = 0; i < pages.size(); ++i) {
    writer.set_content(pages[i], paint(layout.pages[i], embedded, images));
    Dictionary entries = {{"MediaBox", array({number(0), number(0), real(kTheme.page_width),
                                              real(kTheme.page_height)})},
                          {"Resources", {resources}}};
    Array links = write_links(writer, layout, layout.pages[i], pages);
    if (!links.empty()) entries.push_back({"Annots", array(std::move(links))});
    writer.fill(pages[i], entries);
  }
  write_outline(writer, layout, pages);
  write_metadata(writer, sheet);
  return writer.finish(file_id(sheet));
}

std::string dump_layout(const sheet::Sheet& sheet, const typeset::Fonts& fonts) {
  return dump(lay_out(sheet, fonts));
}

}  // namespace mlsheet::pdf
