#include "cli/command.h"
#include "cli/inputs.h"
#include "pipeline/compile.h"
#include "pipeline/dump.h"

namespace mlsheet::cli {

void check(Invocation& invocation) {
  const std::vector<Input> inputs = open_inputs(invocation);
  const pipeline::Dump* dump = pipeline::dump_named(invocation.arguments.dump);
  for (const Input& input : inputs) {
    const pipeline::Resources& resources = invocation.system.resources();
    const pipeline::Compilation result =
        pipeline::compile({.input = input.file, .policy = invocation.arguments.policy},
                          invocation.system.files(), resources);
    if (dump != nullptr) invocation.system.out(dump->write(result, resources));
    invocation.report.merge(result.report);
  }
}

}  // namespace mlsheet::cli
