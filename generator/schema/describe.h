#pragma once
// The reference pages of the language, in Markdown, from the same tables that check a sheet.

#include <string>

#include "schema/schema.h"

namespace mlsheet::schema {

std::string describe_fields(const Schema& schema);
std::string describe_units();

}  // namespace mlsheet::schema
