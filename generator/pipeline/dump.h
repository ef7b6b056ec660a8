#pragma once
// The result of one phase as stable text, for tests and for looking inside: `--dump=PHASE`.

#include <span>
#include <string>
#include <string_view>

#include "pipeline/compile.h"

namespace mlsheet::pipeline {

struct Dump {
  std::string_view name;
  std::string (*write)(const Compilation&, const Resources&);
};

std::span<const Dump> dumps();
const Dump* dump_named(std::string_view name);

}  // namespace mlsheet::pipeline
