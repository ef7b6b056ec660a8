#pragma once
// The files compiled into the program, in byte order of their names: `schemas/…`, `templates/…`,
// `docs/diagnostics/…`, `examples/…`, `fonts/…`. Defined by generator/cmake/embed.cmake.

#include <span>

#include "source/files.h"

namespace mlsheet::pipeline {

std::span<const source::File> embedded_files();

}  // namespace mlsheet::pipeline
