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

using Items = std::span<const sheet::KeyFigures::Item>;

bool all_fit(Setting& setting, Items items, const Look& look, Length width) {
  return std::all_of(items.begin(), items.end(), [&](const sheet::KeyFigures::Item& item) {
    return item.muted || extent(setting, item.value, look).widest_line <= width;
  });
}

// Smaller where a large number would be torn; the same for all cards of a row.
Look value_look(Setting& setting, Items items, Length width) {
  Look look = kTheme.figure_value;
  for (const Length size :
       {points(16), points(14), points(12), points(11), points(10), points(9)}) {
    look.size = size;
    look.leading = size * 5 / 4;
    if (all_fit(setting, items, look, width)) break;
  }
  return look;
}

struct Cards {
  std::size_t across = 1;
  Length width = 0;

  Length inner() const { return width - 2 * kTheme.card_padding; }
};

Cards cards_of(std::size_t across, Length room) {
  const Length count = static_cast<Length>(across);
  return {across, (room - (count - 1) * kGap) / count};
}

// Fewer to a row where a number would be torn in any size.
Cards cards_for(Setting& setting, Items items, Length room) {
  constexpr std::size_t kFewest = 3;
  Cards cards = cards_of(cards_in_row(items.size()), room);
  while (cards.across > kFewest &&
         !all_fit(setting, items, value_look(setting, items, cards.inner()), cards.inner())) {
    cards = cards_of(cards.across - 1, room);
  }
  return cards;
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
  const Cards size = cards_for(setting, figures.items, width);
  for (Items rest = figures.items; !rest.empty();) {
    const Items row = rest.first(std::min(size.across, rest.size()));
    rest = rest.subspan(row.size());
    const Look look = value_look(setting, row, size.inner());
    std::vector<Card> cards;
    for (const sheet::KeyFigures::Item& item : row) {
      cards.push_back(set_card(setting, item, look, size.inner(), parent));
    }
    strips.push_back(set_row(std::move(cards), size.width));
  }
  return strips;
}

}  // namespace mlsheet::pdf
