#pragma once
// How much of what the template requires a sheet answers.

#include <cstddef>

#include "evidence/linked.h"
#include "schema/schema.h"

namespace mlsheet::sheet {

struct Completeness {
  std::size_t required = 0;
  std::size_t answered = 0;  // has a value, or says why there is none; `not_disclosed` is no answer
};

// Counts required fields outside lists; a required group counts by its required fields, where it
// has any.
Completeness completeness_of(const schema::Schema& schema, const evidence::Linked& linked);

}  // namespace mlsheet::sheet
