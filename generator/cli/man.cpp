#include <string>

#include "cli/command.h"
#include "cli/help.h"
#include "cli/option.h"

namespace mlsheet::cli {
namespace {

constexpr std::string_view kSections =
    ".SH DESCRIPTION\n"
    "mlsheet compiles the datasheet of an ML sensor from one YAML file: it checks every value for\n"
    "type, unit and consistency, computes what can be computed, and writes the sheet as HTML, PDF\n"
    "and JSON.\n"
    ".PP\n"
    "All mistakes of a run are reported, each at its line and column, with its code.\n"
    "\\fBmlsheet explain\\fR \\fICODE\\fR says more about one.\n";

constexpr std::string_view kEnd =
    ".SH \"EXIT STATUS\"\n"
    ".TP\n.B 0\nFine; warnings are allowed.\n"
    ".TP\n.B 1\nThe sheet has errors.\n"
    ".TP\n.B 2\nUsage, input or output.\n"
    ".TP\n.B 3\nInternal error, please report it.\n"
    ".SH ENVIRONMENT\n"
    ".TP\n.B NO_COLOR\nWhen set, nothing is coloured.\n"
    ".TP\n.BR CLICOLOR \", \" CLICOLOR_FORCE\n"
    "0 turns colour off; any other value of the second turns it on.\n"
    ".TP\n.BR LC_ALL \", \" LC_CTYPE \", \" LANG\n"
    "Where the first that is set names no UTF\\-8, a footprint is drawn in ASCII on a terminal.\n";

// roff reads a backslash anywhere and a full stop or an apostrophe at the begin of a line; a plain
// hyphen may be set as a dash.
std::string roff(std::string_view text) {
  std::string out;
  bool begins_line = true;
  for (const char c : text) {
    if (begins_line && (c == '.' || c == '\'')) out += "\\&";
    begins_line = c == '\n';
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";
    } else {
      out += c;
    }
  }
  return out;
}

std::string words_of(const OptionRow& option) {
  if (option.words == nullptr) return {};
  std::string out;
  for (const std::string& word : option.words()) out += (out.empty() ? " Takes " : ", ") + word;
  return roff(out) + ".";
}

// `\fB-o\fR, \fB--output\fR \fIDIR\fR`
std::string heading(const OptionRow& option) {
  std::string out = "\\fB";
  for (const char c : option.names) out += c == ',' ? std::string("\\fR, \\fB") : roff({&c, 1});
  out += "\\fR";
  return option.value.empty() ? out : out + " \\fI" + roff(option.value) + "\\fR";
}

std::string command_section(const CommandRow& command) {
  std::string out = ".SS \"mlsheet " + roff(command.name) +
                    (command.operands.empty() ? "" : " " + roff(command.operands)) + "\"\n" +
                    roff(sentence(command.summary)) + "\n" + roff(command.details) + "\n";
  for (const OptionRow& option : options()) {
    if (option.commands == "*" || !applies(option, command.name)) continue;
    out += ".TP\n" + heading(option) + "\n" + roff(sentence(option.help)) + words_of(option) + "\n";
  }
  return out;
}

std::string common_options() {
  std::string out = ".SH OPTIONS\n.TP\n\\fB\\-\\-version\\fR\nPrint the version.\n";
  for (const OptionRow& option : options()) {
    if (option.commands != "*") continue;
    out += ".TP\n" + heading(option) + "\n" + roff(sentence(option.help)) + words_of(option) + "\n";
  }
  return out;
}

std::string man_page() {
  std::string out = ".TH MLSHEET 1 \"\" \"mlsheet " MLSHEET_VERSION
                    "\" \"User Commands\"\n"
                    ".SH NAME\nmlsheet \\- the compiler for ML\\-sensor datasheets\n"
                    ".SH SYNOPSIS\n.B mlsheet\n.I COMMAND\n.RI [ options ]\n";
  out += std::string(kSections) + ".SH COMMANDS\n";
  for (const CommandRow& command : commands()) out += command_section(command);
  return out + common_options() + std::string(kEnd);
}

}  // namespace

void man(Invocation& invocation) { invocation.system.out(man_page()); }

}  // namespace mlsheet::cli
