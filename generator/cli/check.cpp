#include <algorithm>

#include "cli/command.h"
#include "cli/inputs.h"
#include "pipeline/compile.h"
#include "pipeline/dump.h"
#include "schema/example.h"

namespace mlsheet::cli {
namespace {

constexpr std::size_t kMostNamed = 3;

// `complete to 41 %; most valuable next: sensor.version, …`: what the profile `minimal`, which asks
// for nothing, does not want to know.
std::string remark_on(const pipeline::Compilation& result, const schema::Schema& schema) {
  if (!result.checked.completeness) return {};
  if (result.report.policy().profile == diagnostic::Profile::Minimal) return {};
  const check::Completeness& completeness = *result.checked.completeness;
  std::string line = "complete to " + std::to_string(completeness.score()) + " %";
  const std::size_t named = std::min(completeness.missing.size(), kMostNamed);
  for (std::size_t i = 0; i < named; ++i) {
    const schema::Field& field = schema.field(completeness.missing[i].field);
    line += (i == 0 ? "; most valuable next: " : ", ") + schema::spoken_path(field);
  }
  return line;
}

}  // namespace

void check(Invocation& invocation) {
  const std::vector<Input> inputs = open_inputs(invocation);
  const pipeline::Dump* dump = pipeline::dump_named(invocation.arguments.dump);
  for (const Input& input : inputs) {
    const pipeline::Resources& resources = invocation.system.resources();
    const pipeline::Request request = {.input = input.file, .policy = invocation.arguments.policy};
    source::Files& files = invocation.system.files();
    const pipeline::Compilation result = dump == nullptr
                                             ? pipeline::examine(request, files, resources)
                                             : pipeline::compile(request, files, resources);
    if (dump != nullptr) invocation.system.out(dump->write(result, resources));
    if (inputs.size() == 1) invocation.remark = remark_on(result, resources.schema);
    invocation.report.merge(result.report);
  }
}

}  // namespace mlsheet::cli
