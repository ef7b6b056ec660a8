#include "render/pdf/set_key_figures.h"

#include <algorithm>

namespace mlsheet::pdf {
namespace {

constexpr Length kGap = points(9);

// Rows of equal length where that can be had with three or four cards to a row.
std::size_t cards_in_row(std::size_t count) {
  if (count <= 4) return std::max<std::size_t>(count, 1);
  return count % 4 != 0 && (count % 3 == 0 || count % 4 < count % 3) ? 3 : 4;
}

// Smaller where a large number would be torn.
Look value_look(Setting& setting, const sheet::KeyFigures::Item& item, Length width) {
  if (item.muted) return kTheme.figure_statement;
  Look look = kTheme.figure_value;
  if (extent(setting, item.value, look).widest_line > width) {
    look.size = look.size * 3 / 4;
    look.leading = look.leading * 3 / 4;
  }
  return look;
}

Stack set_card(Setting& setting, const sheet::KeyFigures::Item& item, Length width,
               ElementId parent) {
  const ElementId element = setting.structure.add(Role::Paragraph, parent);
  Strips strips = set_plain(setting, item.label, kTheme.figure_label, width, element);
  Strips value = set_plain(setting, item.value, value_look(setting, item, width), width, element);
  value.front().space_before = points(2);
  append(strips, std::move(value));
  if (!item.note.empty()) {
    append(strips, set_plain(setting, item.note, kTheme.small, width, element));
  }
  if (item.badge != sheet::Badge::None) {
    Look look = kTheme.small;
    look.colour = Colour::Accent;
    Strips badge = set_plain(setting, sheet::badge_text(item.badge), look, width, element);
    badge.front().space_before = points(2);
    append(strips, std::move(badge));
  }
  return stack(std::move(strips));
}

}  // namespace

Strips set_key_figures(Setting& setting, const sheet::KeyFigures& figures, Length width,
                       ElementId parent) {
  Strips strips;
  const std::size_t across = cards_in_row(figures.items.size());
  const Length count = static_cast<Length>(across);
  const Length card_width = (width - (count - 1) * kGap) / count;
  for (std::size_t first = 0; first < figures.items.size(); first += across) {
    std::vector<Stack> cards;
    Length height = 0;
    for (std::size_t i = first; i < std::min(first + across, figures.items.size()); ++i) {
      cards.push_back(
          set_card(setting, figures.items[i], card_width - 2 * kTheme.card_padding, parent));
      height = std::max(height, cards.back().height);
    }
    Strip strip{
        .space_before = kGap, .height = height + 2 * kTheme.card_padding, .divisible = true};
    Length x = 0;
    for (Stack& card : cards) {
      strip.boxes.push_back(FillBox{{x, 0, card_width, strip.height}, Colour::Wash, kTheme.corner});
      strip.boxes.push_back(FillBox{{x, 0, card_width, points(1.6)}, Colour::Accent});
      place(strip.boxes, std::move(card.boxes), x + kTheme.card_padding, kTheme.card_padding);
      x += card_width + kGap;
    }
    strips.push_back(std::move(strip));
  }
  return strips;
}

}  // namespace mlsheet::pdf
