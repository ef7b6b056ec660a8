// The pages of the checker's diagnostics are tests: the failing example gives exactly the code of
// the page, the passing one nothing. (The same is asked of the whole program elsewhere; here a page
// fails beside the rule it belongs to.)

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "unit/check/sheet.h"

namespace mlsheet::check {
namespace {

std::string read(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(in), {});
}

// The block of a page that begins with the line "```yaml fails".
std::string block(const std::string& page, const std::string& tag) {
  const std::string fence = "```" + tag + "\n";
  const std::size_t begin = page.find(fence);
  if (begin == std::string::npos) return {};
  const std::size_t text = begin + fence.size();
  return page.substr(text, page.find("```\n", text) - text);
}

bool is_of_the_checker(const std::string& code) {
  const std::string range = code.substr(0, 4);
  return range == "MS02" || range == "MS03" || code < "MS0420" || range == "MS10" ||
         range == "MS11";
}

std::set<std::string> codes_in(const std::string& yaml) {
  const std::vector<std::string> codes = Sheet(yaml).codes();
  return {codes.begin(), codes.end()};
}

TEST(Pages, FailAndPassAsTheySay) {
  const std::filesystem::path folder = std::filesystem::path(MLSHEET_ROOT) / "docs/diagnostics";
  std::size_t tried = 0;
  for (const diagnostic::Row& row : diagnostic::catalogue()) {
    const std::string code(row.code_text);
    if (code < "MS0200" || !is_of_the_checker(code)) continue;
    const std::string page = read(folder / (code + ".md"));
    const std::string fails = block(page, "yaml fails");
    const std::string passes = block(page, "yaml passes");
    if (fails.empty()) continue;
    ++tried;
    EXPECT_EQ(codes_in(fails), std::set<std::string>{code}) << fails;
    EXPECT_EQ(codes_in(passes), std::set<std::string>{}) << code << "\n" << passes;
  }
  EXPECT_GT(tried, 50u);
}

}  // namespace
}  // namespace mlsheet::check
