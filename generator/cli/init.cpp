#include <algorithm>
#include <array>
#include <string>

#include "cli/command.h"
#include "schema/skeleton.h"
#include "text/ascii.h"
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

// As a POSIX shell reads it back as one word.
std::string shell_word(const std::string& path) {
  constexpr std::string_view kSafe = "_-./+,:@%=";
  const std::string shown = text::visible(path);
  const bool is_safe = std::all_of(shown.begin(), shown.end(), [&](char c) {
    return text::is_letter_or_digit(c) || static_cast<unsigned char>(c) >= 0x80 ||
           kSafe.find(c) != std::string_view::npos;
  });
  if (is_safe) return shown;
  std::string quoted = "'";
  for (const char c : shown) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return quoted + "'";
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
  const std::string word = shell_word(path);
  invocation.system.out("next: fill it in, look with `mlsheet check " + word +
                        "`, and write the datasheet with\n`mlsheet build " + word + "`\n");
}

}  // namespace mlsheet::cli
