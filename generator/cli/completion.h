#pragma once
// What may stand where on a command line, read from the tables of commands and options, and the
// scripts that tell it to a shell.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.h"
#include "cli/option.h"

namespace mlsheet::cli {

enum class Offer { Nothing, Words, Codes, Files, Folders };

struct Candidates {
  Offer offer = Offer::Nothing;
  std::vector<std::string> words;  // of Words and Codes
};

struct OptionNames {
  std::string_view brief;  // `-o`, or empty
  std::string_view full;   // `--output`
};

struct Shell {
  std::string_view name;
  std::string (*script)();
};

Candidates operands_of(const CommandRow& command);
Candidates values_of(const OptionRow& option);
OptionNames names_of(const OptionRow& option);
std::vector<const OptionRow*> options_of(const CommandRow& command);
std::vector<std::string> code_words();                           // MS0101, …
std::string in_one_line(const std::vector<std::string>& words);  // with spaces between

std::span<const Shell> shells();
std::string bash_script();
std::string zsh_script();
std::string fish_script();

}  // namespace mlsheet::cli
