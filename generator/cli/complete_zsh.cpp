#include "cli/completion.h"

namespace mlsheet::cli {
namespace {

constexpr std::string_view kBegin = R"(#compdef mlsheet
# Completion of mlsheet for zsh, made by `mlsheet completions zsh`. To use it, write it as `_mlsheet`
# into a folder of $fpath, or: source <(mlsheet completions zsh)
)";

constexpr std::string_view kCommandLine = R"(_mlsheet() {
  local curcontext="$curcontext" state line
  local -a commands
  commands=(
)";

constexpr std::string_view kFirstWord = R"(  )
  _arguments -C '--version[print the version]' '(-h --help)'{-h,--help}'[print this help]' \
    '1: :->command' '*:: :->rest'
  case $state in
    command) _describe command commands ;;
    rest)
      case $words[1] in
)";

constexpr std::string_view kEnd = R"(      esac ;;
  esac
}
if [[ $funcstack[1] == _mlsheet ]]; then
  _mlsheet "$@"
else
  compdef _mlsheet mlsheet
fi
)";

// For the inside of single quotes, where `special` characters have a meaning of their own.
std::string quoted(std::string_view text, std::string_view special) {
  std::string out;
  for (const char c : text) {
    if (special.find(c) != special.npos) out += '\\';
    out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  }
  return out;
}

std::string action(const Candidates& candidates) {
  switch (candidates.offer) {
    case Offer::Words:
      return "(" + in_one_line(candidates.words) + ")";
    case Offer::Codes:
      return "_mlsheet_codes";
    case Offer::Folders:
      return "_files -/";
    case Offer::Files:
      return "_files";
    case Offer::Nothing:
      break;
  }
  return " ";
}

std::string argument(const OptionRow& option) {
  const OptionNames names = names_of(option);
  const std::string full(names.full);
  const std::string brief(names.brief);
  const std::string head = brief.empty() ? "'*" + full : "'*'{" + brief + "," + full + "}'";
  const std::string help = "[" + quoted(option.help, "[]:") + "]";
  if (option.value.empty()) return head + help + "'";
  return head + help + ":" + quoted(option.value, ":") + ":" + action(values_of(option)) + "'";
}

std::string arguments_of(const CommandRow& command) {
  std::string out = "        " + std::string(command.name) + ")\n          _arguments \\\n";
  for (const OptionRow* option : options_of(command)) {
    out += "            " + argument(*option) + " \\\n";
  }
  const Candidates operands = operands_of(command);
  const std::string name = operands.offer == Offer::Nothing ? " " : std::string(command.operands);
  return out + "            '*:" + quoted(name, ":") + ":" + action(operands) + "' ;;\n";
}

}  // namespace

std::string zsh_script() {
  std::string out = std::string(kBegin) + "_mlsheet_codes() {\n  compadd -- " +
                    in_one_line(code_words()) + "\n}\n" + std::string(kCommandLine);
  for (const CommandRow& command : commands()) {
    out += "    '" + std::string(command.name) + ":" + quoted(command.summary, ":") + "'\n";
  }
  out += kFirstWord;
  for (const CommandRow& command : commands()) out += arguments_of(command);
  return out + std::string(kEnd);
}

}  // namespace mlsheet::cli
