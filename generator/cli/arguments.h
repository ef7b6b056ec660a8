#pragma once
// What the caller wants, read from the command line. Mistakes become MS08xx diagnostics.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/command_line.h"
#include "diagnostic/policy.h"
#include "diagnostic/report.h"

namespace mlsheet::cli {

enum class ColourChoice { Auto, Always, Never };

// `sarif=out.sarif`; without a file the findings go to the command's own stream.
struct Sink {
  std::string format;
  std::string file;
};

struct Arguments {
  std::string command;             // empty: none was given
  std::vector<std::string> words;  // what follows the command: paths, a code
  bool help = false;
  bool version = false;

  std::string output = ".";          // folder, or `-` for standard output
  std::vector<std::string> formats;  // of the artefacts; empty: all
  std::vector<Sink> diagnostics;     // empty: human
  std::string dump;                  // a phase, or empty
  diagnostic::Policy policy;
  ColourChoice colour = ColourChoice::Auto;
  std::size_t error_limit = 100;
  bool quiet = false;
  bool list = false;     // explain
  bool as_json = false;  // explain
  bool write = false;    // docs
  bool check = false;    // docs
  bool full = false;     // init
  std::string draft;     // schema; empty: the newest

  // footprint
  std::vector<std::string> settings;  // `environment.lifetime=5 years`
  std::string compare;                // path of another sheet, or empty
  std::optional<std::uint32_t> samples, seed;
  bool explains = false;
  bool sobol = false;
};

Arguments parse_arguments(const CommandLine& line, diagnostic::Report& report);

}  // namespace mlsheet::cli
