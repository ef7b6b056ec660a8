#include "render/pdf/write.h"

#include <gtest/gtest.h>

#include <fstream>

#include "unit/render/pdf/specimen.h"
#include "unit/typeset/embedded_fonts.h"

namespace mlsheet::pdf {
namespace {

using typeset::embedded_fonts;

// Without printing the file when it does not.
bool holds(const std::string& bytes, std::string_view part) {
  return bytes.find(part) != std::string::npos;
}

const std::string& specimen_bytes() {
  static const std::string kBytes = write(specimen(), embedded_fonts());
  return kBytes;
}

TEST(WriteTest, SameBytesTwice) {
  EXPECT_TRUE(specimen_bytes() == write(specimen(), embedded_fonts()));
  std::ofstream("specimen.pdf", std::ios::binary) << specimen_bytes();  // to be looked at
}

TEST(WriteTest, SaysWhatItIs) {
  for (const char* part :
       {"/Lang <FEFF0065006E>", "/DisplayDocTitle true", "/CreationDate <443A3230323430363135>",
        "<xmp:CreateDate>2024-06-15</xmp:CreateDate>", "/PageMode /UseOutlines",
        "<dc:creator><rdf:Seq><rdf:li>Halcyon Sensing GmbH</rdf:li>"}) {
    EXPECT_TRUE(holds(specimen_bytes(), part)) << part;
  }
}

TEST(WriteTest, IdentityIsTheDigestOfTheSource) {
  EXPECT_TRUE(holds(specimen_bytes(), "<00112233445566778899AABBCCDDEEFF>"));
}

TEST(WriteTest, WithoutADateThereIsNone) {
  sheet::Sheet sheet = specimen();
  sheet.title.document_date = "soon";
  sheet.source_digest.clear();
  const std::string bytes = write(sheet, embedded_fonts());
  EXPECT_FALSE(holds(bytes, "/CreationDate"));
  EXPECT_FALSE(holds(bytes, "CreateDate>"));
  EXPECT_FALSE(holds(bytes, "/ID "));
}

TEST(WriteTest, LinksLeadInsideAndOut) {
  EXPECT_TRUE(holds(specimen_bytes(), " 0 R /XYZ 0 "));
  EXPECT_TRUE(holds(specimen_bytes(), "/S /URI"));
}

TEST(WriteTest, LinkToNowhereIsLeftOut) {
  sheet::Sheet sheet;
  sheet.front = {sheet::Prose{{{.runs = {{prose::RunKind::Link, "nowhere", "#no-such-section"}}}}}};
  EXPECT_FALSE(holds(write(sheet, embedded_fonts()), "/Annot"));
}

TEST(WriteTest, EmptySheetIsAFile) {
  const std::string bytes = write({}, embedded_fonts());
  EXPECT_TRUE(bytes.starts_with("%PDF-1.7"));
  EXPECT_TRUE(holds(bytes, "/Count 1"));
  EXPECT_FALSE(holds(bytes, "/Outlines"));
}

TEST(WriteTest, XmlInTheTitleIsEscaped) {
  sheet::Sheet sheet;
  sheet.title.name = "A <b> & \"c\"";
  EXPECT_TRUE(holds(write(sheet, embedded_fonts()), "A &lt;b&gt; &amp;"));
}

TEST(WriteTest, FontsAreSubsetsAndSmall) {
  const std::size_t name = specimen_bytes().find("+Inter-Regular");
  ASSERT_NE(name, std::string::npos);
  EXPECT_EQ(specimen_bytes()[name - 7], '/');
  EXPECT_LT(specimen_bytes().size(), 120'000u);
}

TEST(WriteTest, HostileSheetIsWritten) {
  sheet::Sheet sheet;
  const std::string text = std::string(70'000, 'x') + "\U0001F600 עברית e\u0301\u0302 \x01 \xFF";
  sheet.title = {.name = text,
                 .function = text,
                 .summary = text,
                 .manufacturer = text,
                 .version = text,
                 .document_date = text};
  sheet.sections.push_back({"a b/#é", text, {grid(60, 3), sheet::Prose{paragraphs({text})}}});
  EXPECT_TRUE(write(sheet, embedded_fonts()) == write(sheet, embedded_fonts()));
}

}  // namespace
}  // namespace mlsheet::pdf
