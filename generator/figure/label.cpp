#include "figure/label.h"

#include "text/utf8.h"
#include "typeset/shape.h"

namespace mlsheet::figure {

double text_width(const typeset::Fonts& fonts, std::string_view text, double size, bool strong) {
  const typeset::Style style{.weight = strong ? typeset::Weight::Strong : typeset::Weight::Regular,
                             .tabular = true};
  const auto thousandths = static_cast<std::int64_t>(size * 1000);
  return static_cast<double>(typeset::measure(fonts, text, style, thousandths)) / 1000;
}

std::string fitted(const typeset::Fonts& fonts, std::string_view text, double size, double width) {
  if (text_width(fonts, text, size, false) <= width) return std::string(text);
  std::string kept;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = text::decode(text, at).length;
    std::string longer = kept + std::string(text.substr(at, length));
    if (text_width(fonts, longer + "…", size, false) > width) break;
    kept = std::move(longer);
    at += length;
  }
  return kept + "…";
}

}  // namespace mlsheet::figure
