// Checks instances against a schema of the language's subset of JSON Schema, as the suite of JSON
// Schema wants it: `validates SCHEMA INSTANCE...`. Prints the codes with which the schema is
// refused, or `valid` or `invalid` for each instance, on a line each. A sheet holds more than one
// value, so schema and instance stand below the key `value` of one.

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "check/validate.h"
#include "document/read_yaml.h"
#include "schema/schema.h"

namespace mlsheet {
namespace {

constexpr std::string_view kRoot = R"({"type": "object", "additionalProperties": false,
  "properties": {"mlsheet": {"type": "integer"}, "value": {"$ref": "suite.schema.json"}}})";

std::string bytes_of(const char* path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    std::cerr << "cannot read " << path << "\n";
    std::exit(2);
  }
  return {std::istreambuf_iterator<char>(in), {}};
}

bool is_valid(const schema::Schema& schema, const std::string& instance) {
  source::MemoryFiles files({{"sensor.yaml", "mlsheet: 1\nvalue: " + instance}});
  diagnostic::Report report;
  const source::FileId file = files.open_input("sensor.yaml", {1 << 20}).file;
  check::validate(document::read_yaml(files, file, report), schema, report);
  return !report.failed();
}

int run(const std::vector<const char*>& paths) {
  const std::string text = bytes_of(paths.front());
  const source::File embedded[] = {{"schemas/root.schema.json", kRoot},
                                   {"schemas/suite.schema.json", text}};
  const source::MemoryFiles files({}, embedded);
  diagnostic::Report report;
  const schema::Schema schema = schema::load(files, "schemas/root.schema.json", report);
  std::set<std::string_view> codes;
  for (const auto& diagnostic : report.sorted()) {
    codes.insert(diagnostic::row(diagnostic.code).code_text);
  }
  for (const std::string_view code : codes) std::cout << code << "\n";
  if (!codes.empty()) return 0;
  for (auto path = paths.begin() + 1; path != paths.end(); ++path) {
    std::cout << (is_valid(schema, bytes_of(*path)) ? "valid" : "invalid") << "\n";
  }
  return 0;
}

}  // namespace
}  // namespace mlsheet

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  return mlsheet::run({argv + 1, argv + argc});
}
