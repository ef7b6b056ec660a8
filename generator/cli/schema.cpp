#include <algorithm>

#include "cli/command.h"
#include "schema/json_schema.h"

namespace mlsheet::cli {

void schema(Invocation& invocation) {
  const auto drafts = mlsheet::schema::json_drafts();
  const auto chosen = std::find_if(drafts.begin(), drafts.end(), [&](const auto& draft) {
    return draft.name == invocation.arguments.draft;
  });
  invocation.system.out(mlsheet::schema::json_schema(
      invocation.system.resources().schema, invocation.system.resource("schemas/value.schema.json"),
      chosen == drafts.end() ? drafts.front() : *chosen));
}

}  // namespace mlsheet::cli
