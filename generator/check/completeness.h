#pragma once
// How complete a sheet is: one number from what a datasheet wants and what the sheet answers, and
// the fields whose answers would raise it most. docs/completeness.md tells authors the same.

#include <cstddef>
#include <string>
#include <vector>

#include "schema/field.h"

namespace mlsheet::check {

struct Completeness {
  struct Tally {
    std::size_t answered = 0;
    std::size_t due = 0;
  };
  struct Missing {
    schema::FieldId field;
    std::string pointer;  // where to write it; in a list, in the first item that lacks it
    // As counted: Optional for a required field in a group that is only recommended.
    schema::Requirement requirement;
  };

  // floor(100 · answered / due), so 100 means everything; 100 too when nothing is due.
  std::size_t score() const {
    return weights.due == 0 ? 100 : 100 * weights.answered / weights.due;
  }

  // A required field weighs 3, so does a conditional one whose condition holds; a recommended one
  // weighs 1, and so does what stands in a recommended group. Nothing else is due: neither fields
  // beyond the template, nor those whose condition does not hold or cannot be decided.
  Tally weights;
  Tally required;                // the fields of weight 3, each counted as one
  std::vector<Missing> missing;  // at most ten: the weightiest first, then in the schema's order
};

struct Checking;

// A group counts by the fields in it that are due, where it has any. So does a list by those of its
// items: a field counts once, however many items there are, and is answered when all answer it.
// An answer is a good value, or a statement that does instead of one; `not_disclosed` never does,
// nor does a placeholder or a value with a fault. Asks of every profile the same.
Completeness completeness_of(const Checking& checking);

}  // namespace mlsheet::check
