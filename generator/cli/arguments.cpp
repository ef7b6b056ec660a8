#include "cli/arguments.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <functional>
#include <utility>

#include "cli/command.h"
#include "cli/option.h"
#include "text/edit_distance.h"

namespace mlsheet::cli {
namespace {

constexpr std::string_view kEndOfOptions = "--";  // what follows is no option

std::string did_you_mean(std::string_view word, const std::vector<std::string>& known) {
  const std::vector<std::string> near = text::closest(word, known, 1);
  return near.empty() ? std::string{} : "did you mean `" + near.front() + "`?";
}

void add_help(diagnostic::Entry entry, const std::string& near, const std::string& otherwise) {
  entry.help(near.empty() ? otherwise : near);
}

std::vector<std::string> option_names(std::string_view command) {
  std::vector<std::string> names;
  for (const OptionRow& option : options()) {
    if (!applies(option, command)) continue;
    names.emplace_back(option.names.substr(option.names.find("--")));
  }
  return names;
}

// CLI11 splits the words; what they mean and every message is ours.
class Parser {
 public:
  Parser(const CommandLine& line, diagnostic::Report& report) : line_(line), report_(report) {
    app_.set_help_flag();
    app_.allow_extras();
    app_.require_subcommand(0, 1);  // `check build` is about a file of that name
    app_.add_flag("--version", arguments_.version);
    app_.add_flag("-h,--help", arguments_.help);
    for (const CommandRow& command : commands()) add(command);
  }

  Arguments run() {
    std::vector<std::string> reversed(line_.words.rbegin(), line_.words.rend());
    try {
      app_.parse(std::move(reversed));
    } catch (const CLI::ArgumentMismatch& fault) {
      wrong_value(fault.what());
      return word_by_word();
    } catch (const CLI::ParseError& fault) {
      report_.add(line_.whole, diagnostic::CommandLineUnclear, fault.what());
      return word_by_word();
    }
    for (const std::string& word : app_.remaining()) unknown_word(word);
    for (CLI::App* command : app_.get_subcommands()) {
      arguments_.command = command->get_name();
      for (const std::string& word : command->remaining()) unknown_option(word);
    }
    return std::move(arguments_);
  }

 private:
  void add(const CommandRow& row) {
    CLI::App* command = app_.add_subcommand(std::string(row.name));
    command->set_help_flag();
    command->allow_extras();
    command->add_option("words", arguments_.words);
    for (const OptionRow& option : options()) {
      if (applies(option, row.name)) add(*command, option);
    }
  }

  void add(CLI::App& command, const OptionRow& option) {
    const std::string names(option.names);
    if (option.value.empty()) {
      command.add_flag_function(names, [this, &option](std::int64_t) { apply(option, ""); })
          ->disable_flag_override();
      return;
    }
    command
        .add_option_function<std::vector<std::string>>(
            names,
            [this, &option](const std::vector<std::string>& values) {
              for (const std::string& value : values) apply(option, value);
            })
        ->allow_extra_args(false);
  }

  // The value as the caller wrote it, or each part of a list.
  void apply(const OptionRow& option, const std::string& value) {
    const source::Span span = line_.span_of_value(option.names, value);
    if (value.empty() && !option.value.empty()) {
      report_.add(span, diagnostic::OptionValueMissing, long_name(option));
      return;
    }
    std::size_t begin = 0;
    do {
      const std::size_t comma = option.is_list ? value.find(',', begin) : value.npos;
      const std::string part = value.substr(begin, comma - begin);
      if (part.empty() && option.is_list) {
        report_.add(span, diagnostic::OptionValueUnknown, value, "has nothing beside a comma");
      } else {
        apply_one(option, part, span);
      }
      begin = comma == value.npos ? comma : comma + 1;
    } while (begin != value.npos);
  }

