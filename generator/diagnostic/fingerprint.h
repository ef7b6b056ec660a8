#pragma once
// A name for a finding that stays when the text around it moves: made of its code, its message and
// the marked text, never of line numbers or folders. The second of two equal findings in a file is
// told apart by being the second.

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "diagnostic/report.h"
#include "source/files.h"

namespace mlsheet::diagnostic {

class Fingerprints {
 public:
  explicit Fingerprints(const source::Files& files) : files_(files) {}

  // 16 hexadecimal digits. Asked once for every finding, in the order of the report.
  std::string of(const Diagnostic& diagnostic);

 private:
  const source::Files& files_;
  std::map<std::pair<source::FileId, std::string>, std::size_t> seen_;
};

// Another fingerprint for the same finding in each place, for readers that know only one list.
std::string fingerprint_in(std::string_view path, std::string_view fingerprint);

}  // namespace mlsheet::diagnostic
