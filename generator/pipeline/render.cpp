#include "pipeline/render.h"

#include <algorithm>

#include "render/html/write.h"
#include "render/pdf/write.h"
#include "render/resolved/write.h"

namespace mlsheet::pipeline {
namespace {

std::string write_html(const sheet::Sheet& sheet, const Resources& resources) {
  const html::Templates templates = [&resources](std::string_view name) {
    return resources.text("templates/" + std::string(name));
  };
  return html::write(sheet, templates, resources.fonts);
}

std::string write_pdf(const sheet::Sheet& sheet, const Resources& resources) {
  return pdf::write(sheet, resources.fonts);
}

std::string write_json(const sheet::Sheet& sheet, const Resources&) {
  return resolved::write(sheet);
}

constexpr OutputFormat kFormats[] = {
    {"html", "the datasheet as one self-contained page", write_html},
    {"pdf", "the datasheet for print", write_pdf},
    {"json", "the resolved document for machines", write_json},
};

}  // namespace

std::span<const OutputFormat> output_formats() { return kFormats; }

const OutputFormat* output_format(std::string_view name) {
  const auto* found = std::find_if(std::begin(kFormats), std::end(kFormats),
                                   [&](const OutputFormat& format) { return format.name == name; });
  return found == std::end(kFormats) ? nullptr : found;
}

}  // namespace mlsheet::pipeline
