#include "cli/completion.h"

namespace mlsheet::cli {
namespace {

constexpr std::string_view kBegin =
    "# Completion of mlsheet for fish, made by `mlsheet completions fish`. To use it:\n"
    "#   mlsheet completions fish > ~/.config/fish/completions/mlsheet.fish\n"
    "complete -c mlsheet -f\n"
    "complete -c mlsheet -n __fish_use_subcommand -l version -d 'print the version'\n"
    "complete -c mlsheet -n __fish_use_subcommand -s h -l help -d 'print this help'\n";

std::string quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  return out + "'";
}

// What follows the flags of a rule: nothing where only words typed anew will do.
std::string offered(const Candidates& candidates) {
  switch (candidates.offer) {
    case Offer::Words:
    case Offer::Codes:
      return " -a " + quoted(in_one_line(candidates.words));
    case Offer::Folders:
      return " -a '(__fish_complete_directories)'";
    case Offer::Files:
      return " -F";
    case Offer::Nothing:
      break;
  }
  return {};
}

std::string rule(const CommandRow& command) {
  return "complete -c mlsheet -n '__fish_seen_subcommand_from " + std::string(command.name) + "'";
}

std::string option_rule(const CommandRow& command, const OptionRow& option) {
  const OptionNames names = names_of(option);
  std::string out = rule(command);
  if (!names.brief.empty()) out += " -s " + std::string(names.brief.substr(1));
  out += " -l " + std::string(names.full.substr(2));
  if (!option.value.empty()) {
    const Candidates values = values_of(option);
    out += (values.offer == Offer::Files ? " -r" : " -x") + offered(values);
  }
  return out + " -d " + quoted(option.help) + "\n";
}

}  // namespace

std::string fish_script() {
  std::string out(kBegin);
  for (const CommandRow& command : commands()) {
    out += "complete -c mlsheet -n __fish_use_subcommand -a " + std::string(command.name) + " -d " +
           quoted(command.summary) + "\n";
    if (const std::string words = offered(operands_of(command)); !words.empty()) {
      out += rule(command) + words + "\n";
    }
    for (const OptionRow* option : options_of(command)) out += option_rule(command, *option);
  }
  return out;
}

}  // namespace mlsheet::cli
