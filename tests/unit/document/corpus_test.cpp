// The YAML test suite and hostile files, kept beside the repository: what is no YAML is refused
// here, what is YAML is read with the same content, or refused for a reason that is written down
// below.

#include <gmock/gmock.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <sstream>

#include "source/line_table.h"
#include "unit/document/reading.h"

namespace mlsheet::document {
namespace {

namespace fs = std::filesystem;

const fs::path kCorpora = fs::path(MLSHEET_ROOT) / ".." / "shared" / "corpora";

#define NEEDS(folder)                                                                 \
  if (!fs::is_directory(folder)) {                                                    \
    GTEST_SKIP() << (folder).string() << " is not beside the repository, not tested"; \
  }

std::string content(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << stream.rdbuf();
  return bytes.str();
}

std::vector<fs::path> yaml_files(const fs::path& folder) {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".yaml") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::set<std::string> codes(const Reading& reading) {
  std::set<std::string> found;
  for (const auto& diagnostic : reading.report.sorted()) {
    found.emplace(diagnostic::row(diagnostic.code).code_text);
  }
  return found;
}

// Valid YAML that is no sheet, by the code that says so.
const std::map<std::string, std::set<std::string>> kRefused = {
    // tabs never indent, not even where YAML would let them
    {"MS0106", {"6CA3", "DK95-00"}},
    // a sheet is one document, and not an empty one
    {"MS0108", {"8G76", "AVM7", "QT73", "SM9W-01"}},
    {"MS0124", {"7Z25", "M7A3"}},
    {"MS0125", {"6XDY", "6ZKB", "9DXL", "9KAX", "JHB9", "KSS4", "L383", "PUW8", "RZT7", "U9NS"}},
    // the text of a block at the root, at the margin
    {"MS0124 root", {"DK3J"}},
    // a key has its colon on its line, also in braces
    {"MS0115", {"8KB6"}},
    {"MS0119", {"4MUZ-01", "NJ66"}},
    // in brackets no text begins with a question mark: yaml-cpp does not take it
    {"MS0120", {"652Z", "HM87-01"}},
    {"MS0103", {"G4RS"}},
    {"MS0126",
     {"27NA", "2LFX", "6LVF", "BEC7", "DK95-07", "MUS6-02", "MUS6-06", "P76L", "W4TN", "Z9M4",
      "5TYM"}},
    {"MS0127",
     {"2AUY", "33X3", "52DL", "6JWB", "6WLZ", "9WXW", "BU8L", "EHF6", "FH7J", "J7PZ", "S4JQ",
      "UGM3", "WZ62"}},
    {"MS0129",
     {"26DV", "4FJ6", "6PBE", "E76Z", "FRK4", "GH63", "KK5P", "PW8X", "RR7F", "RZP5", "S9E8",
      "V9D5", "X38W", "X8DW", "XW4D", "ZWK4"}},
    {"MS0130", {"CFD4"}},
    {"MS0133", {"3GZX"}},
};

std::string reason_to_refuse(const std::string& name) {
  for (const auto& [code, names] : kRefused) {
    if (names.contains(name)) return code.substr(0, 6);
  }
  return {};
}

// Numbers of the core schema of YAML, which the suite gives as JSON numbers.
std::optional<double> core_number(std::string_view text) {
  int base = 10;
  if (text.starts_with("0x")) base = 16;
  if (text.starts_with("0o")) base = 8;
  double value = 0;
  long long whole = 0;
  const char* end = text.data() + text.size();
  const bool is_read = base == 10 ? std::from_chars(text.data(), end, value).ptr == end
                                  : std::from_chars(text.data() + 2, end, whole, base).ptr == end;
  if (!is_read) return std::nullopt;
  return base == 10 ? value : static_cast<double>(whole);
}

bool is_same(const nlohmann::ordered_json& expected, const Document& document, NodeId id);

bool is_same_scalar(const nlohmann::ordered_json& expected, const Document& document, NodeId id) {
  const std::string_view text = document.text(id);
  if (expected.is_null()) return document.node(id).is_null || text == "null" || text == "~";
  if (expected.is_string()) return expected.get<std::string>() == text;
  if (expected.is_boolean()) return (expected.get<bool>() ? "true" : "false") == text;
  return expected.is_number() && core_number(text) == expected.get<double>();
}

bool is_same_list(const nlohmann::ordered_json& expected, const Document& document, NodeId id) {
  if (!expected.is_array() || expected.size() != document.child_count(id)) return false;
  std::size_t index = 0;
  for (const NodeId child : document.children(id)) {
    if (!is_same(expected[index++], document, child)) return false;
  }
  return true;
}

bool is_same_mapping(const nlohmann::ordered_json& expected, const Document& document, NodeId id) {
  if (!expected.is_object() || expected.size() != document.child_count(id)) return false;
  for (const auto& [key, value] : expected.items()) {
    const NodeId child = document.find(id, key);
    if (child == NodeId::None || !is_same(value, document, child)) return false;
  }
  return true;
}

bool is_same(const nlohmann::ordered_json& expected, const Document& document, NodeId id) {
  switch (document.node(id).kind) {
    case NodeKind::Scalar:
      return is_same_scalar(expected, document, id);
    case NodeKind::Sequence:
      return is_same_list(expected, document, id);
    case NodeKind::Mapping:
      return is_same_mapping(expected, document, id);
  }
  return false;
}

// yaml-cpp adds no line end to a block that ends with the file in the middle of a line.
const std::set<std::string> kReadOtherwise = {"JEF9-02"};

TEST(YamlSuite, RefusesEveryInvalidFile) {
  const fs::path folder = kCorpora / "yaml-test-suite" / "invalid";
  NEEDS(folder);
  for (const fs::path& path : yaml_files(folder)) {
    EXPECT_TRUE(Reading(content(path)).report.failed()) << path.stem();
  }
}

TEST(YamlSuite, RefusesOfTheValidFilesExactlyThoseThatAreNoSheets) {
  const fs::path folder = kCorpora / "yaml-test-suite" / "valid";
  NEEDS(folder);
  std::set<std::string> unseen;
  for (const auto& [code, names] : kRefused) unseen.insert(names.begin(), names.end());
  for (const fs::path& path : yaml_files(folder)) {
    const Reading reading(content(path));
    const std::string name = path.stem();
    unseen.erase(name);
    const std::string reason = reason_to_refuse(name);
    if (reason.empty()) {
      EXPECT_FALSE(reading.report.failed()) << name << testing::PrintToString(reading.faults());
    } else {
      EXPECT_THAT(codes(reading), testing::Contains(reason)) << name;
    }
  }
  EXPECT_THAT(unseen, testing::IsEmpty()) << "listed above and not in the suite";
}

TEST(YamlSuite, ReadsTheContentThatTheSuiteTells) {
  const fs::path folder = kCorpora / "yaml-test-suite" / "valid";
  NEEDS(folder);
  for (const fs::path& path : yaml_files(folder)) {
    const fs::path beside = fs::path(path).replace_extension(".json");
    const Reading reading(content(path));
    if (reading.report.failed() || !fs::exists(beside)) continue;
    const auto expected = nlohmann::ordered_json::parse(content(beside), nullptr, false);
    ASSERT_FALSE(expected.is_discarded()) << path.stem();
    const bool is_read_so = is_same(expected, reading.document, reading.document.root());
    EXPECT_EQ(is_read_so, !kReadOtherwise.contains(path.stem())) << path.stem();
  }
}

TEST(YamlSuite, TakesOrdinaryYaml) {
  const fs::path folder = kCorpora / "yaml-test-suite";
  NEEDS(folder);
  for (const std::string name : nlohmann::json::parse(content(folder / "plain.json"))) {
    EXPECT_THAT(Reading(content(folder / "valid" / (name + ".yaml"))).faults(), testing::IsEmpty())
        << name;
  }
}

// What only the schema can refuse: a root that is no mapping, keys that nobody knows; look-alike
// keys.
const std::set<std::string> kLeftToTheSchema = {"root_null_doc.yaml", "root_scalar_doc.yaml",
                                                "keys_5k.yaml"};

TEST(HostileYaml, IsRefusedAtTheLinesTold) {
  const fs::path folder = kCorpora / "hostile";
  NEEDS(folder);
  for (const auto& entry : nlohmann::json::parse(content(folder / "manifest.json"))) {
    if (entry["kind"] != "yaml" || entry["expect"] != "reject") continue;
    const fs::path path = folder / entry["file"].get<std::string>();
    const Reading reading(content(path));
    const bool is_left = kLeftToTheSchema.contains(path.filename());
    EXPECT_EQ(reading.report.failed(), !is_left) << path.filename();
    if (is_left || !entry.contains("lines")) continue;
    std::set<unsigned> lines;
    const source::LineTable table(reading.bytes());
    for (const auto& shown : reading.report.sorted()) {
      lines.insert(table.position(shown.span.begin).line);
    }
    const auto told = entry["lines"].get<std::set<unsigned>>();
    EXPECT_TRUE(std::any_of(told.begin(), told.end(),
                            [&lines](unsigned line) { return lines.contains(line); }))
        << path.filename() << testing::PrintToString(reading.faults());
  }
}

}  // namespace
}  // namespace mlsheet::document
