#include "render/pdf/write.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "unit/render/pdf/specimen.h"
#include "unit/typeset/embedded_fonts.h"

namespace mlsheet::pdf {
namespace {

using typeset::embedded_fonts;

TEST(WriteTest, SameBytesTwice) {
  const std::string first = write(specimen(), embedded_fonts());
  EXPECT_EQ(first, write(specimen(), embedded_fonts()));
  std::ofstream("specimen.pdf", std::ios::binary) << first;  // to be looked at
}

}  // namespace
}  // namespace mlsheet::pdf
