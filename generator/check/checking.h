#pragma once
// What one run of the checker works on, and the one way in which it reports: a fault poisons its
// node, so that nobody mentions that node again.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "check/checked.h"
#include "diagnostic/report.h"
#include "document/document.h"
#include "schema/schema.h"

namespace mlsheet::check {

// An id that has to exist in the list `list`.
struct PendingReference {
  document::NodeId scalar;
  document::NodeId owner;  // poisoned when there is no such id
  schema::FieldId list;
};

struct Checking {
  const document::Document& document;
  const schema::Schema& schema;
  diagnostic::Report& report;
  Checked& checked;
  std::vector<PendingReference> references;
  std::vector<schema::FieldId> misspelt;  // fields meant by keys that are unknown

  const schema::Field& field_of(document::NodeId node) const {
    return schema.field(checked.at(node).field);
  }
  diagnostic::Profile profile() const { return report.policy().profile; }
};

// Poisons `node` and reports at `span`, with the place in the schema left to the caller.
template <class... Arguments>
diagnostic::Entry fault(Checking& checking, document::NodeId node, const source::Span& span,
                        const diagnostic::Kind<Arguments...>& kind,
                        const std::type_identity_t<Arguments>&... arguments) {
  checking.checked.at(node).poisoned = true;
  return checking.report.add(span, kind, arguments...);
}

// True for a node that was read in part only, after a report of that: it is poisoned, not judged.
inline bool is_cut_off(Checking& checking, document::NodeId node, document::NodeId written) {
  const bool is_partial = checking.document.node(written).is_partial;
  if (is_partial) checking.checked.at(node).poisoned = true;
  return is_partial;
}

// Reports that two statements of the author disagree: a warning, an error under `strict`.
template <class... Arguments>
diagnostic::Entry contradiction(Checking& checking, const source::Span& span,
                                const diagnostic::Kind<Arguments...>& kind,
                                const std::type_identity_t<Arguments>&... arguments) {
  diagnostic::Entry entry = checking.report.add(span, kind, arguments...);
  if (checking.profile() == diagnostic::Profile::Strict) entry.level(diagnostic::Level::Error);
  return entry;
}

// `power` in backticks, `an item of` its list, or `the sheet`: a node as messages call it.
std::string spoken_name(const document::Document& document, document::NodeId node);

// The key where there is one, else the value: where a node as a whole is spoken of.
source::Span key_or_value(const document::Document& document, document::NodeId node);

// Adds `did you mean `power`?` and, as a fix each, the candidates near to what stands at `place`;
// false when none is.
bool suggest(diagnostic::Entry entry, const source::Span& place, std::string_view word,
             std::span<const std::string> candidates);

}  // namespace mlsheet::check
