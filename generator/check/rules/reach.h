#pragma once
// What a printed number can stand for. It was rounded, so it reaches half a unit of its last digit
// to both sides; an approximate one a tenth of itself. Two statements agree if their reaches meet.

#include <string>

#include "quantity/quantity.h"

namespace mlsheet::check {

// In coherent SI units. The ends of an open range are infinite.
struct Reach {
  double low = 0;
  double high = 0;
};

Reach reach_of(const quantity::Quantity& quantity);

// Of a value that was set or agreed on, not measured: no more than its tolerance.
Reach tolerance_of(const quantity::Quantity& quantity);

// Of a level that is compared with one in another unit: 4.9 ft were set as 1.5 m. In units a power
// of ten apart no more than its tolerance.
Reach level_of(const quantity::Quantity& quantity, const quantity::Unit& other);
bool are_decimal(const quantity::Unit& a, const quantity::Unit& b);

bool meet(const Reach& a, const Reach& b);

// Ranges with the same ends after conversion, or values that are the same.
bool same_ends(const quantity::Quantity& a, const quantity::Quantity& b);

// A value in SI units in the style and unit of `like`: `1000 ms`, `21.1 %`.
std::string in_unit_of(const quantity::Quantity& like, double si, int digits);

}  // namespace mlsheet::check
