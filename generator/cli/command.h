#pragma once
// Every command, one row each, and what it may touch.

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/arguments.h"
#include "cli/exit_code.h"
#include "cli/system/system.h"

namespace mlsheet::cli {

struct Invocation {
  const Arguments& arguments;
  const CommandLine& line;
  System& system;
  diagnostic::Report& report;  // of the run: everything that will be shown
  std::string remark = {};     // one more line below the summary
  // What was asked for and a sheet gives no answer to, in a line each: the exit code is 1.
  std::vector<std::string> refusals = {};
  // What goes to standard output when every finding is known.
  std::function<std::string()> answer = {};
};

struct CommandRow {
  std::string_view name;
  std::string_view operands;  // `PATH...`
  std::string_view summary;   // one sentence, no full stop
  std::string_view details;   // further sentences for the help page
  void (*run)(Invocation& invocation);
  bool tells_mistakes = false;  // runs after mistakes on the command line too, to tell them
};

std::span<const CommandRow> commands();
const CommandRow* command_named(std::string_view name);
std::vector<std::string> command_names();

void build(Invocation& invocation);
void check(Invocation& invocation);
void footprint(Invocation& invocation);
void init(Invocation& invocation);
void explain(Invocation& invocation);
void schema(Invocation& invocation);
void completions(Invocation& invocation);
void man(Invocation& invocation);
void help(Invocation& invocation);
void docs(Invocation& invocation);

}  // namespace mlsheet::cli
