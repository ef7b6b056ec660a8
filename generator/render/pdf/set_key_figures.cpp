#include "render/pdf/set_key_figures.h"

#include <algorithm>
#include <span>

namespace mlsheet::pdf {
namespace {

constexpr Length kGap = points(9);

// Rows of equal length where that can be had with three to five cards to a row.
std::size_t cards_in_row(std::size_t count) {
  if (count <= 5) return std::max<std::size_t>(count, 1);
  for (const std::size_t across : {4u, 3u, 5u}) {
    if (count % across == 0) return across;
  }
  return count % 4 < count % 3 ? 3 : 4;
}

// Smaller where a large number would be torn; the same for all cards of a row.
Look value_look(Setting& setting, std::span<const sheet::KeyFigures::Item> items, Length width) {
  Look look = kTheme.figure_value;
  const auto fits = [&](const sheet::KeyFigures::Item& item) {
    return item.muted || extent(setting, item.value, look).widest_line <= width;
  };
  for (const Length size : {points(16), points(14), points(12), points(11), points(10), points(9)}) {
    look.size = size;
    look.leading = size * 5 / 4;
    if (std::all_of(items.begin(), items.end(), fits)) break;
  }
  return look;
}

// Text from above, where it comes from at the lower edge.
struct Card {
  Stack text;
  Stack badge;

  Length height() const { return text.height + badge.height; }
};

Card set_card(Setting& setting, const sheet::KeyFigures::Item& item, const Look& look, Length width,
              ElementId parent) {
  const ElementId element = setting.structure.add(Role::Paragraph, parent);
  Strips strips = set_plain(setting, item.label, kTheme.figure_label, width, element);
  Strips value =
      set_plain(setting, item.value, item.muted ? kTheme.figure_statement : look, width, element);
  value.front().space_before = points(2);
  append(strips, std::move(value));
  if (!item.note.empty()) {
    append(strips, set_plain(setting, item.note, kTheme.small, width, element));
  }
  Card card{stack(std::move(strips)), {}};
  if (item.badge != sheet::Badge::None) {
    Look small = kTheme.small;
    small.colour = Colour::Accent;
    small.leading = points(12.5);
    card.badge = stack(set_plain(setting, sheet::badge_text(item.badge), small, width, element));
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
  const Length inner = card_width - 2 * kTheme.card_padding;
  for (std::span<const sheet::KeyFigures::Item> rest = figures.items; !rest.empty();) {
    const std::span<const sheet::KeyFigures::Item> row = rest.first(std::min(across, rest.size()));
    rest = rest.subspan(row.size());
    const Look look = value_look(setting, row, inner);
    std::vector<Card> cards;
    for (const sheet::KeyFigures::Item& item : row) {
      cards.push_back(set_card(setting, item, look, inner, parent));
    }
    strips.push_back(set_row(std::move(cards), card_width));
  }
  return strips;
}

}  // namespace mlsheet::pdf
