// Every fault of the YAML layer at its exact bytes; see limits_test for what a document may cost
// and scan_test for bytes that are no text.

#include "document/read_yaml.h"

#include <gmock/gmock.h>

#include "unit/document/reading.h"

namespace mlsheet::document {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct Case {
  const char* name;
  const char* code;
  const char* text;  // « and » around the place
};

class FaultTest : public testing::TestWithParam<Case> {};

TEST_P(FaultTest, IsReportedAtItsPlaceAndAlone) {
  const Marked marked = unmark(GetParam().text);
  const Reading reading(marked.text);
  const auto shown = reading.report.sorted();
  ASSERT_EQ(shown.size(), 1u) << testing::PrintToString(reading.faults());
  EXPECT_EQ(diagnostic::row(shown[0].code).code_text, GetParam().code);
  EXPECT_EQ(shown[0].span.begin, marked.begin);
  EXPECT_EQ(shown[0].span.end, marked.end);
  EXPECT_EQ(shown[0].level, diagnostic::Level::Error);
}

constexpr Case kCases[] = {
    {"key_again", "MS0104", "name: a\n«name»: b\n"},
    {"key_again_escaped", "MS0104", "name: a\n«\"n\\u0061me\"»: b\n"},
    {"key_again_in_braces", "MS0104", "a: {x: 1, y: 2, «x»: 3}\n"},
    {"key_again_in_item", "MS0104", "- a: 1\n  «a»: 2\n"},
    {"tab_before_key", "MS0106", "a:\n«\t»b: 1\n"},
    {"tab_behind_spaces", "MS0106", "a:\n  b:\n  «\t»c: 1\n"},
    {"tab_behind_dash", "MS0106", "-«\t»a: 1\n"},
    {"tab_before_value", "MS0106", "a:\n «\t»b\n"},
    {"tab_in_quotes", "MS0106", "a: \"b\n«\t»c\"\n"},
    {"tab_in_brackets", "MS0106", "a: [\n«\t»b]\n"},
    {"nothing", "MS0108", "«»"},
    {"only_a_comment", "MS0108", "«»# later\n"},
    {"only_a_marker", "MS0108", "«»---\n"},
    {"only_an_end", "MS0108", "«»...\n"},
    {"double_quote", "MS0112", "a: «\"»b\nc: d\n"},
    {"single_quote", "MS0112", "a: «'»b\n"},
    {"quote_behind_quote", "MS0112", "- - \"b\nc\"«\"»: d"},
    {"quote_with_backslash", "MS0112", "a: «\"»b\\"},
    {"quote_behind_others", "MS0112", "a: \"it's\" # don't\nb: [x, «'»y]\n"},
    {"bracket", "MS0113", "a: «[»1, 2\n"},
    {"brace", "MS0113", "a: «{»b: 1\n"},
    {"bracket_before_key", "MS0113", "a: «[»1, 2\nb: 3\n"},
    {"document_in_brackets", "MS0113", "«{»\"a\": [1, 2]\n"},
    {"inner_bracket", "MS0113", "a: [1, «[»2\n"},
    {"bracket_alone", "MS0114", "a: «]»\n"},
    {"wrong_bracket", "MS0114", "a: [1«}»\n"},
    {"last_line_without_colon", "MS0115", "a: 1\n«b»\n"},
    {"line_without_colon", "MS0115", "a: 1\n«b 2»\nc: 3\n"},
    {"no_space_behind_colon", "MS0139", "a: 1\nb«:»2\n"},
    {"no_space_behind_colon_above_key", "MS0139", "a:\n  b«:»2\n  c: 3\n"},
    {"no_space_behind_colon_in_braces", "MS0139", "a: {b«:»2, c: 3}\n"},
    {"first_line_without_colon", "MS0115", "«a 1»\nb: 2\n"},
    {"first_key_without_colon", "MS0115", "a:\n  «b 2»\n  c: 3\n"},
    {"first_key_of_item_without_colon", "MS0115", "a:\n  - «b 2»\n    c: 3\n"},
    {"lone_word_above_its_entries", "MS0115", "a:\n  «b»\n    c: 3\n"},
    {"equals_sign_for_colon", "MS0115", "a:\n  «b = 2»\n  c: 3\n"},
    {"decimal_comma_in_braces", "MS0303", "a: {b: «3,5» V}\n"},
    {"commas_in_braces", "MS0303", "a: {b: «1,234,567» V, c: d}\n"},
    {"no_colon_in_braces", "MS0115", "a: {b: 1, «c 2»}\n"},
    {"two_commas", "MS0116", "a: [1,«,» 2]\n"},
    {"comma_first", "MS0116", "a: [«,» 1]\n"},
    {"two_commas_in_braces", "MS0116", "a: {b: 1,«,» c: 2}\n"},
    {"list_below_value", "MS0117", "a: 1\n  «- b»\n"},
    {"list_below_item", "MS0117", "- a\n  «- b»\n"},
    {"entry_between_columns", "MS0118", "a:\n    b: 1\n  «c: 2»\n"},
    {"item_between_columns", "MS0118", "a:\n   - b\n  «- c»\n"},
    {"key_below_key_with_value", "MS0118", "a:\n  b: 1\n    «c: 2»\n  d: 3\n"},
    {"key_below_value_in_quotes", "MS0118", "a:\n  b: \"1\"\n    «c: 2»\n"},
    {"key_below_key_of_item", "MS0118", "a:\n  - b: 1\n      «c: 2»\n"},
    {"quotes_at_the_margin", "MS0118", "a: \"b\n«c\"»\n"},
    {"value_at_the_margin", "MS0118", "a:\n«\"b\"»\n"},
    {"comma_at_the_margin", "MS0118", "a: [b\n«, c]»\n"},
    {"brackets_at_the_margin", "MS0118", "a: [b,\n«c]»\n"},
    {"anchor_at_the_margin", "MS0118", "a:\n«&x»\n- b\n"},
    {"blank_line_too_deep", "MS0118", "a: |\n«    »\n  b\n"},
    {"text_behind_quotes", "MS0119", "a: \"b\" «c»\n"},
    {"text_behind_brackets", "MS0119", "a: [b] «c»\n"},
    {"no_comma", "MS0119", "a: [\"b\" «\"c\"»]\n"},
    {"no_comma_at_line_end", "MS0119", "a: {b: 1\n  c«:» 2}\n"},
    {"two_anchors", "MS0119", "a: &x «&y» b\n"},
    {"two_colons", "MS0120", "a: b«:» c\n"},
    {"key_below_value", "MS0118", "a: b\n  «c: d»\n"},
    {"key_in_a_text", "MS0120", "a: b\n  goes on\n  c«:» d\n"},
    {"two_words_in_a_text", "MS0120", "a: b\n  and c«:» d\n"},
    {"time_in_a_text", "MS0120", "a: at\n  12:30 b«:» d\n"},
    {"no_space_behind_dash", "MS0120", "a:\n  «-»b: 1\n   c: 2\n"},
    {"list_beside_key", "MS0120", "a: «-» b\n"},
    {"dash_in_brackets", "MS0120", "a: [«-»]\n"},
    {"reserved_sign", "MS0120", "a: «@»b\n"},
    {"question_mark_in_brackets", "MS0120", "a: [b«?»c]\n"},
    {"entry_beside_marker", "MS0120", "--- a«:» b\n"},
    {"unknown_escape", "MS0121", "a: \"b«\\q»\"\n"},
    {"escaped_apostrophe", "MS0121", "a: \"it«\\'»s\"\n"},
    {"bad_digits", "MS0121", "a: \"b«\\xZZ»\"\n"},
    {"half_a_pair", "MS0121", "a: \"«\\uD83D»\\uDE00\"\n"},
    {"beyond_unicode", "MS0121", "a: \"«\\U00110000»\"\n"},
    {"block_header", "MS0122", "a: «|99»\n b\n"},
    {"text_behind_block_sign", "MS0122", "a: «> b»\n  c\n"},
    {"zero_indentation", "MS0122", "a: «|0»\n b\n"},
    {"glued_comment", "MS0123", "a: \"b\"«#» c\n"},
    {"glued_comment_behind_block_sign", "MS0123", "a: |«#» c\n  b\n"},
    {"mapping_behind_list", "MS0124", "- a\n«b: c»\n"},
    {"mapping_behind_braces", "MS0124", "{a: 1}\n«b: 2»\n"},
    {"text_behind_end", "MS0124", "a: 1\n...\n«b: 2»\n"},
    {"bracket_behind_document", "MS0114", "{a: 1}«}»\n"},
    {"second_document", "MS0125", "a: 1\n«---»\nb: 2\n"},
    {"second_empty_document", "MS0125", "a: 1\n«---»\n"},
    {"first_empty_document", "MS0125", "---\n«---»\na: 1\n"},
    {"yaml_directive", "MS0126", "«%YAML 1.2»\n---\na: 1\n"},
    {"bad_yaml_directive", "MS0126", "«%YAML 99.9»\n---\na: 1\n"},
    {"unknown_directive", "MS0126", "«%FOO bar»\n---\na: 1\n"},
    {"directive_behind", "MS0126", "a: 1\n«%YAML 1.2»\n---\n"},
    {"tag", "MS0127", "a: «!!int» 1\n"},
    {"tag_alone", "MS0127", "a: «!!null»\n"},
    {"lone_tag", "MS0127", "a: «!» b\n"},
    {"verbatim_tag", "MS0127", "a: «!<tag:x,2000:y>» b\n"},
    {"tag_on_mapping", "MS0127", "a: «!b»\n  c: 1\n"},
    {"merge_key", "MS0128", "a: &x {b: 1}\nc:\n  «<<»: *x\n"},
    {"question_mark", "MS0129", "«?» a\n: b\n"},
    {"list_as_key", "MS0129", "«[a]»: b\n"},
    {"mapping_as_key", "MS0129", "x: {«{a: 1}»: b}\n"},
    {"mapping_as_key_in_brackets", "MS0129", "x: [«{a: 1}»: b]\n"},
    {"alias_as_key", "MS0129", "a: &x b\n«*x» : c\n"},
    {"no_key", "MS0130", "a: 1\n«:» b\n"},
    {"no_key_in_braces", "MS0130", "a: {«:» b}\n"},
    {"anchor_as_key", "MS0130", "{a: 1, «&x» : 2}\n"},
    {"anchor_without_colon", "MS0115", "a: 1\n«&x»\n"},
    {"null_as_key", "MS0130", "«~»: 1\n"},
    {"empty_quotes_as_key", "MS0130", "«\"\"»: 1\n"},
    {"unknown_alias", "MS0131", "a: «*x»\nb: &x 1\n"},
    {"alias_inside_its_anchor", "MS0132", "a: &x {b: [«*x»]}\n"},
    {"anchor_again", "MS0133", "a: &x 1\nb: «&x» 2\n"},
    {"escaped_nul", "MS0103", "a: \"b«\\0»\"\n"},
    {"escaped_escape", "MS0103", "a: \"«\\e»[31m\"\n"},
    {"escaped_next_line", "MS0103", "a: \"«\\N»\"\n"},
    {"escaped_override", "MS0111", "a: \"b«\\u202e»c\"\n"},
};

INSTANTIATE_TEST_SUITE_P(Table, FaultTest, testing::ValuesIn(kCases),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(ReadYaml, NamesBothPlacesOfADuplicate) {
  EXPECT_THAT(Reading("a: 1\nb: 2\na: 3\na: 4\n").faults(),
              ElementsAre("MS0104 10..11 | 0..1", "MS0104 15..16 | 0..1"));
}

TEST(ReadYaml, KeepsTheFirstOfTwoEqualKeys) {
  const Reading reading("a: 1\nb: 2\na: 3\n");
  EXPECT_EQ(reading.text("/a"), "1");
  EXPECT_EQ(reading.document.child_count(reading.document.root()), 2u);
}

TEST(ReadYaml, ReportsAllFaultsThatDoNotStopTheParser) {
  EXPECT_THAT(Reading("a: !x 1\na: 2\nb: [1,,2]\nc: \"\\0\"\nd: \"e\"# f\n").faults(),
              ElementsAre("MS0127 3..5", "MS0104 8..9 | 0..1", "MS0116 19..20", "MS0103 27..29",
                          "MS0123 37..38"));
}

TEST(ReadYaml, KeepsWhatWasReadBeforeTheParserStopped) {
  const Reading reading("a: 1\nb:\n  c: [x, y]\n  d: @\ne: 2\n");
  EXPECT_FALSE(reading.document.is_complete());
  EXPECT_EQ(reading.text("/b/c/1"), "y");
  EXPECT_EQ(reading.document.at_pointer("/b/d"), NodeId::None);
  EXPECT_EQ(reading.source("/b"), "c: [x, y]\n  d");
}

TEST(ReadYaml, GivesAnEmptyMappingForWhatCannotBeRead) {
  const Reading reading("");
  EXPECT_EQ(reading.document.size(), 1u);
  EXPECT_EQ(reading.node("").kind, NodeKind::Mapping);
}

std::vector<std::string> notes(const std::string& text) {
  return Reading(text).report.sorted().at(0).notes;
}

TEST(ReadYaml, SaysFromWhichLineOnNothingWasRead) {
  EXPECT_THAT(notes("a: b: c\n\n# d\ne: 1\n"), ElementsAre("nothing from line 2 on was read"));
  EXPECT_THAT(notes("a: \"b\nc: d\n"), ElementsAre("nothing from line 2 on was read"));
  EXPECT_THAT(notes("a: [1,\n  2\nb: 3\nc: 4\n"), ElementsAre("nothing from line 4 on was read"));
}

TEST(ReadYaml, SaysNothingOfLinesThatHoldNothing) {
  EXPECT_THAT(notes("a: b: c\n\n  # d\n"), IsEmpty());
}

TEST(ReadYaml, NamesTheColumnsThatAKeyMayStandIn) {
  const Reading reading("a:\n  b:\n    c: 1\n   d: 2\n");
  EXPECT_THAT(reading.report.sorted().at(0).helps,
              ElementsAre("line it up with `c`, behind 4 spaces, or with `b`, behind 2 spaces"));
}

TEST(ReadYaml, AsksWhetherTheEntryAboveStandsTooDeep) {
  EXPECT_THAT(Reading("a:\n    b: 1\n  c: 2\n").faults(), ElementsAre("MS0118 14..18 | 7..9"));
  EXPECT_THAT(Reading("a:\n    b: 1\n    c: 1\n  d: 2\n").faults(), ElementsAre("MS0118 23..27"));
}

TEST(ReadYaml, NamesOnlyKeysAsColumns) {
  const Reading reading("a:\n  b: |\n     c\n    d: 2\n");
  EXPECT_THAT(reading.report.sorted().at(0).helps,
              ElementsAre("line it up with `b`, behind 2 spaces"));
}

TEST(ReadYaml, DoesNotTakeAKeyForAPartOfTheTextAbove) {
  const Reading reading("a:\n  b: 3 mA\n    c: 2\n");
  EXPECT_TRUE(reading.node("/a/b").is_partial);
}

TEST(ReadYaml, SaysNothingOfAGoodDocument) {
  const Reading reading(
      "\xEF\xBB\xBF---\r\n# a\r\nmlsheet: 1 # b\r\nlist:\r\n- x\r\n- {y: [1, 2,], 'z': "
      "\"\"}\r\n...\r\n");
  EXPECT_THAT(reading.faults(), IsEmpty());
  EXPECT_TRUE(reading.document.is_complete());
  EXPECT_EQ(reading.text("/list/1/y/1"), "2");
}

TEST(ReadYaml, ShowsWhereTheQuoteBeganThatSwallowedTheNextLines) {
  EXPECT_THAT(Reading("a:\n  b: \"c\n   d: \"e\n").faults(), ElementsAre("MS0119 18..19 | 8..18"));
}

TEST(ReadYaml, ReadsOnBehindTabs) {
  const Reading reading("a:\n\tb:\n\t\tc: 1\nd: [1,,2]\n");
  EXPECT_THAT(reading.faults(), ElementsAre("MS0106 3..4", "MS0116 20..21"));
  EXPECT_EQ(reading.text("/a/b/c"), "1");
}

TEST(ReadYaml, DoesNotBlameTheParsersStumbleOverATab) {
  EXPECT_THAT(Reading("a:\n  b: 1\n\tc: 1\n").faults(), ElementsAre("MS0106 10..11"));
}

}  // namespace
}  // namespace mlsheet::document
