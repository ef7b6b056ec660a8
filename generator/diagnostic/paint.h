#pragma once
// Terminal colours of the human format. Colour repeats what words and signs say already; without it
// nothing is lost.

#include <string>
#include <string_view>

#include "diagnostic/format.h"

namespace mlsheet::diagnostic {

enum class Ink { Error, Warning, Note, Message, Frame };

inline Ink ink_of(Level level) {
  if (level == Level::Error) return Ink::Error;
  return level == Level::Warning ? Ink::Warning : Ink::Note;
}

class Paint {
 public:
  explicit Paint(Colour colour) : colour_(colour) {}

  std::string operator()(Ink ink, std::string_view text) const;

 private:
  Colour colour_;
};

}  // namespace mlsheet::diagnostic
