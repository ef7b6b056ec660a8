#pragma once
// What the author of a sheet wants to hear no more: findings of one code in one place, for a
// reason. The comments that say so are read in document/suppression.

#include <string>

#include "diagnostic/catalogue.h"
#include "source/span.h"

namespace mlsheet::diagnostic {

struct Suppression {
  Code code;
  std::string reason;     // never empty
  source::Span named_at;  // the code in the comment
  source::Span place;     // findings that begin in it are meant
};

}  // namespace mlsheet::diagnostic
