#pragma once
// The words the caller typed, as a text with spans, so that a mistake in a flag is shown with a
// caret like a mistake in a sheet.

#include <string>
#include <string_view>
#include <vector>

#include "source/files.h"
#include "source/span.h"

namespace mlsheet::cli {

struct CommandLine {
  std::vector<std::string> words;   // without the program's name
  std::vector<source::Span> spans;  // of each word
  source::Span whole;

  // The first word that is `text` or begins with `text=`; the whole line when there is none.
  source::Span span_of(std::string_view text) const;
  // The value behind an option, given its names `-o,--output`; else the option itself.
  source::Span span_of_value(std::string_view names, std::string_view value) const;
};

CommandLine add_command_line(source::Files& files, std::vector<std::string> words);

}  // namespace mlsheet::cli
