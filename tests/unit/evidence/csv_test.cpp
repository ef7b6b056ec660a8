#include "evidence/csv.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace mlsheet::evidence {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr source::FileId kFile{3};

struct Read {
  explicit Read(std::string given) : bytes(std::move(given)) {
    CsvReader reader(bytes, kFile);
    while (const auto row = reader.next()) {
      std::vector<std::string> texts;
      for (const CsvCell& cell : row->cells) {
        texts.push_back(cell.text);
        cells.push_back(marked(cell.span));
      }
      rows.push_back(std::move(texts));
      lines.push_back(marked(row->span));
    }
    if (const auto& found = reader.fault()) fault = marked(found->span) + ": " + found->words;
    EXPECT_FALSE(reader.next());
  }

  std::string marked(const source::Span& span) const {
    EXPECT_EQ(span.file, kFile);
    return bytes.substr(span.begin, span.end - span.begin);
  }

  std::string bytes;
  std::vector<std::vector<std::string>> rows;
  std::vector<std::string> lines, cells;  // what their spans mark
  std::string fault;
};

TEST(Csv, RowsOfCells) {
  const Read read("a,b\n1,\n,\n");
  EXPECT_THAT(read.rows,
              ElementsAre(ElementsAre("a", "b"), ElementsAre("1", ""), ElementsAre("", "")));
  EXPECT_THAT(read.lines, ElementsAre("a,b", "1,", ","));
  EXPECT_EQ(read.fault, "");
}

TEST(Csv, LineEndsOfEverySystem) {
  const std::vector<std::vector<std::string>> expected = {{"a", "b"}, {"1", "2"}};
  for (const char* bytes : {"a,b\n1,2", "a,b\r\n1,2\r\n", "a,b\r1,2\r",
                            "\xEF\xBB\xBF"
                            "a,b\n1,2\n",
                            "\n\na,b\r\n\r\n1,2\n\n\n"}) {
    EXPECT_EQ(Read(bytes).rows, expected) << bytes;
  }
}

TEST(Csv, QuotesAroundCells) {
  const Read read("\"a,b\",\"c \"\"d\"\"\"\n\"two\r\nlines\",\"\"\n");
  EXPECT_THAT(read.rows,
              ElementsAre(ElementsAre("a,b", "c \"d\""), ElementsAre("two\r\nlines", "")));
  EXPECT_THAT(read.cells, ElementsAre("\"a,b\"", "\"c \"\"d\"\"\"", "\"two\r\nlines\"", "\"\""));
}

TEST(Csv, NothingInAnEmptyFile) {
  for (const char* bytes : {"", "\n", "\r\n\r\n", "\xEF\xBB\xBF"}) {
    EXPECT_THAT(Read(bytes).rows, IsEmpty());
    EXPECT_EQ(Read(bytes).fault, "");
  }
}

TEST(Csv, FaultsOfQuotes) {
  EXPECT_EQ(Read("a\n\"b,c\n").fault, "\": a quote is not closed");
  EXPECT_EQ(Read("\"").fault, "\": a quote is not closed");
  EXPECT_EQ(Read("a\n\"b\" ,c\n").fault, "\"b\": a cell goes on after its closing quote");
  EXPECT_EQ(Read("a,b\"c\n").fault, "\": a quote stands within a cell that has none around it");
}

TEST(Csv, RowsBeforeAFaultAreRead) {
  EXPECT_THAT(Read("a\nb\n\"c").rows, ElementsAre(ElementsAre("a"), ElementsAre("b")));
}

TEST(Csv, BytesThatAreNoText) {
  const Read read("a,b\n1,\xE9\n");
  EXPECT_EQ(read.fault, "\xE9: the bytes are not UTF-8");
  EXPECT_THAT(read.rows, IsEmpty());
  EXPECT_EQ(Read(std::string("\xFF\xFE"
                             "a\0",
                             4))
                .fault,
            "\xFF: the bytes are not UTF-8");
}

TEST(Csv, Limits) {
  const std::string longest(64u << 10, 'x');
  EXPECT_EQ(Read(longest).fault, "");
  EXPECT_THAT(Read(longest + "x").fault, ::testing::EndsWith(": a cell is longer than 64 KiB"));
  EXPECT_EQ(Read(std::string(1023, ',')).rows.at(0).size(), 1024u);
  EXPECT_EQ(Read(std::string(1023, ',') + ",x").fault, "x: a row has more than 1024 cells");
}

}  // namespace
}  // namespace mlsheet::evidence
