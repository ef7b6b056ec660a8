#include <algorithm>
#include <filesystem>
#include <map>

#include "cli/command.h"
#include "cli/inputs.h"
#include "pipeline/compile.h"
#include "pipeline/render.h"

namespace mlsheet::cli {
namespace {

constexpr std::string_view kOutput = "-o,--output";

struct Built {
  Input input;
  std::string stem;
  bool failed = false;
  sheet::Sheet sheet;
};

std::vector<const pipeline::OutputFormat*> chosen_formats(const Arguments& arguments) {
  std::vector<const pipeline::OutputFormat*> chosen;
  for (const pipeline::OutputFormat& format : pipeline::output_formats()) {
    const bool wanted =
        arguments.formats.empty() || std::find(arguments.formats.begin(), arguments.formats.end(),
                                               format.name) != arguments.formats.end();
    if (wanted) chosen.push_back(&format);
  }
  return chosen;
}

Built compile(Invocation& invocation, const Input& input) {
  pipeline::Compilation result =
      pipeline::compile({.input = input.file, .policy = invocation.arguments.policy},
                        invocation.system.files(), invocation.system.resources());
  invocation.report.merge(result.report);
  Built built{.input = input, .stem = {}, .failed = result.report.failed(), .sheet = {}};
  built.sheet = std::move(result.sheet);
  built.stem = built.sheet.id.empty() ? input.stem : built.sheet.id;
  return built;
}

bool is_same_path(std::string_view one, std::string_view other) {
  const auto normal = [](std::string_view path) {
    return std::filesystem::path(path).lexically_normal();
  };
  return normal(one) == normal(other);
}

// Nothing is written when two sheets would write the same file.
bool stems_differ(Invocation& invocation, const std::vector<Built>& sheets) {
  std::map<std::string, const Built*> seen;
  bool differ = true;
  for (const Built& built : sheets) {
    const auto [place, is_new] = seen.emplace(built.stem, &built);
    if (is_new) continue;
    const source::Files& files = invocation.system.files();
    const std::string& first = files.file(place->second->input.file).name;
    const std::string& second = files.file(built.input.file).name;
    auto entry = invocation.report.add(built.input.named_at, diagnostic::OutputsCollide, first,
                                       second, built.stem);
    entry.help(is_same_path(first, second) ? "it is the same file: name it once"
                                           : "give each sheet a `sensor.id` of its own");
    differ = false;
  }
  return differ;
}

void write_sheet(Invocation& invocation, const Built& built) {
  std::vector<OutputFile> outputs;
  for (const pipeline::OutputFormat* format : chosen_formats(invocation.arguments)) {
    outputs.push_back(
        {path_in(invocation.arguments.output, built.stem + "." + std::string(format->name)),
         format->write(built.sheet, invocation.system.resources())});
  }
  const std::optional<WriteFault> fault =
      invocation.system.write_all(invocation.arguments.output, outputs);
  if (fault) {
    const std::string& folder = invocation.arguments.output;
    diagnostic::Entry entry =
        invocation.report.add(invocation.line.span_of_value(kOutput, folder),
                              diagnostic::OutputNotWritten, fault->path, fault->reason);
    if (fault->path == folder) entry.help("`--output` names the folder for the files");
    return;
  }
  for (const OutputFile& output : outputs) invocation.system.count_written(output.path);
}

void write_to_standard_output(Invocation& invocation, const std::vector<Built>& sheets) {
  const auto formats = chosen_formats(invocation.arguments);
  if (formats.size() != 1 || sheets.size() != 1) {
    invocation.report.add(invocation.line.span_of("-"), diagnostic::OneOutputOnly)
        .help("choose one sheet and one format, for example `--format pdf`");
    return;
  }
  invocation.system.out(
      formats.front()->write(sheets.front().sheet, invocation.system.resources()));
}

}  // namespace

void build(Invocation& invocation) {
  std::vector<Built> sheets;
  for (const Input& input : open_inputs(invocation)) sheets.push_back(compile(invocation, input));
  if (!stems_differ(invocation, sheets)) return;
  std::erase_if(sheets, [](const Built& built) { return built.failed; });
  if (invocation.arguments.output == "-") {
    if (!sheets.empty()) write_to_standard_output(invocation, sheets);
    return;
  }
  for (const Built& built : sheets) write_sheet(invocation, built);
}

}  // namespace mlsheet::cli
