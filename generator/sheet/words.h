#pragma once
// The words for single values: how a statement, a number, a size, a choice and an address read.

#include <string>
#include <string_view>

#include "evidence/linked.h"
#include "schema/field.h"

namespace mlsheet::sheet {

inline constexpr std::string_view kNotDisclosed = "Not disclosed";

// `Not applicable: the host has it`; empty for a value.
std::string statement_words(const evidence::Value& value);

// Quantities, numbers and counts, digits as written.
std::string number_words(const evidence::Value& value);

// `96 x 96 x 1` with multiplication signs.
std::string shape_words(std::string_view written);

std::string choice_words(const schema::Field& field, const std::string& word);

// `https://www.example.com/a/` gives `www.example.com/a`, its host `example.com`.
std::string without_scheme(std::string_view address);
std::string host_of(std::string_view address);

}  // namespace mlsheet::sheet
