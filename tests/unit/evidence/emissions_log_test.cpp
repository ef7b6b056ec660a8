#include "evidence/emissions_log.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace mlsheet::evidence {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr source::FileId kFile{7};
const std::string kHead = "run_id,duration,emissions,energy_consumed,country_iso_code,pue\n";

struct Read {
  explicit Read(std::string given) : bytes(std::move(given)) {
    log = read_emissions_log(bytes, kFile,
                             [this](const source::Span& span, const std::string& words) {
                               EXPECT_EQ(span.file, kFile);
                               faults.push_back(marked(span) + ": " + words);
                             });
    EXPECT_EQ(log.has_value(), faults.empty());
  }

  std::string marked(const source::Span& span) const {
    return bytes.substr(span.begin, span.end - span.begin);
  }

  std::string bytes;
  std::vector<std::string> faults;
  std::optional<EmissionsLog> log;
};

std::vector<std::string> faults_of_row(const std::string& row) {
  return Read(kHead + row + "\n").faults;
}

TEST(EmissionsLog, ARowIsARun) {
  const Read read(kHead + "r1,3600.5,0.21,0.5,CAN,1.1\nr2,7,1e-05,2.5e-05,,\n");
  ASSERT_THAT(read.faults, IsEmpty());
  ASSERT_THAT(read.log->rows, SizeIs(2));
  const EmissionsRow& first = read.log->rows[0];
  EXPECT_EQ(first.run, "r1");
  EXPECT_EQ(first.duration, 3600.5);
  EXPECT_EQ(first.emissions, 0.21);
  EXPECT_EQ(first.energy, 0.5);
  EXPECT_EQ(first.country, "CAN");
  EXPECT_EQ(first.pue, 1.1);
  EXPECT_EQ(read.marked(first.span), "r1,3600.5,0.21,0.5,CAN,1.1");
  const EmissionsRow& second = read.log->rows[1];
  EXPECT_EQ(second.energy, 2.5e-05);
  EXPECT_EQ(second.country, "");
  EXPECT_FALSE(second.pue);
  EXPECT_FALSE(second.gpu_energy);
}

TEST(EmissionsLog, ColumnsAreKnownByName) {
  const Read read(
      "\xEF\xBB\xBF"
      "timestamp,energy_consumed,\"emissions\",country_name,duration,gpu_energy,"
      "cpu_energy,ram_energy,tracking_mode\r\n"
      "2026-01-01T00:00:00,0.6,0.3,\"Korea, Republic of\",60,0.1,0.2,0.3,process\r\n");
  ASSERT_THAT(read.faults, IsEmpty());
  const EmissionsRow& row = read.log->rows.at(0);
  EXPECT_EQ(row.energy, 0.6);
  EXPECT_EQ(row.emissions, 0.3);
  EXPECT_EQ(row.duration, 60);
  EXPECT_EQ(row.gpu_energy, 0.1);
  EXPECT_EQ(row.cpu_energy, 0.2);
  EXPECT_EQ(row.ram_energy, 0.3);
  EXPECT_EQ(row.tracking, "process");
  EXPECT_EQ(row.run, "");
}

TEST(EmissionsLog, NumbersThatAreNone) {
  EXPECT_THAT(faults_of_row("r,1,2,ten,,"),
              ElementsAre("ten: `energy_consumed` is `ten`, which is no number"));
  EXPECT_THAT(faults_of_row("r,1,nan,3,,"),
              ElementsAre("nan: `emissions` is `nan`, which is not finite"));
  EXPECT_THAT(faults_of_row("r,-inf,2,3,,"),
              ElementsAre("-inf: `duration` is `-inf`, which is not finite"));
  EXPECT_THAT(faults_of_row("r,1,1e999,3,,"),
              ElementsAre("1e999: `emissions` is `1e999`, which is not finite"));
  EXPECT_THAT(faults_of_row("r,1,2,-3,,"),
              ElementsAre("-3: `energy_consumed` is `-3`, which is negative"));
  EXPECT_THAT(faults_of_row("r,1,2,\"1,5\",,"),
              ElementsAre("\"1,5\": `energy_consumed` is `1,5`, which is no number"));
  EXPECT_THAT(faults_of_row("r,1,2,0x10,,"),
              ElementsAre("0x10: `energy_consumed` is `0x10`, which is no number"));
  EXPECT_THAT(faults_of_row("r,1,2,3,,high"),
              ElementsAre("high: `pue` is `high`, which is no number"));
  EXPECT_THAT(faults_of_row("r,1,2, ,,"),
              ElementsAre(" : `energy_consumed` is ` `, which is no number"));
}

