#include "cli/option.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

#include "cli/code_advice.h"
#include "diagnostic/format.h"
#include "pipeline/dump.h"
#include "pipeline/render.h"
#include "schema/json_schema.h"
#include "text/ascii.h"

namespace mlsheet::cli {
namespace {

constexpr std::string_view kNoFault;

template <class Rows>
std::vector<std::string> names_of(const Rows& rows) {
  std::vector<std::string> names;
  for (const auto& row : rows) names.emplace_back(row.name);
  return names;
}
std::vector<std::string> output_format_words() { return names_of(pipeline::output_formats()); }
std::vector<std::string> finding_format_words() { return names_of(diagnostic::formats()); }
std::vector<std::string> dump_words() { return names_of(pipeline::dumps()); }
std::vector<std::string> colour_words() { return {"auto", "always", "never"}; }
std::vector<std::string> profile_words() { return {"minimal", "recommended", "strict"}; }
std::vector<std::string> page_form_words() { return {"text", "json"}; }
std::vector<std::string> draft_words() { return names_of(schema::json_drafts()); }

bool is_one_of(std::string_view word, const std::vector<std::string>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    parts.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

std::string_view set_output(Arguments& arguments, std::string_view value) {
  arguments.output = value;
  return kNoFault;
}

std::string_view add_output_format(Arguments& arguments, std::string_view value) {
  if (!is_one_of(value, output_format_words())) return "is no output format";
  if (!is_one_of(value, arguments.formats)) arguments.formats.emplace_back(value);
  return kNoFault;
}

bool is_document(std::string_view name) {
  for (const diagnostic::Format& format : diagnostic::formats()) {
    if (format.name == name) return format.shape == diagnostic::Shape::Document;
  }
  return false;
}

// Lines may follow other lines on a stream. A document that anything precedes or follows can no
// longer be read, and a file holds what was written to it last.
bool can_stand_beside(const Sink& added, const Sink& earlier) {
  if (added.file != earlier.file) return true;
  return added.file.empty() && !is_document(added.format) && !is_document(earlier.format);
}

std::string_view add_sink(Arguments& arguments, std::string_view value) {
  const std::size_t equals = value.find('=');
  const std::string_view format = value.substr(0, equals);
  if (!is_one_of(format, finding_format_words())) return "is no format of findings";
  const std::string_view file =
      equals == std::string_view::npos ? std::string_view{} : value.substr(equals + 1);
  if (equals != std::string_view::npos && file.empty()) return "names no file after `=`";
  const Sink sink{std::string(format), std::string(file)};
  for (const Sink& earlier : arguments.diagnostics) {
    if (!can_stand_beside(sink, earlier)) return "goes where another format is written";
  }
  arguments.diagnostics.push_back(sink);
  return kNoFault;
}

std::string_view set_profile(Arguments& arguments, std::string_view value) {
  const auto profile = diagnostic::profile_named(value);
  if (!profile) return "is no profile";
  arguments.policy.profile = *profile;
  arguments.policy.profile_by_caller = true;
  return kNoFault;
}

std::string_view set_level(Arguments& arguments, std::string_view value,
                           diagnostic::Setting setting) {
  const auto code = diagnostic::code_named(value);
  if (!code) return "is no diagnostic code";
  arguments.policy.settings[*code] = setting;
  return kNoFault;
}
std::string_view allow(Arguments& arguments, std::string_view value) {
  return set_level(arguments, value, diagnostic::Setting::Allow);
}
std::string_view warn(Arguments& arguments, std::string_view value) {
  return set_level(arguments, value, diagnostic::Setting::Warn);
}
std::string_view deny(Arguments& arguments, std::string_view value) {
  return set_level(arguments, value, diagnostic::Setting::Deny);
}

std::string_view set_colour(Arguments& arguments, std::string_view value) {
  if (!is_one_of(value, colour_words())) return "is none of auto, always, never";
  arguments.colour = value == "auto"     ? ColourChoice::Auto
                     : value == "always" ? ColourChoice::Always
                                         : ColourChoice::Never;
  return kNoFault;
}

std::string_view set_error_limit(Arguments& arguments, std::string_view value) {
  const auto [end, fault] =
      std::from_chars(value.data(), value.data() + value.size(), arguments.error_limit);
  if (fault == std::errc::result_out_of_range) return "is too large; write 0 to see all findings";
  return fault == std::errc{} && end == value.data() + value.size() ? kNoFault
                                                                    : "is no whole number";
}

std::string_view set_dump(Arguments& arguments, std::string_view value) {
  arguments.dump = value;
  return is_one_of(value, dump_words()) ? kNoFault : "is no phase that can be dumped";
}

std::string_view set_page_form(Arguments& arguments, std::string_view value) {
  arguments.as_json = value == "json";
  return is_one_of(value, page_form_words()) ? kNoFault : "is no form of a page";
}

std::string_view set_draft(Arguments& arguments, std::string_view value) {
  arguments.draft = value;
  return is_one_of(value, draft_words()) ? kNoFault : "is no draft that can be written";
}

// `environment.lifetime=5 years`. The path is that of a key as YAML takes it without quotes.
std::string_view add_setting(Arguments& arguments, std::string_view value) {
  const std::size_t equals = value.find('=');
  if (equals == value.npos) return "has no `=` between key and value";
  const std::string_view path = value.substr(0, equals);
  for (const std::string_view key : split(path, '.')) {
    if (key.empty()) return "has no key beside a full stop or `=`";
    const bool is_key = std::all_of(key.begin(), key.end(), [](char c) {
      return text::is_letter_or_digit(c) || c == '_' || c == '-';
    });
    if (!is_key || key.starts_with('-')) return "has a key that no path can name";
  }
  if (value.find_first_of("\r\n") != value.npos) return "goes over several lines";
  arguments.settings.emplace_back(value);
  return kNoFault;
}

std::string_view set_compare(Arguments& arguments, std::string_view value) {
  if (!arguments.compare.empty()) return "is a second sheet to compare with; there is one only";
  arguments.compare = value;
  return kNoFault;
}

// The bounds are those of `environment.uncertainty`.
std::string_view set_number(std::optional<std::uint32_t>& place, std::string_view value,
                            std::uint32_t least, std::uint32_t most, std::string_view fault) {
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  const bool is_whole = error == std::errc{} && end == value.data() + value.size();
  if (!is_whole || number < least || number > most) return fault;
  place = number;
  return kNoFault;
}
std::string_view set_samples(Arguments& arguments, std::string_view value) {
  return set_number(arguments.samples, value, 100, 1'000'000,
                    "is no whole number from 100 to 1000000");
}
std::string_view set_seed(Arguments& arguments, std::string_view value) {
  return set_number(arguments.seed, value, 0, 4'294'967'295,
                    "is no whole number from 0 to "
                    "4294967295");
}

template <auto Member>
std::string_view raise(Arguments& arguments, std::string_view) {
  (arguments.*Member) = true;
  return kNoFault;
}

std::string_view deny_warnings(Arguments& arguments, std::string_view) {
  arguments.policy.deny_warnings = true;
  return kNoFault;
}

std::string setting_advice(std::string_view) {
  return "write the keys that lead there and the value, for example `--set "
         "environment.lifetime=\"5 years\"`; an item of a list is named by its `id` or number";
}

constexpr OptionRow kOptions[] = {
    {"build", "-o,--output", "DIR",
     "folder for the files, made when missing; - for standard output", set_output},
    {"build", "--format", "LIST", "which files to write, for example html,pdf", add_output_format,
     output_format_words, nullptr, true},
    {"check", "--format", "FORMAT[=FILE]", "how findings are written; may be repeated", add_sink,
     finding_format_words},
    {"build check footprint", "--diagnostics", "FORMAT[=FILE]",
     "how findings are written; may be repeated", add_sink, finding_format_words},
    {"build check footprint", "--profile", "NAME", "how much is asked of a sheet", set_profile,
     profile_words},
    {"build check footprint", "-W,--warn", "CODE", "make a finding a warning", warn, nullptr,
     code_advice, true},
    {"build check footprint", "-A,--allow", "CODE",
     "hide a finding (no error of MS01 to MS04, MS15)", allow, nullptr, code_advice, true},
    {"build check footprint", "-D,--deny", "CODE", "make a finding an error", deny, nullptr,
     code_advice, true},
    {"build check footprint", "--deny-warnings", "", "treat every warning as an error",
     deny_warnings},
    {"build check footprint", "--error-limit", "N",
     "findings shown per file, 0 for all; 100 by default", set_error_limit},
    {"footprint", "--format", "FORM", "how the account is written", set_page_form, page_form_words},
    {"footprint", "--explain", "", "show each equation with its numbers, inputs and sources",
     raise<&Arguments::explains>},
    {"footprint", "--set", "KEY=VALUE",
     "what if the sheet said so, for example environment.lifetime=\"5 years\"; may be repeated",
     add_setting, nullptr, setting_advice},
    {"footprint", "--compare", "PATH", "another sheet, on the same samples", set_compare},
    {"footprint", "--samples", "N", "number of samples, in place of the sheet's", set_samples},
    {"footprint", "--seed", "N", "start of the random sequence, in place of the sheet's", set_seed},
    {"footprint", "--sobol", "",
     "share of each input in the variance, from N x (inputs + 2) evaluations",
     raise<&Arguments::sobol>},
    {"check", "--dump", "PHASE", "print the result of one phase instead of the findings", set_dump,
     dump_words},
    {"init", "--full", "", "write every field of the language, not only what is asked for",
     raise<&Arguments::full>},
    {"schema", "--draft", "NAME", "which JSON Schema to write", set_draft, draft_words},
    {"explain", "--list", "", "list all codes with level and title", raise<&Arguments::list>},
    {"explain", "--format", "FORM", "how pages or the list are written", set_page_form,
     page_form_words},
    {"docs", "--write", "", "write the pages", raise<&Arguments::write>},
    {"docs", "--check", "", "report pages that are stale", raise<&Arguments::check>},
    {"*", "--color", "WHEN", "colour on a terminal", set_colour, colour_words},
    {"*", "-q,--quiet", "", "no summary line", raise<&Arguments::quiet>},
    {"*", "-h,--help", "", "print this help", raise<&Arguments::help>},
};

}  // namespace

std::span<const OptionRow> options() { return kOptions; }

bool applies(const OptionRow& option, std::string_view command) {
  if (option.commands == "*") return true;
  const auto names = split(option.commands, ' ');
  return std::find(names.begin(), names.end(), command) != names.end();
}

}  // namespace mlsheet::cli
