#include "cli/completion.h"

namespace mlsheet::cli {
namespace {

constexpr std::string_view kBegin =
    R"(# Completion of mlsheet for bash, made by `mlsheet completions bash`. To use it:
#   source <(mlsheet completions bash)
_mlsheet() {
  local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
  local command= words= i
  COMPREPLY=()
  # bash parts words at `=`: `--format=json` is three.
  if [[ $current == '=' ]]; then
    current=
  elif [[ $before == '=' ]]; then
    before=${COMP_WORDS[COMP_CWORD - 2]}
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case ${COMP_WORDS[i]} in
)";

constexpr std::string_view kEnd = R"(  esac
  # Where there are no words, bash offers files.
  [[ -z $words ]] && return
  compopt +o default 2>/dev/null
  # What stands before the last comma of a list is kept.
  local last=${current##*,}
  mapfile -t COMPREPLY < <(compgen -P "${current%"$last"}" -W "$words" -- "$last")
}
complete -o default -F _mlsheet mlsheet
)";

std::string command_names(std::string_view between) {
  std::string names;
  for (const CommandRow& command : commands()) {
    names += (names.empty() ? "" : std::string(between)) + std::string(command.name);
  }
  return names;
}

// `'build -o' | 'build --output'`
std::string pattern(const CommandRow& command, const OptionRow& option) {
  const OptionNames names = names_of(option);
  const std::string begin = "'" + std::string(command.name) + " ";
  const std::string full = begin + std::string(names.full) + "'";
  return names.brief.empty() ? full : begin + std::string(names.brief) + "' | " + full;
}

std::string answer(const Candidates& candidates) {
  switch (candidates.offer) {
    case Offer::Nothing:
      return "compopt +o default 2>/dev/null; return";
    case Offer::Words:
      return "words='" + in_one_line(candidates.words) + "'";
    case Offer::Codes:
      return "words=$codes";
    case Offer::Folders:
      return "compopt -o filenames 2>/dev/null; "
             "mapfile -t COMPREPLY < <(compgen -d -- \"$current\"); return";
    case Offer::Files:
      break;
  }
  return "return";
}

std::string option_words(const CommandRow& command) {
  std::vector<std::string> words;
  for (const OptionRow* option : options_of(command)) {
    words.emplace_back(names_of(*option).full);
  }
  return in_one_line(words);
}

std::string values_of_options() {
  std::string rows;
  for (const CommandRow& command : commands()) {
    for (const OptionRow* option : options_of(command)) {
      if (option->value.empty()) continue;
      rows += "    " + pattern(command, *option) + ") " + answer(values_of(*option)) + " ;;\n";
    }
  }
  return rows;
}

std::string words_of_commands() {
  std::string rows;
  for (const CommandRow& command : commands()) {
    const std::string name(command.name);
    rows += "    '" + name + " -'*) words='" + option_words(command) + "' ;;\n";
    rows += "    '" + name + " '*) " + answer(operands_of(command)) + " ;;\n";
  }
  return rows;
}

}  // namespace

std::string bash_script() {
  return std::string(kBegin) + "      " + command_names(" | ") +
         ") command=${COMP_WORDS[i]}; break ;;\n    esac\n  done\n  local codes='" +
         in_one_line(code_words()) + "'\n  case \"$command $before\" in\n" + values_of_options() +
         "  esac\n  [[ -z $words ]] && case \"$command $current\" in\n    ' '*) words='" +
         command_names(" ") + " --version --help' ;;\n" + words_of_commands() + std::string(kEnd);
}

}  // namespace mlsheet::cli
