#pragma once
// `--help` and the command-line reference page, both from the tables of commands and options.

#include <string>

#include "cli/command.h"

namespace mlsheet::cli {

std::string version_text();
std::string help_text();                           // of the program
std::string help_text(const CommandRow& command);  // of one command
std::string command_line_page();                   // Markdown for docs/reference

}  // namespace mlsheet::cli
