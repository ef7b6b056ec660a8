#include "cli/run.h"

#include <utility>

#include "cli/command.h"
#include "cli/help.h"
#include "diagnostic/format.h"
#include "text/escape.h"

namespace mlsheet::cli {
namespace {

constexpr std::size_t kMostFilesNamed = 9;

enum class Stream { Out, Error };

// NO_COLOR (no-color.org) beats CLICOLOR_FORCE; the flag beats both.
diagnostic::Colour colour_for(const Arguments& arguments, const System& system, Stream stream) {
  using diagnostic::Colour;
  if (arguments.colour == ColourChoice::Always) return Colour::Always;
  if (arguments.colour == ColourChoice::Never) return Colour::Never;
  if (!system.environment("NO_COLOR").empty()) return Colour::Never;
  const std::string force = system.environment("CLICOLOR_FORCE");
  if (!force.empty() && force != "0") return Colour::Always;
  if (system.environment("CLICOLOR") == "0" || system.environment("TERM") == "dumb") {
    return Colour::Never;
  }
  const bool terminal =
      stream == Stream::Out ? system.out_is_terminal() : system.error_is_terminal();
  return terminal ? Colour::Always : Colour::Never;
}

const diagnostic::Format& format_named(std::string_view name) {
  for (const diagnostic::Format& format : diagnostic::formats()) {
    if (format.name == name) return format;
  }
  return diagnostic::formats().front();
}

// What a command was asked for goes to standard output; what is said about a run, to standard
// error.
Stream stream_of(const Arguments& arguments) {
  return arguments.command == "check" && arguments.dump.empty() ? Stream::Out : Stream::Error;
}

// False when a file could not be written; the report then says so.
bool show_sink(Invocation& invocation, const Sink& sink) {
  const Stream stream = stream_of(invocation.arguments);
  const bool to_file = !sink.file.empty();
  const diagnostic::FormatOptions options{
      .colour = to_file ? diagnostic::Colour::Never
                        : colour_for(invocation.arguments, invocation.system, stream),
      .error_limit = invocation.arguments.error_limit,
      .version = MLSHEET_VERSION,
      .command = invocation.arguments.command,
      .sheets = invocation.system.sheets(),
      .command_line = invocation.line.whole.file,
      .exit_code = static_cast<int>(exit_code(invocation.report, invocation.refusals.empty()))};
  const std::string text =
      format_named(sink.format).write(invocation.report, invocation.system.files(), options);
  if (!to_file) {
    stream == Stream::Out ? invocation.system.out(text) : invocation.system.error(text);
    return true;
  }
  const std::size_t slash = sink.file.find_last_of('/');
  const std::string folder = slash == std::string::npos ? "." : sink.file.substr(0, slash + 1);
  const OutputFile output{sink.file, text};
  const source::Span named =
      invocation.line.span_of_value("--format,--diagnostics", sink.format + "=" + sink.file);
  if (!invocation.system.is_folder(folder)) {
    invocation.report.add(named, diagnostic::OutputNotWritten, sink.file, "there is no such folder")
        .help("make the folder first; findings are written where there is one");
    return false;
  }
  const auto fault = invocation.system.write_all(folder, {&output, 1});
  if (!fault) return true;
  invocation.report.add(named, diagnostic::OutputNotWritten, fault->path, fault->reason);
  return false;
}

void show_findings(Invocation& invocation) {
  const std::vector<Sink>& chosen = invocation.arguments.diagnostics;
  std::vector<Sink> streams;
  bool all_written = true;
  // Files first: one that cannot be written is a finding for the streams.
  for (const Sink& sink : chosen) {
    if (sink.file.empty()) {
      streams.push_back(sink);
    } else {
      all_written = show_sink(invocation, sink) && all_written;
    }
  }
  if (streams.empty() && (chosen.empty() || !all_written)) streams.push_back({"human", ""});
  for (const Sink& sink : streams) show_sink(invocation, sink);
}

// Each by its name, as long as a reader would read them.
std::string words_for_written(const Invocation& invocation) {
  const std::vector<std::string>& written = invocation.system.written();
  if (written.empty()) return {};
  if (written.size() > kMostFilesNamed) {
    return "wrote " + std::to_string(written.size()) + " files into " +
           text::visible(invocation.arguments.output) + "; ";
  }
  std::string words;
  for (const std::string& path : written) {
    words += (words.empty() ? "wrote " : ", ") + text::visible(path);
  }
  return words + "; ";
}

void show_summary(Invocation& invocation) {
  System& system = invocation.system;
  if (invocation.arguments.quiet || system.sheets().empty()) return;
  system.error(words_for_written(invocation) +
               diagnostic::summary(invocation.report.counts(), system.sheets().size()) + "\n");
  if (!invocation.remark.empty()) system.error(invocation.remark + "\n");
}

void show_refusals(const Invocation& invocation) {
  for (const std::string& refusal : invocation.refusals) {
    invocation.system.error("mlsheet: " + text::visible(refusal) + "\n");
  }
}

void run_command(Invocation& invocation) {
  const Arguments& arguments = invocation.arguments;
  const CommandRow* command = command_named(arguments.command);
  const bool has_mistakes = invocation.report.failed();
  if (has_mistakes && (command == nullptr || !command->tells_mistakes)) return;
  if (has_mistakes) return command->run(invocation);
  if (arguments.version) return invocation.system.out(version_text());
  if (arguments.help || command == nullptr) {
    if (!arguments.help) {
      invocation.report.add(invocation.line.whole, diagnostic::CommandMissing)
          .help("`mlsheet --help` lists the commands");
      return;
    }
    return invocation.system.out(command == nullptr ? help_text() : help_text(*command));
  }
  command->run(invocation);
}

}  // namespace

ExitCode run(std::vector<std::string> words) {
  System system;
  diagnostic::Report report;
  const CommandLine line = add_command_line(system.files(), std::move(words));
  const Arguments arguments = parse_arguments(line, report);
  Invocation invocation{arguments, line, system, report};
  run_command(invocation);
  show_findings(invocation);
  if (invocation.answer) system.out(invocation.answer());
  show_refusals(invocation);
  show_summary(invocation);
  if (!system.flush()) return ExitCode::Usage;
  return exit_code(report, invocation.refusals.empty());
}

}  // namespace mlsheet::cli
