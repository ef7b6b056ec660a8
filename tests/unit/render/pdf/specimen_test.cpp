#include "unit/render/pdf/specimen.h"

#include <gtest/gtest.h>

namespace mlsheet::pdf {

using sheet::Align;
using sheet::Badge;
using sheet::Block;
using sheet::Cell;

Cell cell(std::string_view text, Badge badge, std::vector<std::string> notes) {
  return {.blocks = {{.runs = prose::Runs{{prose::RunKind::Text, std::string(text)}}}},
          .badge = badge,
          .notes = std::move(notes)};
}

Cell muted(std::string_view text) {
  Cell result = cell(text, Badge::None, {});
  result.muted = true;
  return result;
}

prose::Blocks paragraphs(std::initializer_list<std::string_view> texts) {
  prose::Blocks blocks;
  for (const std::string_view text : texts) {
    blocks.push_back({.runs = prose::Runs{{prose::RunKind::Text, std::string(text)}}});
  }
  return blocks;
}

sheet::Table grid(std::size_t columns, std::size_t rows) {
  sheet::Table table;
  for (std::size_t c = 0; c < columns; ++c) table.columns.push_back({"c" + std::to_string(c)});
  for (std::size_t r = 0; r < rows; ++r) {
    std::vector<Cell> row;
    for (std::size_t c = 0; c < columns; ++c) {
      row.push_back(cell("r" + std::to_string(r) + "c" + std::to_string(c), Badge::None, {}));
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

namespace {

prose::Blocks rich(std::initializer_list<prose::Run> runs) { return {{.runs = runs}}; }

sheet::Heading heading(int level, std::string id, std::string text) {
  return {level, std::move(id), std::move(text)};
}

std::vector<Block> front() {
  sheet::KeyFigures figures{
      {{"Recall, person within 3 m", "94.2 %", "91.8–96.0 %, n = 1,204", Badge::Measured, false},
       {"Latency", "187 ms", "95th percentile, 20 °C", Badge::Measured, false},
       {"Power, active", "38 mW", "at 3.3 V, 1 inference/s", Badge::Declared, false},
       {"Carbon footprint", "2.3 kg CO₂e", "1.6–3.4 kg, three years of use", Badge::Computed,
        false},
       {"Memory", "212 kB", "of 384 kB SRAM", Badge::Declared, false},
       {"Data leaving the device", "1 byte", "per second, over I²C", Badge::Certified, false},
       {"Completeness", "87 %", "104 of 120 fields", Badge::Computed, false},
       {"Security updates", "Not disclosed", "", Badge::None, true}}};
  return {figures,
          heading(3, "uses", "Made for"),
          sheet::List{{cell("Switching lights and screens when somebody approaches"),
                       cell("Counting occupancy of meeting rooms, at most one person at a time"),
                       cell("Waking a larger system only when there is something to see")}},
          heading(3, "misuses", "Not made for"),
          sheet::List{{cell("Safety functions of any kind"), cell("Identification of people"),
                       cell("Outdoor use below −20 °C")}},
          heading(3, "privacy", "Privacy at a glance"),
          sheet::Facts{{{"Images stored", cell("none")},
                        {"Images sent", cell("none")},
                        {"Network", cell("no radio on board")},
                        {"Certificate", cell("IoT label, level 2", Badge::Certified)}}},
          heading(3, "scores", "How much is known"),
          sheet::Facts{{{"Fields filled", cell("104 of 120")},
                        {"With evidence", cell("61 of 104")},
                        {"Weakest basis", cell("assumed")},
                        {"Last audit", muted("Not evaluated")}}}};
}

sheet::Section overview() {
  return {
      "overview",
      "Overview",
      {sheet::Prose{
           {{.runs = {{prose::RunKind::Text, "The "},
                      {prose::RunKind::Strong, "Halcyon PD-2"},
                      {prose::RunKind::Text,
                       " looks at a room through a 96 × 96 pixel camera, decides on the device "
                       "whether a person is there, and tells the answer in one byte. No image "
                       "leaves the module: its only output is the register at address "},
                      {prose::RunKind::Code, "0x22"},
                      {prose::RunKind::Text, ". How that is enforced is said under "},
                      {prose::RunKind::Link, "privacy and security", "#privacy-security"},
                      {prose::RunKind::Text, "; how well it works under "},
                      {prose::RunKind::Link, "performance", "#performance"},
                      {prose::RunKind::Text, "."}}},
            {.kind = prose::BlockKind::ListItem,
             .marker = "•",
             .runs = prose::plain("One decision per second, 187 ms after the picture was taken.")},
            {.kind = prose::BlockKind::ListItem,
             .depth = 1,
             .marker = "◦",
             .runs = prose::plain("With the fast clock, four decisions per second.")},
            {.kind = prose::BlockKind::ListItem,
             .marker = "•",
             .runs = prose::plain("A confidence between 0 and 255, calibrated on 4,800 pictures.")},
            {.kind = prose::BlockKind::Quote,
             .runs = prose::plain("A sensor should tell what it saw, not show it.")},
            {.kind = prose::BlockKind::Code,
             .runs = {{prose::RunKind::Code,
                       "i2c_read(0x62, buffer, 1);\nif (buffer[0] != 0 && buffer[0] >= 128) {\n"
                       "  person_present();  // -> wake up\n}\n"}}}}},
       heading(2, "contract", "Sensor contract"),
       sheet::Facts{
           {{"Measurand", cell("presence of at least one person in the field of view")},
            {"Output", cell("8-bit confidence, 0 = certainly nobody, 255 = certainly somebody",
                            Badge::Declared)},
            {"Field of view", cell("66° horizontal, 52° vertical", Badge::Measured,
                                   {"n = 12 modules, ISO 17850 chart"})},
            {"Range", cell("0.5–3.0 m", Badge::Measured)},
            {"Update rate", cell("1 Hz", Badge::Declared)},
            {"Warm-up", muted("Not disclosed: under negotiation with the supplier")},
            {"Evaluation kit",
             {.blocks = rich({{prose::RunKind::Link,
                               "https://example.org/halcyon/pd-2/evaluation-kit"
                               "?revision=C&locale=en",
                               "https://example.org/halcyon/pd-2"}})}}}},
       sheet::Note{sheet::Tone::Plain, "One person at a time",
                   paragraphs({"The sensor answers whether somebody is there, not how many. Two "
                               "people give the same answer as one."})},
       sheet::Note{sheet::Tone::Caution, "Dark rooms",
                   paragraphs({"Below 3 lx recall falls to 71 % (66–76 %, n = 310). Provide a "
                               "minimum of light or treat the answer as unknown."})}}};
}

sheet::Section envelope() {
  sheet::Table table;
  table.caption = "Recommended operating conditions";
  table.columns = {
      {"Quantity"},           {"Symbol"}, {"Min", Align::Figure}, {"Typ", Align::Figure},
      {"Max", Align::Figure}, {"Unit"},   {"Conditions"}};
  const std::vector<std::vector<std::string>> rows = {
      {"Supply voltage", "VDD", "3.0", "3.3", "3.6", "V", ""},
      {"Supply current, idle", "IDD(idle)", "", "0.21", "0.34", "mA", "clock stopped, 25 °C"},
      {"Supply current, active", "IDD(act)", "", "11.5", "14.2", "mA", "one inference per second"},
      {"Ambient temperature", "TA", "−20", "25", "70", "°C", ""},
      {"Relative humidity", "RH", "5", "", "85", "%", "not condensing"},
      {"Illuminance", "EV", "3", "300", "20,000", "lx", "at the scene, 2,700–6,500 K"},
      {"I²C clock", "fSCL", "", "100", "400", "kHz", "bus capacitance below 200 pF"}};
  for (const auto& row : rows) {
    std::vector<Cell> cells;
    for (const std::string& text : row) cells.push_back(text.empty() ? cell("–") : cell(text));
    table.rows.push_back(std::move(cells));
  }
  return {"envelope", "Operating envelope", {table}};
}

sheet::Section datasets() {
  sheet::Table table;
  table.columns = {{"Group"}, {"Pictures", Align::Figure}, {"Share", Align::Figure}, {"Source"}};
  for (int i = 1; i <= 44; ++i) {
    const std::string number = std::to_string(i);
    table.rows.push_back({cell("Scene group " + number), cell(std::to_string(i * 137 % 2900 + 40)),
                          cell(std::to_string(i % 9 + 1) + "." + std::to_string(i % 10) + " %"),
                          cell(i % 3 == 0 ? "collected by the manufacturer in offices of three "
                                            "countries, with consent, 2023"
                                          : "public, CC BY 4.0")});
  }
  table.rows.push_back({cell("All"), cell("61,204"), cell("100 %"), cell("")});
  table.total_row = true;
  return {"datasets",
          "Datasets",
          {heading(2, "training-set", "Training set"),
           sheet::Facts{{{"Name", cell("Rooms-60k")},
                         {"Pictures", cell("61,204", Badge::Measured)},
                         {"Licence", cell("CC BY 4.0, in parts proprietary", Badge::Declared)}}},
           heading(3, "composition", "Composition"), table, heading(2, "test-set", "Test set"),
           sheet::Prose{paragraphs(
               {"The test set was collected after the model had been frozen, in eleven buildings "
                "that do not occur in the training set, by people who did not take part in "
                "training. It is held back from publication so that later versions can be "
                "compared on it.",
                "Every picture was labelled twice, independently; where the two disagreed (2.1 % "
                "of pictures) a third person decided."})}}};
}

figure::Scene bars() {
  figure::Scene scene;
  scene.id = "stages";
  scene.name = "Carbon footprint by life-cycle stage";
  scene.description = "Horizontal bars of five stages with whiskers; manufacturing is the largest.";
  scene.width = 470;
  scene.height = 150;
  const std::vector<std::pair<std::string, double>> stages = {{"Manufacturing", 1.42},
                                                              {"Use, three years", 0.56},
                                                              {"Training", 0.10},
                                                              {"Distribution", 0.21},
                                                              {"End of life", 0.05}};
  for (int i = 0; i <= 4; ++i) {
    const double x = 110 + i * 75;
    scene.primitives.emplace_back(figure::Line{{x, 5}, {x, 125}, 0.5, figure::Role::Grid, i > 0});
    scene.primitives.emplace_back(figure::Text{{x, 138},
                                               "0." + std::to_string(i * 5),
                                               7.5,
                                               figure::Anchor::Middle,
                                               false,
                                               figure::Role::Muted});
  }
  double y = 12;
  for (const auto& [label, value] : stages) {
    const double width = value * 150;
    scene.primitives.emplace_back(figure::Text{{102, y + 10}, label, 8, figure::Anchor::End});
    scene.primitives.emplace_back(figure::Rect{{110, y}, width, 14, figure::Role::Series1});
    scene.primitives.emplace_back(figure::Line{
        {110 + width * 0.7, y + 7}, {110 + width * 1.35, y + 7}, 0.9, figure::Role::Interval});
    figure::Path arrow{.closed = true, .role = figure::Role::Interval};
    const double tip = 110 + width * 1.35;
    arrow.points = {{tip, y + 4}, {tip + 4, y + 7}, {tip, y + 10}};
    scene.primitives.emplace_back(std::move(arrow));
    y += 23;
  }
  return scene;
}

sheet::Section environment() {
  sheet::Table table;
  table.caption = "Contributions";
  table.columns = {{"Block"}, {"Stage"}, {"kg CO₂e", Align::Figure}, {"Basis"}, {"Formula"}};
  table.rows = {{cell("Processing"), cell("manufacturing"), cell("0.61"), cell("modelled"),
                 cell("die area × fab factor")},
                {cell("Sensing"), cell("manufacturing"), cell("0.44", Badge::Modelled),
                 cell("modelled"), cell("typical value of hardware specification level 3")},
                {cell("Use"), cell("use"), cell("0.56", Badge::Computed), cell("assumed"),
                 cell("power × lifetime × grid intensity")},
                {cell("Total"), cell(""), cell("2.34"), cell(""), cell("")}};
  table.total_row = true;
  sheet::Figure figure{bars(),
                       "Carbon footprint by life-cycle stage, kg CO₂e, with 90 % intervals."};
  sheet::Image image;
  image.pixels.width = 160;
  image.pixels.height = 90;
  image.pixels.has_alpha = true;
  for (std::uint32_t y = 0; y < 90; ++y) {
    for (std::uint32_t x = 0; x < 160; ++x) {
      for (const std::uint32_t part : {x * 255 / 160, y * 255 / 90, 140u, 255u - x}) {
        image.pixels.bytes.push_back(static_cast<std::uint8_t>(part));
      }
    }
  }
  image.alternative = "A gradient";
  image.caption = "The module beside a coin (stand-in picture).";
  return {
      "environment",
      "Environmental impact",
      {sheet::KeyFigures{{{"Total", "2.3 kg CO₂e", "1.6–3.4 kg", Badge::Computed, false},
                          {"Largest block", "Processing", "26 % of the total", Badge::None, false},
                          {"Coverage", "91 %", "of mass", Badge::Assumed, false}}},
       figure, table, image}};
}

sheet::Section filler(std::string id, std::string title, int count) {
  sheet::Facts facts;
  for (int i = 1; i <= count; ++i) {
    const std::string number = std::to_string(i);
    facts.rows.push_back(
        {"Property " + number, cell("value " + number +
                                        (i % 4 == 0 ? ", under conditions that take a "
                                                      "little longer to be told in full"
                                                    : ""),
                                    i % 5 == 0 ? Badge::Assumed : Badge::Declared)});
  }
  return {
      id,
      std::move(title),
      {heading(2, id + "-first", "First part"), facts, heading(2, id + "-second", "Second part"),
       sheet::Prose{paragraphs({"What is said here is only there to fill the page with words "
                                "of ordinary length, so that the flow of text can be judged."})},
       facts}};
}

}  // namespace

sheet::Sheet specimen() {
  sheet::Sheet sheet;
  sheet.id = "halcyon";
  sheet.title = {.name = "Halcyon PD-2",
                 .function = "Person detection sensor",
                 .summary =
                     "Tells in one byte whether a person is in front of it, up to three "
                     "metres away, without any picture ever leaving the module.",
                 .manufacturer = "Halcyon Sensing GmbH",
                 .version = "3.1.0",
                 .released = "2024-01",
                 .updated = "2024-06-15",
                 .document_date = "2024-06-15"};
  sheet.front = front();
  sheet.sections = {overview(),
                    envelope(),
                    datasets(),
                    filler("privacy-security", "Privacy and security", 14),
                    filler("performance", "End-to-end performance", 18),
                    filler("hardware", "Hardware", 26),
                    environment(),
                    filler("compliance", "Compliance", 9),
                    filler("maintenance", "Maintenance and revision history", 8)};
  sheet.source_digest = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
  return sheet;
}

namespace {

TEST(SpecimenTest, HasEveryKindOfBlock) {
  std::vector<bool> seen(std::variant_size_v<Block>);
  const sheet::Sheet sheet = specimen();
  for (const Block& block : sheet.front) seen[block.index()] = true;
  for (const sheet::Section& section : sheet.sections) {
    for (const Block& block : section.blocks) seen[block.index()] = true;
  }
  EXPECT_EQ(std::count(seen.begin(), seen.end(), false), 0);
}

}  // namespace
}  // namespace mlsheet::pdf
