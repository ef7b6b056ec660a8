#include "render/pdf/object_writer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

namespace mlsheet::pdf {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::StartsWith;

TEST(ObjectWriterTest, WritesAFile) {
  ObjectWriter writer;
  writer.add_page();
  const std::string bytes = writer.finish("0123456789abcdef");
  EXPECT_THAT(bytes, StartsWith("%PDF-1.7"));
  EXPECT_THAT(bytes, EndsWith("%%EOF\n"));
  EXPECT_THAT(bytes, HasSubstr("/ID ["));
}

TEST(ObjectWriterTest, WritesEveryKindOfValue) {
  ObjectWriter writer;
  writer.add_page();
  const ObjectId other = writer.reserve();
  writer.add({{"Truth", {true}},
              {"Integer", number(-7)},
              {"Real", real(1'500)},
              {"Name", name("Word")},
              {"Bytes", {std::string("\x01\xFF", 2)}},
              {"Items", array({{Null{}}, number(1)})},
              {"Entries", dictionary({{"Inner", {other}}})}});
  const std::string bytes = writer.finish({});
  for (const char* part : {"/Truth true", "/Integer -7", "/Real 1.5", "/Name /Word",
                           "/Bytes <01FF>", "null 1", "/Inner "}) {
    EXPECT_THAT(bytes, HasSubstr(part));
  }
}

TEST(ObjectWriterTest, StreamsCanStayReadable) {
  ObjectWriter writer;
  writer.add_page();
  writer.add_stream({{"Subtype", name("XML")}}, "<plain/>", Compression::None);
  EXPECT_THAT(writer.finish({}), HasSubstr("<plain/>"));
}

TEST(ObjectWriterTest, LargeStreamsKeepTheirLength) {
  ObjectWriter writer;
  writer.add_page();
  writer.add_stream({}, std::string(100'000, 'x'), Compression::None);
  EXPECT_THAT(writer.finish({}), HasSubstr(std::string(100'000, 'x')));
}

TEST(ObjectWriterTest, WhatTheLibraryRefusesIsABug) {
  ObjectWriter writer;
  EXPECT_THROW(writer.add({{"Text", {std::string(70'000, 'x')}}}), std::logic_error);
}

TEST(TextStringTest, IsCutBetweenCharacters) {
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += "\U0001F600";
  const std::string bytes = std::get<std::string>(text_string(text).data);
  EXPECT_LE(bytes.size(), 65'000u);
  EXPECT_EQ((bytes.size() - 2) % 4, 0u);
}

}  // namespace
}  // namespace mlsheet::pdf
