#include "check/missing.h"

#include <algorithm>

#include "check/condition.h"
#include "check/statement.h"
#include "check/wanted.h"
#include "schema/example.h"
#include "text/format.h"

namespace mlsheet::check {
namespace {

using diagnostic::Level;
using document::NodeId;
using schema::Field;
using schema::FieldId;
using schema::Structure;

bool is_strict(const Checking& checking) {
  return checking.profile() == diagnostic::Profile::Strict;
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
    case Want::Condition: {
      const NodeId shown_by = decide(checking, field.condition, around).shown_by;
      return checking.report
          .add(span, diagnostic::ConditionalMissing, path, field.label, field.condition)
          .level(strict ? Level::Error : Level::Warning)
          .label(checking.document.node(shown_by).span, "says so");
    }
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

struct Lack {
  FieldId field;
  Want want;
};

// What of `field`, which is absent from `around`, is missed: itself, or parts of it.
void collect(const Checking& checking, FieldId id, NodeId around, std::vector<Lack>& lacks) {
  const Field& field = checking.schema.field(id);
  if (std::count(checking.misspelt.begin(), checking.misspelt.end(), id) > 0) return;
  if (is_spared(checking, field, around)) return;
  if (const Want want = want_of(checking, field, around); want != Want::Nothing) {
    lacks.push_back({id, want});
  } else if (field.structure == Structure::Group &&
             field.requirement == schema::Requirement::Additional) {
    for (const FieldId child : field.children) collect(checking, child, around, lacks);
  }
}

// An example of `field` as it is written inside `top`: `manufacturer: {contact: …}`.
std::string example_inside(const schema::Schema& schema, FieldId field, FieldId top) {
  std::string example = schema::example_line(schema, field);
  for (FieldId id = schema.field(field).parent; id != top; id = schema.field(id).parent) {
    example = schema.field(id).name + ": {" + example + "}";
  }
  return example;
}

void report_lack(Checking& checking, const Lack& lack, NodeId around) {
  const FieldId top = checking.checked.at(around).field;
  add(checking, checking.schema.field(lack.field), lack.want, around)
      .help("write `" + example_inside(checking.schema, lack.field, top) + "`");
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
            example_inside(checking.schema, first, section) + "`");
}

void report_absent(Checking& checking, FieldId id, NodeId around) {
  std::vector<Lack> lacks;
  collect(checking, id, around, lacks);
  if (lacks.empty()) return;
  const bool section = around == checking.document.root() && lacks.front().field != id;
  if (section) return report_section(checking, id, lacks);
  for (const Lack& lack : lacks) report_lack(checking, lack, around);
}

// A wanted field that is there, but states that its value is absent.
struct Withheld {
  NodeId node;
  NodeId section;
  Statement statement;
};

class Visit {
 public:
  explicit Visit(Checking& checking) : checking_(checking) {}

  void sheet() {
    const NodeId root = checking_.document.root();
    node(root, root);
    for (std::size_t i = 0; i < withheld_.size(); ++i) report_withheld(i);
  }

 private:
  void node(NodeId node, NodeId around);
  void group(NodeId node, const Field& group);
  void note_withheld(NodeId node, NodeId around);
  void report_withheld(std::size_t first);

  Checking& checking_;
  NodeId section_ = NodeId::None;
  std::vector<Withheld> withheld_;
};

void Visit::node(NodeId node, NodeId around) {
  const CheckedNode& found = checking_.checked.at(node);
  if (found.poisoned || found.field == FieldId::None) return;
  if (around == checking_.document.root()) section_ = node;
  if (found.statement != Statement::None) return note_withheld(node, around);
  const Field& field = checking_.schema.field(found.field);
  if (field.structure == Structure::Group) return group(node, field);
  if (field.structure == Structure::Leaf) return;
  for (const NodeId item : checking_.document.children(node)) this->node(item, node);
}

void Visit::group(NodeId node, const Field& group) {
  for (const FieldId child : group.children) {
    const NodeId entry = checking_.document.find(node, checking_.schema.field(child).name);
    if (entry == NodeId::None) {
      report_absent(checking_, child, node);
    } else {
      this->node(entry, node);
    }
  }
}

void Visit::note_withheld(NodeId node, NodeId around) {
  const Field& field = checking_.field_of(node);
  const Statement statement = checking_.checked.at(node).statement;
  if (satisfies(field, statement, want_of(checking_, field, around))) return;
  withheld_.push_back({node, section_, statement});
}

// All of one section that make the same statement are one diagnostic, at the first of them.
void Visit::report_withheld(std::size_t first) {
  const auto same = [this, first](const Withheld& other) {
    return other.section == withheld_[first].section &&
           other.statement == withheld_[first].statement;
  };
  const auto begin = withheld_.begin();
  if (std::any_of(begin, begin + static_cast<std::ptrdiff_t>(first), same)) return;
  const auto count = std::count_if(begin, withheld_.end(), same);
  const NodeId node = withheld_[first].node;
  const Field& field = checking_.field_of(node);
  const std::string what = count == 1
                               ? "`" + schema::spoken_path(field) + "` (" + field.label + ")"
                               : std::to_string(count) + " fields of " +
                                     spoken_name(checking_.document, withheld_[first].section);
  auto report =
      checking_.report.add(checking_.document.node(node).span, diagnostic::RequiredWithheld, what,
                           to_text(withheld_[first].statement));
  if (is_strict(checking_)) report.level(Level::Error);
  if (count > 1) report.at_caret(field.label);
  for (const Withheld& other : withheld_) {
    if (other.node == node || !same(other)) continue;
    report.label(checking_.document.node(other.node).span, checking_.field_of(other.node).label);
  }
}

}  // namespace

void report_missing(Checking& checking) {
  if (checking.profile() == diagnostic::Profile::Minimal) return;
  Visit(checking).sheet();
}

}  // namespace mlsheet::check
