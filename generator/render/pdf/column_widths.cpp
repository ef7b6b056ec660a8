#include "render/pdf/column_widths.h"

#include <algorithm>
#include <numeric>

namespace mlsheet::pdf {
namespace {

using Lengths = std::vector<Length>;

Length sum(const Lengths& lengths) {
  return std::accumulate(lengths.begin(), lengths.end(), Length{0});
}

// Wishes may be as long as the longest paragraph; shares are computed in whole points, rounded
// down.
Lengths shared_out(Length room, const Lengths& weights) {
  Length total = 0;
  for (const Length weight : weights) total += weight / points(1) + 1;
  Lengths shares;
  for (const Length weight : weights) shares.push_back(room * (weight / points(1) + 1) / total);
  return shares;
}

Lengths plus(Lengths lengths, const Lengths& more) {
  for (std::size_t i = 0; i < lengths.size(); ++i) lengths[i] += more[i];
  return lengths;
}

// Lowers the widest to a common height until all fit.
Lengths levelled(Lengths lengths, Length room) {
  Lengths ascending = lengths;
  std::sort(ascending.begin(), ascending.end());
  Length left = room;
  Length cap = 0;
  for (std::size_t i = 0; i < ascending.size(); ++i) {
    const Length others = static_cast<Length>(ascending.size() - i);
    cap = left / others;
    if (ascending[i] > cap) break;
    left -= ascending[i];
  }
  for (Length& length : lengths) length = std::min(length, cap);
  return lengths;
}

}  // namespace

std::vector<Length> column_widths(std::span<const typeset::Extent> columns, Length room) {
  Lengths needs;
  Lengths wishes;
  Lengths lacks;
  for (const typeset::Extent& column : columns) {
    needs.push_back(column.widest_word);
    wishes.push_back(column.widest_line);
    lacks.push_back(column.widest_line - column.widest_word);
  }
  Lengths widths;
  if (sum(wishes) <= room) {
    widths = plus(wishes, shared_out(room - sum(wishes), wishes));
  } else if (sum(needs) <= room) {
    widths = plus(needs, shared_out(room - sum(needs), lacks));
  } else {
    widths = levelled(needs, room);
  }
  if (!widths.empty()) widths.back() += room - sum(widths);
  return widths;
}

std::vector<ColumnGroup> column_groups(std::span<const typeset::Extent> columns, Length gap,
                                       Length room) {
  const auto least = [&](std::size_t column) {
    return std::min(columns[column].widest_word, kTheme.narrow_column);
  };
  std::vector<ColumnGroup> groups;
  Length used = 0;
  for (std::size_t i = 1; i < columns.size(); ++i) {
    const Length needed = gap + least(i);
    if (groups.empty() || used + needed > room) {
      groups.push_back({i, i});
      used = least(0);
    }
    groups.back().end = i + 1;
    used += needed;
  }
  if (groups.empty()) groups.push_back({columns.size(), columns.size()});
  return groups;
}

}  // namespace mlsheet::pdf