TEST(EmissionsLog, NumbersThatAreNeeded) {
  EXPECT_THAT(faults_of_row("r,1,2,,,"), ElementsAre(": `energy_consumed` is empty"));
}

TEST(EmissionsLog, CountriesAreCodes) {
  EXPECT_THAT(faults_of_row("r,1,2,3,Canada,"),
              ElementsAre("Canada: `country_iso_code` is `Canada`, which is no code of 3 letters"));
}

// What another version appended is shifted: it is told, never put straight.
TEST(EmissionsLog, ARowOfAnotherLength) {
  EXPECT_THAT(faults_of_row("r,1,2,3,CAN"),
              ElementsAre("r,1,2,3,CAN: the row has 5 cells, but the header 6"));
  EXPECT_THAT(faults_of_row("r,1,2,3,CAN,1,1"),
              ElementsAre("r,1,2,3,CAN,1,1: the row has 7 cells, but the header 6"));
}

TEST(EmissionsLog, EachFaultIsTold) {
  EXPECT_THAT(faults_of_row("r,1,x,y,,\nr,1,2,3,,\nr,1"), SizeIs(3));
}

TEST(EmissionsLog, HeadersThatCannotBeUsed) {
  EXPECT_THAT(Read("duration,emissions\n1,2\n").faults,
              ElementsAre("duration,emissions: there is no column `energy_consumed`"));
  EXPECT_THAT(Read("duration,emissions,energy_consumed,duration\n1,2,3,4\n").faults,
              ElementsAre("duration: two columns are named `duration`"));
  EXPECT_THAT(Read("Duration;Emissions\n1,5;2\n").faults, SizeIs(3));
}

TEST(EmissionsLog, FilesWithoutARun) {
  EXPECT_THAT(Read("").faults, ElementsAre(": the file is empty"));
  EXPECT_THAT(Read("\n\n").faults, ElementsAre(": the file is empty"));
  EXPECT_THAT(Read("duration,emissions,energy_consumed\n").faults,
              ElementsAre("duration,emissions,energy_consumed: there is no run below the header"));
}

TEST(EmissionsLog, FaultsOfTheFile) {
  EXPECT_THAT(Read(kHead + "r,1,2,3,\xE9,\n").faults, ElementsAre("\xE9: the bytes are not UTF-8"));
  EXPECT_THAT(Read(kHead + "r,1,2,\"3,,\n").faults, ElementsAre("\": a quote is not closed"));
}

TEST(EmissionsLog, LongCellsAreToldInShort) {
  const std::vector<std::string> faults = faults_of_row("r,1,2," + std::string(500, 'x') + ",,");
  ASSERT_THAT(faults, SizeIs(1));
  EXPECT_THAT(faults[0], ::testing::EndsWith(": `energy_consumed` is `" + std::string(40, 'x') +
                                             "…`, which is no number"));
}

TEST(EmissionsLog, NoMoreThanAHundredFaults) {
  std::string bytes = kHead;
  for (int i = 0; i < 1000; ++i) bytes += "r,x,y,z,,\n";
  EXPECT_THAT(Read(bytes).faults, SizeIs(100));
}

// Files made to break readers.
TEST(EmissionsLog, HostileFilesAreRefused) {
  const std::filesystem::path folder =
      std::filesystem::path(MLSHEET_ROOT) / "../shared/corpora/hostile/csv";
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << "no files at " << folder;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::ifstream in(entry.path(), std::ios::binary);
    const Read read(std::string(std::istreambuf_iterator<char>(in), {}));
    EXPECT_FALSE(read.faults.empty()) << entry.path();
    EXPECT_LE(read.faults.size(), 4u) << entry.path();
  }
}

}  // namespace
}  // namespace mlsheet::evidence
