#pragma once
// From the words after a command to the documents it works on: files as they are, folders searched,
// `-` read from standard input.

#include <string>
#include <vector>

#include "cli/command.h"

namespace mlsheet::cli {

struct Input {
  source::FileId file = source::FileId::None;
  source::Span named_at;  // on the command line
  std::string stem;       // of the output files, when the sheet has no `sensor.id`
};

// What cannot be read is reported and left out.
std::vector<Input> open_inputs(Invocation& invocation);

}  // namespace mlsheet::cli
