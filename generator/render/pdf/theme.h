#pragma once
// How the PDF looks: paper, margins, type sizes, gaps, colours by role. All of it is here and
// nowhere else. Constants, not a file: a theme is read at every build of a sheet, nobody but us
// changes it, and the compiler checks it. The colours are those of templates/html/style.css.

#include <cstdint>

#include "typeset/font.h"

namespace mlsheet::pdf {

// Thousandths of a point: layout is done in whole ones, so that it is the same on every machine.
using Length = std::int64_t;

consteval Length points(double value) { return static_cast<Length>(value * 1000 + 0.5); }

enum class Colour : std::uint8_t {
  Paper,
  Ink,
  Soft,
  Rule,
  RuleStrong,
  Wash,
  Accent,
  AccentWash,
  Caution,
  CautionWash,
  Band,
  BandInk,
  BandSoft,
  Series1,
  Series2,
  Series3,
  Series4,
  Warning
};

struct Rgb {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
};

constexpr Rgb rgb(Colour colour) {
  switch (colour) {
    case Colour::Paper:
      return {0xFF, 0xFF, 0xFF};
    case Colour::Ink:
      return {0x16, 0x21, 0x2B};
    case Colour::Soft:
      return {0x51, 0x60, 0x6E};
    case Colour::Rule:
      return {0xD6, 0xDD, 0xE2};
    case Colour::RuleStrong:
      return {0x9A, 0xA7, 0xB2};
    case Colour::Wash:
      return {0xF5, 0xF7, 0xF8};
    case Colour::Accent:
      return {0x0B, 0x60, 0x69};
    case Colour::AccentWash:
      return {0xE7, 0xF2, 0xF2};
    case Colour::Caution:
      return {0x8A, 0x4A, 0x00};
    case Colour::CautionWash:
      return {0xFD, 0xF4, 0xE7};
    case Colour::Band:
      return {0x0D, 0x2A, 0x33};
    case Colour::BandInk:
      return {0xFF, 0xFF, 0xFF};
    case Colour::BandSoft:
      return {0xA9, 0xCD, 0xD1};
    case Colour::Series1:
      return {0x2F, 0x8F, 0x97};
    case Colour::Series2:
      return {0xC9, 0x82, 0x2B};
    case Colour::Series3:
      return {0x53, 0x51, 0xA3};
    case Colour::Series4:
      return {0x45, 0x4F, 0x14};
    case Colour::Warning:
      return {0xB3, 0x26, 0x1E};
  }
  return {};
}

// How a paragraph is set.
struct Look {
  Length size = points(8.8);
  Length leading = points(12.6);
  typeset::Weight weight = typeset::Weight::Regular;
  Colour colour = Colour::Ink;
  bool tabular = false;
  bool flush_right = false;
};

struct Theme {
  Length page_width = points(595.276);  // A4
  Length page_height = points(841.89);
  Length margin_side = points(54);
  Length margin_top = points(66);
  Length margin_bottom = points(58);
  Length header_baseline = points(37);
  Length footer_baseline = points(813);

  Length block_gap = points(11);
  Length paragraph_gap = points(5);
  Length item_gap = points(2.2);
  Length item_indent = points(11);
  Length after_heading = points(6);
  Length column_gap = points(14);
  Length panel_gap = points(17);
  Length keep_whole = points(112);   // tables and lists no higher than this stay in one piece
  Length prose_width = points(420);  // lines longer than this are hard to follow
  Length hairline = points(0.45);
  Length rule = points(1.1);
  Length row_padding = points(3.4);
  Length label_width = points(132);
  Length narrow_column = points(58);  // only a column wider than this has its words torn
  Length dense_gap = points(8);       // between the columns of tables that are hard to fit
  Length card_padding = points(9);
  Length note_padding = points(8.5);
  Length corner = points(3);
  Length image_height = points(170);
  Length image_pixel = points(0.48);  // 150 to the inch

  Look body{};
  Look table{.size = points(8.3), .leading = points(11.4)};
  Look label{.size = points(8.3), .leading = points(11.4), .colour = Colour::Soft};
  Look dense{.size = points(7.4), .leading = points(10)};
  Look column_title{.size = points(7.2),
                    .leading = points(9.4),
                    .weight = typeset::Weight::Strong,
                    .colour = Colour::Soft};
  Look dense_title{.size = points(6.8),
                   .leading = points(8.8),
                   .weight = typeset::Weight::Strong,
                   .colour = Colour::Soft};
  Look small{.size = points(7.2), .leading = points(9.8), .colour = Colour::Soft};
  Look caption{.size = points(8.8), .leading = points(12), .weight = typeset::Weight::Strong};
  Look code{.size = points(7.6), .leading = points(10.6), .weight = typeset::Weight::Mono};
  Look furniture{
      .size = points(7.2), .leading = points(10), .colour = Colour::Soft, .tabular = true};

  Look section{.size = points(16), .leading = points(20), .weight = typeset::Weight::Strong};
  Look heading2{.size = points(11), .leading = points(14.5), .weight = typeset::Weight::Strong};
  Look heading3{.size = points(9.4),
                .leading = points(12.6),
                .weight = typeset::Weight::Strong,
                .colour = Colour::Accent};
  Look heading4{.size = points(8.3),
                .leading = points(11.4),
                .weight = typeset::Weight::Strong,
                .colour = Colour::Soft};

  Look eyebrow{.size = points(8.6),
               .leading = points(12),
               .weight = typeset::Weight::Strong,
               .colour = Colour::BandSoft};
  Look name{.size = points(27),
            .leading = points(31),
            .weight = typeset::Weight::Strong,
            .colour = Colour::BandInk};
  Look long_name{.size = points(15),
                 .leading = points(19),
                 .weight = typeset::Weight::Strong,
                 .colour = Colour::BandInk};
  Look summary{.size = points(11), .leading = points(16), .colour = Colour::BandInk};
  Look imprint_label{.size = points(7.6), .leading = points(10.5), .colour = Colour::BandSoft};
  Look imprint{.size = points(8.8),
               .leading = points(12),
               .weight = typeset::Weight::Strong,
               .colour = Colour::BandInk};

  Look figure_label{.size = points(7.4), .leading = points(9.8), .colour = Colour::Soft};
  Look figure_value{.size = points(16),
                    .leading = points(20),
                    .weight = typeset::Weight::Strong,
                    .tabular = true};
  Look figure_statement{.size = points(10),
                        .leading = points(14),
                        .weight = typeset::Weight::Italic,
                        .colour = Colour::Soft};

  constexpr Length content_width() const { return page_width - 2 * margin_side; }
  constexpr Length content_height() const { return page_height - margin_top - margin_bottom; }
};

inline constexpr Theme kTheme;

}  // namespace mlsheet::pdf
