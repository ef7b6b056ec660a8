// The pages of the schema's diagnostics hold fields as they stand in a schema file: the failing one
// gives exactly the code of the page, the passing one nothing.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "support/shipped_schemas.h"

namespace mlsheet::schema {
namespace {

constexpr std::string_view kRoot = "schemas/a.schema.json";

std::string block(const std::string& page, const std::string& tag) {
  const std::string fence = "```own " + tag + "\n";
  const std::size_t text = page.find(fence) + fence.size();
  return page.substr(text, page.find("```\n", text) - text);
}

std::set<std::string> codes_of(const std::string& field) {
  const std::string root = R"({"type": "object", "properties": {"field": )" + field + "}}";
  std::vector<source::File> embedded = {{std::string(kRoot), root}};
  for (const source::File& file : test::shipped_schema_files()) embedded.push_back(file);
  const source::MemoryFiles files({}, embedded);
  diagnostic::Report report;
  load(files, kRoot, report);
  std::set<std::string> codes;
  for (const auto& diagnostic : report.sorted()) {
    codes.insert(std::string(diagnostic::row(diagnostic.code).code_text));
  }
  return codes;
}

class Page : public testing::TestWithParam<const char*> {};

TEST_P(Page, FailsAndPassesAsItSays) {
  const std::filesystem::path folder = std::filesystem::path(MLSHEET_ROOT) / "docs/diagnostics";
  std::ifstream in(folder / (std::string(GetParam()) + ".md"), std::ios::binary);
  const std::string page(std::istreambuf_iterator<char>(in), {});
  EXPECT_THAT(codes_of(block(page, "fails")), testing::ElementsAre(GetParam()));
  EXPECT_THAT(codes_of(block(page, "passes")), testing::IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(All, Page,
                         testing::Values("MS0290", "MS0291", "MS0292", "MS0293", "MS0294"));

}  // namespace
}  // namespace mlsheet::schema
