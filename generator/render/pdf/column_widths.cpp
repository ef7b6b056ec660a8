#include "render/pdf/column_widths.h"

#include <algorithm>
#include <numeric>

namespace mlsheet::pdf {
namespace {

using Lengths = std::vector<Length>;

// More would tear a number away from its label.
constexpr Length kMostAir = points(64);

Length sum(const Lengths& lengths) {
  return std::accumulate(lengths.begin(), lengths.end(), Length{0});
}

Lengths collect(std::span<const typeset::Extent> columns, Length typeset::Extent::*wanted) {
  Lengths lengths;
  for (const typeset::Extent& column : columns) lengths.push_back(column.*wanted);
  return lengths;
}

// Each gets the less, and of what is left a share in proportion to what it lacks. What it lacks may
// be as long as the longest paragraph, so shares are computed in whole points.
Lengths between(Lengths less, const Lengths& more, Length room) {
  const Length left = room - sum(less);
  Length lacking = 0;
  for (std::size_t i = 0; i < less.size(); ++i) lacking += (more[i] - less[i]) / points(1);
  if (lacking == 0) return less;
  for (std::size_t i = 0; i < less.size(); ++i) {
    less[i] += left * ((more[i] - less[i]) / points(1)) / lacking;
  }
  return less;
}

Lengths with_air(Lengths lengths, Length room) {
  if (lengths.empty()) return lengths;
  const Length count = static_cast<Length>(lengths.size());
  const Length air = std::min((room - sum(lengths)) / count, kMostAir);
  for (Length& length : lengths) length += air;
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
  const Lengths lines = collect(columns, &typeset::Extent::widest_line);
  const Lengths words = collect(columns, &typeset::Extent::widest_word);
  const Lengths parts = collect(columns, &typeset::Extent::widest_part);
  if (sum(lines) <= room) return with_air(lines, room);
  if (sum(words) <= room) return between(words, lines, room);
  if (sum(parts) <= room) return between(parts, words, room);
  return levelled(parts, room);
}

std::vector<ColumnGroup> column_groups(std::span<const typeset::Extent> columns, Length gap,
                                       Length room) {
  const auto least = [&](std::size_t column) {
    return std::min(columns[column].widest_part, kTheme.narrow_column);
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
