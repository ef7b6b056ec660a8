// Each phase of compiling examples/pa1 by itself, the three renderers, and the whole build as a
// process with its peak memory. Figures are reported, never asserted.

#include <benchmark/benchmark.h>
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <string>
#include <vector>

#include "check/validate.h"
#include "document/read_yaml.h"
#include "evidence/link.h"
#include "footprint/estimate.h"
#include "pipeline/compile.h"
#include "pipeline/embedded.h"
#include "pipeline/render.h"
#include "sheet/compose.h"

namespace mlsheet {
namespace {

const pipeline::Resources& resources() {
  static const pipeline::Resources loaded;
  return loaded;
}

// Real files, read once; MemoryFiles gives them to every run.
std::string read_file(const std::string& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  std::string bytes;
  char chunk[65536];
  for (ssize_t count; (count = ::read(descriptor, chunk, sizeof chunk)) > 0;) {
    bytes.append(chunk, static_cast<std::size_t>(count));
  }
  ::close(descriptor);
  return bytes;
}

std::map<std::string, std::string> pa1_files() {
  const std::string folder = MLSHEET_ROOT "/examples/pa1/";
  std::map<std::string, std::string> files;
  files["sensor.yaml"] = read_file(folder + "sensor.yaml");
  for (const char* name : {"front", "side", "back", "software-flow"}) {
    const std::string path = std::string("drawings/") + name + ".png";
    files[path] = read_file(folder + path);
  }
  return files;
}

// A compilation stopped before the phase that is measured.
struct Stage {
  source::MemoryFiles files{pa1_files(), pipeline::embedded_files()};
  source::FileId input = files.open_input("sensor.yaml", {4u << 20}).file;
  diagnostic::Report report;
};

void load_resources(benchmark::State& state) {
  for (auto _ : state) {
    pipeline::Resources loaded;
    benchmark::DoNotOptimize(loaded.schema.size());
  }
}

void read(benchmark::State& state) {
  Stage stage;
  for (auto _ : state) {
    diagnostic::Report report;
    benchmark::DoNotOptimize(document::read_yaml(stage.files, stage.input, report).size());
  }
}

void check(benchmark::State& state) {
  Stage stage;
  const auto document = document::read_yaml(stage.files, stage.input, stage.report);
  for (auto _ : state) {
    diagnostic::Report report;
    benchmark::DoNotOptimize(check::validate(document, resources().schema, report).nodes.size());
  }
}

void footprint(benchmark::State& state) {
  Stage stage;
  const auto compilation = pipeline::compile({stage.input, {}}, stage.files, resources());
  for (auto _ : state) {
    diagnostic::Report report;
    benchmark::DoNotOptimize(
        footprint::estimate(compilation.linked, resources().factors, report).total);
  }
}

void compile(benchmark::State& state) {
  for (auto _ : state) {
    Stage stage;
    benchmark::DoNotOptimize(
        pipeline::compile({stage.input, {}}, stage.files, resources()).sheet.sections.size());
  }
}

void render(benchmark::State& state, std::string_view format) {
  Stage stage;
  const auto compilation = pipeline::compile({stage.input, {}}, stage.files, resources());
  const pipeline::OutputFormat* row = pipeline::output_format(format);
  for (auto _ : state) {
    benchmark::DoNotOptimize(row->write(compilation.sheet, resources()).size());
  }
}

// The program itself, from exec to exit: processor time and peak memory of the child.
void whole_build(benchmark::State& state) {
  std::vector<std::string> words = {MLSHEET_PROGRAM, "build", MLSHEET_ROOT "/examples/pa1/sensor.yaml",
                                    "-o", "/tmp/mlsheet-bench", "-q", "--diagnostics", "short"};
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  long peak = 0;
  for (auto _ : state) {
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t child = 0;
    posix_spawn(&child, MLSHEET_PROGRAM, &actions, nullptr, arguments.data(), nullptr);
    posix_spawn_file_actions_destroy(&actions);
    int status = 0;
    rusage usage = {};
    ::wait4(child, &status, 0, &usage);
    if (status != 0) state.SkipWithError("the build did not exit with 0");
    peak = std::max(peak, usage.ru_maxrss);
    const auto seconds = [](const timeval& time) {
      return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
    };
    state.SetIterationTime(seconds(usage.ru_utime) + seconds(usage.ru_stime));
  }
  state.counters["peak_MiB"] = static_cast<double>(peak) / 1024.0;
}

BENCHMARK(load_resources)->Unit(benchmark::kMillisecond);
BENCHMARK(read)->Unit(benchmark::kMillisecond);
BENCHMARK(check)->Unit(benchmark::kMillisecond);
BENCHMARK(footprint)->Unit(benchmark::kMicrosecond);
BENCHMARK(compile)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(render, html, "html")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(render, pdf, "pdf")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(render, json, "json")->Unit(benchmark::kMillisecond);
BENCHMARK(whole_build)->Unit(benchmark::kMillisecond)->UseManualTime()->Iterations(50);

}  // namespace
}  // namespace mlsheet

BENCHMARK_MAIN();
