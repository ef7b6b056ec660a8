#include "footprint/training_log.h"

namespace mlsheet::footprint {
namespace {

// The file of the evidence entry with that id; -1 where there is none.
std::int32_t file_of(const evidence::Linked& linked, const Inputs& inputs, std::string_view id) {
  for (const EvidenceInputs& entry : inputs.evidence) {
    const bool is_it = is_stated(linked, entry.id) && linked.value(entry.id).text == id;
    if (is_it && is_stated(linked, entry.file)) return linked.value(entry.file).file;
  }
  return -1;
}

}  // namespace

std::optional<evidence::EmissionsLog> training_log(const evidence::Linked& linked,
                                                   const Inputs& inputs, const source::Files& files,
                                                   diagnostic::Report& report) {
  if (!is_stated(linked, inputs.training_log)) return std::nullopt;
  const evidence::Value& named = linked.value(inputs.training_log);
  const std::int32_t index = file_of(linked, inputs, named.text);
  if (index < 0) return std::nullopt;
  const source::FileId file = linked.attached[static_cast<std::size_t>(index)].file;
  const auto tell = [&](const source::Span& span, const std::string& words) {
    report.add(span, diagnostic::EmissionsLog, words).label(named.span, "the log is named here");
  };
  return evidence::read_emissions_log(files.file(file).bytes, file, tell);
}

}  // namespace mlsheet::footprint
