#pragma once
// Running text as HTML: runs, and blocks of runs with their lists nested. Everything that came from
// outside passes through text::html_escape; link targets are checked once more at this last door.

#include <string>

#include "prose/prose.h"

namespace mlsheet::html {

std::string inline_html(const prose::Runs& runs);

// A lone paragraph comes without its <p>, for table cells and facts.
std::string cell_html(const prose::Blocks& blocks);
std::string blocks_html(const prose::Blocks& blocks);

}  // namespace mlsheet::html
