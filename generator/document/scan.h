#pragma once
// The strict look at the bytes before any parser sees them: UTF-8 without control characters,
// foreign line ends or direction controls. Every place is reported; the parser then gets a text of
// the same length in which those places are harmless, so that it can go on and positions stay true.

#include <string>
#include <string_view>

#include "diagnostic/report.h"
#include "source/span.h"

namespace mlsheet::document {

struct Scan {
  bool is_text = true;   // otherwise there is nothing to parse
  std::string repaired;  // empty when the bytes may be parsed as they are
};

Scan scan(source::FileId file, std::string_view bytes, diagnostic::Report& report);

// Characters that turn the direction of the text around them: shown text would not be what is read.
bool turns_direction(char32_t code_point);

std::string code_point_digits(char32_t code_point, std::size_t least);  // `202E`
std::string code_point_name(char32_t code_point);                       // `U+202E`
std::string byte_name(unsigned char byte);                              // `0xE9`

}  // namespace mlsheet::document
