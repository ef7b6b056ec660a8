#pragma once
// The fonts of the page: subsets of our own faces with the characters that occur, as @font-face
// rules with data: addresses. What they lack, the reader's system supplies.

#include <string>
#include <string_view>

#include "typeset/font.h"

namespace mlsheet::html {

// `body` is the finished HTML; slanted and monospaced faces are included only if it uses them.
std::string font_faces(std::string_view body, const typeset::Fonts& fonts);

}  // namespace mlsheet::html
