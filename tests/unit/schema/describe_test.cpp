#include "schema/describe.h"

#include <gtest/gtest.h>

#include "schema/example.h"
#include "support/shipped_schemas.h"

namespace mlsheet::schema {
namespace {

// A page is too long to be printed by a failing matcher.
bool has(const std::string& page, const std::string& part) {
  return page.find(part) != std::string::npos;
}

TEST(DescribeFields, HasARowForEveryNamedField) {
  const Schema& schema = test::shipped_schema();
  const std::string page = describe_fields(schema);
  for (std::size_t i = 1; i < schema.size(); ++i) {
    const Field& field = schema.field(static_cast<FieldId>(i));
    if (field.name.empty()) continue;
    EXPECT_TRUE(has(page, "| `" + spoken_path(field) + "` | ")) << field.pointer;
  }
}

TEST(DescribeFields, ShowsWhatAFieldHolds) {
  const std::string page = describe_fields(test::shipped_schema());
  EXPECT_TRUE(has(page, "\n## `sensor`: Sensor\n"));
  EXPECT_TRUE(has(page,
                  "| `hardware.power.current` | Operating current | quantity (current) "
                  "| required T70 | "));
  EXPECT_TRUE(has(page, "one word of `on_device`, `host`, `cloud`"));
  EXPECT_TRUE(has(page, "reference to `evidence`"));
  EXPECT_TRUE(has(page, "| list of: one line of text | required T08 |"));
}

TEST(DescribeFields, KeepsTheTableWhole) {
  const std::string page = describe_fields(test::shipped_schema());
  std::size_t begin = 0;
  while (begin < page.size()) {
    const std::size_t end = page.find('\n', begin);
    const std::string line = page.substr(begin, end - begin);
    begin = end + 1;
    if (line.empty() || line[0] != '|') continue;
    std::size_t bars = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
      if (line[i] == '|' && (i == 0 || line[i - 1] != '\\')) ++bars;
    }
    EXPECT_EQ(bars, 7u) << line;
  }
}

TEST(DescribeUnits, ListsUnitsByDimension) {
  const std::string page = describe_units();
  EXPECT_TRUE(has(page, "\n## power\n"));
  EXPECT_TRUE(has(page, "| `in` | `inch`, `inches` |  | 0.0254 |"));
  EXPECT_TRUE(has(page, "| `°C` |"));
  EXPECT_TRUE(has(page, "then + 273.15"));
  EXPECT_TRUE(has(page, "`kg/kWh`"));
}

}  // namespace
}  // namespace mlsheet::schema
