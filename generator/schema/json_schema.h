#pragma once
// The language as one JSON Schema for editors: what a key means, what may stand there, and which
// keys there are. It accepts every sheet the program accepts; what a schema cannot say (units,
// references, rules between fields) is left to `mlsheet check`.

#include <span>
#include <string>
#include <string_view>

#include "schema/schema.h"

namespace mlsheet::schema {

struct JsonDraft {
  std::string_view name;         // `2020-12`
  std::string_view address;      // of its meta-schema
  std::string_view definitions;  // the keyword that holds what is referred to
};

std::span<const JsonDraft> json_drafts();  // the newest first

// `value_kinds` is the text of `value.schema.json`, whose definitions become part of the result.
std::string json_schema(const Schema& schema, std::string_view value_kinds, const JsonDraft& draft);

}  // namespace mlsheet::schema
