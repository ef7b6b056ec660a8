#include "cli/completion.h"

#include <algorithm>

#include "diagnostic/catalogue.h"
#include "text/edit_distance.h"

namespace mlsheet::cli {
namespace {

constexpr Shell kShells[] = {{"bash", bash_script}, {"zsh", zsh_script}, {"fish", fish_script}};

// `bash|zsh|fish`
std::vector<std::string> alternatives(std::string_view operands) {
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin <= operands.size();) {
    const std::size_t end = std::min(operands.find('|', begin), operands.size());
    words.emplace_back(operands.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

// By the word that stands for the value in the help: `PATH...`, `[DIR]`, `CODE`.
Candidates candidates_for(std::string_view placeholder) {
  const auto has = [&](std::string_view word) { return placeholder.find(word) != word.npos; };
  if (has("|")) return {Offer::Words, alternatives(placeholder)};
  if (has("CODE")) return {Offer::Codes, code_words()};
  if (has("COMMAND")) return {Offer::Words, command_names()};
  if (has("DIR")) return {Offer::Folders, {}};
  if (has("PATH") || has("FILE")) return {Offer::Files, {}};
  return {};
}

}  // namespace

std::span<const Shell> shells() { return kShells; }

Candidates operands_of(const CommandRow& command) { return candidates_for(command.operands); }

Candidates values_of(const OptionRow& option) {
  if (option.words != nullptr) return {Offer::Words, option.words()};
  return candidates_for(option.value);
}

OptionNames names_of(const OptionRow& option) {
  const std::size_t comma = option.names.find(',');
  if (comma == option.names.npos) return {{}, option.names};
  return {option.names.substr(0, comma), option.names.substr(comma + 1)};
}

std::vector<const OptionRow*> options_of(const CommandRow& command) {
  std::vector<const OptionRow*> found;
  for (const OptionRow& option : options()) {
    if (applies(option, command.name)) found.push_back(&option);
  }
  return found;
}

std::vector<std::string> code_words() {
  std::vector<std::string> codes;
  for (const diagnostic::Row& row : diagnostic::catalogue()) codes.emplace_back(row.code_text);
  return codes;
}

std::string in_one_line(const std::vector<std::string>& words) {
  std::string line;
  for (const std::string& word : words) line += (line.empty() ? "" : " ") + word;
  return line;
}

void completions(Invocation& invocation) {
  const std::vector<std::string>& words = invocation.arguments.words;
  std::vector<std::string> names;
  for (const Shell& shell : shells()) names.emplace_back(shell.name);
  if (words.empty()) {
    invocation.report.add(invocation.line.whole, diagnostic::OperandMissing, "completions", "shell")
        .help("write one of: " + in_one_line(names));
    return;
  }
  for (const Shell& shell : shells()) {
    if (shell.name == words.front()) return invocation.system.out(shell.script());
  }
  const std::vector<std::string> near = text::closest(words.front(), names, 1);
  invocation.report
      .add(invocation.line.span_of(words.front()), diagnostic::OptionValueUnknown, words.front(),
           "is no shell that is known here")
      .help(near.empty() ? "the shells are " + in_one_line(names)
                         : "did you mean `" + near.front() + "`?");
}

}  // namespace mlsheet::cli
