#pragma once
// A field as an author would write it, made of the schema's examples: for advice, the reference
// pages and skeletons.

#include <string>
#include <string_view>

#include "schema/schema.h"

namespace mlsheet::schema {

// Text without line ends as a YAML scalar that also stands inside `[…]` and `{…}`; quoted only
// where it must be.
std::string yaml_scalar(std::string_view text);

// A key of a map, as its schema has one, or `name`.
std::string example_key(const Field& map);

// `version: 3.0.0`, `maintainer: {name: ML-Sensors team, contact: …}`, on one line. A group shows
// its first required fields, or its first two when none is required.
std::string example_line(const Schema& schema, FieldId field);

// `sensor.manufacturer.contact`, `datasets[].name`: a field as messages call it.
std::string spoken_path(const Field& field);

}  // namespace mlsheet::schema
