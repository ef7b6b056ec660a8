#pragma once
// All fields of the language: a tree in a flat array, made once from the embedded schema files.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostic/report.h"
#include "schema/field.h"
#include "source/files.h"

namespace mlsheet::schema {

class Schema {
 public:
  FieldId root() const { return FieldId{0}; }
  const Field& field(FieldId id) const { return fields_[static_cast<std::size_t>(id)]; }
  std::size_t size() const { return fields_.size(); }

  FieldId child(FieldId group, std::string_view key) const;  // None when unknown
  // `/hardware/bom/*/part`, or a document's `/hardware/bom/3/part`; None when unknown.
  FieldId at(std::string_view pointer) const;
  std::vector<std::string> keys(FieldId group) const;  // for did-you-mean

 private:
  friend class Loader;
  std::vector<Field> fields_;
};

// `root_file` is `schemas/sensor.schema.json`. Faults in a schema go into the report (MS029x).
Schema load(const source::Files& files, std::string_view root_file, diagnostic::Report& report);

}  // namespace mlsheet::schema
