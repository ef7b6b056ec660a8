#include "sheet/completeness.h"

namespace mlsheet::sheet {
namespace {

using evidence::ValueId;
using schema::FieldId;

class Count {
 public:
  Count(const schema::Schema& schema, const evidence::Linked& linked)
      : schema_(schema), linked_(linked) {}

  Completeness result() {
    count(schema_.root(), linked_.root());
    return counts_;
  }

 private:
  // The number of required fields at or below.
  std::size_t count(FieldId id, ValueId value) {
    const schema::Field& field = schema_.field(id);
    std::size_t below = 0;
    if (field.structure == schema::Structure::Group) {
      for (const FieldId child : field.children) {
        below += count(child,
                       is_stated(value) ? value : linked_.child(value, schema_.field(child).name));
      }
    }
    if (below > 0 || field.requirement != schema::Requirement::Required) return below;
    ++counts_.required;
    if (is_answered(value)) ++counts_.answered;
    return 1;
  }

  // A group that says `not_applicable` says it for all its fields.
  bool is_stated(ValueId id) const {
    return id != ValueId::None && linked_.value(id).statement != check::Statement::None;
  }

  bool is_answered(ValueId id) const {
    if (id == ValueId::None) return false;
    return linked_.value(id).statement != check::Statement::NotDisclosed;
  }

  const schema::Schema& schema_;
  const evidence::Linked& linked_;
  Completeness counts_;
};

}  // namespace

Completeness completeness_of(const schema::Schema& schema, const evidence::Linked& linked) {
  return Count(schema, linked).result();
}

}  // namespace mlsheet::sheet
