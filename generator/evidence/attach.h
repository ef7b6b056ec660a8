#pragma once
// Opening the files that a sheet names: each once, hashed, and decoded where the sheet shows it.

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "diagnostic/report.h"
#include "evidence/linked.h"
#include "source/files.h"

namespace mlsheet::evidence {

class Attacher {
 public:
  Attacher(source::FileId sheet, source::Files& files, diagnostic::Report& report)
      : sheet_(sheet), files_(files), report_(report) {}

  // The index of the file in attached(), or -1 after a report at `span`.
  std::int32_t attach(const std::string& path, schema::Media media, const source::Span& span);

  // Reports when the digest written at `span` is not that of the file named at `file_span`.
  void compare_digest(std::int32_t file, const source::Span& file_span, std::string_view digest,
                      const source::Span& span);

  std::vector<Attached> take() { return std::move(attached_); }

 private:
  std::int32_t open(const std::string& path, schema::Media media, const source::Span& span);
  bool decode(Attached& attached, const source::Span& span);

  source::FileId sheet_;
  source::Files& files_;
  diagnostic::Report& report_;
  std::map<std::string, std::int32_t> indices_;  // by path
  std::vector<Attached> attached_;
};

}  // namespace mlsheet::evidence