  void apply_one(const OptionRow& option, const std::string& value, const source::Span& span) {
    const std::string_view fault = option.apply(arguments_, value);
    if (fault.empty()) return;
    diagnostic::Entry entry = report_.add(span, diagnostic::OptionValueUnknown, value, fault);
    if (option.advise != nullptr) entry.help(option.advise(value));
    if (option.words == nullptr) return;
    const std::vector<std::string> words = option.words();
    const bool is_known = std::find(words.begin(), words.end(), value) != words.end();
    if (is_known) return;  // at fault is where it stands
    add_help(entry, did_you_mean(value, words), "write one of: " + text_list(words));
  }

  static std::string_view long_name(const OptionRow& option) {
    return option.names.substr(option.names.find("--"));
  }

  static std::string text_list(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
    return out;
  }

  void unknown_word(const std::string& word) {
    if (word.starts_with("-") && word.size() > 1) return unknown_option(word);
    if (std::exchange(command_reported_, true)) return;  // what follows is not known either
    add_help(report_.add(line_.span_of(word), diagnostic::CommandUnknown, word),
             did_you_mean(word, command_names()), "`mlsheet --help` lists the commands");
  }

  void unknown_option(const std::string& word) {
    if (word == kEndOfOptions) return;
    std::string name = word.substr(0, word.find('='));
    if (name == "-") name = word;  // what CLI11 leaves of `-q=x`
    const std::string owner = arguments_.command.empty() ? "mlsheet" : arguments_.command;
    add_help(report_.add(line_.span_of(name), diagnostic::OptionUnknown, name, owner),
             did_you_mean(name, option_names(arguments_.command)),
             "`mlsheet " + (arguments_.command.empty() ? "" : owner + " ") +
                 "--help` lists the options");
  }

  // Of a command line that could not be read as a whole: what can be told word by word, so that
  // whoever reads the findings gets them in the format he waits for.
  Arguments word_by_word() const {
    Arguments arguments;
    for (std::size_t i = 0; i < line_.words.size(); ++i) {
      const std::string& word = line_.words[i];
      if (arguments.command.empty() && command_named(word) != nullptr) arguments.command = word;
      const std::size_t equals = word.find('=');
      const OptionRow* option = option_named(word.substr(0, equals), arguments.command);
      if (option == nullptr) continue;
      if (equals != word.npos) {
        option->apply(arguments, word.substr(equals + 1));
      } else if (option->value.empty()) {
        option->apply(arguments, "");
      } else if (i + 1 < line_.words.size()) {
        option->apply(arguments, line_.words[i + 1]);
      }
    }
    return arguments;
  }

  static const OptionRow* option_named(std::string_view name, std::string_view command) {
    if (!name.starts_with("--")) return nullptr;
    for (const OptionRow& option : options()) {
      if (option.names.ends_with(name) && applies(option, command)) return &option;
    }
    return nullptr;
  }

  // CLI11 begins its message with the option's names: `-q,--quiet: …` or `--profile: …`.
  void wrong_value(std::string_view fault) {
    std::string name(fault.substr(0, fault.find(':')));
    if (const std::size_t dashes = name.find("--"); dashes != name.npos) name.erase(0, dashes);
    for (const OptionRow& option : options()) {
      if (!option.names.ends_with(name)) continue;
      if (option.value.empty()) {
        report_.add(line_.span_of(name), diagnostic::CommandLineUnclear, name + " takes no value");
      } else {
        report_.add(line_.span_of(name), diagnostic::OptionValueMissing, name);
      }
      return;
    }
    report_.add(line_.whole, diagnostic::CommandLineUnclear, fault);
  }

  const CommandLine& line_;
  diagnostic::Report& report_;
  Arguments arguments_;
  CLI::App app_;
  bool command_reported_ = false;
};

}  // namespace

Arguments parse_arguments(const CommandLine& line, diagnostic::Report& report) {
  return Parser(line, report).run();
}

}  // namespace mlsheet::cli
