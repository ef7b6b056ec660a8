#pragma once
// The generated reference: pages in Markdown, made from the tables the program itself uses.

#include <string>

#include "schema/schema.h"

namespace mlsheet::schema {

// Every field by section: path, label, how it is written, how much it is wanted, help, example.
std::string describe_fields(const Schema& schema);

// Every unit by dimension: symbol, other spellings, prefixes, factor to the coherent SI unit.
std::string describe_units();

}  // namespace mlsheet::schema
