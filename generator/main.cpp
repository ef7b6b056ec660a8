// The program. The only catch-all: an exception that reaches it is a bug of ours, said in one line.

#include <malloc.h>
#include <unistd.h>

#include <csignal>
#include <exception>
#include <string>
#include <vector>

#include "cli/run.h"
#include "cli/system/descriptor.h"

namespace {

// Memory once taken is kept: taking pages anew for every long text is a tenth of a build.
void keep_memory() {
  constexpr int kMost = 256 << 20;
  mallopt(M_MMAP_THRESHOLD, kMost);
  mallopt(M_TRIM_THRESHOLD, kMost);
}

}  // namespace

int main(int count, char** words) {
  keep_memory();
  // A closed pipe or a file size limit shall be a failed write (exit 2), not a signal.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  std::string reason = "unknown exception";
  try {
    return static_cast<int>(
        mlsheet::cli::run(std::vector<std::string>(words + (count > 0 ? 1 : 0), words + count)));
  } catch (const std::exception& fault) {
    reason = fault.what();
  } catch (...) {
  }
  mlsheet::cli::write_fully(STDERR_FILENO,
                            "mlsheet: internal error, please report it: " + reason + "\n");
  return static_cast<int>(mlsheet::cli::ExitCode::Internal);
}
