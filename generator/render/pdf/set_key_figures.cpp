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

// Text from above, where it comes from at the lower edge.
struct Card {
  Stack text;
  Stack badge;

  Length height() const { return text.height + badge.height; }
};

Card set_card(Setting& setting, const sheet::KeyFigures::Item& item, Length width,
              ElementId parent) {
  const ElementId element = setting.structure.add(Role::Paragraph, parent);
  Strips strips = set_plain(setting, item.label, kTheme.figure_label, width, element);
  Strips value = set_plain(setting, item.value, value_look(setting, item, width), width, element);
  value.front().space_before = points(2);
  append(strips, std::move(value));
  if (!item.note.empty()) {
    append(strips, set_plain(setting, item.note, kTheme.small, width, element));
  }
  Card card{stack(std::move(strips)), {}};
  if (item.badge != sheet::Badge::None) {
    Look look = kTheme.small;
    look.colour = Colour::Accent;
    look.leading = points(12.5);
    card.badge = stack(set_plain(setting, sheet::badge_text(item.badge), look, width, element));
  }
  return card;
}

Strip set_row(std::vector<Card> cards, Length card_width) {
  Length height = 0;
  for (const Card& card : cards) height = std::max(height, card.height());
  Strip strip{.space_before = kGap, .height = height + 2 * kTheme.card_padding, .divisible = true};
  Length x = 0;
  for (Card& card : cards) {
    strip.boxes.push_back(FillBox{{x, 0, card_width, strip.height}, Colour::Wash, kTheme.corner});
    strip.boxes.push_back(FillBox{{x, 0, card_width, points(1.6)}, Colour::Accent});
    const Length inner = x + kTheme.card_padding;
    place(strip.boxes, std::move(card.text.boxes), inner, kTheme.card_padding);
    place(strip.boxes, std::move(card.badge.boxes), inner,
          kTheme.card_padding + height - card.badge.height);
    x += card_width + kGap;
  }
  return strip;
}

}  // namespace

Strips set_key_figures(Setting& setting, const sheet::KeyFigures& figures, Length width,
                       ElementId parent) {
  Strips strips;
  const std::size_t across = cards_in_row(figures.items.size());
  const Length count = static_cast<Length>(across);
  const Length card_width = (width - (count - 1) * kGap) / count;
  for (std::size_t first = 0; first < figures.items.size(); first += across) {
    std::vector<Card> cards;
    const std::size_t last = std::min(first + across, figures.items.size());
    for (std::size_t i = first; i < last; ++i) {
      cards.push_back(
          set_card(setting, figures.items[i], card_width - 2 * kTheme.card_padding, parent));
    }
    strips.push_back(set_row(std::move(cards), card_width));
  }
  return strips;
}

}  // namespace mlsheet::pdf
