#include <array>
#include <string>

#include "cli/command.h"
#include "schema/skeleton.h"
#include "text/escape.h"

namespace mlsheet::cli {
namespace {

constexpr std::string_view kFileName = "sensor.yaml";
constexpr std::string_view kFallbackName = "ML sensor";

// The folder's name, where it is one that a sheet can show.
std::string sensor_name(const System& system, const std::string& path) {
  const std::string name = system.folder_name(path);
  const bool is_showable = !name.empty() && text::visible(name) == name;
  return is_showable ? name : std::string(kFallbackName);
}

std::string first_sheet(Invocation& invocation, const std::string& path) {
  const std::array<schema::Given, 3> given = {
      {{"/mlsheet", "1"},
       {"/profile", "recommended"},
       {"/sensor/name", sensor_name(invocation.system, path)}}};
  const schema::Extent extent =
      invocation.arguments.full ? schema::Extent::Full : schema::Extent::Wanted;
  return schema::skeleton(invocation.system.resources().schema, extent, given);
}

}  // namespace

void init(Invocation& invocation) {
  const std::vector<std::string>& words = invocation.arguments.words;
  if (words.size() > 1) {
    invocation.report.add(invocation.line.span_of(words[1]), diagnostic::CommandLineUnclear,
                          "`init` takes one folder");
    return;
  }
  const std::string folder = words.empty() ? "." : words.front();
  const std::string path = path_in(folder, std::string(kFileName));
  const OutputFile sheet{path, first_sheet(invocation, path), Replacing::Never};
  if (const auto fault = invocation.system.write_all(folder, {&sheet, 1})) {
    invocation.report.add(invocation.line.span_of(folder), diagnostic::OutputNotWritten,
                          fault->path, fault->reason);
    return;
  }
  invocation.system.out("wrote " + text::visible(path) + "\n");
  if (invocation.arguments.quiet) return;
  invocation.system.out("next: fill it in, look with `mlsheet check " + text::visible(path) +
                        "`, and write the datasheet with\n`mlsheet build " + text::visible(path) +
                        "`\n");
}

}  // namespace mlsheet::cli
