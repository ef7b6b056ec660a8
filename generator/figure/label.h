#pragma once
// Text inside figures: how wide it is in points, and how it is shortened where it does not fit.

#include <string>
#include <string_view>

#include "typeset/font.h"

namespace mlsheet::figure {

// With figures of equal width, as all text of a scene is set.
double text_width(const typeset::Fonts& fonts, std::string_view text, double size, bool strong);

// The text, or its beginning with an ellipsis, at most `width` points wide. The full text stays in
// the figure's data table.
std::string fitted(const typeset::Fonts& fonts, std::string_view text, double size, double width);

}  // namespace mlsheet::figure
