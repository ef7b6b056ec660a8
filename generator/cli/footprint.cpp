#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.h"
#include "cli/inputs.h"
#include "pipeline/account.h"
#include "text/ascii.h"

namespace mlsheet::cli {
namespace {

constexpr std::string_view kCompare = "--compare";
constexpr std::string_view kStandardInput = "-";
constexpr int kCommonWidth = 80;
constexpr int kLeastWidth = 60;
constexpr int kMostWidth = 120;

// The variables in the order in which they decide (POSIX.1-2017, 8.2).
bool has_utf8_locale(const System& system) {
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    const std::string locale = text::to_lower(system.environment(name));
    if (locale.empty()) continue;
    return locale.find("utf-8") != locale.npos || locale.find("utf8") != locale.npos;
  }
  return true;  // nothing is said against it
}

// Only a terminal is asked what it can show: what goes into a file is the same everywhere.
account::Paper paper_of(const Invocation& invocation) {
  const System& system = invocation.system;
  account::Paper paper{.width = kCommonWidth, .explains = invocation.arguments.explains};
  if (!system.out_is_terminal()) return paper;
  const int columns = system.out_columns();
  if (columns > 0) paper.width = std::clamp(columns, kLeastWidth, kMostWidth);
  paper.is_ascii = !has_utf8_locale(system);
  return paper;
}

std::vector<account::Setting> settings_of(const Arguments& arguments) {
  std::vector<account::Setting> settings;
  for (const std::string& words : arguments.settings) {
    const std::size_t equals = words.find('=');
    settings.push_back({words.substr(0, equals), words.substr(equals + 1)});
  }
  return settings;
}

// Each setting is a text of its own, with a name that says where it was written.
std::vector<source::FileId> setting_files(Invocation& invocation) {
  std::vector<source::FileId> files;
  for (const account::Setting& setting : settings_of(invocation.arguments)) {
    files.push_back(invocation.system.files().add("--set " + setting.path,
                                                  setting.path + ": " + setting.value));
  }
  return files;
}

std::vector<std::string> command_of(const Arguments& arguments, const account::Account& account,
                                    bool is_standard_input) {
  std::vector<std::string> words = {"mlsheet", "footprint"};
  const auto add = [&words](std::string_view option, std::string value) {
    words.emplace_back(option);
    words.push_back(std::move(value));
  };
  for (const account::Setting& setting : account.settings) {
    add("--set", setting.path + "=" + setting.value);
  }
  if (!arguments.compare.empty()) add(kCompare, arguments.compare);
  if (account.footprint.spread) {
    add("--samples", std::to_string(account.footprint.ledger.sampling.samples));
    add("--seed", std::to_string(account.footprint.ledger.sampling.seed));
  }
  if (arguments.sobol) words.emplace_back("--sobol");
  if (arguments.explains) words.emplace_back("--explain");
  const std::string& path = account.footprint.file;
  if (!is_standard_input && path.starts_with('-')) words.emplace_back("--");
  words.push_back(is_standard_input ? std::string(kStandardInput) : path);
  return words;
}

// Once for each sheet, also for one that several others are compared with.
void refuse_without_total(Invocation& invocation, const account::Footprint& footprint) {
  const std::string why = why_no_total(footprint);
  if (why.empty()) return;
  std::string refusal = "no total of `" + footprint.file + "`: " + why;
  std::vector<std::string>& all = invocation.refusals;
  if (std::find(all.begin(), all.end(), refusal) == all.end()) all.push_back(std::move(refusal));
}

std::vector<account::Account> accounts_of(Invocation& invocation) {
  const Arguments& arguments = invocation.arguments;
  const std::vector<Input> inputs = open_inputs(invocation);
  std::optional<Input> other;
  if (!arguments.compare.empty()) other = open_input(invocation, kCompare, arguments.compare);
  const std::vector<source::FileId> settings = setting_files(invocation);
  std::vector<account::Account> accounts;
  for (const Input& input : inputs) {
    const pipeline::AccountRequest request = {
        .sheet = {.input = input.file, .policy = arguments.policy, .settings = settings},
        .settings = settings_of(arguments),
        .other = other ? std::optional(other->file) : std::nullopt,
        .samples = arguments.samples,
        .seed = arguments.seed,
        .sobol = arguments.sobol};
    pipeline::Accounted found =
        pipeline::account_of(request, invocation.system.files(), invocation.system.resources());
    invocation.report.merge(found.report);
    found.account.command = command_of(arguments, found.account, input.is_standard_input);
    refuse_without_total(invocation, found.account.footprint);
    if (found.account.comparison) {
      refuse_without_total(invocation, found.account.comparison->other);
    }
    accounts.push_back(std::move(found.account));
  }
  return accounts;
}

std::string as_text(const std::vector<account::Account>& accounts, const account::Paper& paper) {
  std::string out;
  for (const account::Account& account : accounts) {
    if (account.footprint.ledger.contributions.empty()) continue;  // standard error says why
    out += (out.empty() ? "" : "\n\n") + write_text(account, paper);
  }
  return out;
}

std::string as_json(const Invocation& invocation, const std::vector<account::Account>& accounts) {
  const bool is_answered = invocation.refusals.empty();
  return pipeline::accounts_as_json(
      accounts, invocation.report, invocation.system.files(),
      {.error_limit = invocation.arguments.error_limit,
       .version = MLSHEET_VERSION,
       .command = invocation.arguments.command,
       .sheets = invocation.system.sheets(),
       .command_line = invocation.line.whole.file,
       .exit_code = static_cast<int>(exit_code(invocation.report, is_answered))});
}

}  // namespace

void footprint(Invocation& invocation) {
  std::vector<account::Account> accounts;
  if (!invocation.report.failed()) accounts = accounts_of(invocation);
  if (invocation.arguments.as_json) {
    invocation.answer = [&invocation, accounts = std::move(accounts)] {
      return as_json(invocation, accounts);
    };
    return;
  }
  invocation.system.out(as_text(accounts, paper_of(invocation)));
}

}  // namespace mlsheet::cli
