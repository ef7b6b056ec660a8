#include "source/files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace mlsheet::source {
namespace {

using testing::ElementsAre;

constexpr ReadLimit kLimit{100};

const File kEmbedded[] = {{"factors/grid.yaml", "grid"}, {"schemas/sensor.schema.json", "{}"}};

using Contents = std::map<std::string, std::string>;

Contents evidence() {
  return {{"in/sensor.yaml", "mlsheet: 1\n"},
          {"in/log.csv", "a,b"},
          {"in/data/day.csv", "1"},
          {"secret", "x"},
          {"sensor.yaml", "top"},
          {"/sensor.yaml", "root"},
          {"/log.csv", "at the root"}};
}

TEST(Files, AnInputKeepsItsNameAndBytes) {
  MemoryFiles files(evidence());
  const Opened opened = files.open_input("in/sensor.yaml", kLimit);
  EXPECT_EQ(opened.fault, ReadFault::None);
  EXPECT_EQ(files.file(opened.file).name, "in/sensor.yaml");
  EXPECT_EQ(files.file(opened.file).bytes, "mlsheet: 1\n");
}

TEST(Files, WhatIsNotThereIsNotFound) {
  MemoryFiles files;
  const Opened opened = files.open_input("nowhere.yaml", kLimit);
  EXPECT_EQ(opened.fault, ReadFault::NotFound);
  EXPECT_EQ(opened.file, FileId::None);
}

TEST(Files, EvidenceLiesBelowTheFolderOfItsSheet) {
  MemoryFiles files(evidence());
  const FileId sheet = files.open_input("in/sensor.yaml", kLimit).file;
  const Opened log = files.open_beside(sheet, "log.csv", kLimit);
  EXPECT_EQ(files.file(log.file).name, "in/log.csv");
  EXPECT_EQ(files.file(log.file).bytes, "a,b");
  const Opened day = files.open_beside(sheet, "data/day.csv", kLimit);
  EXPECT_EQ(files.file(day.file).bytes, "1");
  EXPECT_THAT(files.reads(), ElementsAre("in/sensor.yaml", "in/log.csv", "in/data/day.csv"));
  EXPECT_THAT(files.input_paths(), ElementsAre("in/sensor.yaml", "in/log.csv", "in/data/day.csv"));
}

TEST(Files, ASheetWithoutFolderLiesInTheCurrentOne) {
  MemoryFiles files(Contents{{"sensor.yaml", ""}, {"log.csv", "x"}});
  const FileId sheet = files.open_input("sensor.yaml", kLimit).file;
  EXPECT_EQ(files.file(files.open_beside(sheet, "log.csv", kLimit).file).name, "log.csv");
}

TEST(Files, ASheetMayLieAtTheRoot) {
  MemoryFiles files(evidence());
  const FileId sheet = files.open_input("/sensor.yaml", kLimit).file;
  EXPECT_EQ(files.file(files.open_beside(sheet, "log.csv", kLimit).file).name, "/log.csv");
}

TEST(Files, PathsThatLeadElsewhereAreNotEvenTried) {
  MemoryFiles files(evidence());
  const FileId sheet = files.open_input("in/sensor.yaml", kLimit).file;
  using std::string_literals::operator""s;
  for (const std::string& path :
       {"../secret"s, "/secret"s, "data/../../secret"s, ".."s, "data/.."s, "data//day.csv"s, ""s,
        "data/"s, "..\\secret"s, "data\\day.csv"s, "log.csv\0"s, "\0"s, "C:\\x"s, "/"s, "//"s}) {
    const Opened opened = files.open_beside(sheet, path, kLimit);
    EXPECT_EQ(opened.fault, ReadFault::OutsideFolder) << path;
    EXPECT_EQ(opened.file, FileId::None) << path;
  }
  EXPECT_EQ(files.reads().size(), 1u);
}

TEST(Files, DotsThatStayAreAllowed) {
  MemoryFiles files(evidence());
  const FileId sheet = files.open_input("in/sensor.yaml", kLimit).file;
  EXPECT_EQ(files.file(files.open_beside(sheet, "./data/./day.csv", kLimit).file).name,
            "in/data/day.csv");
  EXPECT_EQ(files.open_beside(sheet, "...", kLimit).fault, ReadFault::NotFound);
  EXPECT_EQ(files.open_beside(sheet, ".", kLimit).fault, ReadFault::OutsideFolder);
}

TEST(Files, AFileIsOpenedOnce) {
  MemoryFiles files(evidence());
  const FileId sheet = files.open_input("in/sensor.yaml", kLimit).file;
  const FileId log = files.open_beside(sheet, "log.csv", kLimit).file;
  EXPECT_EQ(files.open_beside(sheet, "./log.csv", kLimit).file, log);
  EXPECT_EQ(files.open_input("in/sensor.yaml", kLimit).file, sheet);
  EXPECT_EQ(files.reads().size(), 2u);
  EXPECT_EQ(files.input_paths().size(), 2u);
}

TEST(Files, WhatIsTooLargeIsKeptUpToTheLimit) {
  MemoryFiles files(Contents{{"big", "0123456789"}});
  const Opened opened = files.open_input("big", {4});
  EXPECT_EQ(opened.fault, ReadFault::TooLarge);
  EXPECT_EQ(files.file(opened.file).bytes, "0123");
  const Opened whole = files.open_input("big", {10});
  EXPECT_EQ(whole.fault, ReadFault::None);
  EXPECT_EQ(files.file(whole.file).bytes, "0123456789");
  EXPECT_EQ(files.open_input("big", {9}).fault, ReadFault::TooLarge);
}

TEST(Files, EmbeddedFilesComeFirst) {
  MemoryFiles files(Contents{{"a", "b"}}, kEmbedded);
  EXPECT_EQ(files.embedded("factors/grid.yaml"), FileId{0});
  EXPECT_EQ(files.embedded("schemas/sensor.schema.json"), FileId{1});
  EXPECT_EQ(files.embedded("nothing"), FileId::None);
  EXPECT_EQ(files.open_input("a", kLimit).file, FileId{2});
  EXPECT_EQ(files.file(FileId{1}).bytes, "{}");
}

TEST(Files, NothingLiesBesideAnEmbeddedFile) {
  MemoryFiles files(Contents{{"factors/other", "b"}}, kEmbedded);
  EXPECT_EQ(files.open_beside(FileId{0}, "other", kLimit).fault, ReadFault::NotFound);
}

TEST(Files, AddedTextIsAFileInName) {
  MemoryFiles files(Contents{{"<stdin>", "disk"}});
  const FileId added = files.add("<stdin>", "text");
  EXPECT_EQ(files.file(added).bytes, "text");
  EXPECT_NE(files.add("<stdin>", "other"), added);
  EXPECT_EQ(files.file(files.open_input("<stdin>", kLimit).file).bytes, "disk");
  EXPECT_EQ(files.input_paths().size(), 1u);
}

TEST(Files, BytesStayWhereTheyAre) {
  MemoryFiles files;
  const std::string_view first = files.file(files.add("a", "short")).bytes;
  for (int i = 0; i < 100; ++i) files.add("b", "x");
  EXPECT_EQ(first, "short");
}

TEST(Files, TextOfASpan) {
  MemoryFiles files;
  const FileId id = files.add("a", "hello");
  EXPECT_EQ(files.text({id, 1, 3}), "el");
  EXPECT_EQ(files.text({id, 3, 99}), "lo");
  EXPECT_EQ(files.text({id, 99, 100}), "");
  EXPECT_EQ(files.text({id, 3, 1}), "");
  EXPECT_EQ(files.text({}), "");
}

TEST(Files, NoFileHasNoNameAndNoBytes) {
  const MemoryFiles files;
  EXPECT_EQ(files.file(FileId::None).name, "");
  EXPECT_EQ(files.file(FileId::None).bytes, "");
}

}  // namespace
}  // namespace mlsheet::source
