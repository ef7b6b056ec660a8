#pragma once
// From the words after a command to the documents it works on: files as they are, folders searched,
// `-` read from standard input.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.h"

namespace mlsheet::cli {

struct Input {
  source::FileId file = source::FileId::None;
  source::Span named_at;  // on the command line
  bool is_standard_input = false;
  std::string stem;  // of the output files, when the sheet has no `sensor.id`
};

// The one sheet that an option names; nothing, and a report, when it names none or several.
std::optional<Input> open_input(Invocation& invocation, std::string_view option,
                                const std::string& word);

// What cannot be read is reported and left out.
std::vector<Input> open_inputs(Invocation& invocation);

}  // namespace mlsheet::cli
