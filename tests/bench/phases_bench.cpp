// Each phase of compiling examples/pa1 by itself, the three renderers, and the whole build as a
// process with its peak memory. Figures are reported, never asserted.

#include <benchmark/benchmark.h>
#include <fcntl.h>
#include <malloc.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <ctime>
#include <sstream>
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

void link(benchmark::State& state) {
  Stage stage;
  const auto document = document::read_yaml(stage.files, stage.input, stage.report);
  const auto checked = check::validate(document, resources().schema, stage.report);
  for (auto _ : state) {
    diagnostic::Report report;
    benchmark::DoNotOptimize(
        evidence::link(document, checked, resources().schema, stage.files, report).values.size());
  }
}

// What yaml-cpp needs for the same bytes when nobody listens.
struct Deaf : YAML::EventHandler {
  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t,
                const std::string&) override {}
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {}
  void OnMapEnd() override {}
};

void parse_bare(const std::string& yaml) {
  std::istringstream stream(yaml);
  YAML::Parser parser(stream);
  Deaf deaf;
  while (parser.HandleNextDocument(deaf)) {
  }
}

void bare_events(benchmark::State& state) {
  const std::string yaml = pa1_files()["sensor.yaml"];
  for (auto _ : state) parse_bare(yaml);
}

double processor_seconds() {
  timespec time = {};
  ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

template <class Work>
double seconds_of(Work work) {
  const double begin = processor_seconds();
  work();
  return processor_seconds() - begin;
}

std::string without_lines_that_name_files(const std::string& yaml) {
  std::istringstream lines(yaml);
  std::string kept;
  for (std::string line; std::getline(lines, line);) {
    if (line.find("drawings/") == std::string::npos) kept += line + '\n';
  }
  return kept;
}

// A thousand sheets, each different from the others, checked one after the other as the program
// does. In turn with the bare parse of the same bytes, so that both meet the same machine.
void thousand_sheets(benchmark::State& state, bool with_pictures) {
  constexpr int kSheets = 1000;
  double ours = 0;
  double bare = 0;
  for (auto _ : state) {
    std::map<std::string, std::string> on_disk = pa1_files();
    std::string yaml = on_disk["sensor.yaml"];
    if (!with_pictures) yaml = without_lines_that_name_files(yaml);
    for (int i = 0; i < kSheets; ++i) {
      on_disk["sensor-" + std::to_string(i) + ".yaml"] = yaml + "# " + std::to_string(i) + '\n';
    }
    source::MemoryFiles files(on_disk, pipeline::embedded_files());
    double took = 0;
    for (int i = 0; i < kSheets; ++i) {
      const std::string name = "sensor-" + std::to_string(i) + ".yaml";
      bare += seconds_of([&] { parse_bare(on_disk[name]); });
      took += seconds_of([&] {
        const source::FileId input = files.open_input(name, {4u << 20}).file;
        benchmark::DoNotOptimize(
            pipeline::examine({input, {}}, files, resources()).report.failed());
      });
    }
    ours += took;
    state.SetIterationTime(took);
  }
  state.counters["of_bare_events"] = ours / bare;
}

void footprint(benchmark::State& state) {
  Stage stage;
  const auto compilation = pipeline::compile({stage.input, {}}, stage.files, resources());
  for (auto _ : state) {
    diagnostic::Report report;
    benchmark::DoNotOptimize(
        footprint::estimate(compilation.linked, resources().factors, stage.files, report)
            .total);
  }
}

void examine(benchmark::State& state) {
  for (auto _ : state) {
    Stage stage;
    benchmark::DoNotOptimize(
        pipeline::examine({stage.input, {}}, stage.files, resources()).report.failed());
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
void whole(benchmark::State& state, std::vector<std::string> words) {
  words.insert(words.begin(), MLSHEET_PROGRAM);
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  long peak = 0;
  for (auto _ : state) {
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO);
    pid_t child = 0;
    posix_spawn(&child, MLSHEET_PROGRAM, &actions, nullptr, arguments.data(), nullptr);
    posix_spawn_file_actions_destroy(&actions);
    int status = 0;
    rusage usage = {};
    ::wait4(child, &status, 0, &usage);
    if (status != 0) state.SkipWithError("it did not exit with 0");
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
BENCHMARK(link)->Unit(benchmark::kMillisecond);
BENCHMARK(bare_events)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(thousand_sheets, of_text, false)
    ->Unit(benchmark::kMillisecond)
    ->UseManualTime()
    ->Iterations(1);
BENCHMARK_CAPTURE(thousand_sheets, with_pictures, true)
    ->Unit(benchmark::kMillisecond)
    ->UseManualTime()
    ->Iterations(1);
BENCHMARK(footprint)->Unit(benchmark::kMicrosecond);
BENCHMARK(examine)->Unit(benchmark::kMillisecond);
BENCHMARK(compile)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(render, html, "html")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(render, pdf, "pdf")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(render, json, "json")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(whole, check, {"check", MLSHEET_ROOT "/examples/pa1/sensor.yaml"})
    ->Unit(benchmark::kMillisecond)
    ->UseManualTime()
    ->Iterations(50);
BENCHMARK_CAPTURE(whole, build,
                  {"build", MLSHEET_ROOT "/examples/pa1/sensor.yaml", "-o", "/tmp/mlsheet-bench",
                   "-q", "--diagnostics", "short"})
    ->Unit(benchmark::kMillisecond)
    ->UseManualTime()
    ->Iterations(50);

}  // namespace
}  // namespace mlsheet

int main(int count, char** words) {
  // As the program does.
  mallopt(M_MMAP_THRESHOLD, 256 << 20);
  mallopt(M_TRIM_THRESHOLD, 256 << 20);
  benchmark::Initialize(&count, words);
  benchmark::RunSpecifiedBenchmarks();
}
