#include "check/missing.h"

#include <algorithm>
#include <array>

#include "check/condition.h"
#include "check/statement.h"
#include "schema/example.h"
#include "text/format.h"

namespace mlsheet::check {
namespace {

using diagnostic::Level;
using document::NodeId;
using schema::Field;
using schema::FieldId;
using schema::Requirement;
using schema::Structure;

// Template rows for which "not applicable" is an answer although they are required, and the section
// whose required results may be stated as not evaluated.
constexpr std::array<std::string_view, 2> kMayBeInapplicable = {"T12", "T56"};
constexpr std::string_view kMayBeUnevaluated = "/performance/";

// Two routes to one result: either is enough.
constexpr std::array<std::array<std::string_view, 2>, 1> kAlternatives = {
    {{"/environment/blocks", "/environment/parts"}}};

// How much a field is missed, from nothing to most.
enum class Want { Nothing, Open, Recommended, Condition, Required };

bool is_strict(const Checking& checking) {
  return checking.profile() == diagnostic::Profile::Strict;
}

Want want_of(const Checking& checking, const Field& field, NodeId around) {
  switch (field.requirement) {
    case Requirement::Required:
      return Want::Required;
    case Requirement::Optional:
      return Want::Recommended;
    case Requirement::Additional:
      return Want::Nothing;
    case Requirement::Conditional:
      break;
  }
  switch (decide(checking, field.condition, around)) {
    case Truth::Yes:
      return Want::Condition;
    case Truth::Open:
      return Want::Open;
    case Truth::No:
      break;
  }
  return Want::Nothing;
}

// Where to write what is missing in `around`: its key, or the first key in it.
source::Span place_in(const document::Document& document, NodeId around) {
  const document::Node& node = document.node(around);
  if (node.key_span.end > node.key_span.begin) return node.key_span;
  return node.first_child == NodeId::None ? node.span : key_or_value(document, node.first_child);
}

diagnostic::Entry add(Checking& checking, const Field& field, Want want, NodeId around) {
  const source::Span span = place_in(checking.document, around);
  const std::string path = schema::spoken_path(field);
  const bool strict = is_strict(checking);
  switch (want) {
    case Want::Required:
      return checking.report.add(span, diagnostic::RequiredMissing, path, field.label)
          .level(strict ? Level::Error : Level::Warning);
    case Want::Condition:
      return checking.report
          .add(span, diagnostic::ConditionalMissing, path, field.label, field.condition)
          .level(strict ? Level::Error : Level::Warning);
    case Want::Open:
      return checking.report
          .add(span, diagnostic::ConditionOpen, path, field.label, field.condition)
          .level(strict ? Level::Warning : Level::Note);
    case Want::Recommended:
    case Want::Nothing:
      break;
  }
  return checking.report.add(span, diagnostic::RecommendedMissing, path, field.label)
      .level(strict ? Level::Warning : Level::Note);
}

// Whether the sheet goes the other of two routes.
bool has_alternative(const Checking& checking, const Field& field) {
  for (const auto& [one, other] : kAlternatives) {
    if (field.pointer != one && field.pointer != other) continue;
    const std::string_view sibling = field.pointer == one ? other : one;
    if (checking.document.at_pointer(sibling) != NodeId::None) return true;
  }
  return false;
}

struct Lack {
  FieldId field;
  Want want;
};

// What of `field`, which is absent from `around`, is missed: itself, or parts of it.
void collect(const Checking& checking, FieldId id, NodeId around, std::vector<Lack>& lacks) {
  const Field& field = checking.schema.field(id);
  if (std::count(checking.misspelt.begin(), checking.misspelt.end(), id) > 0) return;
  if (has_alternative(checking, field)) return;
  if (const Want want = want_of(checking, field, around); want != Want::Nothing) {
    lacks.push_back({id, want});
  } else if (field.structure == Structure::Group) {
    for (const FieldId child : field.children) collect(checking, child, around, lacks);
  }
}

void report_lack(Checking& checking, const Lack& lack, NodeId around) {
  const Field& field = checking.schema.field(lack.field);
  add(checking, field, lack.want, around)
      .help("write `" + schema::example_line(checking.schema, lack.field) + "`");
}

// A whole section: one diagnostic, which lists what is most wanted in it.
void report_section(Checking& checking, FieldId section, const std::vector<Lack>& lacks) {
  const Want most = std::max_element(lacks.begin(), lacks.end(), [](const Lack& a, const Lack& b) {
                      return a.want < b.want;
                    })->want;
  std::vector<std::string> wanted;
  FieldId first = FieldId::None;
  for (const Lack& lack : lacks) {
    if (lack.want != most) continue;
    if (first == FieldId::None) first = lack.field;
    wanted.push_back("`" + schema::spoken_path(checking.schema.field(lack.field)) + "`");
  }
  Field spoken = checking.schema.field(section);
  spoken.condition = checking.schema.field(first).condition;
  add(checking, spoken, most, checking.document.root())
      .note("wanted in it: " + text::join_words(wanted))
      .help("write `" + spoken.name + ":` and below it, for example, `" +
            schema::example_line(checking.schema, first) + "`");
}

void report_absent(Checking& checking, FieldId id, NodeId around) {
  std::vector<Lack> lacks;
  collect(checking, id, around, lacks);
  if (lacks.empty()) return;
  const bool section = around == checking.document.root() && lacks.front().field != id;
  if (section) return report_section(checking, id, lacks);
  for (const Lack& lack : lacks) report_lack(checking, lack, around);
}

bool satisfies(const Field& field, Statement statement, Want want) {
  switch (statement) {
    case Statement::None:
      return true;
    case Statement::NotDisclosed:
      return want < Want::Condition;
    case Statement::NotApplicable:
      return want != Want::Required ||
             std::count(kMayBeInapplicable.begin(), kMayBeInapplicable.end(),
                        field.template_number) > 0;
    case Statement::NotEvaluated:
      return want != Want::Required ||
             field.pointer.substr(0, kMayBeUnevaluated.size()) == kMayBeUnevaluated;
  }
  return true;
}

void report_withheld(Checking& checking, NodeId node, NodeId around) {
  const Field& field = checking.field_of(node);
  const Statement statement = checking.checked.at(node).statement;
  if (satisfies(field, statement, want_of(checking, field, around))) return;
  checking.report
      .add(checking.document.node(node).span, diagnostic::RequiredWithheld,
           schema::spoken_path(field), field.label, to_text(statement))
      .level(is_strict(checking) ? Level::Error : Level::Warning);
}

void visit(Checking& checking, NodeId node, NodeId around);

void visit_group(Checking& checking, NodeId node, const Field& group) {
  for (const FieldId child : group.children) {
    const NodeId entry = checking.document.find(node, checking.schema.field(child).name);
    if (entry == NodeId::None) {
      report_absent(checking, child, node);
    } else {
      visit(checking, entry, node);
    }
  }
}

void visit(Checking& checking, NodeId node, NodeId around) {
  const CheckedNode& found = checking.checked.at(node);
  if (found.poisoned || found.field == FieldId::None) return;
  if (found.statement != Statement::None) return report_withheld(checking, node, around);
  const Field& field = checking.schema.field(found.field);
  if (field.structure == Structure::Group) return visit_group(checking, node, field);
  if (field.structure == Structure::Leaf) return;
  for (const NodeId item : checking.document.children(node)) visit(checking, item, node);
}

}  // namespace

void report_missing(Checking& checking) {
  if (checking.profile() == diagnostic::Profile::Minimal) return;
  visit(checking, checking.document.root(), checking.document.root());
}

}  // namespace mlsheet::check
