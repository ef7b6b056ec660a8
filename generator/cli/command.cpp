#include "cli/command.h"

#include <algorithm>

namespace mlsheet::cli {
namespace {

constexpr CommandRow kCommands[] = {
    {"build", "PATH...", "check a sheet and write it as HTML, PDF and JSON",
     "PATH is a sensor.yaml, a folder (every sensor.yaml and *.sensor.yaml below it), or - for\n"
     "standard input. The files are named after sensor.id, else after the folder, else after the\n"
     "input. All files of a sheet are written, or none.",
     build},
    {"check", "PATH...", "report everything that is wrong with a sheet; write nothing",
     "PATH is as for build. Findings go to standard output.", check},
    {"footprint", "PATH...", "say what the life of a device costs the climate, and why",
     "PATH is as for build. The account goes to standard output, findings to standard error.\n"
     "Without a total the exit code is 1. What --set puts into the sheet is checked like what is\n"
     "written there. --compare gives the difference by stage and line, and how probable it is "
     "that\n"
     "PATH is the lower one.",
     footprint, true},
    {"init", "[DIR]", "write a first sheet to be filled in: DIR/sensor.yaml",
     "DIR is the current folder by default and is made when missing; the sensor is named after "
     "it.\n"
     "Each field stands below its label and what it means, with an example behind a `#`. A file\n"
     "that exists is never overwritten.",
     init},
    {"explain", "[CODE]",
     "print the page of a diagnostic: what, why, a failing and a passing example",
     "CODE is written MS0312. With --list: every code with its level and title.", explain},
    {"schema", "", "print the language as one JSON Schema, for editors",
     "An editor that reads JSON Schema then completes keys and words, shows what a field means, "
     "and\n"
     "marks what no sheet can hold. It says less than check, which knows units and references.",
     schema},
    {"completions", "bash|zsh|fish", "print a script that completes mlsheet's commands in a shell",
     "How to use the script stands at its head. For bash: source <(mlsheet completions bash)",
     completions},
    {"man", "", "print the manual page", "To read it: mlsheet man | man -l -", man},
    {"help", "[COMMAND]", "print the help of a command, or the list of commands",
     "The same as --help.", help},
    {"docs", "[DIR]", "write or check the generated reference in DIR, docs/reference by default",
     "For contributors: the pages come from the same tables as the program.", docs},
};

}  // namespace

std::span<const CommandRow> commands() { return kCommands; }

const CommandRow* command_named(std::string_view name) {
  const auto* found = std::find_if(std::begin(kCommands), std::end(kCommands),
                                   [&](const CommandRow& row) { return row.name == name; });
  return found == std::end(kCommands) ? nullptr : found;
}

std::vector<std::string> command_names() {
  std::vector<std::string> names;
  for (const CommandRow& command : commands()) names.emplace_back(command.name);
  return names;
}

}  // namespace mlsheet::cli
