#include "sheet/completeness.h"

namespace mlsheet::sheet {
namespace {

std::string_view words_of(schema::Requirement requirement) {
  switch (requirement) {
    case schema::Requirement::Required:
      return "required";
    case schema::Requirement::Conditional:
      return "conditional";
    case schema::Requirement::Optional:
    case schema::Requirement::Additional:
      break;
  }
  return "recommended";
}

}  // namespace

std::optional<Completeness> completeness(const evidence::Linked& linked,
                                         const schema::Schema& schema) {
  if (!linked.completeness) return {};
  const check::Completeness& counted = *linked.completeness;
  Completeness shown{
      .score = counted.score(), .answered = counted.weights.answered, .due = counted.weights.due};
  for (const check::Completeness::Missing& missing : counted.missing) {
    shown.missing.push_back({.pointer = missing.pointer,
                             .label = schema.field(missing.field).label,
                             .requirement = std::string(words_of(missing.requirement))});
  }
  return shown;
}

}  // namespace mlsheet::sheet
