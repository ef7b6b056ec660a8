#pragma once
// One run of the program: words in, exit code out. Everything but main's catch-all.

#include <string>
#include <vector>

#include "cli/exit_code.h"

namespace mlsheet::cli {

ExitCode run(std::vector<std::string> words);

}  // namespace mlsheet::cli
