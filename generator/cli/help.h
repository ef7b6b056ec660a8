#pragma once
// `--help` and the command-line reference page, both from the tables of commands and options.

#include <string>
#include <string_view>

#include "cli/command.h"

namespace mlsheet::cli {

std::string sentence(std::string_view words);  // `print the pages` -> `Print the pages.`
std::string version_text();
std::string help_text();                           // of the program
std::string help_text(const CommandRow& command);  // of one command
std::string command_line_page();                   // Markdown for docs/reference

}  // namespace mlsheet::cli
