#pragma once
// Running text to strips, one per line: paragraphs, list items, quotes, code, and the cells of
// tables and facts, which are such text with an origin and remarks beside it.

#include <cstdint>
#include <string_view>

#include "prose/prose.h"
#include "render/pdf/strip.h"
#include "sheet/sheet.h"
#include "typeset/break_lines.h"

namespace mlsheet::pdf {

// What every block needs to be set.
struct Setting {
  typeset::Shaper& shaper;
  Structure& structure;
};

Strips set_runs(Setting& setting, const prose::Runs& runs, const Look& look, Length width,
                ElementId element);
Strips set_plain(Setting& setting, std::string_view text, const Look& look, Length width,
                 ElementId element);
Strips set_blocks(Setting& setting, const prose::Blocks& blocks, const Look& look, Length width,
                  ElementId parent);

// Where the origin of a value is printed.
enum class BadgePlace : std::uint8_t { Elsewhere, Below };
Strips set_cell(Setting& setting, const sheet::Cell& cell, const Look& look, Length width,
                ElementId parent, BadgePlace badge_place);

// On one line at (0, baseline of the look); shortened with `…` where it does not fit.
TextBox set_line(Setting& setting, std::string_view text, const Look& look, Length width,
                 ElementId element);

// Room the text of a cell needs and would like to have.
typeset::Extent extent(Setting& setting, const sheet::Cell& cell, const Look& look,
                       BadgePlace badge_place);
typeset::Extent extent(Setting& setting, std::string_view text, const Look& look);

// Capitals stand in the middle of their line.
Length baseline(const Look& look);

}  // namespace mlsheet::pdf
