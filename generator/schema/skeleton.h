#pragma once
// A sheet to begin with, made of the schema alone: every field below its label and help, as a
// commented line that holds its example. Removing the `#` before such lines gives a sheet again.

#include <span>
#include <string>
#include <string_view>

#include "schema/schema.h"

namespace mlsheet::schema {

enum class Extent {
  Wanted,  // what the profile `recommended` asks for
  Full     // every field of the language
};

// A value that is known already: its line is not commented, nor are those it stands under.
struct Given {
  std::string_view pointer;  // `/sensor/name`
  std::string value;         // one line of text
};

std::string skeleton(const Schema& schema, Extent extent, std::span<const Given> given);

}  // namespace mlsheet::schema
