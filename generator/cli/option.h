#pragma once
// Every option, one row each: the parser, `--help` and the reference page all come from this table.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/arguments.h"

namespace mlsheet::cli {

struct OptionRow {
  std::string_view commands;  // `build check`; `*` for all
  std::string_view names;     // `-o,--output`
  std::string_view value;     // `DIR`; empty for a flag
  std::string_view help;
  // Returns what is wrong with the value as the rest of a sentence, or nothing.
  std::string_view (*apply)(Arguments& arguments, std::string_view value);
  // The words it takes, when it is a closed list (for did-you-mean and help).
  std::vector<std::string> (*words)() = nullptr;
  // What to write instead of a value at fault, where the words would be too many to list.
  std::string (*advise)(std::string_view value) = nullptr;
  bool is_list = false;  // values with commas between them, each taken by itself
};

std::span<const OptionRow> options();
bool applies(const OptionRow& option, std::string_view command);

}  // namespace mlsheet::cli
